import { countRows } from '../../math/counting/count-codes';
import { groupSums } from '../../math/counting/group-sums';
import type { NumberColumn } from '../../table/columns/column';
import type { RowGroups } from '../../math/counting/row-groups';

/**
 * Customers of each group; where customers have several rows, each counts once in each group that he is in.
 *
 * @param keys which customer each row belongs to; undefined where every row is another one.
 * @param counts 1 for each row that counts; all unless said otherwise.
 */
export function countGroups(
  { groupOf, codes }: RowGroups,
  keys: Uint32Array | undefined,
  counts?: Uint8Array,
): Float64Array {
  if (!keys) return countRows(groupOf, codes.length, counts);
  const found = new Float64Array(codes.length);
  const seen = new Set<number>();
  for (let row = 0; row < groupOf.length; row++) {
    const group = groupOf[row] ?? 0;
    if (counts && counts[row] !== 1) continue;
    const pair = (keys[row] ?? 0) * codes.length + group;
    if (seen.has(pair)) continue;
    seen.add(pair);
    found[group] = (found[group] ?? 0) + 1;
  }
  return found;
}

/** The sum of each group, the same for any order of the rows; null where the group has no value at all. */
export function sumGroups(
  { groupOf, codes }: RowGroups,
  { values }: Pick<NumberColumn, 'values'>,
): readonly (number | null)[] {
  const counts = new Float64Array(codes.length);
  const sums = groupSums(values, groupOf, codes.length, counts);
  return Array.from(sums, (sum, group) => (counts[group] === 0 ? null : sum));
}

/** The mean of each group, of the rows that have a value; null where none has. */
export function meanGroups(
  { groupOf, codes }: RowGroups,
  { values }: Pick<NumberColumn, 'values'>,
): readonly (number | null)[] {
  const counts = new Float64Array(codes.length);
  const sums = groupSums(values, groupOf, codes.length, counts);
  return Array.from(sums, (sum, group) => (counts[group] === 0 ? null : sum / (counts[group] ?? NaN)));
}
