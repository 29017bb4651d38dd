import { countCodes } from '../../math/counting/count-codes';
import type { ResultColumn, TierCounts } from './scheme-result';

/** Rows and customers of each class, for every tier column. `keys` as of {@link customerKeys}. */
export function countTiers(
  columns: readonly ResultColumn[],
  keys: Uint32Array | undefined,
): readonly TierCounts[] {
  return columns.flatMap(({ id, output }) => {
    if (output.kind !== 'tier') return [];
    const rows = tally(output.codes, output.tiers.length);
    const customers = keys ? tallyCustomers(output.codes, output.tiers.length, keys) : rows;
    const counts = output.tiers.map((tier, code) => ({
      tier,
      rows: rows[code] ?? 0,
      customers: customers[code] ?? 0,
    }));
    return [{ column: id, label: output.label, counts }];
  });
}

/** Customers with a ★ in any star column. */
export function countStars(columns: readonly ResultColumn[], keys: Uint32Array | undefined): number {
  const starred = starredRows(columns);
  if (!starred) return 0;
  const [, stars = 0] = keys ? tallyCustomers(starred, 2, keys) : tally(starred, 2);
  return stars;
}

/** Customers with a ★ for occasions only. */
export function countOccasions(columns: readonly ResultColumn[], keys: Uint32Array | undefined): number {
  const starred = starredRows(columns);
  const deciding = anyOf(
    columns.flatMap(({ output }) => (output.kind === 'star' ? [output.decides ?? output.values] : [])),
  );
  if (!starred || !deciding) return 0;
  const occasions = starred.map((star, row) => (star === 1 && deciding[row] !== 1 ? 1 : 0));
  const [, count = 0] = keys ? tallyCustomers(occasions, 2, keys) : countCodes(occasions, 2);
  return count;
}

/** 1 for each row with a ★ in any star column; undefined where there is no such column. */
export function starredRows(columns: readonly Pick<ResultColumn, 'output'>[]): Uint8Array | undefined {
  return anyOf(columns.flatMap(({ output }) => (output.kind === 'star' ? [output.values] : [])));
}

function anyOf(marks: readonly Uint8Array[]): Uint8Array | undefined {
  const [first, ...others] = marks;
  if (!first || others.length === 0) return first;
  const starred = first.slice();
  for (const values of others)
    for (let row = 0; row < starred.length; row++) starred[row] = (starred[row] ?? 0) | (values[row] ?? 0);
  return starred;
}

const tallies = new WeakMap<Uint8Array, Uint32Array>();

/** Counted once: what an earlier run found and this one keeps is not counted again. */
function tally(codes: Uint8Array, tierCount: number): Uint32Array {
  const known = tallies.get(codes);
  if (known?.length === tierCount) return known;
  const counts = countCodes(codes, tierCount);
  tallies.set(codes, counts);
  return counts;
}

function tallyCustomers(codes: Uint8Array, tierCount: number, keys: Uint32Array): Uint32Array {
  const counts = new Uint32Array(tierCount);
  const seen = new Set<number>();
  codes.forEach((code, row) => {
    const pair = (keys[row] ?? 0) * tierCount + code;
    if (seen.has(pair)) return;
    seen.add(pair);
    counts[code] = (counts[code] ?? 0) + 1;
  });
  return counts;
}
