import { CellError } from '../../src/embedded-host/model/cells/cell-value';
import { Workbook } from '../../src/embedded-host/model/book/workbook';
import { startFunctions } from './functions-host';

/** A cell as it is typed: errors by their code, a formula as its text. */
type TypedCell = string | number | boolean;

/**
 * Types cells from A1 on and a formula beside them, and gives what it fills, errors by their codes.
 * @param shape rows and columns to read from the formula's cell on
 */
export async function typed(
  formula: string,
  cells: readonly (readonly TypedCell[])[] = [],
  [rows, columns]: readonly [rows: number, columns: number] = [1, 1],
): Promise<unknown[][]> {
  const workbook = Workbook.createEmpty();
  const sheet = workbook.activeSheet;
  cells.forEach((row, down) =>
    row.forEach((cell, across) => sheet.setValue(down, across, errorOrValue(cell))),
  );
  const host = await startFunctions(workbook);
  sheet.setFormula(1, besides, formula);
  await host.calculation?.settled();
  return sheet
    .readValues(1, besides, rows, columns)
    .map((row) => row.map((value) => (value instanceof CellError ? value.code : value)));
}

/** The column of the formula: U. */
const besides = 20;

function errorOrValue(cell: TypedCell): TypedCell | CellError {
  return typeof cell === 'string' && cell.startsWith('#') ? CellError.of(cell) : cell;
}
