import type { Text } from '../../locales/text';
import type { NumberColumn } from '../../table/columns/column';
import type { Issue } from '../../table/issues/issue';
import {
  defineMethod,
  noDataTier,
  type ParameterDeclarations,
  type RunContext,
  type Tier,
  type TierOutput,
} from '../shared/contract';
import { findCells, issue } from '../shared/input-issues';
import { nudgedUntil, withChange, type Lift } from '../shared/lift';
import { lazyNumbers } from '../shared/numbers';
import { requireOrder } from '../shared/require-order';
import { measureOf, tierSummary } from '../shared/tier-summary';
import { gapExpression, ratioExpression, worthExpression } from './expressions';
import { amountText, countText, joinReasons, numberText, emptyText } from '../shared/wording';

const tiers: readonly Tier[] = [
  { id: 'worth-more', label: { zh: '重点维系', en: 'Well worth keeping' }, tone: 'best' },
  { id: 'worth', label: { zh: '值得维系', en: 'Worth keeping' }, tone: 'good' },
  { id: 'costs-more', label: { zh: '成本高于回报', en: 'Costs more than it brings' }, tone: 'warning' },
  noDataTier,
];
const code = { worthMore: 0, worth: 1, costsMore: 2, noData: 3 } as const;

interface Facts {
  readonly effect: NumberColumn;
  readonly future: NumberColumn | undefined;
  readonly cost: NumberColumn;
  readonly ratios: Float64Array;
}

const valueRatioParameters = {
  worth: {
    kind: 'number',
    label: { zh: '值得维系：价值比不低于', en: 'Worth keeping: ratio at least' },
    origin: 'ours',
    default: 1,
    min: 0,
    max: 1000,
  },
  worthMore: {
    kind: 'number',
    label: { zh: '重点维系：价值比不低于', en: 'Well worth keeping: ratio at least' },
    origin: 'ours',
    default: 2,
    min: 0,
    max: 1000,
  },
} as const satisfies ParameterDeclarations;

/**
 * Value ratio: (effect on sales + future return) / cost to keep; at 1 the customer brings what he costs. A cost that is
 * missing, zero or negative gives no ratio. Satisfaction stands beside it: what the customer perceives less what he
 * expected; below zero he is disappointed.
 */
export const valueRatio = defineMethod({
  id: 'value-ratio',
  label: { zh: '客户价值比', en: 'Value ratio' },
  description: {
    zh: '（对销售的影响＋未来回报）÷ 维系成本，看客户是否值得维系；并列满意度差。',
    en: '(Effect on sales + future return) / cost to keep: is the customer worth it? With the satisfaction gap.',
  },
  source: {
    zh: '客户管理文献：客户价值＝（对销售的影响＋未来回报）÷ 维系成本；满意度＝感知－期望。分层界限 1 与 2 为本产品默认值。',
    en: 'Customer-management literature: (effect on sales + future return) / cost to keep; satisfaction = perceived - expected. The cuts at 1 and 2 are our defaults.',
  },
  playbooks: [
    {
      description: {
        zh: '比较回报与维系成本，看哪些客户值得维系。适合含销售影响、未来回报和维系成本的清单。',
        en: 'Returns against the cost to keep: who is worth it. For lists with effect on sales, future return and cost to keep.',
      },
      sample: 'en-service.xlsx',
    },
  ],
  inputs: {
    effect: { role: 'salesEffect', kind: 'number' },
    future: { role: 'futureReturn', kind: 'number', optional: true },
    cost: { role: 'keepingCost', kind: 'number' },
    perceived: { role: 'perceivedValue', kind: 'number', optional: true },
    expected: { role: 'expectedValue', kind: 'number', optional: true },
  },
  params: valueRatioParameters,
  run({ effect, future, cost, perceived, expected }, { worth, worthMore }, context) {
    const ratios = effect.values.map((value, row) => {
      const returns = future ? value + future.values[row]! : value;
      return cost.values[row]! > 0 ? finite(returns / cost.values[row]!) : NaN;
    });
    const gaps = (): Float64Array =>
      effect.values.map((_, row) => (perceived?.values[row] ?? NaN) - (expected?.values[row] ?? NaN));
    const facts: Facts = { effect, future, cost, ratios };
    const satisfaction = lazyNumbers(
      {
        id: 'satisfaction',
        label: { zh: '满意度差', en: 'Satisfaction gap' },
        format: 'decimal',
        expression: () => gapExpression(perceived, expected),
      },
      gaps,
    );
    requireOrder('value-ratio', valueRatioParameters, { worth, worthMore }, 'ascending');
    const cuts = { worth, worthMore };
    const output: TierOutput = {
      id: 'worth',
      label: { zh: '维系价值', en: 'Worth' },
      role: 'tierLevel',
      kind: 'tier',
      tiers,
      codes: Uint8Array.from(ratios, (ratio) => classOf(ratio, cuts)),
      expression: () => worthExpression(cuts, tiers),
    };
    return {
      columns: [
        output,
        {
          id: 'ratio',
          label: { zh: '价值比', en: 'Value ratio' },
          kind: 'number',
          format: 'decimal',
          values: ratios,
          expression: () => ratioExpression(effect, future, cost),
        },
        satisfaction,
      ],
      reason: (row) => joinReasons([ratioText(facts, row), gapText(satisfaction.values[row]!)]),
      lift: (row) => liftOf(facts, output.codes[row]!, cuts, row),
      issues: costIssues(cost, context),
      summary: [tierSummary(output, [measureOf(cost)])],
    };
  },
});

function finite(value: number): number {
  return Math.abs(value) < Infinity ? value : NaN;
}

function classOf(ratio: number, { worth, worthMore }: { worth: number; worthMore: number }): number {
  if (Number.isNaN(ratio)) return code.noData;
  return ratio >= worthMore ? code.worthMore : ratio >= worth ? code.worth : code.costsMore;
}

/** `（销售影响 8万 ＋ 未来回报 2万）÷ 维系成本 5万 ＝ 2`. */
function ratioText({ effect, future, cost, ratios }: Facts, row: number): Text {
  const lacking = [effect, ...(future ? [future] : []), cost].find(({ values }) =>
    Number.isNaN(values[row]!),
  );
  if (lacking) return { zh: `缺少${lacking.header}`, en: `"${lacking.header}" is missing` };
  if (Number.isNaN(ratios[row]!)) {
    return { zh: `${cost.header}不大于 0，无法计算`, en: `"${cost.header}" is not above 0: no ratio` };
  }
  const parts = [effect, ...(future ? [future] : [])].map(({ header, values }) => {
    const amount = amountText(values[row]!);
    return { zh: `${header} ${amount.zh}`, en: `${header} ${amount.en}` };
  });
  const spent = amountText(cost.values[row]!);
  const ratio = numberText(ratios[row]!);
  return {
    zh: `（${parts.map(({ zh }) => zh).join(' ＋ ')}）÷ ${cost.header} ${spent.zh} ＝ ${ratio}`,
    en: `(${parts.map(({ en }) => en).join(' + ')}) / ${cost.header} ${spent.en} = ${ratio}`,
  };
}

function gapText(gap: number): Text {
  if (Number.isNaN(gap)) return emptyText;
  const said = numberText(Math.abs(gap));
  if (gap < 0) return { zh: `低于期望 ${said}`, en: `${said} below what was expected` };
  return {
    zh: gap > 0 ? `高于期望 ${said}` : '与期望相符',
    en: gap > 0 ? `${said} above what was expected` : 'as expected',
  };
}

function liftOf(
  { effect, future, cost }: Facts,
  tier: number,
  cuts: { worth: number; worthMore: number },
  row: number,
): Lift | undefined {
  if (tier !== code.worth && tier !== code.costsMore) return undefined;
  const wanted = tier === code.worth ? cuts.worthMore : cuts.worth;
  const [later, spent] = [future?.values[row] ?? 0, cost.values[row]!];
  const gap = wanted * spent - (effect.values[row]! + later);
  if (!(gap > 0 && gap < Infinity)) return undefined;
  const [more, label] = [amountText(gap, 'up'), tiers[tier - 1]!.label];
  const words = {
    zh: `回报再增 ${more.zh} 即为${label.zh}`,
    en: `${more.en} more return makes "${label.en}"`,
  };
  const lifts = (to: number): boolean => classOf(finite((to + later) / spent), cuts) < tier;
  return withChange(words, 'salesEffect', nudgedUntil(wanted * spent - later, lifts));
}

function costIssues(cost: NumberColumn, context: Pick<RunContext, 'rowCount' | 'sheetRows'>): Issue[] {
  const { count, examples } = findCells(cost, context, (row) => cost.values[row]! <= 0);
  if (count === 0) return [];
  const text = countText(count);
  const found = issue(
    'cost-not-positive',
    'warning',
    `“${cost.header}”有 ${text} 行不大于 0，价值比不能计算`,
    `${text} values of "${cost.header}" are not above 0: no ratio`,
    count,
    examples,
  );
  return [{ ...found, column: cost.header }];
}
