import type { Issue, IssueExample } from '../issues/issue';
import { makeIssue, type IssueKind } from '../issues/issue-kinds';
import { exampleLimit } from './issue-log';

/** A row that is no customer although it looks like one, and the cell that says so. */
export interface LeftOut {
  readonly why: 'walk-in' | 'not-counting';
  readonly cell: string;
  readonly value: string;
}

/** What there is to say of them: how many of each kind, and which statuses. */
export function leftOutIssues(rows: readonly LeftOut[]): Issue[] {
  return (['walk-in', 'not-counting'] as const).flatMap((kind) => {
    const own = rows.filter(({ why }) => why === kind);
    return own.length === 0 ? [] : [issueOfCells(kind, own)];
  });
}

/** How many cells there are of a kind, the first of them, and what the first different ones hold. */
export function issueOfCells(kind: IssueKind, cells: readonly IssueExample[], column?: string): Issue {
  const examples = cells.slice(0, exampleLimit).map(({ cell, value }) => ({ cell, value }));
  const values = [...new Set(cells.map(({ value }) => value))].slice(0, exampleLimit);
  const detail = { zh: values.join('、'), en: values.join(', ') };
  return makeIssue(kind, { count: cells.length, examples, detail, ...(column !== undefined && { column }) });
}
