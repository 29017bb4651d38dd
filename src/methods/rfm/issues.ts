import { countNonZero } from '../../math/counting/count-non-zero';
import type { Text } from '../../locales/text';
import { countAbove } from '../../math/counting/count-above';
import { sortedOnce } from '../../math/sorting/sorted-once';
import { textAt, type DateColumn } from '../../table/columns/column';
import type { Issue } from '../../table/issues/issue';
import type { RunContext } from '../shared/contract';
import { exampleCells, issue } from '../shared/input-issues';
import { countText, dayText, joinTexts } from '../shared/wording';
import type { MapProof } from './prove';
import type { Segment } from './segments';

/**
 * The proof of the map as issues, as criteria tiers have it: gaps (a warning where customers stand in one), overlaps, and
 * segments that nobody can be in.
 *
 * @param others 1 for customers in no segment.
 */
export function mapIssues(proof: MapProof, others: Uint8Array, context: RunContext): Issue[] {
  return [...gapIssues(proof, others, context), ...overlapIssues(proof), ...proof.shadowed.map(shadowIssue)];
}

function gapIssues({ gaps }: MapProof, others: Uint8Array, context: RunContext): Issue[] {
  if (gaps.length === 0) return [];
  const some = gaps.slice(0, 5).join(', ');
  const count = countNonZero(others);
  const zh = `${String(gaps.length)} 种 RFM 代码不属于任何客户群（如 ${some}），归入“其他”`;
  const en = `${String(gaps.length)} RFM codes are in no segment (${some}…) and go to "Others"`;
  if (count === 0) return [issue('segment-gap', 'note', zh, en, 0)];
  const firstRow = others.indexOf(1);
  const id = context.customerId && textAt(context.customerId, firstRow);
  const row = String((context.sheetRows[firstRow] ?? firstRow) + 1);
  const customers = countText(count);
  return [
    issue(
      'segment-gap',
      'warning',
      `${zh}（本表 ${customers} 位客户，如${id ?? `第 ${row} 行`}）`,
      `${en} (${customers} customers here, such as ${id ?? `row ${row}`})`,
      count,
    ),
  ];
}

function overlapIssues({ overlaps }: MapProof): Issue[] {
  const [first] = overlaps;
  if (!first) return [];
  const count = overlaps.length;
  const names = labelsOf(first.segments);
  return [
    issue(
      'segment-overlap',
      'note',
      `${String(count)} 种 RFM 代码同时符合两个以上客户群，归入排在前面的（如 ${first.code}：${names.zh}）`,
      `${String(count)} RFM codes fit several segments and go to the first (such as ${first.code}: ${names.en})`,
      count,
    ),
  ];
}

function shadowIssue({ segment, by, code }: MapProof['shadowed'][number]): Issue {
  const [own, first] = [segment.label, labelsOf(by)];
  return issue(
    'segment-shadowed',
    'warning',
    `“${own.zh}”永远不会出现：总被${first.zh}抢先，例如 ${code}`,
    `Nobody can be "${own.en}": ${first.en} always come first, for example at ${code}`,
    1,
  );
}

function labelsOf(segments: readonly Segment[]): Text {
  const { zh, en } = joinTexts(
    segments.map(({ label }) => label),
    '”“',
    '", "',
  );
  return { zh: `“${zh}”`, en: `"${en}"` };
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
