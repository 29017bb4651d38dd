import { plainText } from '../cells/plain-text';
import { simplified } from '../cells/traditional';

const scales = new Map([
  ['百', 100],
  ['千', 1000],
  ['万', 10_000],
  ['百万', 1_000_000],
  ['千万', 10_000_000],
  ['亿', 100_000_000],
]);

const marked =
  /[([【](?:金额|单位|币种)?[:：]?(?:人民币)?(百万|千万|百|千|万|亿)(?:元|圆|美元|人民币|rmb|cny)?[)\]】]/u;
const ending = /(?:[-_/:,，]|单位[:：]?)(百万|千万|千|万|亿)(?:元|圆)?$|(百万|千万|千|万|亿)元$/u;
const english = /[([](?:rmb |cny |in )?(k|thousands?|mn|m|millions?|'000|000s?)[)\]]/u;

/** What the numbers under a header are to be multiplied with: 10000 for 年收入（万） and 金额(万元), 1 without a unit. */
export function headerScale(header: string): number {
  const plain = simplified(plainText(header).toLowerCase());
  const chinese = marked.exec(plain) ?? ending.exec(plain);
  if (chinese !== null) return scales.get(chinese[1] ?? chinese[2] ?? '') ?? 1;
  const word = english.exec(plain)?.[1];
  return word === undefined ? 1 : word.startsWith('m') ? 1_000_000 : 1000;
}
