import type { Text } from '../../../locales/text';

/** Says so where numbers that must ascend do not. */
export function ascendingProblem(name: Text, numbers: readonly number[]): Text | undefined {
  const isAscending = numbers.every(
    (number, index) => index === 0 || number > (numbers[index - 1] ?? -Infinity),
  );
  if (isAscending) return undefined;
  return {
    zh: `“${name.zh}”的界限要从小到大，且不重复`,
    en: `The bounds of "${name.en}" must ascend, each greater than the one before`,
  };
}
