import type { MethodResult } from '../../src/methods/shared/contract';
import type { Column } from '../../src/table/columns/column';
import { excelFormula } from '../../src/workbook/formula/excel-formula';
import type { SheetTexts } from '../../src/workbook/formula/text-formulas';
import { formulaText } from '../../src/workbook/formula/formula-text';

/** Columns that stand in a sheet from A on. */
export function onColumns<T extends Column>(columns: readonly T[]): T[] {
  return columns.map((column, sheetColumn) => ({ ...column, sheetColumn }));
}

/**
 * The formula of an output, as it is written in Chinese into row 2 of a sheet of nine customers: {@link onColumns} the
 * inputs, and the outputs of the method from AA on. The texts of the inputs are those that stand in the sheet.
 */
export function formulaOf({ columns }: MethodResult, id: string, inputs: readonly Column[] = []): string {
  const own = columns.find((column) => column.id === id);
  if (!own?.expression) throw new Error(`${id} is no output with an expression.`);
  const texts: SheetTexts = ({ sheetColumn }) => {
    const column = inputs[sheetColumn];
    return column?.kind === 'text' ? column.dictionary : [];
  };
  const places = {
    inputs: new Map(Array.from({ length: 26 }, (_, column) => [column, column] as const)),
    own: new Map(columns.map((column, index) => [column.id, 26 + index] as const)),
    headerRow: 0,
    firstRow: 1,
    lastRow: 9,
  };
  return formulaText(excelFormula(own.expression(), texts), places, { language: 'zh-CN', dateOffset: 0 })(1);
}
