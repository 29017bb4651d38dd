import type { NumberOutput, TierOutput } from './contract';

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
