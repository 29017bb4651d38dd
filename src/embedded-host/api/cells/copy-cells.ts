import type { Area } from '../../model/cells/area';
import type { CellValue } from '../../model/cells/cell-value';
import { translateFormula } from '../../model/formulas/translate-formula';
import { ApiError } from '../base/api-error';
import { columnCount, isInSheet, rowCount } from '../base/areas';
import { isWholeColumns, isWholeRows, requireEditable, requireWholeMerges } from '../base/guards';
import { followHeaders } from './follow-headers';
import type { RangeTarget } from '../base/targets';

export type CopyType = 'All' | 'Values' | 'Formulas' | 'Formats';

interface CopyOptions {
  readonly what: CopyType;
  readonly skipBlanks: boolean;
  readonly transpose: boolean;
}

interface CopiedCell {
  readonly value: CellValue;
  readonly formula: string | undefined;
  readonly style: number;
  readonly row: number;
  readonly column: number;
}

/**
 * Copies cells as `Range.copyFrom` does. The source is repeated where the target is a multiple of it; otherwise it is laid
 * down once from the target's first cell. Formulas are moved along.
 *
 * @returns the area that was written.
 */
export function copyCells(target: RangeTarget, source: RangeTarget, options: CopyOptions): Area {
  if ([target.area, source.area].some((area) => isWholeColumns(area) || isWholeRows(area))) {
    throw new ApiError('NotImplemented', 'The embedded host does not copy whole rows and columns yet.');
  }
  const block = copiedBlock(source, options.transpose);
  const area = targetArea(target.area, block.length, block[0]?.length ?? 0);
  requireEditable(target.sheet, area);
  requireWholeMerges(target.sheet, area);
  for (let row = area.top; row <= area.bottom; row++) {
    const cells = block[(row - area.top) % block.length] as readonly CopiedCell[];
    for (let column = area.left; column <= area.right; column++) {
      put(target, row, column, cells[(column - area.left) % cells.length] as CopiedCell, options);
    }
  }
  followHeaders(target.sheet, area);
  return area;
}

function copiedBlock({ sheet, area }: RangeTarget, transpose: boolean): CopiedCell[][] {
  const [rows, columns] = transpose
    ? [columnCount(area), rowCount(area)]
    : [rowCount(area), columnCount(area)];
  return Array.from({ length: rows }, (_, down) =>
    Array.from({ length: columns }, (__, right) => {
      const [row, column] = transpose
        ? [area.top + right, area.left + down]
        : [area.top + down, area.left + right];
      const formula = sheet.getFormula(row, column);
      return { value: sheet.getValue(row, column), formula, style: sheet.getStyle(row, column), row, column };
    }),
  );
}

function targetArea(area: Area, rows: number, columns: number): Area {
  const fits = rowCount(area) % rows === 0 && columnCount(area) % columns === 0;
  const laid = fits ? area : { ...area, bottom: area.top + rows - 1, right: area.left + columns - 1 };
  if (!isInSheet(laid)) throw new ApiError('InvalidArgument', 'The copy would lie outside the sheet.');
  return laid;
}

function put(
  { sheet }: RangeTarget,
  row: number,
  column: number,
  cell: CopiedCell,
  options: CopyOptions,
): void {
  const { what, skipBlanks } = options;
  if (skipBlanks && cell.value === '' && cell.formula === undefined) return;
  if (what === 'All' || what === 'Formats') sheet.setStyle(row, column, cell.style);
  if (what === 'Formats') return;
  if (cell.formula === undefined || what === 'Values') sheet.setValue(row, column, cell.value);
  else {
    const text = translateFormula(cell.formula, row - cell.row, column - cell.column);
    sheet.setFormula(row, column, text, cell.value);
  }
}
