import type { NumberColumn, TextColumn } from '../../table/columns/column';
import { flagOptions, readFlag } from '../shared/readings/flag-words';
import { foldWord } from '../../table/cells/fold-word';
import { positionOptions, positionReader } from '../shared/readings/position';
import { codesOfReadings, readColumn, type ReadColumn } from '../shared/readings/read-column';
import type { ChosenReadings } from '../shared/readings/reading';
import { either, Truth } from '../shared/three-valued';
import { wordMatcher } from '../shared/word-matcher';

/** One of the two tests: what it says of each row, and the columns of words that it read. */
export interface TargetTest {
  /** False where the sheet has no column for it: it is left out, and the other test decides. */
  readonly judged: boolean;
  /** Of each row one of {@link Truth}; unknown throughout where the test is left out. */
  readonly truth: Uint8Array;
  readonly words: readonly ReadColumn[];
}

const truthOfReading = { yes: Truth.yes, target: Truth.yes, no: Truth.no, 'not-target': Truth.no };

/**
 * Target range: who will pay. A column of yes and no is the answer itself; where it is blank, and without one, enough money, or a product
 * or segment that is a target.
 */
export function rangeTest(
  rowCount: number,
  answer: TextColumn | undefined,
  amount: NumberColumn | undefined,
  minimum: number,
  texts: readonly { readonly column: TextColumn | undefined; readonly words: readonly string[] }[],
  chosen: ChosenReadings | undefined,
): TargetTest {
  const tests = texts.flatMap(({ column, words }) =>
    column && words.length > 0 ? [wordTest(column, words)] : [],
  );
  if (amount) tests.push(amountTest(amount.values, minimum));
  const [first, ...others] = tests;
  return answered(rowCount, answer, first && others.reduce(either, first), [], chosen);
}

/** Target position: who can decide. A column of yes and no is the answer itself; else the position, as its words are read. */
export function positionTest(
  rowCount: number,
  answer: TextColumn | undefined,
  position: TextColumn | undefined,
  words: readonly string[],
  exclusions: readonly string[],
  chosen: ChosenReadings | undefined,
): TargetTest {
  const reader = { options: positionOptions, read: positionReader(words, exclusions) };
  const read = position && readColumn(position, reader, chosen);
  const truth = read && codesOfReadings(read, truthOfReading, Truth.unknown);
  return answered(rowCount, answer, truth, read ? [read] : [], chosen);
}

function answered(
  rowCount: number,
  answer: TextColumn | undefined,
  otherwise: Uint8Array | undefined,
  words: readonly ReadColumn[],
  chosen: ChosenReadings | undefined,
): TargetTest {
  const unknown = (): Uint8Array => new Uint8Array(rowCount).fill(Truth.unknown);
  if (!answer) return { judged: otherwise !== undefined, truth: otherwise ?? unknown(), words };
  const reader = { options: flagOptions, read: (text: string) => readFlag(foldWord(text)) };
  const read = readColumn(answer, reader, chosen);
  const truth = codesOfReadings(read, truthOfReading, Truth.unknown);
  if (otherwise) {
    for (let row = 0; row < truth.length; row++) if (answer.codes[row]! < 0) truth[row] = otherwise[row]!;
  }
  return { judged: true, truth, words: [read, ...words] };
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
function wordTest(column: TextColumn, words: readonly string[]): Uint8Array {
  const find = wordMatcher(words);
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
