import type { SortedValues } from '../../math/sorting/sorted-values';
import type { Text } from '../../locales/text';
import type { NumberColumn } from '../../table/columns/column';
import { withChange, type Lift } from '../shared/lift';
import { amountText, countText, shareText } from '../shared/wording';
import { code, tiers, type Limits } from './classes';

/** `年度贡献 15万，第 3 名，B 类`. */
export function reasonText(amount: NumberColumn, row: number, rank: number, tier: number): Text {
  const value = amount.values[row]!;
  if (Number.isNaN(value)) return missingText(amount);
  const [said, label] = [amountText(value), tiers[tier]!.label];
  return {
    zh: `${amount.header} ${said.zh}，第 ${countText(rank)} 名，${label.zh}`,
    en: `${amount.header} ${said.en}, rank ${countText(rank)}, class ${label.en}`,
  };
}

export function missingText({ header }: NumberColumn): Text {
  return { zh: `缺少${header}`, en: `"${header}" is missing` };
}

/** `年度贡献 15万，第 3 名（共 4 户）`. */
export function amountReason(
  amount: NumberColumn,
  row: number,
  rank: number,
  { values }: SortedValues,
): Text {
  const said = amountText(amount.values[row]!);
  return {
    zh: `${amount.header} ${said.zh}，第 ${countText(rank)} 名（共 ${countText(values.length)} 户）`,
    en: `${amount.header} ${said.en}, rank ${countText(rank)} of ${countText(values.length)}`,
  };
}

/** `累计占比 95%`, or why there is none. */
export function shareReason(share: number, cumulative: number): Text {
  if (Number.isNaN(share)) return { zh: '没有正的金额，无法累计', en: 'no amount above 0 to add up' };
  if (share <= 0) return { zh: '金额不为正，不参与累计', en: 'not above 0, so not added up' };
  return { zh: `累计占比 ${shareText(cumulative)}`, en: `cumulative share ${shareText(cumulative)}` };
}

/** How far the amount is from the smallest of the next class. */
export function liftText(amount: NumberColumn, row: number, tier: number, limits: Limits): Lift | undefined {
  const [limit, better] = tier === code.c ? [limits.b, tiers[code.b]] : [limits.a, tiers[code.a]];
  if (tier === code.a || tier === code.noData || !better || limit === Infinity) return undefined;
  const gap = amountText(limit - amount.values[row]!, 'up');
  const words = {
    zh: `距 ${better.label.zh}差 ${gap.zh}`,
    en: `${gap.en} short of class ${better.label.en}`,
  };
  return withChange(words, amount.role ?? amount.header, limit);
}
