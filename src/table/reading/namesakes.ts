import { Missing } from '../cells/missing';
import { plainText } from '../cells/plain-text';
import { textAt, type Column, type TextColumn } from '../columns/column';
import { isPersonal } from '../columns/personal-evidence';
import type { Table } from '../columns/table';
import type { Issue } from '../issues/issue';
import { makeIssue } from '../issues/issue-kinds';
import { addressOf } from '../places/address';
import { exampleLimit } from './issue-log';

/** A table in which customers of one name are told apart. */
export interface NamesakesParted {
  readonly columns: readonly Column[];
  readonly issues: readonly Issue[];
}

/**
 * Where nothing but names tells customers apart, parts those of one name whose rows contradict each other: another identity document or
 * birthday is somebody else, the same one is the same customer whatever else differs; without these another telephone or, where no telephone is
 * there, another position. Each gets a code of its own with the same text. Lists of transactions are left as they are: orders come from whatever
 * telephone.
 */
export function partNamesakes({ columns, sheetRows }: Pick<Table, 'columns' | 'sheetRows'>): NamesakesParted {
  const having = (role: string): Column | undefined => columns.find((column) => column.role === role);
  const name = having('name');
  if (name?.kind !== 'text' || having('customerId') || having('transactionDate'))
    return { columns, issues: [] };
  const evidence: Evidence = {
    certain: columns.filter((column) => isPersonal(column)),
    phone: having('phone'),
    position: having('position'),
  };
  const parted = partRows(name, evidence);
  if (!parted) return { columns, issues: [] };
  const { codes, dictionary, firstRows } = parted;
  const made: TextColumn = { ...name, codes, dictionary };
  const examples = firstRows.slice(0, exampleLimit).map((row) => ({
    cell: addressOf(sheetRows[row] ?? 0, name.sheetColumn),
    value: textAt(name, row) ?? '',
  }));
  const detail = examples.map(({ cell, value }) => `${value} ${cell}`).join('、');
  const issue = makeIssue('namesakes', { count: firstRows.length, examples, column: name.header, detail });
  return {
    columns: columns.map((column) => (column === name ? made : column)),
    issues: [{ ...issue, assumption: true }],
  };
}

interface Evidence {
  /** Identity documents, their last digits, birthdays. */
  readonly certain: readonly Column[];
  readonly phone: Column | undefined;
  readonly position: Column | undefined;
}

/** The codes with one more for each further customer of a name; undefined where there is none. */
function partRows(name: TextColumn, evidence: Evidence) {
  const rowsOf = rowsOfRepeated(name);
  const codes = Int32Array.from(name.codes);
  const dictionary = [...name.dictionary];
  const firstRows: number[] = [];
  for (const [code, rows] of rowsOf) {
    const [, ...others] = customersAmong(rows, evidence);
    for (const own of others) {
      for (const row of own) codes[row] = dictionary.length;
      dictionary.push(name.dictionary[code] ?? '');
      firstRows.push(own[0] ?? -1);
    }
  }
  return firstRows.length === 0 ? undefined : { codes, dictionary, firstRows };
}

/** What stands in more rows than this is nobody's name. */
const mostRows = 100;

/** The rows of each name that stands in several. */
function rowsOfRepeated({ codes, dictionary }: TextColumn): ReadonlyMap<number, readonly number[]> {
  const counts = new Int32Array(dictionary.length);
  for (const code of codes) if (code >= 0) counts[code] = (counts[code] ?? 0) + 1;
  const rowsOf = new Map<number, number[]>();
  codes.forEach((code, row) => {
    const count = counts[code] ?? 0;
    if (count < 2 || count > mostRows) return;
    const rows = rowsOf.get(code);
    if (rows) rows.push(row);
    else rowsOf.set(code, [row]);
  });
  return rowsOf;
}

/** The rows of one name by customer: each row goes to the first one that it agrees with, else to the first that it does not contradict. */
function customersAmong(rows: readonly number[], evidence: Evidence): readonly (readonly number[])[] {
  const customers: number[][] = [];
  for (const row of rows) {
    const standings = customers.map((own) => standingOf(row, own, evidence));
    const at = standings.includes('same') ? standings.indexOf('same') : standings.indexOf('unknown');
    const own = customers[at];
    if (own) own.push(row);
    else customers.push([row]);
  }
  return customers;
}

type Standing = 'same' | 'other' | 'unknown';

function standingOf(row: number, own: readonly number[], { certain, phone, position }: Evidence): Standing {
  for (const column of [...certain, phone, position]) {
    const standing = column ? compare(column, row, own) : 'unknown';
    if (standing !== 'unknown') return standing;
  }
  return 'unknown';
}

function compare(column: Column, row: number, own: readonly number[]): Standing {
  const said = signsOf(column, row);
  const others = own.flatMap((other) => signsOf(column, other));
  if (said.length === 0 || others.length === 0) return 'unknown';
  return said.some((sign) => others.includes(sign)) ? 'same' : 'other';
}

/** What a cell says, to be compared: each of several telephone numbers, a day, a text. */
function signsOf(column: Column, row: number): readonly string[] {
  if (column.missing[row] !== Missing.present) return [];
  if (column.kind !== 'text') return [String(column.values[row])];
  const text = plainText(textAt(column, row) ?? '').toUpperCase();
  if (column.role !== 'phone') return text === '' ? [] : [text.replace(/\s+/gu, '')];
  return (text.match(/\+?\d[\d ()*-]{4,}\d/gu) ?? []).map((number) => number.replace(/[^\d*]+/gu, ''));
}
