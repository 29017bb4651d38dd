import { addressOf } from '../places/address';
import { Missing } from '../cells/missing';
import { textAt, type TextColumn } from '../columns/column';
import type { Issue } from '../issues/issue';
import { makeIssue, type IssueKind } from '../issues/issue-kinds';
import { exampleLimit } from './issue-log';
import type { Table } from '../columns/table';

/**
 * What the ids of a finished table have to say together: rows without one, rows that repeat one. In a list of
 * transactions ids repeat by nature.
 */
export function identifierIssues({ columns, sheetRows }: Table): Issue[] {
  const column = columns.find(({ role }) => role === 'customerId');
  if (column?.kind !== 'text') return [];
  const transactions = columns.some(({ role }) => role === 'transactionDate');
  const without: number[] = [];
  const repeated: number[] = [];
  const seen = new Uint8Array(column.dictionary.length);
  column.codes.forEach((code, row) => {
    if (code === -1 && column.missing[row] === Missing.blank) without.push(row);
    else if (seen[code] === 1 && !transactions) repeated.push(row);
    else if (code >= 0) seen[code] = 1;
  });
  return [
    ...issueOf('duplicate-id', repeated, column, sheetRows),
    ...issueOf('row-without-id', without, column, sheetRows),
  ];
}

function issueOf(
  kind: IssueKind,
  rows: readonly number[],
  column: TextColumn,
  sheetRows: Int32Array,
): Issue[] {
  if (rows.length === 0) return [];
  const examples = rows.slice(0, exampleLimit).map((row) => ({
    cell: addressOf(sheetRows[row] ?? 0, column.sheetColumn),
    value: textAt(column, row) ?? '',
  }));
  return [makeIssue(kind, { count: rows.length, examples, column: column.header })];
}
