import type { ColumnKind } from '../../table/columns/column';
import { foldText } from '../shared/fold-text';
import { Truth } from '../shared/three-valued';
import { wordMatcher } from '../shared/word-matcher';
import type { Test } from './rule-set';

/** A cell as a test sees it: a number or day, a text, yes or no, or missing. */
export type Value = number | string | boolean | undefined;

/** The kinds of columns that a test can be made on. */
export function kindsOf(test: Test): readonly ColumnKind[] {
  switch (test.is) {
    case 'at-least':
    case 'above':
    case 'below':
    case 'at-most':
    case 'equal':
    case 'between':
      return ['number', 'date'];
    case 'within-days':
      return ['date'];
    case 'one-of':
    case 'has-word':
      return ['text'];
    case 'yes':
    case 'no':
      return ['flag'];
    case 'blank':
    case 'known':
      return ['number', 'date', 'text', 'flag'];
  }
}

/** The values at which the truth of a test may change. */
export function breakpointsOf(test: Test, asOf: number): readonly number[] {
  switch (test.is) {
    case 'at-least':
    case 'above':
    case 'below':
    case 'at-most':
    case 'equal':
      return [test.value];
    case 'between':
      return [test.from, test.to];
    case 'within-days':
      return [asOf + test.from, asOf + test.to];
    case 'one-of':
    case 'has-word':
    case 'yes':
    case 'no':
    case 'blank':
    case 'known':
      return [];
  }
}

/** Makes the function that decides a test for a value. */
export function testOf(test: Test, asOf: number): (value: Value) => Truth {
  const holds = presentTest(test, asOf);
  const missing = missingTruth(test);
  return (value) => (value === undefined ? missing : holds(value) ? Truth.yes : Truth.no);
}

/** What a test says of a missing value. */
export function missingTruth(test: Test): Truth {
  if (test.is === 'blank') return Truth.yes;
  if (test.is === 'known') return Truth.no;
  return { unknown: Truth.unknown, fails: Truth.no, holds: Truth.yes }[test.ifMissing];
}

function presentTest(test: Test, asOf: number): (value: Value) => boolean {
  switch (test.is) {
    case 'at-least':
      return (value) => Number(value) >= test.value;
    case 'above':
      return (value) => Number(value) > test.value;
    case 'below':
      return (value) => Number(value) < test.value;
    case 'at-most':
      return (value) => Number(value) <= test.value;
    case 'equal':
      return (value) => Number(value) === test.value;
    case 'between':
      return (value) => Number(value) >= test.from && Number(value) < test.to;
    case 'within-days':
      return (value) => Number(value) >= asOf + test.from && Number(value) < asOf + test.to;
    case 'one-of': {
      const texts = new Set(test.words.map(foldText));
      return (value) => texts.has(foldText(String(value)));
    }
    case 'has-word': {
      const find = wordMatcher(test.words, test.exclusions);
      return (value) => find(String(value)) !== undefined;
    }
    case 'yes':
      return (value) => value === true;
    case 'no':
      return (value) => value === false;
    case 'blank':
      return () => false;
    case 'known':
      return () => true;
  }
}
