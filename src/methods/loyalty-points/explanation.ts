import type { Text } from '../../locales/text';
import type { NumberColumn } from '../../table/columns/column';
import { nudgedUntil, withChange, type Lift } from '../shared/lift';
import { amountText, countText, dayText, joinReasons } from '../shared/wording';
import type { CareDate } from './care-dates';
import type { Card } from './cards';

export interface Facts {
  readonly amount: NumberColumn;
  readonly count: NumberColumn | undefined;
  readonly points: Float64Array;
  /** What a row would have with another amount. */
  readonly pointsWith: (spent: number, row: number) => number;
  /** The amount for a point. */
  readonly step: number;
  /** From the best to the least. */
  readonly cards: readonly Card[];
  readonly codes: Uint8Array;
  readonly effective: (row: number) => number;
  readonly care: (row: number) => CareDate | undefined;
}

/** `年度贡献 2.1万，交易 12 次，积 21,120 分；金卡，2026-12-01 起；下一关怀日 2026-09-25（中秋节）`. */
export function reasonOf({ amount, count, points, cards, codes, effective, care }: Facts, row: number): Text {
  const own = points[row]!;
  if (Number.isNaN(own)) return { zh: `缺少${amount.header}`, en: `"${amount.header}" is missing` };
  const spent = amountText(amount.values[row]!);
  const times = count?.values[row] ?? NaN;
  const total = countText(own);
  const said: Text[] = [{ zh: `${amount.header} ${spent.zh}`, en: `${amount.header} ${spent.en}` }];
  if (!Number.isNaN(times))
    said.push({ zh: `交易 ${countText(times)} 次`, en: `${countText(times)} purchases` });
  said.push({ zh: `积 ${total} 分`, en: `${total} points` });
  const { label } = cards[codes[row]!]!;
  const day = dayText(effective(row));
  said.push({ zh: `${label.zh}，${day} 起`, en: `${label.en} from ${day}` });
  const next = care(row);
  if (next) {
    const on = dayText(next.day);
    said.push({
      zh: `下一关怀日 ${on}（${next.occasion.zh}）`,
      en: `next care date ${on} (${next.occasion.en})`,
    });
  }
  return joinReasons(said);
}

export function liftOf(
  { amount, points, pointsWith, step, cards, codes }: Facts,
  row: number,
): Lift | undefined {
  const next = cards[codes[row]! - 1];
  if (!next || Number.isNaN(points[row]!)) return undefined;
  const missing = Math.ceil(next.from - points[row]!);
  const gap = countText(missing);
  const words = { zh: `再积 ${gap} 分即为${next.label.zh}`, en: `${gap} more points make ${next.label.en}` };
  const spent = Math.floor(Math.max(0, amount.values[row]!) / step + 1e-9) * step;
  const wanted = nudgedUntil(spent + missing * step, (to) => pointsWith(to, row) >= next.from);
  return withChange(words, 'revenue', wanted);
}
