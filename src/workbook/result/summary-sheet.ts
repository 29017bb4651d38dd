import { inLanguage, type Language, type Text } from '../../locales/text';
import type { SummaryTable } from '../../methods/shared/contract';
import type { SchemeResult } from '../../scheme/results/scheme-result';
import { formatSerial } from '../../table/cells/calendar';
import { ownSheetFacts } from '../memory/own-sheet-facts';
import { OwnSheetBuilder, type OwnSheetContent, type OwnStyle } from '../write/sheets/own-sheet-content';
import type { CellContent } from '../write/journal/journal';

const { title, table: tableName } = ownSheetFacts.summary;

const texts = {
  pivot: {
    zh: `数据透视表的数据源：表 ${tableName}`,
    en: `Source for PivotTables: table ${tableName}`,
  },
} satisfies Record<string, Text>;

/**
 * The summary sheet: at the left, one small table after the other for reading; at the right, the long form as an Excel Table.
 * Its place stays from run to run of a scheme; a scheme whose small tables are wider moves it to the right.
 */
export function summarySheet(
  result: SchemeResult,
  long: SummaryTable,
  sheetName: string,
  language: Language,
): OwnSheetContent {
  const builder = new OwnSheetBuilder();
  const say = (text: Text) => inLanguage(text, language);
  const count = String(result.rowCount);
  const counted = result.ofRows
    ? {
        zh: `${String(result.ofRows.length)} 行、${count} 位客户`,
        en: `${String(result.ofRows.length)} rows of ${count} customers`,
      }
    : { zh: `${count} 行`, en: `${count} rows` };
  const subtitle = {
    zh: `${result.scheme.label.zh}，工作表：${sheetName}，截至 ${formatSerial(result.asOf)}，共 ${counted.zh}`,
    en: `${result.scheme.label.en}, sheet ${sheetName}, as of ${formatSerial(result.asOf)}, ${counted.en}`,
  };
  builder.style(builder.put(0, 0, [[say(title)]]), 'title');
  builder.style(builder.put(1, 0, [[say(subtitle)]]), 'subtitle');
  const left = Math.max(4, ...result.summaries.map(({ table }) => table.columns.length));
  let row = 3;
  for (const { table } of result.summaries) row = putTable(builder, table, row, language) + 1;
  for (let column = 0; column < left; column++) builder.width(column, column === 0 ? 24 : 18);
  builder.width(left, 4);
  const right = left + 1;
  builder.style(builder.put(1, right, [[say(texts.pivot)]]), 'subtitle');
  const area = builder.put(3, right, tableCells(long, language));
  builder.table(tableName, area);
  styleColumns(builder, long, 4, right);
  long.columns.forEach((_, index) => builder.width(right + index, 18));
  return builder.build();
}

function putTable(builder: OwnSheetBuilder, table: SummaryTable, row: number, language: Language): number {
  builder.style(builder.put(row, 0, [[inLanguage(table.label, language)]]), 'heading');
  const area = builder.put(row + 1, 0, tableCells(table, language));
  builder.style([row + 1, 0, 1, table.columns.length], 'header');
  styleColumns(builder, table, row + 2, 0);
  return row + 1 + area[2];
}

function tableCells(table: SummaryTable, language: Language): CellContent[][] {
  const cell = (value: SummaryTable['rows'][number][number]): CellContent => {
    if (value === null || (typeof value === 'number' && !Number.isFinite(value))) return '';
    return typeof value === 'number' ? value : inLanguage(value, language);
  };
  return [
    table.columns.map(({ label }) => inLanguage(label, language)),
    ...table.rows.map((row) => row.map(cell)),
  ];
}

/** Number formats by column. Text needs none. */
function styleColumns(builder: OwnSheetBuilder, table: SummaryTable, row: number, column: number): void {
  table.columns.forEach(({ format }, index) => {
    if (format !== 'text')
      builder.style([row, column + index, table.rows.length, 1], format satisfies OwnStyle);
  });
}
