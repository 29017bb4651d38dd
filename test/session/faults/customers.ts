import type { Sheet } from '../../../src/embedded-host/model/book/sheet';
import type { Workbook } from '../../../src/embedded-host/model/book/workbook';

const idHeader = '客户号';

/** The row of the header that says where ids stand. */
export function headerRowOf(sheet: Sheet): number {
  return idCell(sheet).row;
}

/** The row in which an id stands. */
export function findId(sheet: Sheet, id: string): number | undefined {
  return rowsById(sheet).get(id);
}

/** The add-in's own columns, by the hidden names on their headers. */
export function ownColumnsOf(sheet: Sheet): number[] {
  return [...ownHeaders(sheet).values()];
}

/** Of each customer, what stands in each own column. */
export function ownCells(workbook: Workbook): Map<string, Record<string, unknown>> {
  const sheet = workbook.sheets.find(({ name }) => name.startsWith('客户'));
  if (!sheet) return new Map();
  const headers = ownHeaders(sheet);
  return new Map(
    [...rowsById(sheet)].map(([id, row]) => [
      id,
      Object.fromEntries([...headers].map(([key, column]) => [key, sheet.getValue(row, column)])),
    ]),
  );
}

function ownHeaders(sheet: Sheet): Map<string, number> {
  const names = sheet.workbook.definedNames
    .all()
    .filter(({ name, scope }) => scope === sheet && name.startsWith('_huiyan_column_'));
  return new Map(
    names.flatMap(({ name, formula }): [string, number][] => {
      const letters = /\$([A-Z]+)\$\d+$/u.exec(formula)?.[1];
      return letters === undefined ? [] : [[name, columnNumber(letters)]];
    }),
  );
}

function columnNumber(letters: string): number {
  return [...letters].reduce((sum, letter) => 26 * sum + letter.charCodeAt(0) - 64, 0) - 1;
}

function rowsById(sheet: Sheet): Map<string, number> {
  const { row: header, column } = idCell(sheet);
  const rows = new Map<string, number>();
  for (let row = header + 1; row <= (sheet.usedRange(true)?.bottom ?? header); row++) {
    const id = sheet.getValue(row, column);
    if (id !== '') rows.set(String(id), row);
  }
  return rows;
}

function idCell(sheet: Sheet): { row: number; column: number } {
  const cells = sheet.readValues(0, 0, 6, 30);
  for (const [row, line] of cells.entries()) {
    const column = line.indexOf(idHeader);
    if (column >= 0) return { row, column };
  }
  throw new Error('no ids');
}
