import { intersection, type Area } from '../../model/cells/area';
import type { CellValue } from '../../model/cells/cell-value';
import { singleCell } from '../base/areas';
import type { RangeTarget } from '../base/targets';
import { coerce } from './coercion.guesses';

export interface FindCriteria {
  readonly completeMatch?: boolean | null;
  readonly matchCase?: boolean | null;
  readonly searchDirection?: string | null;
}

/** The first cell, row by row, whose value has the text; with `searchDirection` Backwards the last. */
export function findCell(range: RangeTarget, text: string, criteria: FindCriteria): Area | null {
  let found: Area | null = null;
  for (const [row, column] of matches(range, text, criteria)) {
    found = singleCell(row, column);
    if (criteria.searchDirection !== 'Backwards') break;
  }
  return found;
}

/** All cells whose value has the text, one area a cell. */
export function findAllCells(range: RangeTarget, text: string, criteria: FindCriteria): Area[] {
  return [...matches(range, text, criteria)].map(([row, column]) => singleCell(row, column));
}

/** Replaces the text in all constants of a range; answers how many replacements were made. */
export function replaceAll(
  range: RangeTarget,
  text: string,
  replacement: string,
  criteria: FindCriteria,
): number {
  const { sheet } = range;
  const pattern = new RegExp(escaped(text), criteria.matchCase ? 'g' : 'gi');
  let count = 0;
  for (const [row, column, value] of matches(range, text, criteria)) {
    if (sheet.getFormula(row, column) !== undefined) continue;
    const replaced = String(value).replace(pattern, () => {
      count++;
      return replacement;
    });
    const coerced = coerce(replaced, sheet.getNumberFormat(row, column));
    if (coerced.kind === 'formula') sheet.setFormula(row, column, coerced.text);
    else sheet.setValue(row, column, coerced.value);
  }
  return count;
}

function* matches(
  { sheet, area }: RangeTarget,
  text: string,
  { completeMatch, matchCase }: FindCriteria,
): IterableIterator<[row: number, column: number, value: CellValue]> {
  const used = sheet.usedRange(true);
  const inside = text === '' || !used ? null : intersection(used, area);
  if (!inside) return;
  const wanted = matchCase ? text : text.toLowerCase();
  for (let row = inside.top; row <= inside.bottom; row++) {
    for (let column = inside.left; column <= inside.right; column++) {
      const value = sheet.getValue(row, column);
      const shown = matchCase ? String(value) : String(value).toLowerCase();
      if (completeMatch ? shown === wanted : shown.includes(wanted)) yield [row, column, value];
    }
  }
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
