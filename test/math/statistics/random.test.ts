import { seededRandom } from '../../../src/math/statistics/random';

/** What PractRand's sfc32 in C gives for seed(stream, seed, 0), as 32-bit whole numbers. */
const reference: readonly [seed: number, stream: number, numbers: readonly number[]][] = [
  [1, 0, [1779833415, 2026416846, 1661539736, 2729060721]],
  [4294967295, 0, [2021412065, 2215341480, 276468999, 2997771941]],
  [42, 3, [3716430487, 1259555028, 2182583414, 624876441]],
];

describe('seeded random numbers', () => {
  it.each(reference)('are those of sfc32 for seed %d and stream %d', (seed, stream, numbers) => {
    const random = seededRandom(seed, stream);
    expect(numbers.map(() => random() * 2 ** 32)).toEqual(numbers);
  });

  it('are at least 0, below 1, and even', () => {
    const random = seededRandom(20260630);
    const tenths = new Uint32Array(10);
    for (let draw = 0; draw < 100_000; draw++) {
      const tenth = Math.floor(random() * 10);
      tenths[tenth] = (tenths[tenth] ?? 0) + 1;
    }
    // 10,000 each with a standard deviation of 95: five of them either way.
    for (const count of tenths) expect(Math.abs(count - 10_000)).toBeLessThan(475);
    expect(tenths.reduce((sum, count) => sum + count)).toBe(100_000);
  });
});
