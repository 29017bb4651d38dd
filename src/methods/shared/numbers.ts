import type { NumberOutput, SummaryTable, TierOutput } from './contract';

/** A number output, in one line. */
export function numberColumn(
  id: string,
  zh: string,
  en: string,
  format: NumberOutput['format'],
  values: Float64Array,
): NumberOutput {
  return { id, label: { zh, en }, kind: 'number', format, values };
}

/** A number output that is worked out when it is first read, and kept. */
export function lazyNumbers(
  output: Omit<NumberOutput, 'kind' | 'values'>,
  compute: () => Float64Array,
): NumberOutput {
  let values: Float64Array | undefined;
  return {
    ...output,
    kind: 'number',
    get values() {
      return (values ??= compute());
    },
  };
}

/** A tier output that is worked out when it is first read, and kept: a scheme may show only the scores behind it. */
export function lazyTiers(output: Omit<TierOutput, 'kind' | 'codes'>, compute: () => Uint8Array): TierOutput {
  let codes: Uint8Array | undefined;
  return {
    ...output,
    kind: 'tier',
    get codes() {
      return (codes ??= compute());
    },
  };
}

/** A summary whose rows are worked out when they are first read, and kept. */
export function lazyTable(
  table: Omit<SummaryTable, 'rows'>,
  compute: () => SummaryTable['rows'],
): SummaryTable {
  let rows: SummaryTable['rows'] | undefined;
  return {
    ...table,
    get rows() {
      return (rows ??= compute());
    },
  };
}
