import { all, compare, isKnown, textCases } from './expression/build';
import type { Numeric, Wording } from './expression/expression';
import { Field } from './matrix';

/** One side of a matrix: the value of a customer, and from where it is high. */
export interface SideExpression {
  readonly value: Numeric;
  readonly cut: Numeric;
}

/** What is said of each field of a two by two matrix: `fieldCodes` as an expression. */
export function fieldExpression(
  first: SideExpression,
  second: SideExpression,
  say: (field: number) => Wording,
): Wording {
  const isHigh = ({ value, cut }: SideExpression) => compare(value, '>=', cut);
  const bySecond = (high: number, low: number): Wording => textCases([[isHigh(second), say(high)]], say(low));
  return textCases(
    [
      [
        all([isKnown(first.value), isKnown(second.value)]),
        textCases(
          [[isHigh(first), bySecond(Field.both, Field.firstOnly)]],
          bySecond(Field.secondOnly, Field.neither),
        ),
      ],
    ],
    say(Field.unknown),
  );
}
