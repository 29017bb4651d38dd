import { classLimits, classify } from '../methods/abc/classes';
import { sortedOnce } from '../math/sorted-once';
import { Problem } from '../locales/problem';
import { inShapeOf, numbersIn, type Cells } from './cells';

const letters = ['A', 'B', 'C', ''] as const;

/**
 * The ABC class of each amount, by cumulative share: the same as the method `abc` with the customer who crosses a cut in the higher
 * class. '' where there is no amount.
 *
 * @param cutA share of class A, 0 to 1
 * @param cutB share of classes A and B together
 * @throws Problem `wrong-cuts`
 */
export function abcClasses(amounts: Cells, cutA = 0.75, cutB = 0.95): string[][] {
  if (!(cutA > 0 && cutA <= cutB && cutB <= 1)) throw wrongCuts();
  const values = numbersIn(amounts);
  const ascending = sortedOnce(values).values;
  const total = ascending.reduce((sum, value) => (value > 0 ? sum + value : sum), 0);
  const codes = classify(values, classLimits(ascending, total, cutA, cutB, true));
  return inShapeOf(amounts, (index) => letters[codes[index] ?? 3] ?? '');
}

function wrongCuts(): Problem {
  return new Problem('wrong-cuts', {
    zh: 'A 类占比须大于 0，且不大于 A、B 两类占比；两者都不超过 1，例如 0.75 和 0.95。',
    en: 'The share of class A has to be above 0 and at most that of A and B, both at most 1: 0.75 and 0.95, for example.',
  });
}
