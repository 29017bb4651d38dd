import * as v from 'valibot';
import { monthsLater } from '../../table/cells/months-later';
import type { Text } from '../../locales/text';
import { idSchema, textSchema } from '../shared/schemas';

const period = v.picklist(['week', 'two-weeks', 'month']);

/** How often the customers of a tier are called and visited: so many in each period. */
export const cadencePlanSchema = v.pipe(
  v.array(
    v.strictObject({
      tier: idSchema,
      label: textSchema,
      calls: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(31)),
      callPeriod: period,
      visits: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(31)),
      visitPeriod: period,
    }),
  ),
  v.minLength(1),
);

/** A line of the plan. */
export type Cadence = v.InferOutput<typeof cadencePlanSchema>[number];
type Period = Cadence['callPeriod'];

/**
 * The plan of the source: service classes A and B with two calls and one visit a month; customer levels
 * with their own. Class C and ordinary customers get a call a month, and the tiers of high-end and urgency lines, which are ours.
 */
export const sourcePlan: Cadence[] = [
  line('a', 'A 类', 'A', 2, 'month', 1, 'month'),
  line('b', 'B 类', 'B', 2, 'month', 1, 'month'),
  line('c', 'C 类', 'C', 1, 'month', 0, 'month'),
  line('strategic', '战略客户', 'Strategic', 0, 'month', 1, 'two-weeks'),
  line('vip', 'VIP 客户', 'VIP', 0, 'month', 1, 'week'),
  line('key-account', '重点客户', 'Key account', 0, 'month', 1, 'two-weeks'),
  line('honoured', '贵宾客户', 'Honoured guest', 1, 'week', 1, 'two-weeks'),
  line('reference', '榜样客户', 'Reference customer', 0, 'month', 1, 'month'),
  line('free', '自由客户', 'Free customer', 1, 'week', 1, 'two-weeks'),
  line('new', '新客户', 'New', 0, 'month', 1, 'two-weeks'),
  line('dormant', '休眠客户', 'Dormant', 0, 'month', 1, 'two-weeks'),
  line('low-value', '低价值客户', 'Low value', 0, 'month', 1, 'month'),
  line('ordinary', '普通客户', 'Ordinary', 1, 'month', 0, 'month'),
  line('high-end', '高端客户', 'High-end', 1, 'week', 1, 'two-weeks'),
  line('potential', '潜在客户', 'Potential', 2, 'month', 1, 'month'),
  line('eager', '渴望', 'Eager', 1, 'week', 1, 'two-weeks'),
  line('hopeful', '有望', 'Hopeful', 1, 'two-weeks', 1, 'month'),
  line('wait-and-see', '观望', 'Wait-and-see', 1, 'month', 0, 'month'),
];

/** Other names that levels go by in lists. */
export const otherNames: Readonly<Record<string, string>> = {
  年供货协议: 'strategic',
  年供货协议客户: 'strategic',
  年度协议客户: 'strategic',
  样板客户: 'reference',
  散客: 'free',
  沉睡客户: 'dormant',
};

function line(
  tier: string,
  zh: string,
  en: string,
  calls: number,
  callPeriod: Period,
  visits: number,
  visitPeriod: Period,
): Cadence {
  return { tier, label: { zh, en }, calls, callPeriod, visits, visitPeriod };
}

/**
 * The day by which the next of `count` contacts a period is due after a day: 7 or 14 days shared out evenly, and a
 * calendar month for one a month, 30 days shared out for several. Infinity where there is none, NaN after an unknown day.
 */
export function nextAfter(day: number, count: number, given: Period): number {
  if (given === 'month' && count === 1) return monthsLater(Math.floor(day), 1);
  const days = { week: 7, 'two-weeks': 14, month: 30 }[given];
  return Math.floor(day) + Math.max(1, Math.floor(days / count));
}

/** `每月 2 次电话、1 次拜访`. */
export function cadenceText({ calls, callPeriod, visits, visitPeriod }: Cadence): Text {
  const parts = [
    calls > 0
      ? {
          zh: `${periods[callPeriod].zh}电话 ${String(calls)} 次`,
          en: `${counted(calls, 'call')} a ${periods[callPeriod].en}`,
        }
      : undefined,
    visits > 0
      ? {
          zh: `${periods[visitPeriod].zh}拜访 ${String(visits)} 次`,
          en: `${counted(visits, 'visit')} a ${periods[visitPeriod].en}`,
        }
      : undefined,
  ].flatMap((part) => part ?? []);
  return { zh: parts.map(({ zh }) => zh).join('、'), en: parts.map(({ en }) => en).join(', ') };
}

function counted(count: number, what: string): string {
  return `${String(count)} ${what}${count === 1 ? '' : 's'}`;
}

const periods: Readonly<Record<Period, Text>> = {
  week: { zh: '每周', en: 'week' },
  'two-weeks': { zh: '每两周', en: 'fortnight' },
  month: { zh: '每月', en: 'month' },
};
