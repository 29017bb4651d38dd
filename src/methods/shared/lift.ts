import type { Text } from '../../locales/text';

/** Another value in one column of the customer's row; `column` is a role, or the reference that a parameter names. */
export interface Change {
  readonly column: string;
  readonly to: number | string | boolean;
}

/**
 * What lifts a customer to a better tier, in words; and as the change of one input where one alone does it. With that
 * change in his row and nothing else the method gives him a better tier. It is left out where several inputs must move
 * together, or where nobody can say by how much: an occasion to buy, the score of a model that would be fitted anew.
 */
export interface Lift extends Text {
  readonly change?: Change;
}

/** The words, with the change where there is a value to change to. */
export function withChange(words: Text, column: string, to: Change['to'] | undefined): Lift {
  return to === undefined ? words : { ...words, change: { column, to } };
}

const mostDoublings = 60;

/**
 * The first number from a guess upwards that a test takes: what is solved for in floats misses a threshold by the last
 * digits, and is nudged over it by steps that double. Undefined where no such nudge helps, which is another reason.
 *
 * @param sign -1 to go downwards.
 * @example
 * nudgedUntil(0.3, (value) => value > 0.3) // 0.30000000000000004
 */
export function nudgedUntil(guess: number, holds: (value: number) => boolean, sign = 1): number | undefined {
  if (holds(guess)) return guess;
  let step = Math.max(Math.abs(guess), Number.MIN_VALUE / Number.EPSILON) * Number.EPSILON;
  for (let doubling = 0; doubling < mostDoublings; doubling++) {
    const value = guess + sign * step;
    if (holds(value)) return value;
    step *= 2;
  }
  return undefined;
}
