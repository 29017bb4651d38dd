import ExcelJS from 'exceljs';
import { customerSheet, otherSheet, theirs } from './base-book';
import { tierHeader } from './host-stranger';

type Deed = (book: ExcelJS.Workbook, sheet: ExcelJS.Worksheet) => void;

const columnOf = (sheet: ExcelJS.Worksheet) =>
  (sheet.getRow(1).values as unknown[]).findIndex((value) => value === tierHeader);

/** What scripts do with ExcelJS. It keeps no custom XML; what it cannot do is not among them. */
const deeds: Readonly<Record<string, Deed>> = {
  're-saved': () => undefined,
  'a column inserted': (_book, sheet) => {
    sheet.spliceColumns(5, 0, []);
  },
  'an own column deleted': (_book, sheet) => {
    sheet.spliceColumns(columnOf(sheet), 1);
  },
  'a column of theirs deleted': (_book, sheet) => {
    sheet.spliceColumns(3, 1);
  },
  'the sheet renamed, and another given its name': (book, sheet) => {
    sheet.name = '名单';
    (book.getWorksheet(otherSheet) as ExcelJS.Worksheet).name = customerSheet;
  },
  'rows sorted': (_book, sheet) => {
    const rows = Array.from({ length: sheet.rowCount - 1 }, (_, row) => sheet.getRow(2 + row).values);
    rows.toReversed().forEach((values, row) => {
      sheet.getRow(2 + row).values = values;
    });
  },
  'a headline above the customers': (_book, sheet) => {
    sheet.spliceRows(1, 0, [`${theirs}的标题`], []);
  },
  'values pasted over an own column': (_book, sheet) => {
    const column = columnOf(sheet);
    for (let row = 1; row <= sheet.rowCount; row++)
      sheet.getCell(row, column).value = `${theirs}贴${String(row)}`;
  },
};

/** The file after a deed; undefined for one that ExcelJS cannot do. */
export async function doneByExcelJs(file: Uint8Array, deed: string): Promise<Uint8Array | undefined> {
  const act = deeds[deed];
  if (!act) return undefined;
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(file as unknown as ArrayBuffer);
  act(book, book.getWorksheet(customerSheet) as ExcelJS.Worksheet);
  return new Uint8Array(await book.xlsx.writeBuffer());
}
