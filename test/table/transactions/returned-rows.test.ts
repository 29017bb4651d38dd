import { isReturn } from '../../../src/table/transactions/returned-rows';
import { transactionsToCustomers } from '../../../src/table/transactions/transactions-to-customers';
import { findColumn } from '../../../src/table/columns/table';
import { readList } from '../../support/read-list';

const rows = (heading: string, sale: string, back: string) => [
  ['客户号', '交易日期', heading, '金额'],
  ['C1', '2026-01-05', sale, 100],
  ['C1', '2026-02-05', sale, 200],
  ['C1', '2026-02-08', back, 200],
  ['C2', '2026-03-01', sale, 500],
  ['C2', '2026-03-09', back, -100],
];

function addedUp(heading: string, sale: string, back: string) {
  const list = readList(rows(heading, sale, back));
  const { table, issues } = transactionsToCustomers(list.table, 46_203);
  const of = (role: string) => {
    const column = findColumn(table, role);
    return column?.kind === 'number' ? [...column.values] : undefined;
  };
  return { revenue: of('revenue'), count: of('transactionCount'), issues, role: list.roleOf(heading) };
}

describe('a type that says that a purchase is taken back', () => {
  it.each([
    ['单据类型', '销售', '退货单'],
    ['交易类型', '消费', '退款'],
    ['类型', '销售出库', '销售退货'],
    ['Type', 'Sale', 'Refund'],
    ['Document Type', 'Invoice', 'Credit Memo'],
    ['Belegart', 'Rechnung', 'Gutschrift'],
  ])('%s: a positive amount lowers the total and is no purchase, and it is said', (heading, sale, back) => {
    const { revenue, count, issues } = addedUp(heading, sale, back);
    expect({ revenue, count }).toEqual({ revenue: [100, 400], count: [2, 1] });
    const said = issues.find(({ kind }) => kind === 'returned-rows');
    expect([said?.count, said?.examples, said?.column]).toEqual([1, [{ cell: 'C4', value: back }], heading]);
    expect(issues.find(({ kind }) => kind === 'refund')?.count).toBe(2);
  });

  it('changes nothing where every row is a purchase', () => {
    const { revenue, count, issues } = addedUp('类型', '门店', '线上');
    expect({ revenue, count }).toEqual({ revenue: [500, 400], count: [3, 1] });
    expect(issues.map(({ kind }) => kind)).not.toContain('returned-rows');
  });

  it.each(['退货', '已退货', '部分退款', '红字销售发票', '冲红', '贷项通知单', 'RETURN', 'sales_return', 'Credit note', 'Chargeback', 'Retoure'])('reads %s as a return', (word) => expect(isReturn(word)).toBe(true)); // prettier-ignore
  it.each(['销售', '换货', '赊销', '贷款', 'Credit', 'Credit sale', 'Returning customer', 'Online', '退休', '未退货', 'No refund'])('reads %s as none', (word) => expect(isReturn(word)).toBe(false)); // prettier-ignore

  it('is not looked for in a list of customers', () => {
    const list = readList([['客户号', '类型', '余额'], ['C1', '退货', 5], ['C2', '个人', 6]]); // prettier-ignore
    expect(list.roleOf('类型')).not.toBe('rowType');
  });
});
