/**
 * `value` times a power of ten, rounded as the decimal number is: 1.1 x 10000 is 11000, where plain multiplication gives
 * 11000.000000000002.
 */
export function scaled(value: number, scale: number): number {
  if (scale === 1) return value;
  const product = value * scale;
  return Number.isInteger(product) ? product : Number(product.toPrecision(15));
}
