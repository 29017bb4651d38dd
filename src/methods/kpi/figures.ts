import { groupSums } from '../../math/counting/group-sums';
import type { Text } from '../../locales/text';
import type { NumberColumn } from '../../table/columns/column';
import type { Count } from './rates';

/** A figure that is no share: satisfaction, revenue growth, lifetime value. */
export interface Figure extends Count {
  readonly label: Text;
  readonly formula: Text;
}

interface Inputs {
  readonly revenue: NumberColumn | undefined;
  readonly earlier: NumberColumn | undefined;
  readonly satisfaction: NumberColumn | undefined;
}

export function figuresOf(inputs: Inputs, churn: Count, margin: number): readonly Figure[] {
  const { revenue, earlier, satisfaction } = inputs;
  const score = meanParts(satisfaction);
  const both = sumsWhereBoth(revenue, earlier);
  const mean = meanParts(revenue);
  const rateOfChurn = churn.denominator > 0 ? churn.numerator / churn.denominator : 0;
  return [
    {
      label: { zh: '满意度', en: 'Satisfaction' },
      formula: { zh: '满意度评分之和 ÷ 已评分客户', en: 'sum of the scores / customers with a score' },
      numerator: score.sum,
      denominator: score.count,
    },
    {
      label: { zh: '贡献增长率', en: 'Revenue growth' },
      formula: {
        zh: '（本期贡献 － 上期贡献）÷ 上期贡献',
        en: '(revenue - earlier revenue) / earlier revenue',
      },
      numerator: both.now - both.before,
      denominator: both.before,
    },
    {
      label: { zh: '终身价值', en: 'Lifetime value' },
      formula: { zh: '人均贡献 × 毛利率 ÷ 流失率', en: 'mean revenue x margin / churn rate' },
      numerator: mean.count > 0 ? (mean.sum / mean.count) * margin : 0,
      denominator: mean.count > 0 ? rateOfChurn : 0,
    },
  ];
}

function meanParts(column: NumberColumn | undefined): { sum: number; count: number } {
  if (!column) return { sum: 0, count: 0 };
  const { values } = column;
  let count = 0;
  for (const value of values) if (!Number.isNaN(value)) count++;
  return { sum: groupSums(values, new Uint8Array(values.length), 1)[0]!, count };
}

/** Both sums over the customers whose revenue is known for both periods. */
function sumsWhereBoth(
  revenue: NumberColumn | undefined,
  earlier: NumberColumn | undefined,
): { now: number; before: number } {
  if (!revenue || !earlier) return { now: 0, before: 0 };
  const group = Int32Array.from(revenue.values, (value, row) =>
    Number.isNaN(value) || Number.isNaN(earlier.values[row]!) ? -1 : 0,
  );
  return { now: groupSums(revenue.values, group, 1)[0]!, before: groupSums(earlier.values, group, 1)[0]! };
}
