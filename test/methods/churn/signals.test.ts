import type { Text } from '../../../src/locales/text';
import type { MethodResult } from '../../../src/methods/shared/contract';
import { churn } from '../../../src/methods/churn/churn';
import { dates, day, flags, numbers } from '../../support/columns';
import { numbersOf, runMethod, tiersOf } from '../../support/run-method';

// By hand; the as-of day is 2026-06-30. A fall of 30 % of the own past is a signal.

const saidOf = (result: MethodResult, rows: readonly number[]): (Text | undefined)[] =>
  rows.map((row) => result.detail?.(row));
const tableOf = ({ summary }: MethodResult, id: string) => summary.find((table) => table.id === id);

describe('the signals of churn', () => {
  it('are told with the figures behind them, a rise as well as a fall', () => {
    const result = runMethod(churn, [
      numbers('recentPurchases', [13, 7, 10]),
      numbers('earlierPurchases', [10, 10, 10]),
      numbers('recentSpend', [20_000, 5_000, 0]),
      numbers('earlierSpend', [20_000, 20_000, 0]),
      numbers('balance', [100, 70, undefined]),
      numbers('previousBalance', [80, 100, 100]),
    ]);
    expect([0, 1].map((row) => result.reason(row))).toEqual([
      { zh: '未见流失信号，稳定', en: 'no sign of leaving, Stable' },
      {
        zh: '近期购买降 30%，近期金额降 75%，余额降 30%，高流失风险',
        en: 'recent purchases down 30%, recent spend down 75%, balance down 30%, High risk',
      },
    ]);
    expect(saidOf(result, [0, 1, 2])).toEqual([
      {
        zh: '近期购买 13 次，以往 10 次（升 30%）；近期金额 2万，以往 2万（降 0%）；余额 100，以往 80（升 25%）；稳定',
        en: 'recent purchases 13, earlier 10 (up 30%); recent spend 20,000, earlier 20,000 (down 0%); balance 100, earlier 80 (up 25%); Stable',
      },
      {
        zh: '近期购买 7 次，以往 10 次（降 30%）；近期金额 5000，以往 2万（降 75%）；余额 70，以往 100（降 30%）；高流失风险',
        en: 'recent purchases 7, earlier 10 (down 30%); recent spend 5,000, earlier 20,000 (down 75%); balance 70, earlier 100 (down 30%); High risk',
      },
      // Nothing earlier to fall from, and no balance: the purchases alone.
      {
        zh: '近期购买 10 次，以往 10 次（降 0%）；稳定',
        en: 'recent purchases 10, earlier 10 (down 0%); Stable',
      },
    ]);
    expect(numbersOf(result, 'signals')).toEqual([0, 3, 0]);
    expect(numbersOf(result, 'amount-fall')).toEqual([0, 0.75, NaN]);
    expect(numbersOf(result, 'balance-fall')).toEqual([-0.25, 0.3, NaN]);
    expect(numbersOf(result, 'silence')).toEqual([NaN, NaN, NaN]);
  });

  it('need both sides of a comparison, and a past above 0', () => {
    const alone = runMethod(churn, [numbers('recentPurchases', [0]), numbers('earlierSpend', [5])]);
    expect(tiersOf(alone, 'risk')).toEqual(['no-data']);
    const odd = runMethod(churn, [numbers('balance', [-5, 5, 2e9]), numbers('previousBalance', [-10, 0, 1])]);
    expect(tiersOf(odd, 'risk')).toEqual(['no-data', 'no-data', 'stable']);
    // A rise from next to nothing says no more than a thousandfold.
    expect(numbersOf(odd, 'balance-fall')).toEqual([NaN, NaN, -1000]);
  });

  it('take an empty earlier time for silence where there were purchases before it, and for nothing else', () => {
    // Recent are the days from 2026-04-01 on, earlier the 360 before: they begin after 2025-04-06.
    const firsts = ['2025-04-06', '2025-04-07', '2024-01-05', undefined];
    const result = runMethod(churn, [
      numbers('recentPurchases', [0, 0, 2, 0]),
      numbers('earlierPurchases', [0, 0, 0, 0]),
      numbers('recentSpend', [0, 0, 100, 0]),
      numbers('earlierSpend', [0, 0, 0, 0]),
      dates('firstTransactionDate', firsts),
    ]);
    expect(tiersOf(result, 'risk')).toEqual(['high', 'no-data', 'stable', 'no-data']);
    expect(numbersOf(result, 'frequency-fall')).toEqual([1, NaN, -1000, NaN]);
    expect([result.reason(0), result.lift?.(0)]).toEqual([
      {
        zh: '近期购买与以往都为零，更早买过，近期金额与以往都为零，更早买过，高流失风险',
        en: 'no recent purchases and none earlier, though there were some before, no recent spend and none earlier, though there were some before, High risk',
      },
      expect.objectContaining({ zh: '解除预警需：近期购买回升 1 次 以上、近期金额有所回升' }),
    ]);
    expect(saidOf(result, [2])).toEqual([
      {
        zh: '近期购买 2 次，以往为零；近期金额 100，以往为零；稳定',
        en: 'recent purchases 2, earlier none; recent spend 100, earlier none; Stable',
      },
    ]);
    const narrow = { recentDays: 30, earlierDays: 60 };
    const ofDay = (last: string) =>
      tiersOf(
        runMethod(
          churn,
          [
            numbers('recentPurchases', [0]),
            numbers('earlierPurchases', [0]),
            dates('lastTransactionDate', [last]),
          ],
          narrow,
        ),
        'risk',
      );
    expect([ofDay('2026-04-01'), ofDay('2026-04-02')]).toEqual([['warning'], ['no-data']]);
  });

  it('say how much more ends them, with the change of one cell where one alone does', () => {
    const falls = runMethod(churn, [
      numbers('recentPurchases', [5, 5, 8]),
      numbers('earlierPurchases', [10, 10, 10]),
      numbers('recentSpend', [100, 60, 60]),
      numbers('earlierSpend', [100, 100, 100]),
      numbers('balance', [100, 10, 100]),
      numbers('previousBalance', [100, 100, 100]),
    ]);
    // Above 7 of 10 purchases: 3 more; above 70 of 100: more than 10, and more than 60.
    expect(falls.lift?.(0)).toEqual({
      zh: '解除预警需：近期购买回升 3 次 以上',
      en: 'To end the warning: recent purchases up by 3 or more',
      change: { column: 'recentPurchases', to: expect.closeTo(7, 6) as number },
    });
    expect(falls.lift?.(1)).toEqual({
      zh: '解除预警需：近期购买回升 3 次 以上、近期金额回升超过 10、余额回升超过 60',
      en: 'To end the warning: recent purchases up by 3 or more, recent spend up by more than 10, balance up by more than 60',
    });
    expect(falls.lift?.(2)).toEqual({
      zh: '解除预警需：近期金额回升超过 10',
      en: 'To end the warning: recent spend up by more than 10',
      change: { column: 'recentSpend', to: expect.closeTo(70, 6) as number },
    });
    // What it names is held to its word: 7 is still a fall of 30 %, the next number up is none.
    const after = (purchases: number) =>
      tiersOf(
        runMethod(churn, [numbers('recentPurchases', [purchases]), numbers('earlierPurchases', [10])]),
        'risk',
      );
    expect(after(7)).toEqual(['warning']);
    expect(after(falls.lift?.(0)?.change?.to as number)).toEqual(['stable']);
  });

  it('say once what ends two of them', () => {
    // Seven purchases, 60 days apart, until 2025-06-30; P(alive) .1.
    const result = runMethod(churn, [
      dates('firstTransactionDate', ['2024-07-05']),
      dates('lastTransactionDate', ['2025-06-30']),
      numbers('purchaseDays', [7]),
      numbers('aliveProbability', [0.1]),
    ]);
    expect(tiersOf(result, 'risk')).toEqual(['high']);
    expect(result.reason(0).en).toBe('no purchase for 365 days, P(alive) 10%, High risk');
    expect(saidOf(result, [0])).toEqual([
      {
        zh: '已 365 天未购买，平均间隔 60 天；存活率 10%；高流失风险',
        en: 'no purchase for 365 days, usually every 60 days; P(alive) 10%; High risk',
      },
    ]);
    expect(result.lift?.(0)).toEqual({
      zh: '解除预警需：再购买一次',
      en: 'To end the warning: one more purchase',
      change: { column: 'lastTransactionDate', to: day('2026-06-30') },
    });
    expect(numbersOf(result, 'silence')).toEqual([expect.closeTo(365 / 60, 12)]);
  });

  it('of silence need so many purchases on different days, and so many days without one', () => {
    const days = (first: string, last: string, purchases: number, params = {}) =>
      tiersOf(
        runMethod(
          churn,
          [
            dates('firstTransactionDate', [first]),
            dates('lastTransactionDate', [last]),
            numbers('transactionCount', [purchases]),
          ],
          params,
        ),
        'risk',
      )[0];
    // Three purchases in four days, two days apart; 29 or 30 days ago.
    expect(days('2025-05-27', '2025-05-31', 3)).toBe('warning');
    expect(days('2025-05-27', '2025-05-31', 2)).toBe('no-data');
    expect(days('2025-05-31', '2025-05-31', 3)).toBe('no-data');
    expect(days('2026-05-28', '2026-06-01', 3, { newDays: 0 })).toBe('stable');
    expect(days('2026-05-27', '2026-05-31', 3, { newDays: 0 })).toBe('warning');
    // A last purchase after the as-of day is no silence.
    expect(days('2026-05-27', '2026-07-31', 3, { newDays: 0 })).toBe('stable');
  });

  it('of silence need the first day, the last day and a number of purchases', () => {
    const all = [
      dates('firstTransactionDate', ['2024-01-01']),
      dates('lastTransactionDate', ['2025-01-01']),
      numbers('purchaseDays', [12]),
    ];
    const without = (left: number) =>
      tiersOf(
        runMethod(
          churn,
          all.filter((_, index) => index !== left),
        ),
        'risk',
      )[0];
    expect([without(-1), without(0), without(1), without(2)]).toEqual([
      'warning',
      'no-data',
      'no-data',
      'no-data',
    ]);
    // A text under the name of a day is none.
    const wrong = [numbers('firstTransactionDate', [1]), ...all.slice(1)];
    expect(tiersOf(runMethod(churn, wrong), 'risk')).toEqual(['no-data']);
  });

  it('of P(alive) are told also where it is high', () => {
    const result = runMethod(churn, [numbers('aliveProbability', [0.85, 0.2])]);
    expect(saidOf(result, [0, 1])).toEqual([
      { zh: '存活率 85%；稳定', en: 'P(alive) 85%; Stable' },
      { zh: '存活率 20%；流失预警', en: 'P(alive) 20%; Warning' },
    ]);
    expect(result.lift?.(1)).toEqual({
      zh: '解除预警需：再购买一次',
      en: 'To end the warning: one more purchase',
    });
  });
});

describe('the classes of churn', () => {
  it('count the days of an account where there was no purchase yet', () => {
    const result = runMethod(churn, [
      dates('openDate', ['2026-06-01', '2020-01-01', '2026-06-01']),
      dates('firstTransactionDate', [undefined, undefined, '2020-01-01']),
      numbers('balance', [1, 1, 1]),
      numbers('previousBalance', [100, 100, 100]),
    ]);
    expect(tiersOf(result, 'risk')).toEqual(['new', 'warning', 'warning']);
    expect(saidOf(result, [0])).toEqual([
      { zh: '新客户，没有可比的以往，不预警', en: 'new customer: no past to compare with, no warning' },
    ]);
    const opened = runMethod(churn, [
      dates('openDate', ['2026-06-01', undefined]),
      numbers('balance', [1, 1]),
      numbers('previousBalance', [100, 100]),
    ]);
    expect(tiersOf(opened, 'risk')).toEqual(['new', 'warning']);
  });

  it('are told of a seasonal customer of whom nothing else is known', () => {
    const result = runMethod(churn, [
      flags('seasonal', [true, false]),
      numbers('balance', [undefined, undefined]),
      numbers('previousBalance', [100, 100]),
    ]);
    expect(saidOf(result, [0, 1])).toEqual([
      { zh: '只在固定季节购买，不预警；季节性', en: 'buys in one season only: no warning; Seasonal' },
      { zh: '没有可与以往相比的数据', en: 'nothing to compare with the past' },
    ]);
    expect(result.lift?.(0)).toBeUndefined();
  });

  it('stand under names that say what they are', () => {
    const result = runMethod(churn, [numbers('balance', [1]), numbers('previousBalance', [100])]);
    expect(
      result.columns.map(({ id, label, ...column }) => [
        ...[id, label.zh, label.en],
        column.kind === 'number' ? column.format : 'role' in column ? column.role : undefined,
      ]),
    ).toEqual([
      ['risk', '流失风险', 'Churn risk', 'tierLevel'],
      ['signals', '预警信号数', 'Signals', 'integer'],
      ['frequency-fall', '次数降幅', 'Fall of frequency', 'share'],
      ['amount-fall', '金额降幅', 'Fall of spend', 'share'],
      ['balance-fall', '余额降幅', 'Fall of balance', 'share'],
      ['silence', '沉默为平均间隔的倍数', 'Silence in own gaps', 'decimal'],
    ]);
  });

  it('are no data for everybody, with an error, where no column speaks of the past', () => {
    const result = runMethod(churn, [numbers('revenue', [1, 2])]);
    expect(tiersOf(result, 'risk')).toEqual(['no-data', 'no-data']);
    expect(result.issues.map(({ kind, severity, text }) => [kind, severity, text.zh, text.en])).toEqual([
      [
        ...['nothing-to-compare', 'error'],
        '没有可与以往相比的列：需要近期与以往的次数或金额、余额与上期余额，或交易明细。',
        'No columns to compare with the past: recent and earlier purchases or spend, balance and earlier balance, or transactions.',
      ],
    ]);
    const empty = runMethod(churn, [numbers('revenue', [])]);
    expect(empty.issues.map(({ kind }) => kind)).not.toContain('nothing-to-compare');
  });
});

describe('the summaries of churn', () => {
  const result = () =>
    runMethod(churn, [
      numbers('revenue', [1, 2, 4, 8, 16]),
      numbers('balance', [10, 10, 100, 10, undefined]),
      numbers('previousBalance', [100, 100, 100, 100, 100]),
      numbers('aliveProbability', [0.9, 0.1, 0.9, 0.1, undefined]),
      dates('openDate', [undefined, undefined, undefined, '2026-06-01', undefined]),
      flags('churned', [true, false, undefined, true, false]),
    ]);

  it('say why customers are warned, of those who can be judged', () => {
    const reasons = tableOf(result(), 'reasons');
    expect(reasons?.label).toEqual({ zh: '预警原因', en: 'Reasons of the warnings' });
    expect(reasons?.columns.map(({ label, format }) => [label.zh, label.en, format])).toEqual([
      ['原因', 'Reason', 'text'],
      ['客户数', 'Customers', 'integer'],
      ['占可判断客户', 'Share of those judged', 'share'],
    ]);
    // The first three: the fourth is new, of the fifth nothing is known.
    expect(reasons?.rows).toEqual([
      [{ zh: '预警客户合计', en: 'Customers with a warning' }, 2, 2 / 3],
      [{ zh: '余额下降', en: 'Lower balance' }, 2, 2 / 3],
      [{ zh: '存活率低', en: 'Low P(alive)' }, 1, 1 / 3],
    ]);
    expect(reasons?.chart).toEqual({ kind: 'bars', x: 'reason', y: 'customers' });
    expect(reasons?.columns.map(({ id }) => id)).toEqual(['reason', 'customers', 'share']);
    const nobody = runMethod(churn, [numbers('balance', [undefined]), numbers('previousBalance', [1])]);
    expect(tableOf(nobody, 'reasons')?.rows[0]?.slice(1)).toEqual([0, null]);
  });

  it('name every signal', () => {
    const all = runMethod(churn, [
      dates('firstTransactionDate', ['2024-01-01']),
      dates('lastTransactionDate', ['2026-06-01']),
      ...['purchaseDays', 'recentPurchases', 'earlierPurchases', 'recentSpend', 'earlierSpend'].map((role) =>
        numbers(role, [9]),
      ),
    ]);
    expect(tableOf(all, 'reasons')?.rows.map(([label]) => label)).toEqual([
      { zh: '预警客户合计', en: 'Customers with a warning' },
      { zh: '购买次数下降', en: 'Fewer purchases' },
      { zh: '金额下降', en: 'Less spend' },
      { zh: '长期沉默', en: 'Long silence' },
    ]);
  });

  it('say who left in fact, where the sheet tells', () => {
    const actual = tableOf(result(), 'actual');
    expect(actual?.label).toEqual({
      zh: '各类实际流失（churned，5 行）',
      en: 'Who left in fact ("churned")',
    });
    expect(actual?.columns.map(({ id, label, format }) => [id, label.zh, label.en, format])).toEqual([
      ['risk', '流失风险', 'Churn risk', 'text'],
      ['customers', '客户数', 'Customers', 'integer'],
      ['left', '已流失', 'Left', 'integer'],
      ['rate', '流失率', 'Churn rate', 'share'],
    ]);
    expect(actual?.rows.map(([label, ...figures]) => [(label as Text).en, ...figures])).toEqual([
      ['Stable', 0, 0, null],
      ['New', 1, 1, 1],
      ['Seasonal', 0, 0, null],
      ['Warning', 1, 1, 1],
      ['High risk', 1, 0, 0],
      ['No data', 1, 0, 0],
    ]);
    expect(actual?.chart).toEqual({ kind: 'bars', x: 'risk', y: 'rate' });
    const unknown = runMethod(churn, [numbers('balance', [1]), numbers('previousBalance', [1])]);
    expect(unknown.summary.map(({ id }) => id)).toEqual(['risk', 'reasons']);
  });

  it('add the contribution of each class up', () => {
    const [classes] = result().summary;
    expect(classes?.columns.map(({ id }) => id)).toContain('revenue');
    const at = classes?.columns.findIndex(({ id }) => id === 'revenue') ?? -1;
    expect(classes?.rows.map((row) => row[at])).toEqual([4, 8, 0, 1, 2, 16]);
  });
});
