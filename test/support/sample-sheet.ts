import { resolve } from 'node:path';
import ExcelJS from 'exceljs';
import type { Cell } from '../../src/table/cells/cell';
import type { Area, SheetSample } from '../../src/table/reading/structure';

const dayZero = Date.UTC(1899, 11, 30);
const dayInMilliseconds = 86_400_000;

/** A sheet of a sample workbook, the first unless named, as `Range.values` would give it, read by another library than our own. */
export async function sampleSheet(name: string, sheetName?: string): Promise<SheetSample> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(resolve(__dirname, '../../assets/samples', name));
  const sheet = sheetName === undefined ? workbook.worksheets[0] : workbook.getWorksheet(sheetName);
  if (!sheet) throw new Error(`${name} has no sheet ${sheetName ?? ''}.`);
  const rows = Array.from({ length: sheet.rowCount }, (_, row) => sheet.getRow(row + 1));
  const columns = Array.from({ length: sheet.columnCount }, (_, column) => column + 1);
  return {
    firstRow: 0,
    firstColumn: 0,
    rowCount: rows.length,
    values: rows.map((row) => columns.map((column) => cellOf(row.getCell(column)))),
    formats: rows.map((row) => columns.map((column) => row.getCell(column).numFmt || 'General')),
    merged: (sheet.model as { readonly merges?: readonly string[] }).merges?.map(areaOf) ?? [],
  };
}

/** Of a merged area only the first cell has a value. */
function cellOf(cell: ExcelJS.Cell): Cell {
  const value =
    cell.isMerged && cell.master !== cell ? null : cell.result !== undefined ? cell.result : cell.value;
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return (value.getTime() - dayZero) / dayInMilliseconds;
  if (typeof value === 'object') return 'error' in value ? value.error : cell.text;
  return value;
}

function areaOf(address: string): Area {
  const [, left = 'A', top = '1', right = left, bottom = top] =
    /^([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?$/u.exec(address) ?? [];
  const columnOf = (letters: string): number =>
    [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return {
    row: Number(top) - 1,
    column: columnOf(left),
    rowCount: Number(bottom) - Number(top) + 1,
    columnCount: columnOf(right) - columnOf(left) + 1,
  };
}
