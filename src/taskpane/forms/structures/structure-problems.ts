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

/** Says so where a row has no name, or two have the same. */
export function namesProblem(names: readonly Text[]): Text | undefined {
  if (names.some(({ zh, en }) => zh.trim() === '' || en.trim() === '')) {
    return { zh: '每一行都要有名称', en: 'Every row needs a name' };
  }
  const twice = names.find(({ zh, en }, index) =>
    names.some((other, place) => place < index && (other.zh === zh || other.en === en)),
  );
  return twice && { zh: `名称“${twice.zh}”出现了两次`, en: `The name "${twice.en}" is there twice` };
}
