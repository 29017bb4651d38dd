import type { Text } from '../../locales/text';
import { Missing } from '../cells/missing';
import type { Column } from '../columns/column';
import type { Table } from '../columns/table';
import type { Issue } from '../issues/issue';
import { addressOf } from '../places/address';
import { differentCodes, type RowsOfCustomers } from './join-rows';
import type { WayToJoin } from './ways-to-join';

/** A column whose rows were brought together, and how. */
export interface JoinedColumn {
  readonly column: Column;
  /** `alike`: the same in all rows of each customer; `beside`: of the row whose day counts. */
  readonly way: WayToJoin | 'key' | 'words' | 'alike' | 'beside';
  readonly made: Column;
}

const mostExamples = 5;

const waysInWords: readonly (readonly [JoinedColumn['way'], zh: string, en: string])[] = [
  ['sum', '相加', 'added up'],
  ['alike', '每位客户各行相同，只计一次', 'the same in all rows of each customer, counted once'],
  ['next', '取截至日期起最近的一个', 'the next from the as-of date on'],
  ['latest', '取最近的一个', 'the latest'],
  ['earliest', '取最早的一个', 'the earliest'],
];

/** How rows became customers, and where that had to choose. */
export function joiningIssues(
  table: Table,
  rows: RowsOfCustomers,
  joined: readonly JoinedColumn[],
): readonly Issue[] {
  return [
    broughtTogether(rows, joined),
    ...joined.flatMap((own) => differing(table, rows, own)),
    ...joined.flatMap((own) => partlyBlank(table, rows, own)),
  ];
}

function broughtTogether({ customerOf, rowsOf }: RowsOfCustomers, joined: readonly JoinedColumn[]): Issue {
  const clauses = waysInWords.flatMap(([way, zh, en]): Text[] => {
    const headers = joined.filter((own) => own.way === way).map(({ column }) => column.header);
    if (headers.length === 0) return [];
    return [{ zh: headers.map((header) => `「${header}」`).join('') + zh, en: `${quoted(headers)} ${en}` }];
  });
  const [all, customers] = [customerOf.length, rowsOf.length].map(String);
  return {
    kind: 'rows-joined',
    severity: 'note',
    assumption: true,
    text: {
      zh: `${[`${all} 行合并为 ${customers} 位客户判断，结果写在其每一行旁`, ...clauses.map(({ zh }) => zh)].join('；')}。`,
      en: `${[`${all} rows were judged as ${customers} customers; results stand beside each of their rows`, ...clauses.map(({ en }) => en)].join('; ')}.`,
    },
    count: customerOf.length,
    examples: [],
  };
}

function quoted(headers: readonly string[]): string {
  return headers.map((header) => `"${header}"`).join(', ');
}

/** Customers of whom one thing is said in several ways. */
function differing(table: Table, { rowsOf }: RowsOfCustomers, { column, way }: JoinedColumn): Issue[] {
  if (way !== 'first') return [];
  const said = (rows: readonly number[]): number => {
    if (column.kind === 'text') return differentCodes(column, rows).length;
    return new Set(Array.from(rows, (row) => column.values[row]).filter((value) => !Number.isNaN(value)))
      .size;
  };
  const found = rowsOf.filter((rows) => rows.length > 1 && said(rows) > 1);
  return found.length === 0
    ? []
    : [
        issueOf('rows-differ', column, table, found, {
          zh: `「${column.header}」有 ${String(found.length)} 位客户各行不同，取先写明的一个。`,
          en: `"${column.header}" differs between the rows of ${String(found.length)} customers; the first one counts.`,
        }),
      ];
}

/** Customers whose sum lacks what a blank row does not tell. */
function partlyBlank(
  table: Table,
  { rowsOf }: RowsOfCustomers,
  { column, way, made }: JoinedColumn,
): Issue[] {
  if (way !== 'sum') return [];
  const found = rowsOf.filter(
    (rows, customer) =>
      made.missing[customer] === Missing.present &&
      rows.some((row) => column.missing[row] !== Missing.present),
  );
  return found.length === 0
    ? []
    : [
        issueOf('part-of-sum', column, table, found, {
          zh: `「${column.header}」有 ${String(found.length)} 位客户的部分行空白，只加了写明的数。`,
          en: `"${column.header}" is blank in some rows of ${String(found.length)} customers; only what is written was added up.`,
        }),
      ];
}

function issueOf(
  kind: string,
  column: Column,
  { sheetRows }: Table,
  customers: readonly (readonly number[])[],
  text: Text,
): Issue {
  const examples = customers.slice(0, mostExamples).map(([first]) => ({
    cell: addressOf(sheetRows[first ?? -1] ?? 0, column.sheetColumn),
    value: '',
  }));
  return { kind, severity: 'warning', text, count: customers.length, examples, column: column.header };
}
