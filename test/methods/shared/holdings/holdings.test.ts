import { allHoldings } from '../../../../src/methods/shared/holdings/all-holdings';
import { basketItems, productsOf, readHoldings } from '../../../../src/methods/shared/holdings/holdings';
import { joinedProducts } from '../../../../src/methods/shared/holdings/joined-products';
import { texts } from '../../../support/columns';

describe('holdings', () => {
  it('in a cell are parted by the usual signs; spaces around and within a name become none and one', () => {
    expect(productsOf(' 理财A 、基金  B，保险,存款；债券;国债|黄金｜外汇\n信托\t C')).toEqual([
      ...['理财A', '基金 B', '保险', '存款', '债券', '国债', '黄金', '外汇', '信托 C'],
    ]);
    expect(productsOf('、 ，A,')).toEqual(['A']);
    expect(productsOf(' ')).toEqual([]);
  });

  const heldBy = ({ products, baskets, basketOf }: ReturnType<typeof readHoldings>): unknown[] =>
    Array.from(basketOf, (basket) =>
      basket < 0 ? undefined : Array.from(basketItems(baskets, basket), (item) => products[item]),
    );

  it('of a customer are those of all his rows, each once, in the order of their characters', () => {
    const product = texts('product', ['C、A', 'B', undefined, 'A', undefined, 'D']);
    const customer = texts('customerId', ['1', undefined, '2', '1', undefined, undefined]);
    const holdings = readHoldings(product, customer);
    expect(holdings.products).toEqual(['A', 'B', 'C', 'D']);
    expect(heldBy(holdings)).toEqual([['A', 'C'], ['B'], undefined, ['A', 'C'], undefined, ['D']]);
    expect(heldBy(readHoldings(product, undefined))).toEqual([
      ['A', 'C'],
      ['B'],
      undefined,
      ['A'],
      undefined,
      ['D'],
    ]);
  });

  it('are known however they are spelt, under the first spelling, and what was joined is named', () => {
    const product = texts('product', ['沪深300 ETF、理财（R2）', '理财R2', '沪深300etf，年金']);
    const holdings = readHoldings(product, undefined);
    expect(holdings.products).toEqual(['年金', '沪深300 ETF', '理财（R2）']);
    expect(heldBy(holdings)).toEqual([
      ['沪深300 ETF', '理财（R2）'],
      ['理财（R2）'],
      ['年金', '沪深300 ETF'],
    ]);
    expect(joinedProducts(holdings).map(({ count, text }) => [count, text.en])).toEqual([
      [
        2,
        '2 names only spell a product otherwise and count as the same one: "理财R2" is "理财（R2）", "沪深300etf" is "沪深300 ETF".',
      ],
    ]);
    expect(joinedProducts(readHoldings(texts('product', ['A、B']), undefined))).toEqual([]);
  });

  it('are only products that stand in a row', () => {
    const product = { ...texts('product', ['A', undefined]), dictionary: ['A', 'Z'] };
    expect(readHoldings(product, undefined).products).toEqual(['A']);
    const unnamed = readHoldings(texts('product', [undefined]), undefined);
    expect([unnamed.products, heldBy(unnamed)]).toEqual([[], [undefined]]);
  });

  it('of the list and of a sheet count together; who is not on the list has no row', () => {
    const sheet = {
      customer: texts('customerId', ['1', '9', undefined]),
      product: texts('product', ['B', 'A、C', undefined]),
    };
    const customers = { rowCount: 2, customerId: texts('customerId', ['1', '2']) };
    const holdings = allHoldings(texts('product', ['A', undefined]), sheet, customers);
    expect(holdings.products).toEqual(['A', 'B', 'C']);
    expect(heldBy(holdings)).toEqual([['A', 'B'], undefined]);
    expect(heldBy(allHoldings(undefined, sheet, customers))).toEqual([['B'], undefined]);
    expect(heldBy(allHoldings(undefined, sheet, { rowCount: 2, customerId: undefined }))).toEqual([
      undefined,
      undefined,
    ]);
    expect(heldBy(allHoldings(undefined, undefined, customers))).toEqual([undefined, undefined]);
  });
});
