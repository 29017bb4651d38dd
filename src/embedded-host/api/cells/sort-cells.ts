import { CellError, type CellValue } from '../../model/cells/cell-value';
import { translateFormula } from '../../model/formulas/translate-formula';
import { ApiError } from '../base/api-error';
import { columnCount } from '../base/areas';
import { requireWholeMerges } from '../base/guards';
import type { RangeTarget } from '../base/targets';

/** A key of a sort: the column counted from the range's first. */
export interface SortField {
  readonly key: number;
  readonly ascending?: boolean;
  readonly sortOn?: string;
}

interface SortOptions {
  readonly matchCase: boolean;
  readonly isByColumns: boolean;
}

interface CellState {
  readonly value: CellValue;
  readonly formula: string | undefined;
  readonly style: number;
}

/**
 * Sorts the rows of a range by values, stable, as Excel does: numbers, then texts, FALSE, TRUE, errors; blank cells always
 * last. Formats and formulas move with their rows.
 */
export function sortCells(range: RangeTarget, fields: readonly SortField[], options: SortOptions): void {
  requireSortable(range, fields, options);
  const { top } = range.area;
  const rows = Array.from({ length: range.area.bottom - top + 1 }, (_, offset) =>
    rowState(range, top + offset),
  );
  const order = rows.map((_, index) => index);
  order.sort((a, b) => compareRows(rows[a] ?? [], rows[b] ?? [], fields, options));
  order.forEach((from, to) => {
    if (from !== to) putRow(range, top + to, rows[from] ?? [], to - from);
  });
}

function requireSortable(
  range: RangeTarget,
  fields: readonly SortField[],
  { isByColumns }: SortOptions,
): void {
  if (isByColumns || fields.some(({ sortOn }) => sortOn !== undefined && sortOn !== 'Value')) {
    throw new ApiError('NotImplemented', 'The embedded host sorts rows by values only.');
  }
  if (fields.some(({ key }) => key < 0 || key >= columnCount(range.area)))
    throw new ApiError('InvalidArgument');
  requireWholeMerges(range.sheet, range.area);
}

function rowState({ sheet, area }: RangeTarget, row: number): CellState[] {
  return Array.from({ length: columnCount(area) }, (_, offset) => {
    const column = area.left + offset;
    const formula = sheet.getFormula(row, column);
    return { value: sheet.getValue(row, column), formula, style: sheet.getStyle(row, column) };
  });
}

function putRow(
  { sheet, area }: RangeTarget,
  row: number,
  cells: readonly CellState[],
  distance: number,
): void {
  cells.forEach(({ value, formula, style }, offset) => {
    const column = area.left + offset;
    sheet.setStyle(row, column, style);
    if (formula === undefined) sheet.setValue(row, column, value);
    else sheet.setFormula(row, column, translateFormula(formula, distance, 0), value);
  });
}

function compareRows(
  a: readonly CellState[],
  b: readonly CellState[],
  fields: readonly SortField[],
  { matchCase }: SortOptions,
): number {
  for (const { key, ascending = true } of fields) {
    const [left, right] = [a[key]?.value ?? '', b[key]?.value ?? ''];
    if (left === '' || right === '') {
      if (left !== right) return left === '' ? 1 : -1;
      continue;
    }
    const order = compareValues(left, right, matchCase);
    if (order !== 0) return ascending ? order : -order;
  }
  return 0;
}

function compareValues(a: CellValue, b: CellValue, matchCase: boolean): number {
  const kinds = kindOrder(a) - kindOrder(b);
  if (kinds !== 0) return kinds;
  if (typeof a === 'number') return a - Number(b);
  return String(a).localeCompare(String(b), 'zh-CN', { sensitivity: matchCase ? 'variant' : 'accent' });
}

function kindOrder(value: CellValue): number {
  if (value instanceof CellError) return 3;
  return { number: 0, string: 1, boolean: 2 }[typeof value as 'number' | 'string' | 'boolean'];
}
