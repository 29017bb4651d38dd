import { gini } from '../../math/shares/gini';
import { median } from '../../math/statistics/median';
import { raisedToMedian } from '../../math/statistics/raised-to-median';
import { sortedOnce } from '../../math/sorting/sorted-once';
import { standingRanks } from '../../math/ranks/standing-ranks';
import { topShare } from '../../math/shares/top-share';
import type { Text } from '../../locales/text';
import type { NumberColumn } from '../../table/columns/column';
import type { Issue } from '../../table/issues/issue';
import {
  defineMethod,
  type RunContext,
  type SummaryTable,
  type Tier,
  type TierOutput,
} from '../shared/contract';
import { exampleCells, issue } from '../shared/input-issues';
import { withChange, type Lift } from '../shared/lift';
import { lazyNumbers } from '../shared/numbers';
import { requireOrder } from '../shared/require-order';
import { measureOf, tierSummary } from '../shared/tier-summary';
import { amountText, countText, emptyText, joinReasons, numberText, shareText } from '../shared/wording';
import { layerCodes, layerLimits, layerTiers, Layer } from './layers';
import { pyramidParameters, pyramidPresets } from './parameters';
import { potentialCodes, potentialLift, potentialOf, type Potential } from './potential';

/** What a run found out, as far as words need it. */
interface Facts {
  readonly profit: NumberColumn;
  readonly limits: readonly number[];
  readonly potential: Potential | undefined;
  readonly output: TierOutput;
}

/**
 * Customer pyramid: customers ranked by profit, in layers by share of the customers (Curry: 1, 4, 15 and 80 %; Zeithaml:
 * platinum and gold are the first 20 %) or by share of the positive profit. Whoever crosses a cut is in the higher layer,
 * equal profits share one. Customers who bring a loss have a layer of their own. The ABCD variant crosses current value
 * with potential value, both cut at the median.
 */
export const pyramid = defineMethod({
  id: 'pyramid',
  label: { zh: '客户金字塔', en: 'Customer pyramid' },
  description: {
    zh: '按利润排序分为四层，亏损客户单列；并给出基尼系数与前 20% 客户的利润占比。',
    en: 'Four layers by profit, loss-making customers apart, with the Gini coefficient and the share of the top 20 %.',
  },
  source: {
    zh: '客户金字塔：Curry 1/4/15/80；Zeithaml、Rust、Lemon（2001）铂金、黄金、钢铁、重铅，20/80，内部界限为本产品默认值；ABCD 以中位数分界。',
    en: 'Customer pyramid: Curry 1/4/15/80; Zeithaml, Rust & Lemon (2001) platinum, gold, iron, lead with 20/80, the inner cuts are our defaults; ABCD is cut at the medians.',
  },
  playbooks: [
    {
      description: {
        zh: '按利润分为顶端、大、中、小四层，亏损客户单列。适合有利润的客户清单。',
        en: 'Top, large, medium and small customers by profit, loss-making ones apart. For lists with profit.',
      },
      sample: 'en-bank-customers.xlsx',
    },
  ],
  inputs: { profit: { role: 'profit', kind: 'number' } },
  params: pyramidParameters,
  presets: pyramidPresets,
  referencedColumns: ({ model }) => (model === 'abcd' ? ['potentialValue', 'prospects'] : []),
  run({ profit }, { model, by, ...cuts }, context) {
    const sorted = sortedOnce(profit.values);
    const { first, second, third } = cuts;
    requireOrder('pyramid', pyramidParameters, { first, second, third }, 'ascending');
    const shares = [first, second, third];
    const limits = layerLimits(sorted.values, by, shares);
    const potential = model === 'abcd' ? potentialOf(context) : undefined;
    const output: TierOutput = {
      id: 'layer',
      label: { zh: '金字塔层级', en: 'Layer' },
      role: 'tierLevel',
      kind: 'tier',
      tiers: layerTiers(model),
      codes:
        model === 'abcd'
          ? potentialCodes(profit.values, median(profit.values), potential)
          : layerCodes(profit.values, limits),
    };
    const facts: Facts = { profit, limits, potential, output };
    const rank = lazyNumbers(
      { id: 'rank', label: { zh: '利润排名', en: 'Rank by profit' }, format: 'integer' },
      () => standingRanks(profit.values, sorted),
    );
    return {
      columns: [output, rank],
      reason: (row) => reasonOf(facts, rank.values[row]!, sorted.values.length, row),
      lift: (row) => liftOf(facts, row),
      issues: lossIssues(profit, context),
      summary: [
        {
          ...tierSummary(output, [measureOf(profit)]),
          chart: { kind: 'pyramid', x: 'customers', y: 'tier' },
        },
        concentration(sorted.values),
      ],
    };
  },
});

/** `利润 12万，第 3 名（共 400 户，前 0.8%）；顶端客户`. */
function reasonOf({ profit, potential, output }: Facts, rank: number, customers: number, row: number): Text {
  const value = profit.values[row]!;
  if (Number.isNaN(value)) return { zh: `缺少${profit.header}`, en: `"${profit.header}" is missing` };
  const amount = amountText(value);
  const [place, all, share] = [countText(rank), countText(customers), shareText(rank / customers)];
  return joinReasons([
    {
      zh: `${profit.header} ${amount.zh}，第 ${place} 名（共 ${all} 户，前 ${share}）`,
      en: `${profit.header} ${amount.en}, rank ${place} of ${all} (first ${share})`,
    },
    potentialText(potential, row),
    output.tiers[output.codes[row]!]!.label,
  ]);
}

function potentialText(potential: Potential | undefined, row: number): Text {
  if (!potential) return emptyText;
  const value = potential.values[row]!;
  const { header } = potential;
  if (Number.isNaN(value)) return { zh: `缺少${header}`, en: `"${header}" is missing` };
  return { zh: `${header} ${numberText(value)}`, en: `${header} ${numberText(value)}` };
}

function liftOf({ profit, limits, potential, output }: Facts, row: number): Lift | undefined {
  const { codes, tiers } = output;
  const code = codes[row]!;
  const value = profit.values[row]!;
  if (code === Layer.noData) return undefined;
  if (code === Layer.loss) {
    const gap = amountText(-value, 'up');
    const words = { zh: `再增加利润 ${gap.zh} 即不亏损`, en: `${gap.en} more profit ends the loss` };
    // Without his potential, nobody can say what he is once he is no loss any more.
    const unknown = potential !== undefined && Number.isNaN(potential.values[row]!);
    return withChange(words, 'profit', unknown ? undefined : 0);
  }
  if (potential) {
    const cut = raisedToMedian(profit.values) ?? NaN;
    return potentialLift(tiers, code, { value, cut }, potential, row);
  }
  // Empty layers share the limit of the one above: the next step up leads to the first that has somebody.
  const limit = limits[code - 1];
  const better = tiers[limits.indexOf(limit ?? NaN)];
  if (limit === undefined || limit === Infinity || !better) return undefined;
  return withChange(shortOf(better, limit - value), 'profit', limit);
}

function shortOf({ label }: Tier, missing: number): Text {
  const gap = amountText(missing, 'up');
  return { zh: `距${label.zh}差 ${gap.zh}`, en: `${gap.en} short of ${label.en.toLowerCase()}` };
}

function lossIssues(profit: NumberColumn, context: RunContext): Issue[] {
  const { values, header } = profit;
  const count = values.reduce((sum, value) => sum + (value < 0 ? 1 : 0), 0);
  if (count === 0) return [];
  const text = countText(count);
  const examples = exampleCells(
    profit,
    context,
    (row) => values[row]! < 0,
    (row) => numberText(values[row]!),
  );
  const found = issue(
    'loss-making',
    'note',
    `${text} 位客户“${header}”为负，单列为亏损客户`,
    `${text} customers have a negative "${header}" and a layer of their own`,
    count,
    examples,
  );
  return [{ ...found, column: header }];
}

function concentration(ascending: Float64Array): SummaryTable {
  const known = (value: number): number | null => (Number.isNaN(value) ? null : value);
  return {
    id: 'concentration',
    label: { zh: '利润集中度', en: 'Concentration of profit' },
    columns: [
      { id: 'gini', label: { zh: '基尼系数', en: 'Gini coefficient' }, format: 'decimal' },
      { id: 'top-20', label: { zh: '前 20% 客户的利润占比', en: 'Share of the top 20 %' }, format: 'share' },
    ],
    rows: [[known(gini(ascending)), known(topShare(ascending, 0.2))]],
  };
}
