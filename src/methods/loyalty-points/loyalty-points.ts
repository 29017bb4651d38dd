import * as v from 'valibot';
import type { Text } from '../../locales/text';
import { mayContact } from '../../table/privacy/may-contact';
import { textAt, type NumberColumn } from '../../table/columns/column';
import { consentInput, noConsentReason } from '../shared/consent';
import { defineMethod, noDataTier, type SummaryTable, type Tier, type TierOutput } from '../shared/contract';
import { nudgedUntil, withChange, type Lift } from '../shared/lift';
import { lazyNumbers } from '../shared/numbers';
import { idSchema, textSchema, toneSchema } from '../shared/schemas';
import { measureOf, tierSummary } from '../shared/tier-summary';
import { amountText, countText, dayText, emptyText, joinReasons } from '../shared/wording';
import { nextBirthday, nextHoliday, nextReview, type CareDate } from './care-dates';

const cardSchema = v.pipe(
  v.array(
    v.strictObject({
      id: idSchema,
      label: textSchema,
      tone: toneSchema,
      from: v.pipe(v.number(), v.finite()),
    }),
  ),
  v.minLength(1),
);
type Card = v.InferOutput<typeof cardSchema>[number];

const defaultCards: Card[] = [
  { id: 'diamond', label: { zh: '钻石卡', en: 'Diamond' }, tone: 'best', from: 50_000 },
  { id: 'gold', label: { zh: '金卡', en: 'Gold' }, tone: 'good', from: 20_000 },
  { id: 'silver', label: { zh: '银卡', en: 'Silver' }, tone: 'middle', from: 5_000 },
  { id: 'ordinary', label: { zh: '普通卡', en: 'Ordinary' }, tone: 'low', from: 0 },
];

interface Facts {
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

/**
 * Loyalty points by amount and frequency, the card that they make, and the next date to greet the customer. Whole steps of
 * the amount give points, refunds none; every purchase adds some. Cards are tiered anew in June and December; whoever
 * reaches the top card has it at once. Care dates are birthdays (29 February on the 28th in other years) and the lunar
 * holidays.
 */
export const loyaltyPoints = defineMethod({
  id: 'loyalty-points',
  label: { zh: '积分与关怀', en: 'Loyalty points and care' },
  description: {
    zh: '按金额与次数积分，定卡级（六月、十二月调整，最高卡即时生效），并给出下一个关怀日。',
    en: 'Points by amount and frequency, the card they make (reviewed in June and December, the top card at once), and the next date to greet.',
  },
  source: {
    zh: '客户管理文献：按金额与频次积分，六月与十二月调整级别，最高卡即时升级，生日与节日关怀。积分比率与卡级界限为本产品默认值；农历按 GB/T 33661-2017。',
    en: 'Customer-management literature: points by amount and frequency, tiers reviewed in June and December, the top card at once, care on birthdays and holidays. Rates and cuts are our defaults; the lunar calendar follows GB/T 33661-2017.',
  },
  inputs: {
    amount: { role: 'revenue', kind: 'number' },
    count: { role: 'transactionCount', kind: 'number', optional: true },
    birthday: { role: 'birthday', kind: 'date', optional: true },
    card: { role: 'cardLevel', kind: 'text', optional: true },
    consent: consentInput,
  },
  params: {
    step: {
      kind: 'money',
      label: { zh: '每积一分的金额', en: 'Amount for a point' },
      origin: 'ours',
      default: 1,
      min: 0.01,
    },
    perPurchase: {
      kind: 'count',
      label: { zh: '每次交易加分', en: 'Points a purchase' },
      origin: 'ours',
      default: 10,
      min: 0,
      max: 1_000_000,
    },
    cards: {
      kind: 'structure',
      editor: 'bands',
      label: { zh: '卡级与起点积分', en: 'Cards and their points' },
      origin: 'ours',
      default: defaultCards,
      schema: cardSchema,
    },
  },
  run({ amount, count, birthday, card, consent }, { step, perPurchase, cards: given }, { asOf }) {
    const today = Math.floor(asOf);
    const cards = [...given].sort((a, b) => b.from - a.from);
    const pointsWith = (spent: number, row: number): number =>
      pointsOf(spent, count?.values[row], step, perPurchase);
    const points = amount.values.map(pointsWith);
    const codes = Uint8Array.from(points, (own) => cardOf(own, cards));
    const [review, holiday] = [nextReview(today), nextHoliday(today)];
    const effective = (row: number): number => {
      const own = cards[codes[row]!];
      if (!own) return NaN;
      const holds = card && textAt(card, row);
      const unchanged = holds !== undefined && [own.id, own.label.zh, own.label.en].includes(holds);
      return codes[row] === 0 || unchanged ? today : review;
    };
    const care = (row: number): CareDate | undefined => {
      if (!mayContact(consent, row)) return undefined;
      const own = nextBirthday(birthday?.values[row] ?? NaN, today);
      return own && (!holiday || own.day <= holiday.day) ? own : holiday;
    };
    const tiers: readonly Tier[] = [...cards.map(({ id, label, tone }) => ({ id, label, tone })), noDataTier];
    const output: TierOutput = {
      id: 'card',
      label: { zh: '应得卡级', en: 'Card earned' },
      role: 'tierLevel',
      kind: 'tier',
      tiers,
      codes,
    };
    const facts: Facts = { amount, count, points, pointsWith, step, cards, codes, effective, care };
    const refuses = (row: number): boolean => !mayContact(consent, row);
    const dates = (of: (row: number) => number) => Float64Array.from(points, (_, row) => of(row));
    return {
      columns: [
        {
          id: 'points',
          label: { zh: '积分', en: 'Points' },
          kind: 'number',
          format: 'integer',
          values: points,
        },
        output,
        lazyNumbers({ id: 'effective', label: { zh: '卡级生效日', en: 'Card from' }, format: 'date' }, () =>
          dates(effective),
        ),
        lazyNumbers(
          { id: 'care-date', label: { zh: '下一关怀日', en: 'Next care date' }, format: 'date' },
          () => dates((row) => care(row)?.day ?? NaN),
        ),
        {
          id: 'occasion',
          label: { zh: '关怀事由', en: 'Occasion' },
          kind: 'text',
          text: (row) => care(row)?.occasion ?? emptyText,
        },
      ],
      reason: (row) => joinReasons([reasonOf(facts, row), refuses(row) ? noConsentReason : emptyText]),
      lift: (row) => liftOf(facts, row),
      issues: [],
      summary: [tierSummary(output, [measureOf(amount)]), careTable(facts)],
    };
  },
});

/** Whole steps of a positive amount; a blank count of purchases adds none, a blank amount leaves the points unknown. */
function pointsOf(spent: number, count: number | undefined, step: number, perPurchase: number): number {
  const times = count === undefined || Number.isNaN(count) ? 0 : Math.max(0, Math.floor(count));
  return Math.floor(Math.max(0, spent) / step + 1e-9) + times * perPurchase;
}

function cardOf(points: number, cards: readonly Card[]): number {
  if (Number.isNaN(points)) return cards.length;
  const found = cards.findIndex(({ from }) => points >= from);
  return found < 0 ? cards.length - 1 : found;
}

/** `年度贡献 2.1万，交易 12 次，积 21,120 分；金卡，2026-12-01 起；下一关怀日 2026-09-25（中秋节）`. */
function reasonOf({ amount, count, points, cards, codes, effective, care }: Facts, row: number): Text {
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

function liftOf({ amount, points, pointsWith, step, cards, codes }: Facts, row: number): Lift | undefined {
  const next = cards[codes[row]! - 1];
  if (!next || Number.isNaN(points[row]!)) return undefined;
  const missing = Math.ceil(next.from - points[row]!);
  const gap = countText(missing);
  const words = { zh: `再积 ${gap} 分即为${next.label.zh}`, en: `${gap} more points make ${next.label.en}` };
  const spent = Math.floor(Math.max(0, amount.values[row]!) / step + 1e-9) * step;
  const wanted = nudgedUntil(spent + missing * step, (to) => pointsWith(to, row) >= next.from);
  return withChange(words, 'revenue', wanted);
}

/** How many customers are greeted in each of the coming twelve months, by occasion. */
function careTable({ points, care }: Facts): SummaryTable {
  let rows: SummaryTable['rows'] | undefined;
  return {
    id: 'care',
    label: { zh: '关怀安排', en: 'Care by month' },
    columns: [
      { id: 'month', label: { zh: '月份', en: 'Month' }, format: 'text' },
      { id: 'customers', label: { zh: '客户数', en: 'Customers' }, format: 'integer' },
    ],
    get rows() {
      return (rows ??= careRows(points.length, care));
    },
    chart: { kind: 'bars', x: 'month', y: 'customers' },
  };
}

function careRows(rowCount: number, care: Facts['care']): SummaryTable['rows'] {
  const counts = new Map<string, number>();
  for (let row = 0; row < rowCount; row++) {
    const next = care(row);
    if (!next) continue;
    const month = dayText(next.day).slice(0, 7);
    counts.set(month, (counts.get(month) ?? 0) + 1);
  }
  return [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([month, customers]) => [{ zh: month, en: month }, customers]);
}
