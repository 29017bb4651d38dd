import type { NumberColumn } from '../table/column';
import type { RowGroups } from './row-groups';

/**
 * Customers of each group; where customers have several rows, each counts once in each group that he is in.
 *
 * @param keys which customer each row belongs to; undefined where every row is another one.
 * @param counts which rows count; all unless said otherwise.
 */
export function countGroups(
  { groupOf, codes }: RowGroups,
  keys: Uint32Array | undefined,
  counts: (row: number) => boolean = () => true,
): Float64Array {
  const found = new Float64Array(codes.length);
  const seen = new Set<number>();
  groupOf.forEach((group, row) => {
    if (!counts(row)) return;
    if (keys) {
      const pair = (keys[row] ?? 0) * codes.length + group;
      if (seen.has(pair)) return;
      seen.add(pair);
    }
    found[group] = (found[group] ?? 0) + 1;
  });
  return found;
}

/** The sum of each group, rounded to cents; null where the group has no value at all. */
export function sumGroups(
  { groupOf, codes }: RowGroups,
  { values }: NumberColumn,
): readonly (number | null)[] {
  const sums = new Float64Array(codes.length);
  const some = new Uint8Array(codes.length);
  groupOf.forEach((group, row) => {
    const value = values[row] ?? NaN;
    if (Number.isNaN(value)) return;
    sums[group] = (sums[group] ?? 0) + value;
    some[group] = 1;
  });
  return Array.from(sums, (sum, group) => (some[group] === 1 ? Math.round(sum * 100) / 100 : null));
}
