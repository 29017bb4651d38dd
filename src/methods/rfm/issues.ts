import { countAbove } from '../../math/counting/count-above';
import { sortedOnce } from '../../math/sorting/sorted-once';
import type { DateColumn } from '../../table/columns/column';
import type { Issue } from '../../table/issues/issue';
import type { RunContext } from '../shared/contract';
import { exampleCells, issue } from '../shared/input-issues';
import { dayText } from '../shared/wording';
import { gapsOf, type Segment } from './segments';

export function gapIssues(bySegment: Uint8Array, segments: readonly Segment[]): Issue[] {
  const gaps = gapsOf(bySegment, segments);
  if (gaps.length === 0) return [];
  const some = gaps.slice(0, 5).join(', ');
  return [
    issue(
      'segment-gap',
      'note',
      `${String(gaps.length)} 种 RFM 代码不属于任何客户群（如 ${some}），归入“其他”`,
      `${String(gaps.length)} RFM codes are in no segment (${some}…) and go to "Others"`,
      gaps.length,
    ),
  ];
}

export function futureIssues(lastDate: DateColumn, days: Float64Array, context: RunContext): Issue[] {
  const today = Math.floor(context.asOf);
  const count = countAbove(sortedOnce(days), today);
  if (count === 0) return [];
  const found = issue(
    'future-date',
    'warning',
    `“${lastDate.header}”有 ${String(count)} 行晚于截至日期，视为最近`,
    `${String(count)} dates of "${lastDate.header}" are later than the as-of day and count as most recent`,
    count,
    exampleCells(
      lastDate,
      context,
      (row) => days[row]! > today,
      (row) => dayText(lastDate.values[row]!),
    ),
  );
  return [{ ...found, column: lastDate.header }];
}
