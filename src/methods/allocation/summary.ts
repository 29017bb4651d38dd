import { largestRemainders } from '../../math/shares/largest-remainders';
import type { Text } from '../../locales/text';
import type { SummaryTable } from '../shared/contract';
import type { Classes } from './classes';

export function classTable(classes: Classes): SummaryTable {
  const { names, customers, revenueShare, supportShare, index } = classes;
  return {
    id: 'classes',
    label: { zh: '各类投入与收入', en: 'Support and revenue by class' },
    columns: [
      { id: 'class', label: { zh: '类别', en: 'Class' }, format: 'text' },
      { id: 'customers', label: { zh: '客户数', en: 'Customers' }, format: 'integer' },
      { id: 'revenue-share', label: { zh: '收入占比', en: 'Share of revenue' }, format: 'share' },
      { id: 'support-share', label: { zh: '投入占比', en: 'Share of support' }, format: 'share' },
      { id: 'index', label: { zh: '配置指数', en: 'Allocation index' }, format: 'decimal' },
    ],
    rows: names.map((name, own) => [
      name,
      customers[own]!,
      known(revenueShare[own]!),
      known(supportShare[own]!),
      known(index[own]!),
    ]),
    chart: { kind: 'bars', x: 'class', y: 'index' },
  };
}

export function splitTable(
  names: readonly Text[],
  shares: Float64Array,
  { budget, people, visits }: { budget: number; people: number; visits: number },
): SummaryTable {
  const heads = largestRemainders(people, shares);
  const calls = largestRemainders(visits, shares);
  return {
    id: 'split',
    label: { zh: '建议分配', en: 'Proposed split' },
    columns: [
      { id: 'class', label: { zh: '类别', en: 'Class' }, format: 'text' },
      { id: 'share', label: { zh: '占比', en: 'Share' }, format: 'share' },
      { id: 'budget', label: { zh: '预算', en: 'Budget' }, format: 'money' },
      { id: 'people', label: { zh: '人数', en: 'People' }, format: 'integer' },
      { id: 'visits', label: { zh: '拜访次数', en: 'Visits' }, format: 'integer' },
    ],
    rows: names.map((name, own) => [
      name,
      known(shares[own]!),
      known(budget * shares[own]!),
      heads[own]!,
      calls[own]!,
    ]),
  };
}

function known(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}
