import { findPlaybook } from '../../../src/scheme/playbooks/registry';
import { runSchemeNow } from '../../../src/scheme/running/run';
import { schemeKnowledge } from '../../../src/session/engine/scheme-knowledge';
import { methods } from '../../../src/methods/registry';
import { serialOf } from '../../../src/table/cells/calendar';
import { transactionsToCustomers } from '../../../src/table/transactions/transactions-to-customers';
import { cellsOfText, readList } from '../../support/read-list';

const asOf = serialOf(2024, 12, 31) ?? 0;

/** A list of orders, added up: customer → purchases, total, latest day. */
function addedUp(text: string) {
  const list = readList(cellsOfText(text), { asOf, today: asOf });
  const { table, issues } = transactionsToCustomers(list.table, asOf);
  const column = (role: string) => table.columns.find((own) => own.role === role);
  const id = column('customerId') ?? column('name');
  const values = (role: string) => {
    const found = column(role);
    return found?.kind === 'number' || found?.kind === 'date' ? [...found.values] : [];
  };
  const keys = id?.kind === 'text' ? Array.from(id.codes, (code) => id.dictionary[code]) : [];
  return {
    list,
    customers: Object.fromEntries(
      keys.map((key, row) => [key, [values('transactionCount')[row], values('revenue')[row]]] as const),
    ),
    kinds: [...list.kinds, ...issues.map(({ kind }) => kind)],
    issues,
  };
}

type Variant = [what: string, text: string, customers: Record<string, [number, number]>, said?: string];

const retail = `InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country
536365,85123A,WHITE HANGING HEART,6,12/1/2010 8:26,2.55,17850,United Kingdom
536365,71053,WHITE METAL LANTERN,6,12/1/2010 8:26,3.39,17850,United Kingdom
536366,22633,HAND WARMER UNION JACK,6,12/13/2010 8:28,1.85,17850,United Kingdom
C536379,D,Discount,-1,12/13/2010 9:41,27.5,14527,United Kingdom
536370,22728,ALARM CLOCK,24,12/14/2010 8:45,3.75,14527,France
536414,22139,,56,12/1/2010 11:52,0,,United Kingdom
`;

const variants: readonly Variant[] = [
  ['a full retail export', retail, { 17850: [2, 46.74], 14527: [1, 62.5] }, 'order-lines'],
  ['the second year of it', retail.replace('InvoiceNo', 'Invoice').replace('UnitPrice', 'Price').replace('CustomerID', 'Customer ID'), { 17850: [2, 46.74], 14527: [1, 62.5] }, 'order-lines'],
  ['lines of orders with their amounts', `订单号,客户号,订单日期,产品,金额
1001,C001,2024-01-05,A,100
1001,C001,2024-01-05,B,50
1001,C001,2024-01-05,C,30
1002,C002,2024-02-01,A,100
1003,C002,2024-03-01,A,100`, { C001: [1, 180], C002: [2, 200] }, 'order-lines'],
  ['quantity and price in Chinese', `单据编号,客户编号,销售日期,商品名称,数量,单价
X1,C1,2024-01-05,A,2,10
X1,C1,2024-01-05,B,1,5.5
X2,C1,2024-02-05,A,1,10
X3,C2,2024-02-05,A,3,10`, { C1: [2, 35.5], C2: [1, 30] }, 'line-amount'],
  ['quantity, price and the amount of the line', `订单编号,客户编号,下单时间,数量,单价,金额
X1,C1,2024-01-05 10:00,2,10,18
X1,C1,2024-01-05 10:00,1,5,5
X3,C2,2024-02-05 11:00,3,10,30`, { C1: [1, 23], C2: [1, 30] }, 'order-lines'],
  ['English, order id and qty', `Order ID,Customer ID,Order Date,SKU,Qty,Unit Price
1,A,2024-01-05,x,2,10
1,A,2024-01-05,y,1,1
2,B,2024-02-05,x,1,10`, { A: [1, 21], B: [1, 10] }, 'line-amount'],
  ['German', `Rechnungsnummer;Kundennummer;Rechnungsdatum;Artikel;Menge;Einzelpreis
R1;K1;05.01.2024;A;2;10,50
R1;K1;05.01.2024;B;1;1,00
R2;K2;05.02.2024;A;1;10,50`, { K1: [1, 22], K2: [1, 10.5] }, 'line-amount'],
  ['an order number that is reused by another customer', `订单号,客户号,订单日期,金额
1,A,2024-01-05,10
1,B,2024-01-05,10
1,A,2024-01-05,10`, { A: [1, 20], B: [1, 10] }],
  ['orders of one row each', `订单号,客户号,订单日期,金额
1,A,2024-01-05,10
2,A,2024-01-05,10
3,B,2024-01-05,10`, { A: [2, 20], B: [1, 10] }],
  ['no order number', `客户号,订单日期,金额
A,2024-01-05,10
A,2024-01-05,10`, { A: [2, 20] }],
  ['a blank order number is an order of its own', `订单号,客户号,订单日期,金额
,A,2024-01-05,10
,A,2024-01-05,10
7,A,2024-01-06,10
7,A,2024-01-06,10`, { A: [3, 40] }],
  ['an order that was cancelled in part', `订单号,客户号,订单日期,金额
7,A,2024-01-06,10
7,A,2024-01-06,-4
8,A,2024-02-06,-6`, { A: [1, 0] }],
  ['cancelled and refunded', `订单号,客户号,订单日期,订单金额,订单状态
1001,C1,2024-01-05,100,已完成
1002,C1,2024-06-05,900,已取消
1003,C3,2024-05-01,500,已退款
1004,C3,2024-03-01,300,已发货`, { C1: [1, 100], C3: [1, 300] }, 'not-counting'],
  ['paid, not paid, closed', `订单编号,买家会员名,订单付款时间,买家实际支付金额,订单状态
1,阿一,2024-01-05 10:00:00,100,交易成功
2,阿一,2024-02-05 10:00:00,100,交易关闭
3,阿二,2024-02-05 10:00:00,70,买家已付款，等待卖家发货`, { 阿一: [1, 100], 阿二: [1, 70] }, 'not-counting'],
  ['English states', `Order ID,Customer ID,Order Date,Total,Status
1,A,2024-01-05,10,Completed
2,A,2024-02-05,20,Canceled
3,A,2024-03-05,30,Refunded
4,B,2024-03-05,40,Shipped
5,B,2024-04-05,50,Payment failed
6,B,2024-04-06,60,returned`, { A: [1, 10], B: [1, 40] }, 'not-counting'],
  ['a shop export', `Name,Email,Financial Status,Created at,Total,Customer ID
#1001,a@x.org,paid,2024-01-05 10:11:12 +0800,10,A
#1002,a@x.org,refunded,2024-02-05 10:11:12 +0800,20,A
#1003,b@x.org,voided,2024-02-06 10:11:12 +0800,20,B
#1004,b@x.org,partially_refunded,2024-02-07 10:11:12 +0800,30,B`, { A: [1, 10], B: [1, 30] }, 'not-counting'],
  ['a yes in a column of cancellations', `订单号,客户号,订单日期,金额,是否取消
1,A,2024-01-05,10,否
2,A,2024-01-06,20,是
3,B,2024-01-06,30,否`, { A: [1, 10], B: [1, 30] }, 'not-counting'],
  ['is_cancelled', `order_id,customer_id,order_date,amount,is_cancelled
1,A,2024-01-05,10,FALSE
2,A,2024-01-06,20,TRUE
3,B,2024-01-06,30,FALSE`, { A: [1, 10], B: [1, 30] }, 'not-counting'],
]; // prettier-ignore

describe('orders', () => {
  test.each(variants)('%s', (_, text, wanted, said = '') => {
    const { customers, kinds } = addedUp(text);
    expect(customers).toEqual(wanted);
    if (said) expect(kinds).toContain(said);
  });

  it('that were cancelled do not count where many columns stand before that of the state', () => {
    const rows = [
      ['城市', '区域', '渠道', '店铺', '类目', '品牌', '客户号', '订单日期', '金额', '订单状态'],
      ['甲', '东', '线上', '一店', '鞋', '牌', 'A', '2024-01-05', 10, '已发货'],
      ['乙', '西', '线下', '二店', '帽', '子', 'A', '2024-02-05', 20, '已取消'],
      ['丙', '南', '线上', '一店', '鞋', '牌', 'B', '2024-03-05', 30, '已发货'],
    ];
    expect(readList(rows, { needed: ['客户号', '订单日期', '金额'] }).rows).toEqual([2, 4]);
  });

  test('RFM runs on a retail export without a word from anybody', async () => {
    const list = readList(cellsOfText(retail), { asOf, today: asOf });
    const scheme = findPlaybook('rfm')?.scheme;
    if (!scheme) throw new Error('no rfm');
    await schemeKnowledge(methods).needs(scheme, list.columns);
    const result = runSchemeNow(list.table, scheme, { asOf });
    expect([result.rowCount, result.ofTransactions !== undefined]).toEqual([2, true]);
    expect(list.kinds).not.toContain('event-column');
  });
});
