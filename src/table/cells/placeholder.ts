/** Signs that stand for "nothing here" in any column. */
const signs = /^(?:[-\u2014\u2015_/\\*.]+|[?？]+)$/u;

const words: ReadonlySet<string> = new Set([
  '无',
  '無',
  '暂无',
  '暫無',
  '无数据',
  '空',
  'n/a',
  '#n/a n/a',
  'na',
  'n.a.',
]);

/** Words that are a category in a text column ("unknown"), and nothing in a column of numbers or dates. */
const wordsForValues: ReadonlySet<string> = new Set(
  ['null', 'nil', 'none', 'nan', 'unknown', 'tbd', 'missing', 'blank', 'not available'].concat([
    '未知',
    '不详',
    '不詳',
    '待定',
    '未填',
    '缺失',
    '未提供',
    '待补充',
    '不适用',
    '未登记',
    '空白',
    '待确认',
  ]),
);

const wordsForText: ReadonlySet<string> = new Set([
  'null',
  'nan',
  '空白',
  '未填',
  '缺失',
  '不适用',
  '未提供',
]);

/**
 * Whether a plain text (see plainText) stands for a blank. In columns of numbers and dates more words do than in text
 * columns, where "unknown" is a category of its own.
 */
export function isPlaceholder(plain: string, column: 'value' | 'text'): boolean {
  if (plain.length > 16) return false;
  if (signs.test(plain)) return true;
  const word = plain.toLowerCase();
  return words.has(word) || (column === 'value' ? wordsForValues : wordsForText).has(word);
}
