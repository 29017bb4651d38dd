/**
 * Kleene's three-valued logic: a test whose value is missing is unknown, and what it takes part in is unknown only where
 * the rest does not decide. The codes are ordered so that AND is the smaller and OR the greater of two.
 */
export const Truth = { no: 0, unknown: 1, yes: 2 } as const;

/** One of {@link Truth}. */
export type Truth = (typeof Truth)[keyof typeof Truth];

/** True and unknown as a code; `undefined` is unknown. */
export function truthOf(holds: boolean | undefined): Truth {
  return holds === undefined ? Truth.unknown : holds ? Truth.yes : Truth.no;
}

/** Yes where both are; no where one is; else unknown. */
export function both(a: Uint8Array, b: Uint8Array): Uint8Array {
  const truths = new Uint8Array(a.length);
  for (let row = 0; row < a.length; row++) truths[row] = Math.min(a[row]!, b[row]!);
  return truths;
}

/** Yes where one is; no where both are; else unknown. */
export function either(a: Uint8Array, b: Uint8Array): Uint8Array {
  const truths = new Uint8Array(a.length);
  for (let row = 0; row < a.length; row++) truths[row] = Math.max(a[row]!, b[row]!);
  return truths;
}
