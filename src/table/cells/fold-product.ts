import { plainText } from './plain-text';
import { simplified } from './traditional';

/** Signs that part or tell: a point, dash or blank between digits (1.5, 1-2), A/B, A&B, #1, 5%, C*. */
const sayingNothing = /(?<!\d)[\p{P}\s]|[\p{P}\s](?!\d)/gu;
const telling = /[/&#%*@]/u;

/**
 * The name of a product as products are compared: width, case, blanks, punctuation and traditional characters do not matter, digits
 * never run together. Another number or ending of the word is another product.
 *
 * @example
 * foldProduct('沪深３００ ETF（联接）') // '沪深300etf联接'
 */
export function foldProduct(name: string): string {
  const plain = simplified(plainText(name).toLowerCase());
  return plain.replace(sayingNothing, (sign) => (telling.test(sign) ? sign : '')) || plain;
}
