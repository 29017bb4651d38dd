import { textAt } from '../../table/columns/column';
import { consentInputs, contactRule } from '../shared/consent';
import { defineMethod, noDataTier, type Tier, type TierOutput } from '../shared/contract';
import { lazyNumbers } from '../shared/numbers';
import { measureOf, tierSummary } from '../shared/tier-summary';
import { emptyText, joinReasons } from '../shared/wording';
import { cardOf, isCard } from './cards';
import { careDates, nextReview } from './care-dates';
import { liftOf, reasonOf, type Facts } from './explanation';
import { loyaltyPointsParameters } from './parameters';
import { careTable } from './summary';

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
  playbooks: [
    {
      label: { zh: '积分与关怀', en: 'Points and care' },
      description: {
        zh: '按金额与次数积分、定卡级，并给出下一个关怀日。适合含年度贡献、交易次数和生日的会员清单。',
        en: 'Points and cards by amount and frequency, and the next date to greet. For members with revenue, purchases and birthday.',
      },
      sample: 'en-service.xlsx',
    },
  ],
  inputs: {
    amount: { role: 'revenue', kind: 'number' },
    count: { role: 'transactionCount', kind: 'number', optional: true },
    birthday: { role: 'birthday', kind: 'date', optional: true },
    card: { role: 'cardLevel', kind: 'text', optional: true },
    ...consentInputs,
  },
  params: loyaltyPointsParameters,
  run({ amount, count, birthday, card, ...inputs }, { step, perPurchase, cards: given }, context) {
    const today = Math.floor(context.asOf);
    const contact = contactRule(inputs, context);
    const cards = [...given].sort((a, b) => b.from - a.from);
    const pointsWith = (spent: number, row: number): number =>
      pointsOf(spent, count?.values[row], step, perPurchase);
    const points = amount.values.map(pointsWith);
    const codes = Uint8Array.from(points, (own) => cardOf(own, cards));
    const review = nextReview(today);
    const effective = (row: number): number => {
      const own = cards[codes[row]!];
      if (!own) return NaN;
      return codes[row] === 0 || isCard(own, card && textAt(card, row)) ? today : review;
    };
    const care = careDates(birthday, contact.mayContact, today);
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
      reason: (row) => joinReasons([reasonOf(facts, row), contact.reason(row) ?? emptyText]),
      lift: (row) => liftOf(facts, row),
      issues: contact.issues,
      words: contact.words,
      summary: [tierSummary(output, [measureOf(amount)]), careTable(facts)],
    };
  },
});

/** Whole steps of a positive amount; a blank count of purchases adds none, a blank amount leaves the points unknown. */
function pointsOf(spent: number, count: number | undefined, step: number, perPurchase: number): number {
  const times = count === undefined || Number.isNaN(count) ? 0 : Math.max(0, Math.floor(count));
  return Math.floor(Math.max(0, spent) / step + 1e-9) + times * perPurchase;
}
