import ExcelJS from 'exceljs';
import { dressHeader, pageSetup } from './look.mjs';

const font = 'Calibri';

/**
 * A workbook of one sheet with one Excel Table: header in the first row, nothing above it, nothing below.
 *
 * @param columns header, width and, for numbers and dates, the number format.
 */
export function tableWorkbook(content) {
  const workbook = new ExcelJS.Workbook();
  addTableSheet(workbook, content);
  return workbook;
}

/** One more sheet with one Excel Table. */
export function addTableSheet(workbook, { sheetName, tableName, columns, rows }) {
  const sheet = workbook.addWorksheet(sheetName, {
    views: [{ state: 'frozen', xSplit: 2, ySplit: 1 }],
    pageSetup: { ...pageSetup, printTitlesRow: '1:1' },
  });
  sheet.addTable({
    name: tableName,
    ref: 'A1',
    headerRow: true,
    style: { theme: 'TableStyleLight9', showRowStripes: true },
    columns: columns.map(([name]) => ({ name, filterButton: true })),
    rows,
  });
  columns.forEach(([, width, format], index) => {
    const column = sheet.getColumn(index + 1);
    column.width = width;
    if (format) column.eachCell((cell, row) => row > 1 && (cell.numFmt = format));
    dressHeader(sheet.getCell(1, index + 1), { font });
  });
  sheet.getRow(1).height = 30;
}
