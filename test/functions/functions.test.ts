import { abcClasses } from '../../src/functions/abc';
import { abc, rfm } from '../../src/functions/functions';
import { rfmScores } from '../../src/functions/rfm';
import { compositeScores } from '../../src/functions/score';
import { abc as abcMethod } from '../../src/methods/abc/abc';
import { noDataTier } from '../../src/methods/contract';
import { rfm as rfmMethod } from '../../src/methods/rfm/rfm';
import { formatSerial } from '../../src/table/calendar';
import { startHost } from '../support/client';
import { dates, numbers } from '../support/columns';
import { numbersOf, runMethod, tiersOf } from '../support/run-method';

const down = <T>(values: readonly T[]) => values.map((value) => [value]);

/** Amounts with ties, blanks and negatives, the same on every run. */
const amounts = Array.from({ length: 200 }, (_, row) =>
  row % 17 === 0 ? undefined : ((row * 7919) % 101) * 10 - 50,
);

describe('=HY.ABC', () => {
  // Before them 0, 50, 80 and 95 of 100 are reached.
  it('classes amounts by the share that is reached before them', () => {
    expect(abcClasses([[50], [30], [15], [5]])).toEqual([['A'], ['A'], ['B'], ['C']]);
  });

  it('answers in the shape of the range, reads texts, and leaves blank cells blank', () => {
    expect(abcClasses([['5万', '', '￥30,000', '1.5万', 5000]])).toEqual([['A', '', 'A', 'B', 'C']]);
  });

  it('says the same as the method', () => {
    const letters = abcClasses(down(amounts), 0.7, 0.9).flat();
    const result = runMethod(abcMethod, [numbers('revenue', amounts)], { cutA: 0.7, cutB: 0.9 });
    expect(letters.map((letter) => letter.toLowerCase() || noDataTier.id)).toEqual(tiersOf(result, 'class'));
  });
});

describe('=HY.RFM', () => {
  const days = Array.from({ length: 200 }, (_, row) => 46_000 + ((row * 31) % 203));
  const counts = Array.from({ length: 200 }, (_, row) => 1 + (row % 9));

  it('scores five customers that differ in everything 1 to 5', () => {
    const scores = rfmScores(
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

  it('says the same as the method', () => {
    const codes = rfmScores(down(days), down(counts), down(amounts)).map(([, , , code]) => code);
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
  it('is the weighted mean of percent ranks, 0 to 100', () => {
    expect(compositeScores([[1], [2], [4]])).toEqual([[0], [50], [100]]);
    expect(
      compositeScores(
        [
          [1, 9],
          [2, 8],
          [3, 7],
        ],
        [[3, 1]],
      ),
    ).toEqual([[25], [50], [75]]);
  });

  it('counts down where a weight is negative, and leaves out what is missing', () => {
    const matrix = [
      [1, 9],
      [2, ''],
      [3, 7],
    ];
    expect(compositeScores(matrix, [[1, -1]])).toEqual([[0], [50], [100]]);
    expect(compositeScores([['x'], [1], [2]])).toEqual([[''], [0], [100]]);
  });

  it('refuses weights that are not one a column', () => {
    expect(() => compositeScores([[1, 2]], [[1]])).toThrow('2 numbers, one a column');
    expect(() => compositeScores([[1, 2]], [[0, 0]])).toThrow('not all 0');
  });
});

describe('a function that cannot answer', () => {
  beforeAll(async () => {
    await startHost();
  });

  it('gives #VALUE! with a message in both languages', () => {
    for (const call of [() => abc([[1]], 2), () => rfm([[1], [2]], [[1]], [[1], [2]])]) {
      expect(call).toThrow(CustomFunctions.Error);
      expect(call).toThrow(/\p{Script=Han}.* [A-Z]/u);
    }
  });

  it('takes what is left out, as Excel hands it over, for the default', () => {
    expect(abc([[50], [30], [15], [5]], null as never, undefined)).toEqual(
      abcClasses([[50], [30], [15], [5]]),
    );
  });
});
