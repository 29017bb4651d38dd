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

const scaleWord = '(百万|千万|百|千|万|亿)';
/** 单位：万元, 单位：户、万元, 以万元计; 工作单位：万元贸易公司 is something else. */
const statedInChinese = new RegExp(
  `(?<!工作|任职|所在|就职|就业)单位(?:均?为|是)?[:： ]*[^\\d\\n]{0,8}?${scaleWord}?(?:元|圆|美元|港元|欧元)(?![\\p{Script=Han}\\p{Letter}])|` +
    `以${scaleWord}(?:元|圆)(?:计|为单位|列示|表示)|^(?:人民币)?${scaleWord}(?:元|圆)$|` +
    `[([【](?:金额)?(?:人民币)?${scaleWord}(?:元|圆|美元|港元|欧元)[)\\]】]`,
  'u',
);
const money = '(?:rmb|cny|usd|hkd|eur|gbp|chf|us\\$|hk\\$|€|\\$|£|¥|yuan)';
const amounts =
  '(?:amounts?|figures?|values?|currency|beträge|angaben|(?:all|alle) (?:amounts?|figures?|values?|beträge))';
const englishScale = "(thousands?|millions?|k|mn|m|tsd\\.?|t€|teur|tchf|mio\\.?|'?000s?)";
/** Amounts in thousands of CNY, (in thousands), RMB'000, CNY k, Unit: RMB 10,000. */
const statedAbroad = [
  new RegExp(`${amounts}[^.;]{0,20} in ${money}? ?${englishScale}(?: of)? ?${money}?(?![\\p{L}\\p{N}])`, 'u'),
  new RegExp(`^[([]?in ${money}? ?${englishScale}(?: of)? ?${money}?[)\\]]?$`, 'u'),
  new RegExp(`[([](?:(?:all )?${amounts} )?(?:in )?${money} ?${englishScale}[)\\]]`, 'u'),
  new RegExp(`[([](?:in )?(thousands|millions|t€|teur|'000)(?: of)? ?${money}?[)\\]]`, 'u'),
  new RegExp(`^${money} ?${englishScale}$`, 'u'),
];
const statedByNumber = new RegExp(
  `\\bunits?[:： ]+(?:of )?${money}? ?(1,?000|10,?000|1,?000,?000) ?${money}?$`,
  'u',
);

/** The unit that a text beside the table states for its amounts: 10000 for 单位：万元. Undefined where it states none. */
export function statedScale(text: string): number | undefined {
  const plain = simplified(plainText(text).toLowerCase());
  const chinese = statedInChinese.exec(plain);
  if (chinese !== null) return scales.get(chinese.slice(1).find((part) => part !== undefined) ?? '') ?? 1;
  const [, number] = statedByNumber.exec(plain) ?? [];
  if (number !== undefined) return Number(number.replaceAll(',', ''));
  const [, word] = statedAbroad.map((pattern) => pattern.exec(plain)).find((found) => found !== null) ?? [];
  if (word === undefined) return undefined;
  return word.startsWith('m') ? 1_000_000 : 1000;
}

/** What a group's heading is called without the unit that it states: 资产情况（万元） is 资产情况. */
export function withoutUnit(heading: string): string {
  return heading.replace(/[(（[【][^()（）[\]【】]*[)）\]】]/gu, (part) =>
    statedScale(part) === undefined && headerScale(part) === 1 ? part : '',
  );
}
