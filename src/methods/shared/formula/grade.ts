import type { Text } from '../../../locales/text';
import { call, either, number, operation, text, type Expression } from './expression';

/**
 * The class of a number by limits from the highest down: the first that it reaches, the last class below all of them.
 * @param classes one more than there are limits
 * @param noData where there is no number
 */
export function gradeOf(
  value: Expression,
  limits: readonly number[],
  classes: readonly Text[],
  noData: Text,
): Expression {
  const label = (place: number): Expression => text(classes[place]!);
  const grade = limits.reduceRight<Expression>(
    (below, limit, place) =>
      limit === Infinity ? below : either(operation(value, '>=', number(limit)), label(place), below),
    label(limits.length),
  );
  return either(call('ISNUMBER', value), grade, text(noData));
}
