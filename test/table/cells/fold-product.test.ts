import { foldProduct } from '../../../src/table/cells/fold-product';
import { readList } from '../../support/read-list';

describe('spellings of a product', () => {
  it.each([
    ['沪深300ETF', '沪深３００ ETF', '沪深300etf', '沪深 300-ETF'],
    ['稳健理财(R2)', '稳健理财（R2）', '稳健理财R2', '穩健理財 R2'],
    ['Fixed-Term Deposit', 'fixed term deposit', 'FIXED TERM  DEPOSIT.'],
    ['信用卡·金卡', '信用卡 金卡', '「信用卡金卡」'],
    ['10.5%年金险', '10.5% 年金险', '１０.５％年金险'],
  ])('are one product: %s', (first, ...others) => {
    for (const other of others) expect(foldProduct(other)).toBe(foldProduct(first));
  });

  it.each([
    ['1.5%年金', '15%年金'],
    ['基金1-2', '基金12'],
    ['Plan 1 2', 'Plan 12'],
    ['产品3(2年)', '产品32年'],
    ['A+', 'A'],
    ['A/B', 'AB'],
    ['Fund', 'Funds'],
    ['稳健理财(R2)', '稳健理财(R3)'],
    ['—', '/'],
  ])('are not: %s and %s', (one, other) => {
    expect(foldProduct(one)).not.toBe(foldProduct(other));
  });

  it('are joined when the column is read, and named', () => {
    const list = readList([
      ['客户号', '产品'],
      ['C1', '沪深300ETF'],
      ['C2', '沪深３００ ETF'],
      ['C3', '稳健理财(R2)'],
      ['C4', '稳健理财（R2）'],
      ['C5', '年金险'],
    ]);
    expect(list.values('产品')).toEqual([
      '沪深300ETF',
      '沪深300ETF',
      '稳健理财(R2)',
      '稳健理财(R2)',
      '年金险',
    ]);
    const [said] = list.said('same-product');
    expect(said?.count).toBe(2);
    expect(said?.text.zh).toBe(
      '「产品」有 2 行只是写法不同，按同一产品处理：“沪深３００ ETF”即“沪深300ETF”、“稳健理财（R2）”即“稳健理财(R2)”。',
    );
    expect(list.table.columns.find(({ role }) => role === 'product')?.cells?.interpreted).toEqual([1, 3]);
  });
});
