import type { FlagColumn, NumberColumn, TextColumn } from '../../table/columns/column';

/** What the rank goes by, from the most important on. */
export interface Ranked {
  readonly tier: NumberColumn | undefined;
  readonly removal: FlagColumn | undefined;
  readonly star: FlagColumn | undefined;
  readonly urgency: TextColumn | undefined;
  readonly score: NumberColumn | undefined;
}

const decimals = 1e9;

/**
 * A number a row that puts the rows into the order of the list: by tier first, the best one highest, within a tier by ★, urgency and
 * score. A missing tier comes after the others, a missing score after the scores of its group. Rows marked for removal have no number.
 *
 * @param bonuses of urgency, by level: the order of the levels
 */
export function tierKeys(
  rowCount: number,
  { tier, removal, star, urgency, score }: Ranked & { readonly tier: NumberColumn },
  bonuses: Readonly<Record<string, number>>,
): Float64Array {
  const groups = groupKeys(
    tier.values,
    star?.values ?? new Int8Array(rowCount),
    placesOf(urgency, bonuses, rowCount),
  );
  const scores = score?.values ?? new Float64Array(rowCount);
  const [least, most] = boundsOf(scores);
  // Wide enough that no score reaches into the next group; a power of ten keeps sums that are equal on paper equal.
  const width = 10 ** Math.ceil(Math.log10(most - least + 2));
  return addScores(groups, scores, least, width, removal?.values ?? new Int8Array(rowCount));
}

/** Tier, ★ and urgency in one whole number. */
function groupKeys(tiers: Float64Array, stars: Int8Array, places: Uint8Array): Float64Array {
  let worst = 0;
  for (let row = 0; row < tiers.length; row++) if (tiers[row]! > worst) worst = tiers[row]!;
  const keys = new Float64Array(tiers.length);
  for (let row = 0; row < keys.length; row++) {
    const group = tiers[row]! >= 0 ? worst - tiers[row]! + 1 : 0;
    keys[row] = (group * 2 + (stars[row] === 1 ? 1 : 0)) * 256 + places[row]!;
  }
  return keys;
}

/** How urgent each row is, 0 the least: the place of its level among the bonuses. */
function placesOf(
  urgency: TextColumn | undefined,
  bonuses: Readonly<Record<string, number>>,
  rowCount: number,
): Uint8Array {
  const places = new Uint8Array(rowCount);
  if (!urgency) return places;
  const ascending = [...new Set([0, ...Object.values(bonuses)])].sort((a, b) => a - b);
  const ofLevel = urgency.dictionary.map((level) => ascending.indexOf(bonuses[level] ?? 0));
  for (let row = 0; row < rowCount; row++) places[row] = ofLevel[urgency.codes[row]!] ?? 0;
  return places;
}

function boundsOf(scores: Float64Array): readonly [number, number] {
  let [least, most] = [Infinity, -Infinity];
  for (let row = 0; row < scores.length; row++) {
    const score = scores[row]!;
    if (score < least) least = score;
    if (score > most) most = score;
  }
  return least <= most ? [least, most] : [0, 0];
}

function addScores(
  groups: Float64Array,
  scores: Float64Array,
  least: number,
  width: number,
  removed: Int8Array,
): Float64Array {
  const keys = new Float64Array(groups.length);
  for (let row = 0; row < keys.length; row++) {
    const score = scores[row]!;
    const within = score >= least ? Math.round((score - least + 1) * decimals) / decimals : 0;
    keys[row] = removed[row] === 1 ? NaN : groups[row]! * width + within;
  }
  return keys;
}

/**
 * Score and bonuses of each row, to nine decimals, as scores are: sums that are equal on paper are equal.
 *
 * @param ofLevel the bonus of each level of urgency, after that of none.
 */
export function addBonuses(
  scores: Float64Array,
  stars: Int8Array,
  starBonus: number,
  levels: Int32Array,
  ofLevel: Float64Array,
): Float64Array {
  const ofStar = Float64Array.of(0, 0, starBonus);
  const sums = new Float64Array(scores.length);
  for (let row = 0; row < sums.length; row++) {
    const sum = scores[row]! + ofStar[stars[row]! + 1]! + ofLevel[levels[row]! + 1]!;
    sums[row] = Math.round(sum * decimals) / decimals;
  }
  return sums;
}
