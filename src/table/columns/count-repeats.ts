import { countRepeatedCodes } from '../../math/counting/count-repeated-codes';
import type { TextColumn } from './column';

const counted = new WeakMap<Int32Array, number>();

/** How many rows of a text column hold a text that stood in an earlier row; counted once a column, for columns never change. */
export function countRepeats({ codes, dictionary }: Pick<TextColumn, 'codes' | 'dictionary'>): number {
  let count = counted.get(codes);
  if (count === undefined) counted.set(codes, (count = countRepeatedCodes(codes, dictionary.length)));
  return count;
}
