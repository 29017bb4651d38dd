import { roundDecimals } from '../../math/statistics/round-decimals';
import type { Column } from '../columns/column';
import type { ColumnPlan } from './table-reading';

/** The columns, those of prices multiplied by how many were bought; a cell of such an amount is not what a formula would see. */
export function multiplied(columns: readonly Column[], plans: readonly ColumnPlan[]): readonly Column[] {
  return columns.map((column) => {
    const times = plans.find(({ sheetColumn }) => sheetColumn === column.sheetColumn)?.times;
    const factor = columns.find(({ sheetColumn }) => sheetColumn === times);
    if (times === undefined || column.kind !== 'number' || factor?.kind !== 'number') return column;
    const values = column.values.map((value, row) => roundDecimals(value * (factor.values[row] ?? NaN), 6));
    const missing = column.missing.map((why, row) => Math.max(why, factor.missing[row] ?? 0));
    return {
      ...column,
      values,
      missing,
      cells: { scale: 1, interpreted: Array.from(values, (_, row) => row) },
    };
  });
}
