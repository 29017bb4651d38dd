import { loadSource } from '../load-typescript.mjs';

const { seededRandom } = loadSource('math/statistics/random');

/** Choices by chance with a seed: the same seed makes the same sample, byte by byte. */
export function chanceOf(seed) {
  const random = seededRandom(seed);
  const between = (low, high) => low + Math.floor(random() * (high - low + 1));
  return {
    /** A whole number, both ends included. */
    between,
    /** True with this probability. */
    happens: (probability) => random() < probability,
    /** One of the items, each as likely. */
    pick: (items) => items[Math.floor(random() * items.length)],
    /** One of the items by weight: `[[item, weight], ...]`. */
    weighted(pairs) {
      let left = random() * pairs.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [item, weight] of pairs) {
        left -= weight;
        if (left < 0) return item;
      }
      return pairs.at(-1)[0];
    },
    /** Log-normal, as amounts of money are spread: half below the median. Twelve uniform numbers make a normal one. */
    amount(median, spread) {
      let normal = -6;
      for (let draw = 0; draw < 12; draw++) normal += random();
      return median * Math.exp(spread * normal);
    },
  };
}
