import { minMax, scaleBetween } from '../../math/min-max';
import { percentRanks } from '../../math/percent-ranks';
import { sortedOnce } from '../../math/sorted-once';
import { zScores } from '../../math/z-scores';
import type { Column } from '../../table/column';
import type { Indicator } from './indicators';

/** z-scores of -3 and +3 are 0 and 1; beyond them nothing is added. */
const widestZ = 3;

/**
 * An indicator's values between 0 and 1, 1 best; NaN where missing, undefined where the column cannot be scored.
 * Min-max of a scaled text column runs over its scale, not over the values that happen to stand in the sheet.
 */
export function normalised(column: Column, indicator: Indicator): Float64Array | undefined {
  const values = valuesOf(column, indicator);
  if (!values) return undefined;
  const capped = cap(values, indicator.floor ?? -Infinity, indicator.ceiling ?? Infinity);
  const scaled = between0And1(capped, indicator);
  return indicator.better === 'lower' ? scaled.map((value) => 1 - value) : scaled;
}

function between0And1(values: Float64Array, { normalise, scale }: Indicator): Float64Array {
  switch (normalise) {
    case 'percent-rank':
      return percentRanks(values, sortedOnce(values));
    case 'z-score':
      return zScores(values, sortedOnce(values)).map(
        (z) => (Math.min(Math.max(z, -widestZ), widestZ) + widestZ) / (2 * widestZ),
      );
    case 'min-max': {
      const points = scale ? Object.values(scale) : [];
      return points.length === 0
        ? minMax(values)
        : scaleBetween(values, Math.min(...points), Math.max(...points));
    }
  }
}

function valuesOf(column: Column, { scale }: Indicator): Float64Array | undefined {
  switch (column.kind) {
    case 'number':
    case 'date':
      return column.values;
    case 'flag':
      return Float64Array.from(column.values, (flag) => (flag < 0 ? NaN : flag));
    case 'text': {
      if (!scale) return undefined;
      const folded = new Map(Object.entries(scale).map(([text, value]) => [fold(text), value]));
      const ofText = Float64Array.from(column.dictionary, (text) => folded.get(fold(text)) ?? NaN);
      return lookUp(column.codes, ofText);
    }
  }
}

function lookUp(codes: Int32Array, ofText: Float64Array): Float64Array {
  const values = new Float64Array(codes.length);
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row]!;
    values[row] = code < 0 ? NaN : ofText[code]!;
  }
  return values;
}

function cap(values: Float64Array, floor: number, ceiling: number): Float64Array {
  if (floor === -Infinity && ceiling === Infinity) return values;
  return values.map((value) => Math.min(Math.max(value, floor), ceiling));
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().trim();
}
