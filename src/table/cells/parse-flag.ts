import { isErrorText, type Cell } from './cell';
import { isPlaceholder } from './placeholder';
import { plainText } from './plain-text';
import { blankReading, errorReading, placeholderReading, present, unreadable, type Reading } from './reading';

const yes = '是 有 对 對 真 已 符合 达标 满足 √ ✓ ✔ ☑ ✅ 1 y yes true t'.split(' ');
const no =
  '否 无 無 不是 没有 沒有 没 错 假 未 不符合 未达标 不达标 不满足 × ╳ ✗ ✘ ✖ ☒ ❌ 0 n no false f'.split(' ');

/** The words of yes and no, as plain text in lower case. The letter x is none: it means no to some and yes to others. */
export const flagWords: ReadonlyMap<string, 0 | 1> = new Map([
  ...yes.map((word) => [word, 1] as const),
  ...no.map((word) => [word, 0] as const),
]);

/** Reads yes or no: TRUE, 1, 是, 有, √, yes are 1; FALSE, 0, 否, 无, ×, no are 0. */
export function parseFlag(cell: Cell): Reading {
  if (typeof cell === 'boolean') return present(cell ? 1 : 0);
  if (typeof cell === 'number')
    return cell === 1 || cell === 0 ? present(cell) : unreadable('unreadable-flag');
  if (isErrorText(cell)) return errorReading;
  const plain = plainText(cell).toLowerCase();
  if (plain === '') return blankReading;
  const meaning = flagWords.get(plain);
  if (meaning !== undefined) return present(meaning);
  return isPlaceholder(plain, 'value') ? placeholderReading : unreadable('unreadable-flag');
}
