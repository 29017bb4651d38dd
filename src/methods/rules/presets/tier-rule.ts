import type { Tone } from '../../shared/contract';
import type { Rule, Test } from '../rule-set';

/** A tier for which all tests must hold. */
export function tierRule(id: string, zh: string, en: string, tone: Tone, tests: Test[]): Rule {
  return { id, label: { zh, en }, tone, combine: 'all', tests };
}

type Comparison = 'at-least' | 'above' | 'below' | 'at-most' | 'equal';

/** A test of a number. Where it is missing, nothing can be told, unless the test then fails. */
export function compare(
  column: string,
  is: Comparison,
  value: number,
  ifMissing: Test['ifMissing'] = 'unknown',
): Test {
  return { column, is, value, ifMissing };
}
