import type { Text } from '../../locales/text';
import type { TextColumn } from '../../table/columns/column';
import { joinReasons, numberText, shareText } from '../shared/wording';
import { tiers, code } from './levels';
import type { Classes } from './classes';

/** `A 类：收入占 70%，投入占 15%，指数 0.21；投入不足`. */
export function reasonOf(classes: Classes, tier: TextColumn, level: number, row: number): Text {
  const own = classes.of[row]!;
  if (own < 0) return { zh: `缺少${tier.header}`, en: `"${tier.header}" is missing` };
  const [revenue, support] = [classes.revenueShare[own]!, classes.supportShare[own]!];
  const name = classes.names[own]!;
  const brings: Text = Number.isNaN(revenue)
    ? { zh: `${name.zh}：没有正的收入`, en: `${name.en}: no revenue above 0` }
    : {
        zh: `${name.zh}：收入占 ${shareText(revenue)}`,
        en: `${name.en}: ${shareText(revenue)} of the revenue`,
      };
  const gets: Text = Number.isNaN(support)
    ? { zh: '没有投入数据', en: 'support unknown' }
    : { zh: `投入占 ${shareText(support)}`, en: `${shareText(support)} of the support` };
  const index = classes.index[own]!;
  const ratio = Number.isNaN(index) ? '' : numberText(index);
  const measured = ratio === '' ? { zh: '', en: '' } : { zh: `指数 ${ratio}`, en: `index ${ratio}` };
  return joinReasons([brings, gets, measured, tiers[level]!.label]);
}

export function liftOf(classes: Classes, level: number, under: number, row: number): Text | undefined {
  if (level !== code.under) return undefined;
  const own = classes.of[row]!;
  const gap = under * classes.revenueShare[own]! - classes.supportShare[own]!;
  const more = numberText(Math.ceil(gap * 1000 - 1e-6) / 10, 1);
  return {
    zh: `该类投入占比再提高 ${more} 个百分点即为相称`,
    en: `${more} points more of the support put the class in proportion`,
  };
}
