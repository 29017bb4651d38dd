import { plainText } from '../cells/plain-text';
import { simplified } from '../cells/traditional';
import { headerKey } from './header-key';

/** A header said more plainly, and how sure it still means the same: 1 where only a unit was taken away. */
export interface HeaderVariant {
  readonly key: string;
  readonly sure: number;
}

const brackets = /[([【{<]([^()[\]【】{}<>]*)[)\]】}>]/gu;

/** What says how, in what or over what time is measured, and not what: (USD), (0-100), (90d), (近12月), (必填). */
const measure =
  /^(?:(?:单位|金额|币种|in|unit|currency)[:： ]*)?(?:人民币|rmb|cny|usd|us\$|hkd|eur|gbp|chf|jpy|\$|€|£|¥|元|圆|美元|欧元|港元|港币|外币|本币|折人民币|折)?[ /]*(?:百万|千万|百|千|万|亿|k|m|mn|mio\.?|bn|t|tsd\.?|thousands?|millions?|billions?|'?000s?)?[ /]*(?:元|圆|美元|人民币|rmb|cny|usd|eur|gbp|chf|\$|€|£|次|笔|个|周|天|日|月|年|岁|人|户|分|分制|%|‰)?$/u;
const scale = /^\d+ ?(?:-|~|至|到|to|bis) ?\d+ ?(?:分|级|星)?$/u;
const period =
  /^(?:近|过去|最近|last|past|prior|rolling|letzte)? ?\d{1,3} ?(?:d|days?|m|mo|mos|mth|months?|w|weeks?|y|yrs?|years?|tage?|monate?|个?月|天|日|周|年)$|^(?:ytd|mtd|qtd|ttm|ltm|lfd\.?|laufend|累计|当年|本年|全年|年度|年化|per year|p\.? ?a\.?|annual|monthly)$|^(?:fy)? ?(?:19|20)\d{2} ?年?(?:度)?$|^(?:必填|选填|可选|optional|required)$/u;

const years = /(?:^|(?<=[^\d]))(?:fy ?)?(?:19|20)\d{2} ?(?:年度?)?(?=$|[^\d])/gu;
const running = /(?:^|[ _-])(?:lfd\.?|laufend|ytd|mtd|qtd|ttm|ltm|12m|90d|30d)(?=$|[ _-])/gu;

/** What may stand before or behind a measure without changing what it measures. */
const before =
  /^(?:客户的?|本行|我行|行内|在行|最新的?|当前|目前|现有?|本期|期末|月末|季末|年末|current(?=[a-z]{4})|customer(?=[a-z]{4})|client(?=[a-z]{4})|total(?=[a-z]{3})|kunden(?=[a-zäöü]{4}))/u;
const behind = /(?:合计|总计|总额|总数|情况|信息|说明|一栏|total|sum|gesamt)$/u;

/**
 * The ways in which a header can be read, the header itself first: without units and periods in brackets, without years,
 * without words that only say whose or how much of it. `# Transactions (90d)` is also `numberoftransactions`, `Member #` also `memberno`.
 */
export function headerVariants(header: string): readonly HeaderVariant[] {
  const plain = simplified(plainText(header).toLowerCase()).trim();
  // Member # is the number of a member, and not the member.
  const variants: HeaderVariant[] = /[#№]/u.test(plain) ? [] : [{ key: headerKey(header), sure: 1 }];
  const add = (text: string, sure: number): void => {
    const key = headerKey(text);
    if (key !== '' && variants.every((known) => known.key !== key)) variants.push({ key, sure });
  };
  const counted = plain
    .replace(/^(?:(?:#|№) ?(?=\p{Letter})|(?:no|nr)\.? of )/u, 'number of ')
    .replace(/ ?(?:#|№)$/u, ' no');
  add(counted, 1);
  const { text, sure } = withoutBrackets(counted);
  add(text, sure);
  const timeless = text.replace(years, ' ').replace(running, ' ').replace(/\s+/gu, ' ').trim();
  const partial = running.test(text) ? 0.92 : 0.97;
  running.lastIndex = 0;
  add(timeless, Math.min(sure, partial));
  const bare = headerKey(timeless);
  const shorter = bare.replace(before, '');
  for (const key of [shorter, bare.replace(behind, ''), shorter.replace(behind, '')]) {
    if (key.length >= 2) add(key, Math.min(sure, 0.95));
  }
  return variants;
}

function withoutBrackets(plain: string): HeaderVariant & { readonly text: string } {
  let sure = 1;
  const text = plain
    .replace(brackets, (_, content: string) => {
      const inside = content.trim();
      if (!measure.test(inside) && !scale.test(inside) && !period.test(inside)) sure = 0.92;
      return ' ';
    })
    .trim();
  return { key: '', text, sure };
}
