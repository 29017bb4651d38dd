import type { Column, FlagColumn } from '../../table/columns/column';
import {
  all,
  any,
  compare,
  conditionCases,
  day,
  dayOf,
  hasWord,
  isKnown,
  isOneOf,
  not,
  number,
  says,
  truth,
} from '../shared/expression/build';
import { cellOf } from '../shared/expression/column-reference';
import type { ColumnReference, Comparator, Condition } from '../shared/expression/expression';
import { certain, said, unknown, type Kleene } from '../shared/expression/kleene';
import { Truth } from '../shared/three-valued';
import type { Test } from './rule-set';
import { kindsOf, missingTruth } from './test-value';

/** A test on a column of the sheet; unknown for everybody where there is no such column, or one of another kind. */
export function testExpression(test: Test, column: Column | undefined, asOf: number): Kleene {
  if (!column || !kindsOf(test).includes(column.kind)) return unknown;
  const missing = missingTruth(test);
  if (test.is === 'yes' || test.is === 'no') {
    return column.kind === 'flag' ? flagTest(test.is, column, missing) : unknown;
  }
  const known = isAnswered(column);
  if (test.is === 'known') return certain(known);
  if (test.is === 'blank') return certain(not(known));
  const present = presentExpression(test, column, Math.floor(asOf));
  const holds = conditionCases([[known, present]], truth(missing === Truth.yes));
  if (missing !== Truth.unknown) return certain(holds);
  return { holds, mayHold: conditionCases([[known, present]], truth(true)) };
}

/** The tests that ask a value something. */
type ValueTest = Exclude<Test, { is: 'yes' | 'no' | 'blank' | 'known' }>;

function flagTest(answer: 'yes' | 'no', column: FlagColumn, missing: Truth): Kleene {
  const flag = cellOf(column);
  const { holds, mayHold } =
    answer === 'yes' ? said(flag) : { holds: says(flag, 'no'), mayHold: not(says(flag, 'yes')) };
  return missing === Truth.unknown ? { holds, mayHold } : certain(missing === Truth.yes ? mayHold : holds);
}

function isAnswered(column: Column): Condition {
  switch (column.kind) {
    case 'number':
    case 'date':
    case 'text':
      return isKnown(cellOf(column));
    case 'flag':
      return any([says(cellOf(column), 'yes'), says(cellOf(column), 'no')]);
  }
}

function presentExpression(test: ValueTest, column: Column, asOf: number): Condition {
  const compared = (operator: Comparator, value: number): Condition => {
    const cell = cellOf(column) as ColumnReference<'number' | 'date'>;
    // The time of day does not count.
    if (column.kind === 'date') return compare(dayOf(cell), operator, day(value));
    return compare(cell, operator, number(value));
  };
  const text = (): ColumnReference<'text'> => cellOf(column) as ColumnReference<'text'>;
  switch (test.is) {
    case 'at-least':
      return compared('>=', test.value);
    case 'above':
      return compared('>', test.value);
    case 'below':
      return compared('<', test.value);
    case 'at-most':
      return compared('<=', test.value);
    case 'equal':
      return compared('=', test.value);
    case 'between':
      return all([compared('>=', test.from), compared('<', test.to)]);
    case 'within-days':
      return all([compared('>=', asOf + test.from), compared('<', asOf + test.to)]);
    case 'one-of':
      return isOneOf(text(), test.words);
    case 'has-word':
      return hasWord(text(), test.words, test.exclusions);
  }
}
