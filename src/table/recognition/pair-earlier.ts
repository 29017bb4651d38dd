import type { Issue } from '../issues/issue';
import { makeIssue } from '../issues/issue-kinds';
import { earlierStem, isAverage, laterRoles } from './earlier-figure';
import { headerVariants } from './header-variants';
import { leastConfidence, type RecognisedColumn } from './recognised-column';

/**
 * Pairs each earlier figure with its own later one. An earlier figure whose measure is another than that of the column which has
 * the role (日均 beside 时点, or one that a third column bears by name) loses its role, so that nothing compares the two; that, and an earlier
 * figure without any later one, is said.
 */
export function pairEarlier(columns: readonly RecognisedColumn[]): {
  readonly columns: readonly RecognisedColumn[];
  readonly issues: readonly Issue[];
} {
  const issues: Issue[] = [];
  const paired = columns.map((column) => {
    const later = column.role === undefined ? undefined : laterRoles.get(column.role);
    const stem = later === undefined ? undefined : earlierStem(column.header);
    if (later === undefined || stem === undefined) return column;
    const own = columns.find(({ role }) => role === later);
    if (!own) {
      issues.push(makeIssue('earlier-without-later', { count: 1, column: column.header }));
      return column;
    }
    const others = columns.filter(
      (other) =>
        other !== own &&
        other.candidates.some(({ role, confidence }) => role === later && confidence >= leastConfidence),
    );
    if (isSameMeasure(stem, own, others)) return column;
    issues.push(makeIssue('other-measure', { count: 1, column: column.header, detail: own.header }));
    return { ...column, role: undefined, confidence: 0 };
  });
  return { columns: paired, issues };
}

function isSameMeasure(stem: string, own: RecognisedColumn, others: readonly RecognisedColumn[]): boolean {
  const bears = ({ header }: RecognisedColumn): boolean =>
    headerVariants(header).some(({ key }) => key === stem);
  if (bears(own)) return true;
  if (others.some(bears)) return false;
  return isAverage(stem) === headerVariants(own.header).some(({ key }) => isAverage(key));
}
