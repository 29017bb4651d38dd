import type { Calculation } from '../../embedded-host/calculation/calculation';
import type { Area } from '../../embedded-host/model/cells/area';
import type { Sheet } from '../../embedded-host/model/book/sheet';
import { inputText } from './input-text';
import { mergedAreaAt } from './merged-area-at';

/** What the bars around the grid say of a selection. */
export interface SelectionFacts {
  /** What a person edits in the active cell. */
  readonly input: string;
  readonly note: string | null;
  /** What there is to know of the cell's formula: that only Excel works it out, or what a function says of its error. */
  readonly formula: 'kept' | { readonly message: string } | null;
  readonly summary: SelectionSummary;
}

/** Counts of the selected cells; sum and average are of the numbers among them. */
export interface SelectionSummary {
  readonly count: number;
  readonly numbers: number;
  readonly sum: number;
}

/** The active cell, and what works formulas out. */
export interface ActiveCell {
  readonly row: number;
  readonly column: number;
  readonly calculation: Calculation | undefined;
}

/** Looks at a selection and its active cell. */
export function selectionFacts(
  sheet: Sheet,
  area: Area,
  { row, column, calculation }: ActiveCell,
): SelectionFacts {
  const { top, left } = mergedAreaAt(sheet, row, column) ?? { top: row, left: column };
  const note = sheet.notes.all().find((known) => known.row === row && known.column === column);
  return {
    input: inputText(sheet, top, left),
    note: note?.text ?? null,
    formula: formulaFacts(sheet, top, left, calculation),
    summary: summarise(sheet, area),
  };
}

function formulaFacts(
  sheet: Sheet,
  row: number,
  column: number,
  calculation: Calculation | undefined,
): SelectionFacts['formula'] {
  if (sheet.getFormula(row, column) === undefined) return null;
  const own = calculation?.formulaAt(sheet, row, column);
  if (!own?.call) return 'kept';
  return own.message === '' ? null : { message: own.message };
}

/** Sums up what is selected; only rows that hold something are looked at. */
function summarise(sheet: Sheet, area: Area): SelectionSummary {
  let [count, numbers, sum] = [0, 0, 0];
  for (const [, { shape, values }] of sheet.cells.rows(area.top, area.bottom)) {
    for (let place = 0; place < values.length; place++) {
      const [column, value] = [shape.columns[place] as number, values[place]];
      if (column < area.left || column > area.right || value === '' || value === undefined) continue;
      count++;
      if (typeof value !== 'number') continue;
      numbers++;
      sum += value;
    }
  }
  return { count, numbers, sum };
}
