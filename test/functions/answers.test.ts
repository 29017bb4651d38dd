import { typed } from '../support/typed-formula';

const down = <T>(values: readonly T[]) => values.map((value) => [value]);

/** Types a formula beside columns that stand side by side from A1 on, and gives the first column that it fills. */
const answers = async (formula: string, rows: readonly (readonly (string | number)[])[]) =>
  (await typed(formula, rows, [rows.length, 1])).flat();

describe('layers of the customer pyramid, of 100 customers with profits of 1 to 100', () => {
  const profits = down(Array.from({ length: 100 }, (_, row) => 100 - row));

  it.each([
    // Curry: the first 1, 4, 15 and 80 %. Zeithaml: platinum and gold are the first 20 %, with our inner cuts of 5 and 50 %.
    ['HY.PYRAMID(A1:A100)', { Top: 1, Large: 4, Medium: 15, Small: 80 }],
    ['HY.PYRAMID(A1:A100,"zeithaml")', { Platinum: 5, Gold: 15, Iron: 30, Lead: 50 }],
  ] as const)('%s', async (formula, expected) => {
    const expanded = Object.entries(expected).flatMap(([layer, size]) => new Array<string>(size).fill(layer));
    expect(await answers(formula, profits)).toEqual(expanded);
  });
});

describe('errors and blanks among the customers', () => {
  // Column A and B hold what the functions read: a customer, an error, nothing, a customer.
  const rows = [
    [4, 4],
    ['#DIV/0!', 2],
    ['', ''],
    [1, 1],
  ];

  it.each([
    ['HY.ABCSHARE(A1:A4)', [0.8, '#DIV/0!', '', 0.2]],
    ['HY.RFMSEGMENT(A1:A4,B1:B4,B1:B4)', [expect.any(String), '#DIV/0!', '', expect.any(String)]],
    ['HY.QUINTILE(A1:A4)', [5, '#DIV/0!', '', 3]],
    ['HY.PCTRANK(A1:A4)', [1, '#DIV/0!', '', 0]],
    ['HY.SCORE(A1:B4)', [100, '#DIV/0!', '', 0]],
    ['HY.TIER(A1:A4,2,{"high","low"})', ['high', '#DIV/0!', '', 'low']],
    ['HY.PYRAMID(A1:A4,"abcd",B1:B4)', ['Key (A)', '#DIV/0!', '', 'Ordinary (C)']],
    ['HY.LOYALTYPROFIT(A1:A4,B1:B4)', ['True friend', '#DIV/0!', '', 'Stranger']],
    ['HY.KAISM(A1:A4,B1:B4)', ['Invest', '#DIV/0!', '', 'Manage for cash']],
    ['HY.OPPORTUNITY(A1:A4,B1:B4)', [4, '#DIV/0!', '', 1]],
    // Without positions the range alone decides.
    ['HY.HIGHEND(A1:A4,,,2,"or")', ['Potential', '#DIV/0!', '', 'Undifferentiated']],
    ['HY.STAR(A1:A4)', [expect.any(String), '#DIV/0!', '', expect.any(String)]],
    ['HY.URGENCY(A1:A4,3)', ['Eager', '#DIV/0!', '', 'Overdue']],
    ['HY.NEXTVISIT(B1:B4,A1:A4,3)', ['', '#DIV/0!', '', '']],
    ['HY.CLV(A1:A4,0.8,1,1)', [1.6, '#DIV/0!', '', 0.4]],
    ['HY.PALIVE(B1:B4,A1:A4,B1:B4,{1,2,3,4})', [expect.any(Number), '#DIV/0!', '', expect.any(Number)]],
    ['HY.EXPECTEDPURCHASES(0,B1:B4,A1:A4,B1:B4,{1,2,3,4})', [0, '#DIV/0!', '', 0]],
    ['HY.PARSEAMOUNT(A1:A4)', [4, '#DIV/0!', '', 1]],
    ['HY.PARSEDATE(A1:A4)', [4, '#DIV/0!', '', 1]],
    ['HY.MASK(A1:A4,"C1")', ['4', '#DIV/0!', '', '1']],
  ] as const)('%s', async (formula, expected) => {
    const found = await answers(formula, rows);
    expect(found.map(rounded)).toEqual(expected);
  });
});

describe('a figure of the whole list', () => {
  // Of 4 and 1 the Gini coefficient is (1 x -1 + 1 x 4) / (2 x 5) = .3, the better half has 4 of 5.
  it.each([
    ['HY.GINI(A1:A4)', 0.3],
    ['HY.TOPSHARE(A1:A4,0.5)', 0.8],
  ] as const)('leaves an error among the customers out, as totals do: %s', async (formula, expected) => {
    const found = await answers(formula, [[4], ['#N/A'], [''], [1]]);
    expect(found.map(rounded)).toEqual([expected, '', '', '']);
  });

  it('is fitted to the other customers', async () => {
    const repeats = [0, 0, 1, 1, 2, 2, 3, 5, 0, 1, 4, 9];
    const latest = [0, 0, 3, 20, 8, 30, 12, 39, 0, 7, 25, 38];
    const rows = repeats.map((count, row) => [count, latest[row] ?? 0, 40]);
    const [own] = await answers('HY.BGNBD(A1:A12,B1:B12,C1:C12)', rows);
    const [withError] = await answers('HY.BGNBD(A1:A13,B1:B13,C1:C13)', [...rows, ['#N/A', 3, 40]]);
    expect(own).toEqual(expect.any(Number));
    expect(withError).toEqual(own);
  });
});

describe('ids where amounts are wanted', () => {
  const numbered = (from: number, count = 12) => Array.from({ length: count }, (_, row) => [from + row]);
  it.each([
    ['texts', [['C001'], ['C002'], ['C003'], [5]]],
    ['digits with a leading zero', [['00123'], ['00124']]],
    ['numbers of papers', [['110101199003070011'], ['11010119900307002X']]],
    ['whole numbers that count on', numbered(100_001)],
    ['numbers of phones', Array.from({ length: 12 }, (_, row) => [13_800_000_000 + 77 * row])],
  ] as const)('are refused: %s', async (_, rows) => {
    const range = `A1:A${String(rows.length)}`;
    for (const name of ['ABC', 'GINI', 'CLV']) {
      const [found] = await answers(`HY.${name}(${range})`, rows as never);
      expect(found).toBe('#VALUE!');
    }
  });

  it.each([
    ['amounts as text', [['12.5万'], ['￥1,234'], ['0.5']]],
    ['amounts with their currency', [['RMB500'], ['CNY1200'], ['USD25']]],
    ['a few amounts in a row', numbered(5000, 9)],
    ['small counts', numbered(1)],
    ['amounts of billions', Array.from({ length: 12 }, (_, row) => [1e10 + 0.5 + row])],
    ['one odd cell', [[100], [200], ['C003']]],
  ] as const)('are not seen in %s', async (_, rows) => {
    const [found] = await answers(`HY.ABC(A1:A${String(rows.length)})`, rows as never);
    expect(found).not.toBe('#VALUE!');
  });
});

describe('an error in what the whole answer goes by', () => {
  it.each([
    'HY.TOPSHARE(B1:B2,A2)',
    'HY.ABC(B1:B2,A2)',
    'HY.TIER(B1:B2,A2,{"high","low"})',
    'HY.SCORE(B1:B2,A2)',
    'HY.PALIVE(B1:B2,B1:B2,B1:B2,A1:A2)',
    'HY.URGENCY(B1:B2,A2)',
    'HY.METHOD(A2,A1:B2)',
  ])('is the answer: %s', async (formula) => {
    const rows = [
      [1, 1],
      ['#DIV/0!', 2],
    ];
    expect(await answers(formula, rows)).toEqual(['#DIV/0!', '']);
  });
});

function rounded(value: unknown): unknown {
  return typeof value === 'number' ? Math.round(value * 1e9) / 1e9 : value;
}

describe('shares', () => {
  it.each([
    ['HY.CLV(A1:A4,B1:B4,1,1)', [1.7, 1.8, 1.2, '']],
    ['HY.CLV(A1:A4,85,1,1)', [1.7, 1.7, 1.7, 1.7]],
  ] as const)(
    'are whole percents, fractions or say %% as in a column of a sheet: %s',
    async (formula, expected) => {
      const found = await answers(formula, [[4, 85], [4, 90], [4, '60%'], [4, '150%']]); // prettier-ignore
      expect(found.map(rounded)).toEqual(expected);
    },
  );
});
