import type { NumberOutput } from './contract';

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
