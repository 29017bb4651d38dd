import { sumGroups } from '../../src/scheme/group-measures';
import { groupByText, groupByTier } from '../../src/scheme/groupings';
import { groupRows } from '../../src/scheme/row-groups';
import type { SchemeResult } from '../../src/scheme/scheme-result';
import type { Table } from '../../src/table/table';

/** The sum of the score for each branch, ABC class and tier, by the names of the three. */
export type GroupScores = ReadonlyMap<string, number>;

/** The summary of a run has sums of amounts; the job asks for the mean score of each group too. */
export function groupScores(table: Table, result: SchemeResult): GroupScores {
  const groupings = [
    ...groupByText(table, 'branch'),
    ...result.columns.filter(({ id }) => id === 'abc.class' || id === 'rules.tier').flatMap(groupByTier),
  ];
  const groups = groupRows(table.rowCount, groupings);
  const score = result.columns.find(({ id }) => id === 'composite.score')?.output;
  if (score?.kind !== 'number') throw new Error('The scheme has no score.');
  const sums = sumGroups(groups, score);
  const nameOf = (codes: readonly number[]) =>
    groupings.map(({ labelOf }, dimension) => labelOf(codes[dimension] ?? 0).en).join(' ');
  return new Map(groups.codes.map((codes, group) => [nameOf(codes), sums[group] ?? NaN]));
}
