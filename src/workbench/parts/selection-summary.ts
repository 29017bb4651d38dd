import type { Selected } from '../state/store';

/** Counts of the selected cells; sum and average are of the numbers among them. */
export interface SelectionSummary {
  readonly count: number;
  readonly numbers: number;
  readonly sum: number;
}

/** Sums up what is selected; only rows that hold something are looked at. */
export function summariseSelection({ sheet, area }: Selected): SelectionSummary {
  let [count, numbers, sum] = [0, 0, 0];
  for (const [, cells] of sheet.cells.rows(area.top, area.bottom)) {
    cells.shape.columns.forEach((column, place) => {
      const value = cells.values[place];
      if (column < area.left || column > area.right || value === '' || value === undefined) return;
      count++;
      if (typeof value !== 'number') return;
      numbers++;
      sum += value;
    });
  }
  return { count, numbers, sum };
}
