import type { Issue } from '../issues/issue';
import { makeIssue } from '../issues/issue-kinds';
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
    if (own.length === 0) return [];
    const examples = own.slice(0, exampleLimit).map(({ cell, value }) => ({ cell, value }));
    const values = [...new Set(own.map(({ value }) => value))].slice(0, exampleLimit);
    const detail = { zh: values.join('、'), en: values.join(', ') };
    return [makeIssue(kind, { count: own.length, examples, detail })];
  });
}
