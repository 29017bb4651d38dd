import type { Column, TextColumn } from '../../table/columns/column';
import {
  all,
  any,
  call,
  day,
  either,
  number,
  operation,
  text,
  truth,
  type Expression,
  type FormulaOperator,
} from '../shared/formula/expression';
import { noFormula } from '../shared/formula/no-formula';
import { isNumber, isOneOf, numberOf, saysFlag, textOf } from '../shared/formula/of-column';
import { Truth } from '../shared/three-valued';
import { emptyText, plainText } from '../shared/wording';
import type { Test } from './rule-set';
import { kindsOf, missingTruth, testOf } from './test-value';

/** A test in Excel's two-valued logic: whether it holds, and whether it holds or might. The same one where nothing can be unknown. */
export interface TestFormula {
  readonly holds: Expression;
  readonly mayHold: Expression;
}

const never: TestFormula = { holds: truth(false), mayHold: truth(true) };

/**
 * A test on a column of the sheet; unknown for everybody where there is no such column, or one of another kind.
 * @throws Problem `no-formula`
 */
export function testFormula(test: Test, column: Column | undefined, asOf: number): TestFormula {
  if (!column || !kindsOf(test).includes(column.kind)) return never;
  const missing = missingTruth(test);
  if (test.is === 'yes' || test.is === 'no') {
    if (column.kind !== 'flag') return never;
    const holds = saysFlag(column, test.is);
    const mayHold = call('NOT', saysFlag(column, test.is === 'yes' ? 'no' : 'yes'));
    if (missing !== Truth.unknown) return certain(missing === Truth.yes ? mayHold : holds);
    return { holds, mayHold };
  }
  const isKnown = knownFormula(column);
  if (test.is === 'known') return certain(isKnown);
  if (test.is === 'blank') return certain(call('NOT', isKnown));
  const present = presentFormula(test, column, Math.floor(asOf));
  const holds = either(isKnown, present, truth(missing === Truth.yes));
  if (missing !== Truth.unknown) return certain(holds);
  return { holds, mayHold: either(isKnown, present, truth(true)) };
}

/** The tests that ask a value something. */
type ValueTest = Exclude<Test, { is: 'yes' | 'no' | 'blank' | 'known' }>;

function certain(holds: Expression): TestFormula {
  return { holds, mayHold: holds };
}

function knownFormula(column: Column): Expression {
  switch (column.kind) {
    case 'number':
    case 'date':
      return isNumber(column);
    case 'text':
      return operation(textOf(column), '<>', text(emptyText));
    case 'flag':
      return any([saysFlag(column, 'yes'), saysFlag(column, 'no')]);
  }
}

function presentFormula(test: ValueTest, column: Column, asOf: number): Expression {
  const compare = (operator: FormulaOperator, value: number): Expression => {
    // The time of day does not count.
    if (column.kind === 'date') return operation(call('INT', numberOf(column)), operator, day(value));
    return operation(numberOf(column), operator, number(value));
  };
  switch (test.is) {
    case 'at-least':
      return compare('>=', test.value);
    case 'above':
      return compare('>', test.value);
    case 'below':
      return compare('<', test.value);
    case 'at-most':
      return compare('<=', test.value);
    case 'equal':
      return compare('=', test.value);
    case 'between':
      return all([compare('>=', test.from), compare('<', test.to)]);
    case 'within-days':
      return all([compare('>=', asOf + test.from), compare('<', asOf + test.to)]);
    case 'one-of':
      return isOneOf(column as TextColumn, textsOf(test, column as TextColumn, asOf));
    case 'has-word':
      return hasWord(test, column as TextColumn, asOf);
  }
}

/** The words of the test, and what stands in the sheet for one of them in another width. */
function textsOf(test: Extract<Test, { is: 'one-of' }>, { dictionary }: TextColumn, asOf: number): string[] {
  const holds = testOf(test, asOf);
  return [
    ...new Set([
      ...test.words.map((word) => word.trim()),
      ...dictionary.filter((own) => holds(own) === Truth.yes),
    ]),
  ];
}

/** SEARCH finds a word anywhere, which is what the test means by words in Chinese letters and without exclusions. */
function hasWord(test: Extract<Test, { is: 'has-word' }>, column: TextColumn, asOf: number): Expression {
  const { words, exclusions } = test;
  const holds = testOf(test, asOf);
  const isPlain = exclusions.length === 0 && words.every((word) => /^\p{Script=Han}{2,}$/u.test(word));
  const isAlike = column.dictionary.every(
    (own) => (holds(own) === Truth.yes) === words.some((word) => own.includes(word)),
  );
  if (!isPlain || !isAlike) {
    throw noFormula({
      zh: `“${column.header}”按词查找（排除词、单字、外文词边界）`,
      en: `"${column.header}" is searched for words with exclusions, single characters or borders of words`,
    });
  }
  // One call a word: LibreOffice searches for the first of a list only.
  return any(words.map((word) => call('ISNUMBER', call('SEARCH', text(plainText(word)), textOf(column)))));
}
