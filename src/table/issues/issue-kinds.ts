import type { Text } from '../../locales/text';
import { cellIssues } from './cell-issues';
import type { Issue } from './issue';
import { sheetIssues } from './sheet-issues';

/** Everything that reading a table can have to say, in the order in which it is said. */
export const issueKinds = { ...sheetIssues, ...cellIssues };

export type IssueKind = keyof typeof issueKinds;

const kindOrder = new Map(Object.keys(issueKinds).map((kind, index) => [kind, index]));

/** Sorts by the order of {@link issueKinds}. */
export function compareIssueKinds(left: string, right: string): number {
  return (kindOrder.get(left) ?? kindOrder.size) - (kindOrder.get(right) ?? kindOrder.size);
}

interface IssueContent {
  readonly count: number;
  readonly examples?: Issue['examples'];
  readonly column?: string;
  readonly detail?: string | Text;
}

/** An issue of a kind, with its texts filled in. */
export function makeIssue(kind: IssueKind, content: IssueContent): Issue {
  const { severity, text } = issueKinds[kind];
  const { count, examples = [], column, detail = '' } = content;
  const fill = (template: string, filling: string): string =>
    template.replace(/\{(header|count|detail)\}/gu, (_, key: string) =>
      key === 'header' ? (column ?? '') : key === 'count' ? String(count) : filling,
    );
  const details = typeof detail === 'string' ? { zh: detail, en: detail } : detail;
  return {
    kind,
    severity,
    text: { zh: fill(text.zh, details.zh), en: fill(text.en, details.en) },
    count,
    examples,
    ...(column === undefined ? {} : { column }),
  };
}
