import { groupSums } from '../../math/counting/group-sums';
import type { SummaryTable } from '../shared/contract';
import type { FunnelInputs } from './inputs';

/** Expected value now and in the earlier forecast, over the deals that have both. */
export function deviationTable({ previous }: FunnelInputs, expected: Float64Array): SummaryTable {
  const both = Int32Array.from(expected, (value, row) =>
    Number.isNaN(value) || Number.isNaN(previous?.values[row] ?? NaN) ? -1 : 0,
  );
  const now = groupSums(expected, both, 1)[0]!;
  const before = previous ? groupSums(previous.values, both, 1)[0]! : 0;
  const deals = both.reduce((count, group) => count + (group === 0 ? 1 : 0), 0);
  return {
    id: 'deviation',
    label: { zh: '与上次预测比较', en: 'Against the earlier forecast' },
    columns: [
      { id: 'deals', label: { zh: '商机数', en: 'Deals' }, format: 'integer' },
      { id: 'before', label: { zh: '上次预测', en: 'Earlier forecast' }, format: 'money' },
      { id: 'now', label: { zh: '本次期望值', en: 'Expected value now' }, format: 'money' },
      { id: 'difference', label: { zh: '差额', en: 'Difference' }, format: 'money' },
      { id: 'share', label: { zh: '偏差率', en: 'Deviation' }, format: 'share' },
    ],
    rows:
      deals === 0 ? [] : [[deals, before, now, now - before, before > 0 ? (now - before) / before : null]],
  };
}
