import { loyaltyPoints } from '../../../src/methods/loyalty-points/loyalty-points';
import { dates, day, numbers, texts } from '../../support/columns';
import { numbersOf, runMethod, textOf, tiersOf } from '../../support/run-method';

const spent = (values: readonly (number | undefined)[]) => numbers('revenue', values);
const lifts = (result: ReturnType<typeof runMethod>, row: number): unknown => {
  const found = result.lift?.(row);
  return found && [found.en, found.change];
};

describe('loyalty points', () => {
  it('are whole steps of the amount and some for each purchase', () => {
    const columns = [spent([10, 8.99, 9, 0.3, -50]), numbers('transactionCount', [0, 1, 2.9, undefined, -1])];
    expect(numbersOf(runMethod(loyaltyPoints, columns, { step: 3, perPurchase: 100 }), 'points')).toEqual([
      3, 102, 203, 0, 0,
    ]);
    // .3 / .1 is 2.9999999999999996 in floats.
    expect(numbersOf(runMethod(loyaltyPoints, columns, { step: 0.1, perPurchase: 0 }), 'points')[3]).toBe(3);
  });

  it('make the best card that they reach, whatever the order of the cards; with fewer than any needs the least', () => {
    const card = (id: string, from: number) => ({ id, label: { zh: id, en: id }, tone: 'middle', from });
    const cards = [card('silver', 100), card('platinum', 900), card('gold', 500)];
    const result = runMethod(loyaltyPoints, [spent([900, 899, 500, 100, 99, undefined])], { cards });
    expect(tiersOf(result, 'card')).toEqual(['platinum', 'gold', 'gold', 'silver', 'silver', 'no-data']);
    expect([0, 1, 2, 5].map((row) => lifts(result, row))).toEqual([
      undefined,
      ['1 more points make platinum', { column: 'revenue', to: 900 }],
      ['400 more points make platinum', { column: 'revenue', to: 900 }],
      undefined,
    ]);
    const inSteps = runMethod(loyaltyPoints, [spent([31, -5])], { cards, step: 3 });
    // 10 points of 31; 490 and 500 more at 3 each, from 30 and from 0.
    expect([0, 1].map((row) => lifts(inSteps, row))).toEqual([
      ['490 more points make gold', { column: 'revenue', to: 1500 }],
      ['500 more points make gold', { column: 'revenue', to: 1500 }],
    ]);
  });

  it.each([
    ['2026-01-15', '2026-06-01'],
    ['2026-06-01', '2026-06-01'],
    ['2026-06-02', '2026-12-01'],
    ['2026-07-01', '2026-12-01'],
    ['2026-12-01', '2026-12-01'],
    ['2026-12-02', '2027-06-01'],
  ])(
    'as of %s give a new card from %s; the top card, or one that is held already, holds at once',
    (asOf, review) => {
      const columns = [
        spent([20_000, 50_000, 20_000, 20_000, 20_000, undefined]),
        texts('cardLevel', ['silver', 'silver', 'gold', '金卡', 'Gold', undefined]),
      ];
      const result = runMethod(loyaltyPoints, columns, {}, asOf);
      const [then, now] = [day(review), day(asOf)];
      expect(numbersOf(result, 'effective')).toEqual([then, now, now, now, now, NaN]);
    },
  );
});

describe('care dates', () => {
  const care = (asOf: string, born?: string): unknown[] => {
    const result = runMethod(loyaltyPoints, [spent([1]), dates('birthday', [born])], {}, asOf);
    return [numbersOf(result, 'care-date')[0], textOf(result, 'occasion', 0)];
  };

  it('are the four lunar holidays, each up to its own day, and those of the next year', () => {
    // After the calendar of the Hong Kong Observatory.
    expect(care('2026-01-01')).toEqual([day('2026-02-17'), '春节']);
    expect(care('2026-02-17')).toEqual([day('2026-02-17'), '春节']);
    expect(care('2026-02-18')).toEqual([day('2026-03-03'), '元宵节']);
    expect(care('2026-03-04')).toEqual([day('2026-06-19'), '端午节']);
    expect(care('2026-06-20')).toEqual([day('2026-09-25'), '中秋节']);
    expect(care('2026-09-26')).toEqual([day('2027-02-06'), '春节']);
  });

  it('are birthdays where they come first, or on the same day; none before somebody is born', () => {
    expect(care('2026-06-30', '1990-06-30')).toEqual([day('2026-06-30'), '生日']);
    expect(care('2026-06-30', '1990-09-25')).toEqual([day('2026-09-25'), '生日']);
    expect(care('2026-06-30', '1990-09-26')).toEqual([day('2026-09-25'), '中秋节']);
    expect(care('2026-12-31', '1990-01-02')).toEqual([day('2027-01-02'), '生日']);
    expect(care('2026-06-30', '2026-06-30')).toEqual([day('2026-06-30'), '生日']);
    expect(care('2026-06-30', '2026-07-01')).toEqual([day('2026-09-25'), '中秋节']);
  });

  it('of who was born on 29 February are on the 28th, and on the 29th in leap years', () => {
    expect(care('2027-02-10', '2000-02-29')).toEqual([day('2027-02-20'), '元宵节']);
    expect(care('2027-02-21', '2000-02-29')).toEqual([day('2027-02-28'), '生日']);
    expect(care('2028-02-20', '2000-02-29')).toEqual([day('2028-02-29'), '生日']);
  });

  it('end with the table of the lunar calendar, but for birthdays', () => {
    const result = runMethod(
      loyaltyPoints,
      [spent([1, 1]), dates('birthday', [undefined, '1990-03-01'])],
      {},
      '2060-01-01',
    );
    expect(numbersOf(result, 'care-date')).toEqual([NaN, day('2060-03-01')]);
    expect(textOf(result, 'occasion', 0)).toBe('');
    expect(result.reason(0).en).toBe('revenue 1; 1 points; Ordinary from 2060-06-01');
    expect(result.summary[1]?.rows).toEqual([[{ zh: '2060-03', en: '2060-03' }, 1]]);
  });

  it('are counted by month, the next month first', () => {
    const born = ['1990-12-05', '1990-07-03', '1990-07-31', '1990-08-01'];
    const { summary } = runMethod(loyaltyPoints, [spent([1, 1, 1, 1]), dates('birthday', born)]);
    // The first has Mid-Autumn before his birthday.
    expect(summary[1]?.rows.map(([month, count]) => [(month as { zh: string }).zh, count])).toEqual([
      ['2026-07', 2],
      ['2026-08', 1],
      ['2026-09', 1],
    ]);
  });
});
