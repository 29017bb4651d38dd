import type { Text } from '../../locales/text';
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

const currency = 'rmb|cny|usd|us\\$|hkd|hk\\$|eur|gbp|chf|jpy|sgd|\\$|€|£|¥';
const marked =
  /[([【](?:金额|单位|币种)?[:：]?(?:人民币|折人民币)?(百万|千万|百|千|万|亿)(?:元|圆|美元|欧元|港元|港币|人民币|rmb|cny|usd)?[)\]】]/u;
const ending =
  /(?:[-_/:,，]|单位[:：]?)(百万|千万|千|万|亿)(?:元|圆)?$|(百万|千万|千|万|亿)(?:元|美元|欧元|港元|港币)$/u;
const word =
  "k|thousands?|tsd\\.?|t(?=€|\\$|eur|usd|chf)|mn|m|mio\\.?|millions?|bn|mrd\\.?|billions?|'?000'?s?";
const english = new RegExp(
  `[([](?:in |in den )?(?:${currency})? ?(${word}) ?(?:${currency})?[)\\]]|(?:^| )(?:in )?(t|k|mio\\.?|mn|m)(?:€|\\$|eur|usd|£|gbp)(?: |$)|(?:€|\\$|£)(k|m|mn|bn)(?: |$)| in (thousands|millions|tsd\\.?|mio\\.?)`,
  'u',
);

/** What the numbers under a header are to be multiplied with: 10000 for 年收入（万） and 金额(万元), 1 without a unit. */
export function headerScale(header: string): number {
  const plain = simplified(plainText(header).toLowerCase());
  const chinese = marked.exec(plain) ?? ending.exec(plain);
  if (chinese !== null) return scales.get(chinese[1] ?? chinese[2] ?? '') ?? 1;
  const found = english
    .exec(plain)
    ?.slice(1)
    .find((part) => part !== undefined);
  if (found === undefined) return 1;
  if (/^(?:bn|b|mrd)/u.test(found)) return 1_000_000_000;
  return found.startsWith('m') ? 1_000_000 : 1000;
}

/** Whether all that a header says of its unit is a letter: (m) is millions of an amount, and months or metres elsewhere. */
export function isLetterUnit(header: string): boolean {
  return /[([] ?[km] ?[)\]]/u.test(plainText(header).toLowerCase());
}

/** Whether a header names the unit of its numbers, be it single yuan; what stands above the table then says nothing of it. */
export function namesUnit(header: string): boolean {
  const plain = simplified(plainText(header).toLowerCase());
  return (
    headerScale(header) !== 1 ||
    /[([【](?:人民币|单位[:：]?)?(?:元|圆|rmb|cny|¥|%|‰|次|笔|个|户|人|天|月|年)[)\]】]|%|‰/u.test(plain)
  );
}

const currencies: readonly (readonly [pattern: RegExp, name: Text])[] = [
  [/\busd\b|us\$|美元|美金/u, { zh: '美元', en: 'US dollars' }],
  [/\bhkd\b|hk\$|港元|港币/u, { zh: '港元', en: 'Hong Kong dollars' }],
  [/\beur\b|€|欧元/u, { zh: '欧元', en: 'euros' }],
  [/\bgbp\b|£|英镑/u, { zh: '英镑', en: 'pounds sterling' }],
  [/\bchf\b|瑞士法郎/u, { zh: '瑞士法郎', en: 'Swiss francs' }],
  [/\bjpy\b|日元/u, { zh: '日元', en: 'yen' }],
  [/(?<![a-z])\$/u, { zh: '美元（$）', en: 'dollars ($)' }],
];

/** The foreign currency that a header names; undefined where it names none, or yuan. */
export function headerCurrency(header: string): Text | undefined {
  const plain = simplified(plainText(header).toLowerCase());
  return currencies.find(([pattern]) => pattern.test(plain))?.[1];
}

const stated =
  /(?:金额)?单位[:： ]*(?:人民币)?(百万|千万|百|千|万|亿)?(?:元|圆)|(?:amounts?|figures?|values?|currency|beträge|angaben|(?:all|alle) (?:amounts?|figures?|values?|beträge))[^.;]{0,20} in (?:rmb|cny|usd|eur|€|\$)? ?(thousands?|millions?|k|mn|m|tsd\.?|t€|mio\.?) ?(?:€|\$|eur|usd|gbp|chf|rmb|cny)?(?![\p{L}\p{N}])/u;

/** The unit that a row above the table states for its amounts: 10000 for 单位：万元. Undefined where it states none. */
export function statedScale(text: string): number | undefined {
  const found = stated.exec(simplified(plainText(text).toLowerCase()));
  if (found === null) return undefined;
  if (found[2] === undefined) return scales.get(found[1] ?? '') ?? 1;
  return found[2].startsWith('m') ? 1_000_000 : 1000;
}
