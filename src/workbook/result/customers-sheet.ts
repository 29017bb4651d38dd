import { inLanguage, type Language, type Text } from '../../locales/text';
import type { SchemeResult } from '../../scheme/results/scheme-result';
import { formatSerial } from '../../table/cells/calendar';
import { textAt, type TextColumn } from '../../table/columns/column';
import { findColumn } from '../../table/columns/table';
import { ownSheetFacts } from '../memory/own-sheet-facts';
import type { ColumnToWrite } from '../write/columns/column-to-write';
import type { CellContent } from '../write/journal/journal';
import { OwnSheetBuilder, type OwnSheetContent } from '../write/sheets/own-sheet-content';

const facts = ownSheetFacts.customers;
/** Zero-based. */
export const customersHeaderRow = 3;

/** A result column with its place on the sheet. */
export interface PlacedResult {
  readonly column: ColumnToWrite;
  /** Zero-based. */
  readonly at: number;
}

/**
 * Where results of customers go who were added up from transactions: behind the columns that tell who it is, the ★ right of the
 * last of them (right of the name, where there is one).
 */
export function placeResults(
  result: SchemeResult,
  columns: readonly ColumnToWrite[],
): readonly PlacedResult[] {
  const first = identities(result).length;
  const starred = columns.filter(({ place }) => place === 'star');
  const ordered = [...starred, ...columns.filter(({ place }) => place !== 'star')];
  return ordered.map((column, index) => ({ column, at: first + index }));
}

/** The columns that tell who a customer is: id and name, as far as the transactions have them. */
export function identities({ table }: SchemeResult): readonly TextColumn[] {
  return ['customerId', 'name']
    .map((role) => findColumn(table, role))
    .filter((column): column is TextColumn => column?.kind === 'text');
}

/** The sheet of results: an Excel Table with one row a customer, in the order of their first transactions. */
export function customersSheet(
  result: SchemeResult,
  placed: readonly PlacedResult[],
  sheetName: string,
  language: Language,
): OwnSheetContent {
  const builder = new OwnSheetBuilder();
  const own = identities(result);
  const customers = String(result.rowCount);
  const subtitle: Text = {
    zh: `${result.scheme.label.zh}，交易表：${sheetName}，截至 ${formatSerial(result.asOf)}，共 ${customers} 位客户。每次运行整表重写，请勿在此表内添加列。`,
    en: `${result.scheme.label.en}, transactions of sheet ${sheetName}, as of ${formatSerial(result.asOf)}, ${customers} customers. Every run rewrites this sheet: keep columns of your own elsewhere.`,
  };
  builder.style(builder.put(0, 0, [[inLanguage(facts.title, language)]]), 'title');
  builder.style(builder.put(1, 0, [[inLanguage(subtitle, language)]]), 'subtitle');
  const header = [...own.map((column) => column.header), ...placed.map(({ column }) => column.header)];
  const rows = Array.from({ length: result.rowCount }, (_, row): CellContent[] => [
    ...own.map((column) => textAt(column, row) ?? ''),
    ...placed.map(({ column }) => cellOf(column, row)),
  ]);
  builder.table(facts.table, builder.put(customersHeaderRow, 0, [header, ...rows]));
  builder.style([customersHeaderRow, 0, 1, own.length], 'header');
  own.forEach((_, column) => {
    builder.width(column, 18);
  });
  for (const { column, at } of placed) builder.result(customersHeaderRow, at, column.decoration);
  return builder.build();
}

function cellOf(column: ColumnToWrite, row: number): CellContent {
  const content = column.cell(row);
  return typeof content === 'number' && !Number.isFinite(content) ? '' : content;
}
