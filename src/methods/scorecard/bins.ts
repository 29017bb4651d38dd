import { quantile } from '../../math/statistics/quantile';
import { sortedValues } from '../../math/sorting/sorted-values';
import type { Column, TextColumn } from '../../table/columns/column';
import { dayText, numberText } from '../shared/wording';

/** A column cut into bins: the levels of a text, the ranges of a number. */
export interface BinnedColumn {
  readonly column: Column;
  readonly labels: readonly string[];
  /** Of a number: where each bin but the first begins. */
  readonly cuts?: readonly number[];
  /** The bin of each row; -1 where missing. */
  readonly binOf: Int32Array;
}

/**
 * Bins of a column. A text has a bin for each level, in the order of its characters; yes and no are two; a number is cut
 * at the breaks given, or at the quantiles (inclusive) of those whose outcome is known, each bin from one break to below
 * the next.
 *
 * @param outcome below 0 where not known.
 */
export function binned(
  column: Column,
  outcome: Int8Array,
  breaks: readonly number[] | undefined,
  quantiles: number,
): BinnedColumn {
  switch (column.kind) {
    case 'text':
      return textBins(column);
    case 'flag':
      return { column, labels: ['0', '1'], binOf: Int32Array.from(column.values) };
    case 'number':
    case 'date': {
      const cuts =
        breaks ??
        quantileCuts(
          column.values.filter((_, row) => outcome[row]! >= 0),
          quantiles,
        );
      return {
        column,
        cuts,
        labels: rangeLabels(cuts, column.kind === 'date' ? dayText : (cut) => numberText(cut, 4)),
        binOf: Int32Array.from(column.values, (value) =>
          Number.isFinite(value) ? cuts.filter((cut) => value >= cut).length : -1,
        ),
      };
    }
  }
}

function textBins(column: TextColumn): BinnedColumn {
  const labels = [...column.dictionary].sort((one, other) => (one < other ? -1 : 1));
  const places = column.dictionary.map((text) => labels.indexOf(text));
  return { column, labels, binOf: Int32Array.from(column.codes, (code) => (code < 0 ? -1 : places[code]!)) };
}

/** Quantiles as breaks, each once; none at or below the smallest value, where the bin below would be empty. */
function quantileCuts(values: Float64Array, bins: number): number[] {
  const ascending = sortedValues(values).values;
  const cuts = Array.from({ length: bins - 1 }, (_, index) =>
    quantile(ascending, (index + 1) / bins, 'inclusive'),
  );
  return [...new Set(cuts)].filter((cut) => cut > ascending[0]!);
}

/** `[-∞, 1400)`, `[1400, 1800)`, `[1800, ∞)`; of dates `[2025-01-01, ∞)`. */
function rangeLabels(cuts: readonly number[], say: (cut: number) => string): string[] {
  const ends = ['-∞', ...cuts.map(say), '∞'];
  return ends.slice(0, -1).map((from, index) => `[${from}, ${ends[index + 1]!})`);
}
