import type { SummaryTable } from '../shared/contract';
import { plainText } from '../shared/wording';
import type { Facts } from './facts';

/** The products that are recommended most. */
export function recommendedTable({ holdings, advice }: Facts): SummaryTable {
  const firsts = new Int32Array(holdings.products.length);
  const all = new Int32Array(holdings.products.length);
  for (const { recommended } of advice) {
    for (const { item } of recommended) all[item]!++;
    const [first] = recommended;
    if (first) firsts[first.item]!++;
  }
  const order = [...all.keys()].filter((item) => all[item]! > 0).sort((a, b) => all[b]! - all[a]! || a - b);
  return {
    id: 'recommended',
    label: { zh: '推荐最多的产品', en: 'Products recommended most' },
    columns: [
      { id: 'product', label: { zh: '产品', en: 'Product' }, format: 'text' },
      { id: 'customers', label: { zh: '推荐客户数', en: 'Customers' }, format: 'integer' },
      { id: 'first', label: { zh: '其中首选', en: 'As the first' }, format: 'integer' },
    ],
    rows: order.slice(0, 20).map((item) => [plainText(holdings.products[item]!), all[item]!, firsts[item]!]),
    chart: { kind: 'bars', x: 'product', y: 'customers' },
  };
}
