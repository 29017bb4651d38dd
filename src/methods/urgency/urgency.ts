import type { Text } from '../../locales/text';
import type { DateColumn } from '../../table/columns/column';
import { monthsLater } from '../../table/cells/months-later';
import { defineMethod, noDataTier, type Tier, type TierOutput } from '../shared/contract';
import { compare, day, dayOf, isKnown, text, textCases } from '../shared/expression/build';
import { cellOf } from '../shared/expression/column-reference';
import type { Wording } from '../shared/expression/expression';
import { tierSummary } from '../shared/tier-summary';
import { dayText, joinReasons } from '../shared/wording';

const tiers: readonly Tier[] = [
  { id: 'eager', label: { zh: '渴望', en: 'Eager' }, tone: 'best' },
  { id: 'hopeful', label: { zh: '有望', en: 'Hopeful' }, tone: 'good' },
  { id: 'wait-and-see', label: { zh: '观望', en: 'Wait-and-see' }, tone: 'middle' },
  { id: 'overdue', label: { zh: '已过期', en: 'Overdue' }, tone: 'warning' },
  noDataTier,
];
const code = { eager: 0, hopeful: 1, waitAndSee: 2, overdue: 3, noData: 4 } as const;

/**
 * Urgency: how soon a deal is expected to close, counted from the as-of date. Within one calendar month eager, within
 * three hopeful, later wait-and-see; dates before the as-of date are overdue, a blank date is no data. The last day
 * counts: on 31 January, 28 February is within one month.
 */
export const urgency = defineMethod({
  id: 'urgency',
  label: { zh: '成交紧迫性', en: 'Urgency' },
  description: {
    zh: '按预计成交日离截至日期的远近分为渴望、有望、观望。',
    en: 'Sorts customers by how soon the deal is expected to close: eager, hopeful, wait-and-see.',
  },
  source: {
    zh: '客户管理文献：一个月内渴望，三个月内有望，更晚观望；按日历月计，可改为 30/90 天。',
    en: 'Customer-management literature: within one month eager, within three hopeful, later wait-and-see; calendar months, or 30/90 days.',
  },
  inputs: { closeDate: { role: 'expectedCloseDate', kind: 'date' } },
  params: {
    unit: {
      kind: 'choice',
      label: { zh: '期限单位', en: 'Unit of the periods' },
      help: { zh: '日历月，或固定天数 30/90', en: 'Calendar months, or 30 and 90 days' },
      origin: 'source',
      default: 'months',
      options: {
        months: { zh: '日历月', en: 'Calendar months' },
        days: { zh: '30/90 天', en: '30/90 days' },
      },
    },
    eagerMonths: months({ zh: '渴望：月数以内', en: 'Eager: within months' }, 1),
    hopefulMonths: months({ zh: '有望：月数以内', en: 'Hopeful: within months' }, 3),
  },
  run({ closeDate }, params, { asOf, rowCount }) {
    const today = Math.floor(asOf);
    const lastDay = (count: number): number =>
      params.unit === 'days' ? today + 30 * count : monthsLater(today, count);
    const codes = new Uint8Array(rowCount);
    const [eagerUntil, hopefulUntil] = [lastDay(params.eagerMonths), lastDay(params.hopefulMonths)];
    classify(closeDate.values, today, eagerUntil, hopefulUntil, codes);
    const output: TierOutput = {
      id: 'urgency',
      label: { zh: '成交紧迫性', en: 'Urgency' },
      role: 'urgencyLevel',
      kind: 'tier',
      tiers,
      codes,
      expression: () => expressionOf(closeDate, today, eagerUntil, hopefulUntil),
    };
    return {
      columns: [output],
      reason: (row) => reasonOf(closeDate.values[row]!, today, tiers[codes[row]!]!),
      issues: [],
      summary: [tierSummary(output)],
    };
  },
});

function months(label: Text, value: number) {
  return { kind: 'count', label, origin: 'source', default: value, min: 1, max: 60 } as const;
}

function classify(
  dates: Float64Array,
  today: number,
  eagerUntil: number,
  hopefulUntil: number,
  codes: Uint8Array,
): void {
  // By how many of four bounds a date passes, without branches, which would be mispredicted for every other row. A date has a
  // time of day, so a bound is the day after the last one that counts.
  const byBounds = Uint8Array.of(code.noData, code.overdue, code.eager, code.hopeful, code.waitAndSee);
  const [eagerEnd, hopefulEnd] = [eagerUntil + 1, Math.max(eagerUntil, hopefulUntil) + 1];
  for (let row = 0; row < codes.length; row++) {
    const date = dates[row]!;
    const passed = +(date > -Infinity) + +(date >= today) + +(date >= eagerEnd) + +(date >= hopefulEnd);
    codes[row] = byBounds[passed]!;
  }
}

/** The same as {@link classify}, counted from the same as-of date: one that moved would be another list each morning. */
function expressionOf(
  closeDate: DateColumn,
  today: number,
  eagerUntil: number,
  hopefulUntil: number,
): Wording {
  const label = (tier: number): Wording => text(tiers[tier]!.label);
  const date = cellOf(closeDate);
  const own = dayOf(date);
  const classes = textCases(
    [
      [compare(own, '<', day(today)), label(code.overdue)],
      [compare(own, '<=', day(eagerUntil)), label(code.eager)],
      [compare(own, '<=', day(hopefulUntil)), label(code.hopeful)],
    ],
    label(code.waitAndSee),
  );
  return textCases([[isKnown(date), classes]], label(code.noData));
}

function reasonOf(date: number, today: number, tier: Tier): Text {
  if (Number.isNaN(date)) return { zh: '没有预计成交日', en: 'No expected close date' };
  const day = Math.floor(date);
  const days = day - today;
  const distance: Text =
    days < 0
      ? { zh: `已过 ${String(-days)} 天`, en: `${String(-days)} days ago` }
      : { zh: `还有 ${String(days)} 天`, en: `in ${String(days)} days` };
  return joinReasons([
    {
      zh: `预计 ${dayText(day)} 成交（${distance.zh}）`,
      en: `Expected to close on ${dayText(day)} (${distance.en})`,
    },
    tier.label,
  ]);
}
