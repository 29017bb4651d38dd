import type { SummaryTable } from '../contract';
import { plainText } from '../wording';
import { basketCount, holderCounts, type Holdings } from './holdings';

const mostProducts = 20;

/** The commonest products and how many customers hold them. */
export function productTable(holdings: Holdings): SummaryTable {
  const counts = holderCounts(holdings);
  const customers = basketCount(holdings.baskets);
  const commonest = [...counts.keys()]
    .sort((a, b) => counts[b]! - counts[a]! || a - b)
    .slice(0, mostProducts);
  return {
    id: 'products',
    label: { zh: '持有最多的产品', en: 'Commonest products' },
    columns: [
      { id: 'product', label: { zh: '产品', en: 'Product' }, format: 'text' },
      { id: 'customers', label: { zh: '持有客户数', en: 'Holders' }, format: 'integer' },
      { id: 'customer-share', label: { zh: '持有占比', en: 'Share of customers' }, format: 'share' },
    ],
    rows: commonest.map((item) => [
      plainText(holdings.products[item]!),
      counts[item]!,
      counts[item]! / customers,
    ]),
    chart: { kind: 'bars', x: 'product', y: 'customers' },
  };
}
