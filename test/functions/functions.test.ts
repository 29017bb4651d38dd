import { associateFunctions } from '../../src/functions/associate';
import { calculateHere } from '../../src/functions/calculator';
import { answers } from '../../src/functions/compute/answer';
import { abc as abcMethod } from '../../src/methods/abc/abc';
import { noDataTier } from '../../src/methods/shared/contract';
import { rfm as rfmMethod } from '../../src/methods/rfm/rfm';
import { formatSerial } from '../../src/table/cells/calendar';
import { callFunction } from '../support/call-function';
import { startHost } from '../support/client';
import { dates, day, numbers } from '../support/columns';
import { numbersOf, runMethod, tiersOf } from '../support/run-method';

const down = <T>(values: readonly T[]) => values.map((value) => [value]);

/** Amounts with ties, blanks and negatives, the same on every run. */
const amounts = Array.from({ length: 200 }, (_, row) =>
  row % 17 === 0 ? undefined : ((row * 7919) % 101) * 10 - 50,
);
const cells = down(amounts.map((amount) => amount ?? ''));

beforeAll(async () => {
  await startHost();
  calculateHere(answers);
  associateFunctions();
});

describe('=HY.ABC', () => {
  // Before them 0, 50, 80 and 95 of 100 are reached.
  it('classes amounts by the share that is reached before them', async () => {
    expect(await callFunction('ABC', [[50], [30], [15], [5]])).toEqual([['A'], ['A'], ['B'], ['C']]);
  });

  it('answers in the shape of the range, reads texts, and leaves blank cells blank', async () => {
    expect(await callFunction('ABC', [['5万', '', '￥30,000', '1.5万', 5000]])).toEqual([
      ['A', '', 'A', 'B', 'C'],
    ]);
  });

  it('says the same as the method', async () => {
    const letters = (await callFunction('ABC', cells, 0.7, 0.9)).flat().map(String);
    const result = runMethod(abcMethod, [numbers('revenue', amounts)], { cutA: 0.7, cutB: 0.9 });
    expect(letters.map((letter) => letter.toLowerCase() || noDataTier.id)).toEqual(tiersOf(result, 'class'));
    expect((await callFunction('ABCSHARE', cells)).flat()).toEqual(
      numbersOf(result, 'share').map((share) => (Number.isNaN(share) ? '' : share)),
    );
  });
});

describe('=HY.RFM', () => {
  const days = Array.from({ length: 200 }, (_, row) => 46_000 + ((row * 31) % 203));
  const counts = Array.from({ length: 200 }, (_, row) => 1 + (row % 9));

  it('scores five customers that differ in everything 1 to 5', async () => {
    const scores = await callFunction(
      'RFM',
      down([46_005, 46_004, 46_003, 46_002, 46_001]),
      down([5, 4, 3, 2, 1]),
      down([1, 2, 3, 4, 5]),
    );
    expect(scores).toEqual([
      [5, 5, 1, 551],
      [4, 4, 2, 442],
      [3, 3, 3, 333],
      [2, 2, 4, 224],
      [1, 1, 5, 115],
    ]);
  });

  it('says the same as the method', async () => {
    const codes = (await callFunction('RFM', down(days), down(counts), cells)).map(([, , , code]) => code);
    const columns = [
      dates('lastTransactionDate', days.map(formatSerial)),
      numbers('transactionCount', counts),
      numbers('revenue', amounts),
    ];
    const expected = numbersOf(runMethod(rfmMethod, columns, { cuts: 'rank' }), 'code');
    expect(codes).toEqual(expected.map((code) => (Number.isNaN(code) ? '' : code)));
  });
});

describe('=HY.SCORE', () => {
  it('is the weighted mean of percent ranks, 0 to 100', async () => {
    expect(await callFunction('SCORE', [[1], [2], [4]])).toEqual([[0], [50], [100]]);
    const matrix = [
      [1, 9],
      [2, 8],
      [3, 7],
    ];
    expect(await callFunction('SCORE', matrix, [[3, 1]])).toEqual([[25], [50], [75]]);
  });

  it('counts down where a weight is negative or the direction is -1, and leaves out what is missing', async () => {
    const matrix = [
      [1, 9],
      [2, ''],
      [3, 7],
    ];
    expect(await callFunction('SCORE', matrix, [[1, -1]])).toEqual([[0], [50], [100]]);
    expect(await callFunction('SCORE', matrix, [[1, 1]], [[1, -1]])).toEqual([[0], [50], [100]]);
    expect(await callFunction('SCORE', [['x'], [1], [2]])).toEqual([[''], [0], [100]]);
  });

  it('refuses weights that are not one a column', async () => {
    await expect(callFunction('SCORE', [[1, 2]], [[1]])).rejects.toThrow('2 numbers, one a column');
    await expect(callFunction('SCORE', [[1, 2]], [[0, 0]])).rejects.toThrow('not all 0');
  });
});

describe('functions of one cell', () => {
  // Worked out by hand from the rules that stand in docs/methods.md.
  it.each([
    ['QUINTILE', [[[1, 2, 3, 4, 5]]], [[1, 2, 3, 4, 5]]],
    ['PCTRANK', [[[10], [20], [20], [''], [5]]], [[1 / 3], [5 / 6], [5 / 6], [''], [0]]],
    ['TIER', [[[700], [60], ['']], [[500, 50]], [['A', 'B', 'C']]], [['A'], ['B'], ['']]],
    ['STAR', [[['大额转入'], ['无'], ['']]], [['★'], [''], ['']]],
    ['URGENCY', ['2026-07-30', '2026-06-30'], [['Eager']]],
    [
      'URGENCY',
      [[[day('2026-10-01')], [day('2026-06-29')], ['']], '2026-06-30'],
      [['Wait-and-see'], ['Overdue'], ['']],
    ],
    ['NEXTVISIT', ['A', day('2026-06-16'), '2026-06-30'], [[day('2026-07-01'), 'Due this week']]],
    ['HIGHEND', [600_000, '董事长', '大额转入'], [['High-end']]],
    ['HIGHEND', [100_000, '教师', ''], [['Undifferentiated']]],
    ['GINI', [[[0], [0], [0], [1]]], [[0.75]]],
    ['TOPSHARE', [[[1, 1, 1, 1, 4]]], [[0.5]]],
    ['PARSEAMOUNT', ['12.5万'], [[125_000]]],
    ['PARSEDATE', ['2024年3月5日'], [[day('2024-03-05')]]],
    ['MASK', ['13812345678', 'C2', 'phone'], [['138****5678']]],
  ] as const)('%s %j', async (id, given, expected) => {
    const found = await callFunction(id, ...given);
    expect(found).toEqual(
      expected.map((row) =>
        row.map((cell) => (typeof cell === 'number' ? (expect.closeTo(cell, 9) as number) : cell)),
      ),
    );
  });
});

describe('a function that cannot answer', () => {
  it.each([
    ['ABC', [[[1]], 2], '#VALUE!'],
    ['RFM', [[[1], [2]], [[1]], [[1], [2]]], '#VALUE!'],
    ['URGENCY', [[[1]]], '#VALUE!'],
    [
      'KAISM',
      [
        [
          [1, 2, 3],
          [4, 5, 6],
        ],
        [
          [1, 2],
          [3, 4],
          [5, 6],
        ],
      ],
      '#VALUE!',
    ],
    ['PALIVE', [[[1]], [[1]], [[2]], [[1, 2, 3]]], '#VALUE!'],
    ['CLV', [[[1]], 0.8, 0], '#VALUE!'],
    [
      'METHOD',
      [
        'no-such-method',
        [
          ['客户号', '金额'],
          ['C1', 1],
        ],
      ],
      '#VALUE!',
    ],
    ['GINI', [[['']]], '#N/A'],
    ['PARSEAMOUNT', ['五十个'], '#N/A'],
    ['BGNBD', [[[0]], [[0]], [[9]]], '#N/A'],
  ] as const)('%s %j gives %s with a message in both languages', async (id, given, code) => {
    const called = callFunction(id, ...given);
    await expect(called).rejects.toMatchObject({ code });
    await expect(called).rejects.toThrow(/\p{Script=Han}[^]* [A-Z"]/u);
  });

  it('passes errors in cells through, and answers for the other rows', async () => {
    const broken = new CustomFunctions.Error('#DIV/0!');
    expect(await callFunction('ABC', [[50], [broken], [50]])).toMatchObject([
      ['A'],
      [{ code: '#DIV/0!' }],
      ['A'],
    ]);
  });

  it('takes what is left out, as Excel hands it over, for the default', async () => {
    expect(await callFunction('ABC', [[50], [30], [15], [5]], undefined, undefined)).toEqual([
      ['A'],
      ['A'],
      ['B'],
      ['C'],
    ]);
  });
});
