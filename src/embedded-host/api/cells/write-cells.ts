import type { Area } from '../../model/cells/area';
import type { Sheet } from '../../model/book/sheet';
import { ApiError } from '../base/api-error';
import { changing, isWholeColumns, isWholeRows, requireEditable } from '../base/guards';
import type { Host } from '../base/host';
import type { RangeTarget } from '../base/targets';
import { raiseChanged } from '../base/sheet-events';
import { followHeaders } from './follow-headers';
import { coerce } from './coercion.guesses';

/** What may be written into a cell; null leaves it as it is, the empty text makes it blank. */
export type Written = string | number | boolean | null;

/**
 * Writes `Range.values` or `Range.formulas`. One value goes into all cells, one row or column is not spread.
 *
 * @param keepsValues a new formula shows what stood in its cell until Excel calculates, as the old result of any formula does;
 *   else it shows nothing.
 * @throws ApiError `InvalidArgument` where the block has another shape than the range, `AccessDenied` on locked cells.
 */
export function writeCells(
  target: RangeTarget,
  written: Written | readonly (readonly Written[])[],
  host: Host,
  { keepsValues = false }: { readonly keepsValues?: boolean } = {},
): void {
  const { sheet, area } = target;
  if (isWholeColumns(area) || isWholeRows(area)) {
    throw new ApiError('InvalidArgument', 'Whole rows and columns cannot be written cell by cell.');
  }
  const block = blockOf(written, area);
  requireEditable(sheet, area);
  changing('InvalidArgument', () => writeBlock(sheet, area, block, keepsValues));
  followHeaders(sheet, area);
  raiseChanged(host, target, 'RangeEdited');
}

/** Checks the shape of a block of one value a cell, and spreads a single value. */
export function blockOf<Value>(
  written: Value | readonly (readonly Value[])[],
  area: Area,
): readonly (readonly Value[])[] {
  const rows = area.bottom - area.top + 1;
  const columns = area.right - area.left + 1;
  if (!Array.isArray(written))
    return Array.from({ length: rows }, () => new Array<Value>(columns).fill(written as Value));
  const block = written as readonly (readonly Value[])[];
  if (block.length !== rows || !block.every((row) => Array.isArray(row) && row.length === columns)) {
    throw new ApiError(
      'InvalidArgument',
      `The values have another shape than the range of ${rows} x ${columns} cells.`,
    );
  }
  return block;
}

function writeBlock(
  sheet: Sheet,
  area: Area,
  block: readonly (readonly Written[])[],
  keepsValues: boolean,
): void {
  for (let rowOffset = 0; rowOffset < block.length; rowOffset++) {
    const values = block[rowOffset] as readonly Written[];
    for (let columnOffset = 0; columnOffset < values.length; columnOffset++) {
      const value = values[columnOffset] as Written;
      if (value === null) continue;
      writeCell(sheet, area.top + rowOffset, area.left + columnOffset, value, keepsValues);
    }
  }
}

function writeCell(
  sheet: Sheet,
  row: number,
  column: number,
  written: string | number | boolean,
  keepsValue: boolean,
): void {
  const { styles } = sheet.workbook;
  const style = sheet.getStyle(row, column);
  const coerced = coerce(written, styles.numberFormat(style));
  if (coerced.kind === 'formula') {
    sheet.setFormula(row, column, coerced.text, keepsValue ? sheet.getValue(row, column) : '');
    return;
  }
  sheet.setValue(row, column, coerced.value);
  const { numberFormat, quotePrefix = false } = coerced;
  if (numberFormat !== undefined) sheet.setStyle(row, column, styles.withChange(style, { numberFormat }));
  else if (styles.cellFormats.get(style).quotePrefix !== quotePrefix) {
    sheet.setStyle(row, column, styles.withChange(style, { quotePrefix }));
  }
}
