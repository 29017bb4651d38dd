import { cumulativeShares } from '../../math/shares/cumulative-shares';
import { gini } from '../../math/shares/gini';
import { placeOf } from '../../math/sorting/moved-value';
import { paretoSums } from '../../math/shares/pareto-sums';
import { sortedOnce } from '../../math/sorting/sorted-once';
import type { SortedValues } from '../../math/sorting/sorted-values';
import { standingRanks } from '../../math/ranks/standing-ranks';
import { topShare } from '../../math/shares/top-share';
import type { NumberColumn } from '../../table/columns/column';
import type { Issue } from '../../table/issues/issue';
import { defineMethod, type RunContext, type SummaryTable, type TierOutput } from '../shared/contract';
import { exampleCells, issue } from '../shared/input-issues';
import { lazyNumbers, lazyTable } from '../shared/numbers';
import { requireOrder } from '../shared/require-order';
import { measureOf, tierSummary } from '../shared/tier-summary';
import { countText, joinReasons, numberText } from '../shared/wording';
import { classify, classLimits, tiers } from './classes';
import { abcParameters } from './parameters';
import { amountReason, liftText, missingText, reasonText, shareReason } from './wording';

/**
 * ABC analysis (Pareto): customers by amount, greatest first; class A holds the first 75 % of the total, B the next
 * 20 %, C the rest (or 70/20/10). The customer with whom the sum crosses a cut is in the higher class (switch: the
 * lower). Equal amounts are never parted: they share the class of the first of them. Only amounts above 0 are added up;
 * zero and negative amounts are class C, a missing amount is no data.
 */
export const abc = defineMethod({
  id: 'abc',
  label: { zh: 'ABC 分类', en: 'ABC analysis' },
  description: {
    zh: '按金额从大到小累计：A 类占前 75%，B 类占其后 20%，其余为 C 类。',
    en: 'Adds customers up from the greatest: class A holds the first 75 % of the total, B the next 20 %, C the rest.',
  },
  source: {
    zh: '客户管理文献的 ABC 分析八步法；A 75%/B 20%/C 5%，或 70/20/10。累计额跨过界限的客户归高一类，金额相等者同类。',
    en: 'ABC analysis in eight steps, customer-management literature; A 75 %/B 20 %/C 5 %, or 70/20/10. The customer who crosses a cut is in the higher class; equal amounts share a class.',
  },
  playbooks: [
    {
      description: {
        zh: '按年度贡献从大到小累计，占前 75% 的客户为 A 类，其后 20% 为 B 类。没有年度贡献时按资产规模或存款余额。适合有年度金额的客户清单。',
        en: 'Classes by cumulative share of a year’s revenue: A the first 75%, B the next 20%. Without revenue by AUM or balance. For lists with a yearly amount.',
      },
      sample: 'zh-bank-customers.xlsx',
    },
  ],
  inputs: { amount: { role: 'revenue', kind: 'number', orRoles: ['aum', 'balance'] } },
  params: abcParameters,
  presets: {
    '75-20-5': {
      label: { zh: '75/20/5', en: '75/20/5' },
      origin: 'source',
      params: { cutA: 0.75, cutB: 0.95 },
    },
    '70-20-10': {
      label: { zh: '70/20/10', en: '70/20/10' },
      origin: 'source',
      params: { cutA: 0.7, cutB: 0.9 },
    },
  },
  run({ amount }, { cutA, cutB, crossing }, context) {
    requireOrder('abc', abcParameters, { cutA, cutB }, 'ascending');
    const sorted = sortedOnce(amount.values);
    const sums = paretoSums(sorted.values);
    const { total } = sums;
    const limits = classLimits(sorted.values, sums, cutA, cutB, crossing === 'higher');
    const output: TierOutput = {
      id: 'class',
      label: { zh: 'ABC 类别', en: 'ABC class' },
      role: 'tierLevel',
      kind: 'tier',
      tiers,
      codes: classify(amount.values, limits),
    };
    // Shares of a class and of its customers are of one total: that of the amounts above 0, which are cumulated.
    const measure = { ...measureOf(amount), total };
    const share = lazyNumbers({ id: 'share', label: { zh: '占比', en: 'Share' }, format: 'share' }, () =>
      amount.values.map((value) => (total > 0 ? value / total : NaN)),
    );
    const cumulative = lazyNumbers(
      { id: 'cumulative-share', label: { zh: '累计占比', en: 'Cumulative share' }, format: 'share' },
      () => cumulativeShares(sorted, context.rowCount),
    );
    const rank = lazyNumbers({ id: 'rank', label: { zh: '排名', en: 'Rank' }, format: 'integer' }, () =>
      standingRanks(amount.values, sorted),
    );
    return {
      columns: [output, share, cumulative, rank],
      reason: (row) => reasonText(amount, row, rank.values[row]!, output.codes[row]!),
      detail: (row) =>
        Number.isNaN(amount.values[row]!)
          ? missingText(amount)
          : joinReasons([
              amountReason(amount, row, rank.values[row]!, sorted),
              shareReason(share.values[row]!, cumulative.values[row]!),
              tiers[output.codes[row]!]!.label,
            ]),
      lift: (row) => liftText(amount, row, output.codes[row]!, limits),
      issues: amountIssues(amount, sorted.values, total, context),
      summary: [
        tierSummary(output, [measure], { kind: 'pareto', x: 'customer-share', y: `${measure.id}-share` }),
        concentration(sorted),
      ],
    };
  },
});

function amountIssues(
  amount: NumberColumn,
  ascending: Float64Array,
  total: number,
  context: RunContext,
): Issue[] {
  const { values, header } = amount;
  const issues: Issue[] = [];
  const negative = placeOf(ascending, 0);
  if (negative > 0) {
    const text = countText(negative);
    issues.push(
      issue(
        'negative-amounts',
        'warning',
        `“${header}”有 ${text} 行为负（退款或冲正），归入 C 类，不参与累计`,
        `${text} amounts of "${header}" are negative (refunds?): class C, and not added up`,
        negative,
        exampleCells(
          amount,
          context,
          (row) => values[row]! < 0,
          (row) => numberText(values[row]!),
        ),
      ),
    );
  }
  if (total === 0 && context.rowCount > 0) {
    issues.push(
      issue(
        'no-positive-amount',
        'warning',
        `“${header}”没有正的金额`,
        `No amount of "${header}" is above 0`,
        1,
      ),
    );
  }
  return issues.map((found) => ({ ...found, column: header }));
}

function concentration({ values }: SortedValues): SummaryTable {
  const known = (value: number): number | null => (Number.isNaN(value) ? null : value);
  const table = {
    id: 'concentration',
    label: { zh: '集中度', en: 'Concentration' },
    columns: [
      { id: 'gini', label: { zh: '基尼系数', en: 'Gini coefficient' }, format: 'decimal' },
      { id: 'top-20', label: { zh: '前 20% 客户占比', en: 'Share of the top 20 %' }, format: 'share' },
    ],
  } as const;
  return lazyTable(table, () => [[known(gini(values)), known(topShare(values, 0.2))]]);
}
