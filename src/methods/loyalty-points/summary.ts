import type { SummaryTable } from '../shared/contract';
import { lazyTable } from '../shared/numbers';
import { dayText } from '../shared/wording';
import type { Facts } from './explanation';

/** How many customers are greeted in each of the coming twelve months, by occasion. */
export function careTable({ points, care }: Facts): SummaryTable {
  const table = {
    id: 'care',
    label: { zh: '关怀安排', en: 'Care by month' },
    columns: [
      { id: 'month', label: { zh: '月份', en: 'Month' }, format: 'text' },
      { id: 'customers', label: { zh: '客户数', en: 'Customers' }, format: 'integer' },
    ],
    chart: { kind: 'bars', x: 'month', y: 'customers' },
  } as const;
  return lazyTable(table, () => careRows(points.length, care));
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
