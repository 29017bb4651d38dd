import { minMax, scaleBetween } from '../../../math/statistics/min-max';
import { percentRanks, ranksOfBins } from '../../../math/ranks/percent-ranks';
import { sortedOnce } from '../../../math/sorting/sorted-once';
import { zScores } from '../../../math/statistics/z-scores';
import type { Column } from '../../../table/columns/column';
import { foldText } from '../fold-text';
import { binAdder, codeAdder, rankAdder } from './add-parts';
import type { Indicator } from './indicators';
import type { WeightedPart } from './score';

type Scale = NonNullable<Indicator['scale']>;

/** z-scores of -3 and +3 are 0 and 1; beyond them nothing is added. */
export const widestZ = 3;

/** An indicator between 0 and 1, 1 best; NaN where missing. `values` are worked out when they are first read. */
export type Normalised = Pick<WeightedPart, 'values' | 'adder'>;

/**
 * Brings an indicator to 0..1; undefined where the column cannot be scored. Min-max of a scaled text column runs over its
 * scale, not over the values that happen to stand in the sheet. Ranks and scales, which most indicators use, are added to
 * a score without making a value for each row.
 */
export function normalised(column: Column, indicator: Indicator): Normalised | undefined {
  if (column.kind === 'text' && !indicator.scale) return undefined;
  let made: Float64Array | undefined;
  return {
    adder: shortWay(column, indicator),
    get values() {
      return (made ??= valuesOf(column, indicator));
    },
  };
}

/** How to add the indicator to a score where its value depends on a rank or a text only. */
function shortWay(column: Column, indicator: Indicator): Normalised['adder'] {
  const { normalise, better, floor, ceiling, scale } = indicator;
  if (floor !== undefined || ceiling !== undefined) return undefined;
  const lowerIsBetter = better === 'lower';
  if (normalise === 'percent-rank' && (column.kind === 'number' || column.kind === 'date')) {
    const sorted = sortedOnce(column.values);
    const { counted } = sorted;
    const rows = column.values.length;
    if (!counted) return (weight) => rankAdder(sorted, rows, lowerIsBetter, weight);
    const ofBin = turned(ranksOfBins(counted), lowerIsBetter);
    return (weight) => binAdder(column.values, counted.lowest, ofBin, weight);
  }
  if (normalise === 'min-max' && column.kind === 'text' && scale) {
    const ofText = turned(between0And1(scaleOfTexts(column.dictionary, scale), indicator), lowerIsBetter);
    return (weight) => codeAdder(column.codes, ofText, weight);
  }
  return undefined;
}

function turned(values: Float64Array, lowerIsBetter: boolean): Float64Array {
  return lowerIsBetter ? values.map((value) => 1 - value) : values;
}

function valuesOf(column: Column, indicator: Indicator): Float64Array {
  return turned(between0And1(cappedNumbers(column, indicator), indicator), indicator.better === 'lower');
}

/** The numbers of an indicator within its floor and ceiling; NaN where missing. */
export function cappedNumbers(column: Column, { scale, floor, ceiling }: Indicator): Float64Array {
  return cap(numbersOf(column, scale ?? {}), floor ?? -Infinity, ceiling ?? Infinity);
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

function numbersOf(column: Column, scale: Scale): Float64Array {
  switch (column.kind) {
    case 'number':
    case 'date':
      return column.values;
    case 'flag':
      return Float64Array.from(column.values, (flag) => (flag < 0 ? NaN : flag));
    case 'text':
      return lookUp(column.codes, scaleOfTexts(column.dictionary, scale));
  }
}

function scaleOfTexts(dictionary: readonly string[], scale: Scale): Float64Array {
  const folded = new Map(Object.entries(scale).map(([text, value]) => [foldText(text), value]));
  return Float64Array.from(dictionary, (text) => folded.get(foldText(text)) ?? NaN);
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
