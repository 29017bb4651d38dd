import type { NumberColumn, TextColumn } from '../../table/columns/column';
import { either, Truth } from '../shared/three-valued';
import { wordMatcher } from '../shared/word-matcher';

/** Target range: enough money, or a product or segment that says so. Unknown for all where nothing can be tested. */
export function rangeTest(
  rowCount: number,
  amount: NumberColumn | undefined,
  minimum: number,
  texts: readonly { readonly column: TextColumn | undefined; readonly words: readonly string[] }[],
): Uint8Array {
  const tests = texts.flatMap(({ column, words }) =>
    column && words.length > 0 ? [wordTest(column, words, [])] : [],
  );
  if (amount) tests.push(amountTest(amount.values, minimum));
  const [first, ...others] = tests;
  return first ? others.reduce(either, first) : new Uint8Array(rowCount).fill(Truth.unknown);
}

function amountTest(amounts: Float64Array, minimum: number): Uint8Array {
  const truth = new Uint8Array(amounts.length);
  for (let row = 0; row < amounts.length; row++) {
    const amount = amounts[row]!;
    // Without branches, which would be mispredicted for every other row: both hold for yes, and for a missing amount the second alone.
    truth[row] = Number(amount >= minimum) + Number(!(amount < minimum));
  }
  return truth;
}

/** Whether a text holds one of the words; each distinct text is looked at once. */
export function wordTest(
  column: TextColumn,
  words: readonly string[],
  exclusions: readonly string[],
): Uint8Array {
  const find = wordMatcher(words, exclusions);
  const ofText = Uint8Array.from(column.dictionary, (text) =>
    find(text) === undefined ? Truth.no : Truth.yes,
  );
  const truth = new Uint8Array(column.codes.length);
  for (let row = 0; row < truth.length; row++) {
    const code = column.codes[row]!;
    truth[row] = code < 0 ? Truth.unknown : ofText[code]!;
  }
  return truth;
}
