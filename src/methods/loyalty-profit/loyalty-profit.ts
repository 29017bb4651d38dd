import { median } from '../../math/statistics/median';
import { raisedToMedian } from '../../math/statistics/raised-to-median';
import type { Text } from '../../locales/text';
import type { NumberColumn } from '../../table/columns/column';
import { defineMethod, noDataTier, type RunContext, type Tier, type TierOutput } from '../shared/contract';
import { withChange, type Lift } from '../shared/lift';
import { figure, number, text } from '../shared/expression/build';
import { cellOf } from '../shared/expression/column-reference';
import type { Wording } from '../shared/expression/expression';
import { Field, fieldCodes, matrixTable, type Axis } from '../shared/matrix';
import { fieldExpression, type SideExpression } from '../shared/matrix-expression';
import { measureOf, tierSummary } from '../shared/tier-summary';
import { amountText, emptyText, joinReasons, numberText } from '../shared/wording';

const tiers: readonly Tier[] = [
  { id: 'true-friend', label: { zh: '朋友', en: 'True friend' }, tone: 'best' },
  { id: 'butterfly', label: { zh: '蝴蝶', en: 'Butterfly' }, tone: 'good' },
  { id: 'barnacle', label: { zh: '葫芦', en: 'Barnacle' }, tone: 'middle' },
  { id: 'stranger', label: { zh: '路人', en: 'Stranger' }, tone: 'low' },
  noDataTier,
];

/** Profit or loyalty, where it comes from, and what puts a customer at its cut. */
interface Side extends Axis {
  readonly reference: string;
  readonly wanted: number;
}

const advice: readonly Text[] = [
  {
    zh: '少而精地联系，培养为口碑传播者',
    en: 'Few, targeted contacts; make them advocates',
  },
  {
    zh: '成交后即停止投入，约 10% 会转为忠诚',
    en: 'Stop investing after the deal; about 10 % become loyal',
  },
  {
    zh: '分析消费结构：钱包小则控制成本，份额低则交叉销售',
    en: 'Look at the spending pattern: a small wallet or a small share of it',
  },
  { zh: '不作投入', en: 'No investment' },
  emptyText,
];

/**
 * Loyalty-profit matrix: profit against loyalty, both cut at the median or at a value; a customer at the cut is above it.
 * Profitable and loyal are true friends, profitable only butterflies, loyal only barnacles, neither strangers. Reinartz &
 * Kumar (2002). Loyalty is tenure, or repeat purchases. Without one of the two there is no type.
 */
export const loyaltyProfit = defineMethod({
  id: 'loyalty-profit',
  label: { zh: '忠诚利润矩阵', en: 'Loyalty-profit matrix' },
  description: {
    zh: '按利润与忠诚度把客户分为朋友、蝴蝶、葫芦、路人，并给出对策。',
    en: 'True friends, butterflies, barnacles and strangers by profit and loyalty, with what to do about each.',
  },
  source: {
    zh: 'Reinartz & Kumar（2002）忠诚与盈利矩阵；以中位数或给定值分界，等于界限者归高。',
    en: 'Reinartz & Kumar (2002), loyalty and profitability; cut at the median or a value, a customer at the cut counts as above.',
  },
  playbooks: [
    {
      description: {
        zh: '按利润与忠诚度分为朋友、蝴蝶、葫芦、路人，并给出对策。适合有利润和客户年限（或交易次数）的清单。',
        en: 'True friends, butterflies, barnacles and strangers, with advice. For lists with profit and tenure or purchases.',
      },
      sample: 'en-bank-customers.xlsx',
    },
  ],
  inputs: { profit: { role: 'profit', kind: 'number' } },
  params: {
    loyaltyBy: {
      kind: 'choice',
      label: { zh: '忠诚度依据', en: 'Loyalty by' },
      origin: 'source',
      default: 'either',
      options: {
        either: { zh: '客户年限，没有则用交易次数', en: 'tenure, or purchases where there is none' },
        tenure: { zh: '客户年限', en: 'tenure' },
        purchases: { zh: '交易次数（重复购买）', en: 'repeat purchases' },
      },
    },
    cut: {
      kind: 'choice',
      label: { zh: '分界', en: 'Cut at' },
      origin: 'source',
      default: 'median',
      options: { median: { zh: '中位数', en: 'the median' }, value: { zh: '给定值', en: 'given values' } },
    },
    profitCut: {
      kind: 'money',
      label: { zh: '利润界限', en: 'Profitable from' },
      origin: 'ours',
      onlyWith: { parameter: 'cut', options: ['value'] },
      default: 0,
    },
    loyaltyCut: {
      kind: 'number',
      label: { zh: '忠诚度界限（年或次）', en: 'Loyal from (years or purchases)' },
      origin: 'ours',
      onlyWith: { parameter: 'cut', options: ['value'] },
      default: 2,
      min: 0,
    },
  },
  referencedColumns: ({ loyaltyBy }) => loyaltyRoles[loyaltyBy],
  run({ profit }, params, context) {
    const loyalty = loyaltyColumn(params.loyaltyBy, context);
    const byMedian = params.cut === 'median';
    const first = sideOf(profit, 'profit', byMedian, params.profitCut, 'money');
    const second = loyalty
      ? sideOf(loyalty, loyalty.role ?? loyalty.header, byMedian, params.loyaltyCut, 'decimal')
      : unknownAxis(context.rowCount);
    const said = (say: (type: number) => Text): Wording =>
      loyalty
        ? fieldExpression(
            sideExpression(profit, first.cut, byMedian),
            sideExpression(loyalty, second.cut, byMedian),
            (type) => text(say(type)),
          )
        : text(say(Field.unknown));
    const output: TierOutput = {
      id: 'type',
      label: { zh: '客户类型', en: 'Type' },
      role: 'tierLevel',
      kind: 'tier',
      tiers,
      codes: fieldCodes(first, second),
      expression: () => said((type) => tiers[type]!.label),
    };
    return {
      columns: [
        output,
        {
          id: 'advice',
          label: { zh: '对策', en: 'Advice' },
          kind: 'text',
          text: (row) => advice[output.codes[row]!]!,
          expression: () => said((type) => advice[type]!),
        },
      ],
      reason: (row) => reasonOf(first, second, tiers[output.codes[row]!]!, row),
      lift: (row) => liftOf(first, second, output.codes[row]!, row),
      issues: [],
      summary: [tierSummary(output, [measureOf(profit)]), matrixTable(output, first, second)],
    };
  },
});

const loyaltyRoles = {
  either: ['tenure', 'transactionCount'],
  tenure: ['tenure'],
  purchases: ['transactionCount'],
} as const;

function loyaltyColumn(by: keyof typeof loyaltyRoles, context: RunContext): NumberColumn | undefined {
  return loyaltyRoles[by]
    .map((role) => context.column(role))
    .find((column): column is NumberColumn => column?.kind === 'number');
}

function sideOf(
  { header, values }: NumberColumn,
  reference: string,
  byMedian: boolean,
  given: number,
  format: Axis['format'],
): Side {
  const [cut, wanted] = byMedian ? [median(values), raisedToMedian(values) ?? NaN] : [given, given];
  return { label: { zh: header, en: header }, reference, values, cut, wanted, format };
}

function sideExpression(column: NumberColumn, cut: number, byMedian: boolean): SideExpression {
  const value = cellOf(column);
  return { value, cut: byMedian ? figure('median', value, cut) : number(cut) };
}

function unknownAxis(rowCount: number): Side {
  return {
    label: { zh: '忠诚度', en: 'Loyalty' },
    values: new Float64Array(rowCount).fill(NaN),
    cut: NaN,
    reference: '',
    wanted: NaN,
    format: 'decimal',
  };
}

/** `利润 12万（不低于界限 3万）；客户年限 6（不低于界限 4）；朋友`. */
function reasonOf(first: Axis, second: Axis, tier: Tier, row: number): Text {
  const missing = [first, second].filter(({ values }) => Number.isNaN(values[row]!));
  if (missing.length > 0) {
    return {
      zh: `缺少${missing.map(({ label }) => label.zh).join('、')}`,
      en: `Missing: ${missing.map(({ label }) => label.en).join(', ')}`,
    };
  }
  return joinReasons([sideText(first, row), sideText(second, row), tier.label]);
}

function sideText(axis: Axis, row: number): Text {
  const value = axis.values[row]!;
  const [own, cut] = [valueText(axis, value), valueText(axis, axis.cut)];
  return value >= axis.cut
    ? {
        zh: `${axis.label.zh} ${own.zh}（不低于 ${cut.zh}）`,
        en: `${axis.label.en} ${own.en} (at least ${cut.en})`,
      }
    : {
        zh: `${axis.label.zh} ${own.zh}（低于 ${cut.zh}）`,
        en: `${axis.label.en} ${own.en} (below ${cut.en})`,
      };
}

function valueText({ format }: Axis, value: number): Text {
  return format === 'money' ? amountText(value) : { zh: numberText(value), en: numberText(value) };
}

/** What a customer lacks on the side that makes him a better type: loyalty for a butterfly, profit for the others. */
function liftOf(first: Side, second: Side, code: number, row: number): Lift | undefined {
  if (code === Field.both || code === Field.unknown) return undefined;
  const [axis, better] =
    code === Field.firstOnly
      ? [second, tiers[Field.both]!]
      : [first, code === Field.secondOnly ? tiers[Field.both]! : tiers[Field.firstOnly]!];
  const missing = axis.wanted - axis.values[row]!;
  const gap: Text =
    axis.format === 'money'
      ? amountText(missing, 'up')
      : { zh: numberText(Math.ceil(missing * 100) / 100), en: numberText(Math.ceil(missing * 100) / 100) };
  const words = {
    zh: `距${better.label.zh}差 ${axis.label.zh} ${gap.zh}`,
    en: `${gap.en} of ${axis.label.en} short of ${better.label.en.toLowerCase()}`,
  };
  return withChange(words, axis.reference, axis.wanted);
}
