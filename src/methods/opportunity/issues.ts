import type { NumberColumn } from '../../table/columns/column';
import { roles } from '../../table/columns/roles';
import type { Issue } from '../../table/issues/issue';
import type { RunContext } from '../shared/contract';
import { findCells, issue } from '../shared/input-issues';
import { countText, numberText, shareText } from '../shared/wording';
import type { ScoredParts } from './parts';

/** Parts that the sheet has no column for: their weights go to the others. */
export function absentIssues({ absent, weights }: ScoredParts): Issue[] {
  return absent.map(({ role, weight }) => {
    const [{ zh, en }, share] = [roles[role].label, shareText(weight / weights)];
    const found = issue(
      'missing-part',
      'warning',
      `没有${zh}列：其 ${share} 权重分给其他各项`,
      `No column of ${en.toLowerCase()}: its ${share} of the weights goes to the others`,
      1,
    );
    return { ...found, assumption: true, choose: [role] };
  });
}

/** A note where the weights do not sum to 100. */
export function weightIssues(weights: number): Issue[] {
  if (Math.abs(weights - 100) < 1e-6) return [];
  const sum = numberText(weights);
  return [
    issue(
      'weights-not-100',
      'note',
      `四项权重合计 ${sum}，按比例折算`,
      `The weights sum to ${sum} and are scaled`,
      1,
    ),
  ];
}

/** A warning where sub-scores lie outside 0-100. */
export function rangeIssues(
  column: NumberColumn,
  context: Pick<RunContext, 'rowCount' | 'sheetRows'>,
): Issue[] {
  const { values, header } = column;
  const outside = (row: number): boolean => values[row]! < 0 || values[row]! > 100;
  const { count, examples } = findCells(column, context, outside, (row) => numberText(values[row]!));
  if (count === 0) return [];
  const text = countText(count);
  const zh = `“${header}”有 ${text} 行不在 0–100 之内，按最近的一端计`;
  const en = `${text} values of "${header}" lie outside 0-100 and count as the nearer end`;
  return [{ ...issue('score-out-of-range', 'warning', zh, en, count, examples), column: header }];
}
