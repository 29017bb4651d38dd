const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checkDigits = '10X98765432';

/**
 * Whether the text is an 18-digit Chinese citizen identification number with a right check digit (GB 11643-1999, which
 * follows ISO 7064 MOD 11-2): the weighted sum of the first 17 digits, modulo 11, selects it.
 */
export function isIdNumber(text: string): boolean {
  if (!/^\d{17}[\dXx]$/u.test(text)) return false;
  const sum = weights.reduce((total, weight, index) => total + weight * Number(text[index]), 0);
  return checkDigits[sum % 11] === text[17]?.toUpperCase();
}
