import { association } from '../../../src/methods/association/association';
import type { MethodResult } from '../../../src/methods/shared/contract';
import { texts } from '../../support/columns';
import { numbersOf, runMethod, textOf, tiersOf } from '../../support/run-method';
import { describeWithSharedData, sharedData } from '../../support/shared-data';

const english = (cell: unknown): string => (cell as { en: string }).en;
const overviewOf = (result: MethodResult): unknown => result.summary[1]?.rows[0];
const rulesOf = (result: MethodResult) => result.summary[2]?.rows ?? [];
const small = { support: 0.25, confidence: 0.6, minimumCustomers: 1 };

describe('association rules', () => {
  // Tan, Steinbach & Kumar, "Introduction to Data Mining", table 6.1: five baskets; {beer, diapers} is in three of
  // them, confidence of diapers -> beer 3/4, of beer -> diapers 3/3.
  const textbook = [
    'bread、milk',
    'bread、diapers、beer、eggs',
    'milk、diapers、beer、cola',
    'bread、milk、diapers、beer',
    'bread、milk、diapers、cola',
  ];

  it('counts support, confidence and lift exactly', () => {
    const result = runMethod(association, [texts('product', textbook)], {
      support: 0.6,
      confidence: 0.7,
      minimumCustomers: 1,
    });
    expect(overviewOf(result)).toEqual([5, 6, 18 / 5, 3, 10, 8, 8]);
    const [first, second] = rulesOf(result);
    expect(first?.slice(0, 2).map(english)).toEqual(['beer', 'diapers']);
    expect(first?.slice(2)).toEqual([3, 0.6, 1, expect.closeTo(1.25, 12)]);
    expect(second?.slice(0, 2).map(english)).toEqual(['diapers', 'beer']);
    expect(second?.slice(2)).toEqual([3, 0.6, 0.75, expect.closeTo(1.25, 12)]);
  });

  it('puts the rows of one customer together, however products are written', () => {
    const split = runMethod(
      association,
      [
        texts('customerId', ['1', '2', '1', '3', '2', '4', '4']),
        texts('product', ['A', 'A|B', 'B ', 'C', 'A', ' A ', undefined]),
      ],
      small,
    );
    const joined = runMethod(association, [texts('product', ['A；B', 'A,B', 'C', 'A'])], small);
    expect(overviewOf(split)).toEqual(overviewOf(joined));
    expect(rulesOf(split)).toEqual(rulesOf(joined));
    expect(split.issues.map(({ kind }) => kind)).not.toContain('duplicate-customers');
  });

  it('suggests each customer the most confident product not held yet, and says why', () => {
    const result = runMethod(
      association,
      [texts('product', ['存款、理财', '存款、理财', '存款、理财', '存款', '基金', undefined])],
      small,
    );
    expect(tiersOf(result, 'cross-sell')).toEqual(['none', 'none', 'none', 'suggestion', 'none', 'no-data']);
    expect(textOf(result, 'suggested-product', 3)).toBe('理财');
    expect(numbersOf(result, 'confidence')[3]).toBe(0.75);
    expect(numbersOf(result, 'lift')).toEqual([NaN, NaN, NaN, 1.25, NaN, NaN]);
    expect(result.reason(3).zh).toBe('持有 存款 的 4 户中 75% 也持有 理财（3 户，提升度 1.25）；建议 理财');
    expect(result.reason(0).zh).toBe('持有 存款、理财；没有适用且尚未持有的搭配');
    expect(result.reason(5).zh).toBe('缺少product');
  });

  it('counts shorter sets only where there would be too many, and says so', () => {
    const products = Array.from({ length: 30 }, (_, index) => `P${String(index)}`).join('、');
    const result = runMethod(association, [texts('product', [products, products])], small);
    // Of 30 products there are 31,930 sets of up to four and 174,436 of up to five; the cap is 100,000.
    expect(result.issues.find(({ kind }) => kind === 'shorter-sets')).toMatchObject({
      severity: 'warning',
      count: 4,
      text: {
        zh: '组合太多，只统计了最多 4 个产品的组合；提高支持度可看更长的规则。',
        en: 'Too many combinations: only sets of up to 4 products were counted; raise the support to see longer rules.',
      },
    });
    expect((overviewOf(result) as number[])[4]).toBe(4);
  });
});

// Published with the R package arules; reference_open.json of the shared data.
describeWithSharedData('association rules of 9,835 grocery baskets', () => {
  const groceries = () =>
    texts('product', new TextDecoder().decode(sharedData('groceries/groceries.csv')).trim().split(/\r?\n/u));

  it.each([
    [0.001, 0.8, 10, 13492, 410],
    [0.001, 0.5, 10, 13492, 5668],
    [0.006, 0.25, 60, 747, 463],
    [0.01, 0.5, 99, 333, 15],
  ])('at support %d and confidence %d', (support, confidence, minimumCount, itemsets, rules) => {
    const result = runMethod(association, [groceries()], { support, confidence });
    expect(overviewOf(result)).toEqual([9835, 169, 43367 / 9835, minimumCount, 10, itemsets, rules]);
  });

  it('the greatest lifts at .001 and .8, and the numbers of products in the rules', () => {
    const result = runMethod(association, [groceries()], {
      support: 0.001,
      confidence: 0.8,
      shownRules: 10_000,
    });
    const rules = rulesOf(result);
    expect(rules.slice(0, 5).map((rule) => [...rule.slice(0, 2).map(english), ...rule.slice(2)])).toEqual([
      [
        'liquor, red/blush wine',
        'bottled beer',
        19,
        0.0019318759532282665,
        0.9047619047619048,
        11.23526936026936,
      ],
      [
        'citrus fruit, fruit/vegetable juice, other vegetables, soda',
        'root vegetables',
        10,
        0.0010167768174885613,
        0.9090909090909091,
        8.34040027137042,
      ],
      [
        'oil, other vegetables, tropical fruit, whole milk, yogurt',
        'root vegetables',
        10,
        0.0010167768174885613,
        0.9090909090909091,
        8.34040027137042,
      ],
      [
        'citrus fruit, fruit/vegetable juice, grapes',
        'tropical fruit',
        11,
        0.0011184544992374173,
        0.8461538461538461,
        8.063878950506858,
      ],
      [
        'oil, other vegetables, tropical fruit, whole milk',
        'root vegetables',
        13,
        0.0013218098627351296,
        0.8666666666666667,
        7.951181592039801,
      ],
    ]);
    const lengths = rules.map(([antecedent]) => english(antecedent).split(', ').length + 1);
    expect([3, 4, 5, 6].map((length) => lengths.filter((other) => other === length).length)).toEqual([
      29, 229, 140, 12,
    ]);
  });
});
