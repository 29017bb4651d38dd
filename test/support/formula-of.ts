import type { MethodResult } from '../../src/methods/shared/contract';
import type { Column } from '../../src/table/columns/column';
import { formulaText } from '../../src/workbook/formula/formula-text';

/** Columns that stand in a sheet from A on. */
export function onColumns<T extends Column>(columns: readonly T[]): T[] {
  return columns.map((column, sheetColumn) => ({ ...column, sheetColumn }));
}

/**
 * The formula of an output, as it is written in Chinese into row 2 of a sheet of nine customers: {@link onColumns} the
 * inputs, and the outputs of the method from AA on.
 */
export function formulaOf({ columns }: MethodResult, id: string): string {
  const own = columns.find((column) => column.id === id);
  if (!own || !('formula' in own) || !own.formula) throw new Error(`${id} is no output with a formula.`);
  const places = {
    inputs: new Map(Array.from({ length: 26 }, (_, column) => [column, column] as const)),
    own: new Map(columns.map((column, index) => [column.id, 26 + index] as const)),
    headerRow: 0,
    firstRow: 1,
    lastRow: 9,
  };
  return formulaText(own.formula(), places, { language: 'zh-CN', dateOffset: 0 })(1);
}
