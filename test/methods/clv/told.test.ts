import { clv } from '../../../src/methods/clv/clv';
import { liftText, reasonText, type ClvFacts } from '../../../src/methods/clv/explanation';
import type { Fit } from '../../../src/methods/clv/fit';
import { groupHistories } from '../../../src/methods/clv/histories';
import { customerHistory } from '../../../src/methods/clv/inputs';
import { historyIssues, modelIssues } from '../../../src/methods/clv/issues';
import { modelSummary, valueByTenth } from '../../../src/methods/clv/summary';
import { intervalFactor } from '../../../src/methods/clv/value';
import type { Issue } from '../../../src/table/issues/issue';
import { contextOf, dates, flags, numbers, texts } from '../../support/columns';
import { runMethod } from '../../support/run-method';
import { headOf } from '../../support/summary-head';

const floats = (...values: number[]) => Float64Array.from(values);
const near = (value: number) => expect.closeTo(value, 9) as number;
const said = (issues: readonly Issue[]) =>
  issues.map(({ kind, severity, count, text }) => [kind, severity, count, text.zh, text.en]);

/** CDNOW's published estimates. */
const purchases: Fit = {
  parameters: [0.2426, 4.4136, 0.7929, 2.4259],
  logLikelihood: -9582.43,
  covariance: Float64Array.from({ length: 16 }, (_, at) => (at % 5 === 0 ? 0.01 : 0)),
  converged: true,
};
const spend: Fit = {
  parameters: [6.25, 3.74, 15.44],
  logLikelihood: -4055.92,
  covariance: floats(0.04, 0, 0, 0, 0.09, 0, 0, 0, 0.16),
  converged: true,
};

describe('histories', () => {
  it('are possible where count and times agree; customers with the same one are a group, in a fixed order', () => {
    const { histories, counts, groupOf } = groupHistories(
      floats(2, 0, 0, 2, 2, 1, 0, 1.5, -1, 1, NaN, 1, 1, 2),
      floats(5, 0, 0, 5, 5, 0, 3, 2, 0, 9, 1, -1, 9, 4),
      floats(9, 9, 9, 9, 8, 9, 9, 9, 9, 8, 9, 9, Infinity, 9),
    );
    expect(histories).toEqual([
      { repeats: 0, latest: 0, observed: 9 },
      { repeats: 2, latest: 4, observed: 9 },
      { repeats: 2, latest: 5, observed: 8 },
      { repeats: 2, latest: 5, observed: 9 },
    ]);
    expect([...counts]).toEqual([2, 1, 1, 2]);
    expect([...groupOf]).toEqual([3, 0, 0, 3, 2, -1, -1, -1, -1, -1, -1, -1, -1, 1]);
  });

  it('may end on the day on which they are looked at', () => {
    expect([...groupHistories(floats(1), floats(9), floats(9)).groupOf]).toEqual([0]);
  });

  it('are read from repeats and times in any unit, or from days and a count', () => {
    const counted = [
      numbers('repeatPurchases', [2]),
      numbers('purchaseSpan', [70]),
      numbers('observedTime', [140]),
    ];
    const none = { repeatSpend: undefined, total: undefined };
    const times = (unit: 'day' | 'week' | 'month' | 'year', columns = counted) => {
      const { repeats, latest, observed } = customerHistory(contextOf(columns), unit, none);
      return [repeats[0], latest[0], observed[0]];
    };
    expect(times('week')).toEqual([2, 70, 140]);
    expect(times('day')).toEqual([2, 10, 20]);
    expect(times('year')).toEqual([2, near((70 * 365.25) / 7), near((140 * 365.25) / 7)]);
    expect(times('month')).toEqual([2, near((70 * 365.25) / 84), near((140 * 365.25) / 84)]);
    // What the product added up from transactions counts days, whatever the unit.
    expect(
      times(
        'year',
        counted.map((column) => ({ ...column, sheetColumn: -1 })),
      ),
    ).toEqual([2, 10, 20]);
    const dated = [
      numbers('transactionCount', [3, 1, 9]),
      dates('firstTransactionDate', ['2026-06-02', '2026-06-02', undefined]),
      dates('lastTransactionDate', ['2026-06-16', '2026-06-16', '2026-06-16']),
    ];
    const history = customerHistory(contextOf(dated), 'day', none);
    expect([history.repeats, history.latest, history.observed].map((values) => [...values])).toEqual([
      [2, 0, 8],
      [2, 0, NaN],
      [4, 4, NaN],
    ]);
    // Days with a purchase go before purchases.
    const onDays = customerHistory(contextOf([numbers('purchaseDays', [2, 1, 1]), ...dated]), 'day', none);
    expect([...onDays.repeats]).toEqual([1, 0, 0]);
    const timed = dated.map((column) =>
      column.kind === 'date' ? { ...column, values: column.values.map((own) => own + 0.75) } : column,
    );
    expect([...customerHistory(contextOf(timed), 'day', none).observed]).toEqual([4, 4, NaN]);
  });

  it('have the mean spend of repeats, or else that of all purchases', () => {
    const columns = [
      numbers('repeatPurchases', [1, 1]),
      numbers('purchaseSpan', [1, 1]),
      numbers('observedTime', [2, 2]),
    ];
    const [mean, total] = [numbers('repeatSpend', [5, 6]), numbers('revenue', [30, 30])];
    const count = numbers('transactionCount', [3, 0]);
    const of = (
      more: readonly ReturnType<typeof numbers>[],
      given: { repeatSpend?: typeof mean; total?: typeof mean },
    ) => {
      const found = customerHistory(contextOf([...columns, ...more]), 'week', {
        repeatSpend: undefined,
        total: undefined,
        ...given,
      });
      return [found.spend && [...found.spend], found.spendOfAll];
    };
    expect(of([count], { repeatSpend: mean, total })).toEqual([[5, 6], false]);
    expect(of([count], { total })).toEqual([[10, NaN], true]);
    expect(of([], { total })).toEqual([undefined, false]);
    expect(of([count], {})).toEqual([undefined, false]);
  });

  it('need columns of the right kinds', () => {
    const none = { repeatSpend: undefined, total: undefined };
    const wrong = [
      texts('repeatPurchases', ['2']),
      numbers('purchaseSpan', [1]),
      numbers('observedTime', [2]),
    ];
    expect(() => customerHistory(contextOf(wrong), 'week', none)).toThrow(
      expect.objectContaining({ code: 'missing-column' }),
    );
    const all = [
      numbers('transactionCount', [1]),
      dates('firstTransactionDate', ['2026-06-02']),
      dates('lastTransactionDate', ['2026-06-02']),
    ];
    for (const left of all)
      expect(() => customerHistory(contextOf(all.filter((column) => column !== left)), 'week', none)).toThrow(
        expect.objectContaining({
          text: {
            zh: expect.stringContaining('或交易明细') as string,
            en: expect.stringContaining('or transactions') as string,
          },
        }),
      );
    const counted = [
      numbers('repeatPurchases', [2]),
      numbers('purchaseSpan', [1]),
      numbers('observedTime', [2]),
    ];
    for (const left of counted)
      expect(() =>
        customerHistory(contextOf(counted.filter((column) => column !== left)), 'week', none),
      ).toThrow(expect.objectContaining({ code: 'missing-column' }));
    expect(customerHistory(contextOf([flags('active', [])]), 'week', none).repeats).toHaveLength(0);
  });
});

describe('what is remarkable about histories and fits', () => {
  const history = {
    repeats: floats(1, 1, NaN, 0),
    latest: floats(0, 1, 1, 0),
    observed: floats(2, 2, 2, 2),
    spend: floats(1, 1, 1, 1),
    spendOfAll: false,
  };
  const groups = groupHistories(history.repeats, history.latest, history.observed);
  const context = contextOf([numbers('aum', [1, 1, 1, 1])]);

  it('are contradictions, and a spend that is missing or of all purchases', () => {
    expect(said(historyIssues(history, groups, context))).toEqual([
      [
        ...['contradictory-history', 'warning', 1],
        '1 位客户的购买次数与时间互相矛盾（如有复购而间隔为 0，或晚于截至日期），未参与。',
        'For 1 customers count and times of the purchases contradict each other (repeats without time between, or after the as-of day); left out.',
      ],
    ]);
    const fine = groupHistories(floats(1), floats(1), floats(2));
    const one = { ...history, repeats: floats(1), latest: floats(1), observed: floats(2) };
    expect(historyIssues(one, fine, context)).toEqual([]);
    expect(said(historyIssues({ ...one, spend: undefined }, fine, context))).toEqual([
      [
        'no-spend',
        'note',
        1,
        '没有金额列，只预测购买次数。',
        'No column of spend: only purchases are predicted.',
      ],
    ]);
    expect(historyIssues({ ...one, spend: undefined }, fine, { ...context, rowCount: 0 })).toEqual([]);
    expect(said(historyIssues({ ...one, spendOfAll: true }, fine, context))).toEqual([
      [
        ...['spend-of-all-purchases', 'note', 1, '没有复购平均金额，以全部购买的平均金额代替。'],
        'No mean spend of the repeat purchases; the mean of all purchases stands for it.',
      ],
    ]);
  });

  it('are fits without an end, without an interval, or without a mean, and spend that goes with frequency', () => {
    const calm = { repeats: floats(1, 2, 1, 2), mean: floats(1, 1, 2, 2) };
    const kinds = (more: object) =>
      modelIssues({ purchases, spend, buyers: calm, history, ...more } as never).map(({ kind }) => kind);
    expect(kinds({})).toEqual([]);
    expect(kinds({ spend: undefined })).toEqual([]);
    expect(kinds({ purchases: { ...purchases, converged: false } })).toEqual(['not-converged']);
    expect(kinds({ spend: { ...spend, converged: false } })).toEqual(['not-converged']);
    expect(kinds({ purchases: { ...purchases, covariance: undefined } })).toEqual(['no-interval']);
    expect(kinds({ spend: { ...spend, covariance: undefined } })).toEqual(['no-interval']);
    expect(kinds({ spend: { ...spend, parameters: [6, 1, 15] } })).toEqual(['infinite-mean-spend']);
    expect(kinds({ spend: { ...spend, parameters: [6, 1.01, 15] } })).toEqual([]);
    // Repeats 1, 2 with means 1, 2: a correlation of 1, or of -1 the other way round.
    const rising = { repeats: floats(1, 2), mean: floats(1, 2) };
    expect(kinds({ buyers: rising })).toEqual(['spend-depends-on-frequency']);
    expect(kinds({ buyers: { ...rising, mean: floats(2, 1) } })).toEqual(['spend-depends-on-frequency']);
    expect(kinds({ buyers: rising, history: { ...history, spend: undefined } })).toEqual([]);
    const worst = {
      purchases: { ...purchases, converged: false, covariance: undefined },
      spend: { ...spend, parameters: [6, 0.5, 15] },
      buyers: rising,
      history,
    };
    expect(said(modelIssues(worst))).toEqual([
      [
        ...['not-converged', 'warning', 1],
        '模型估计未收敛：数据可能不符合模型（如无人流失），结果仅供参考。',
        'The fit did not converge: the data may not hold the model (nobody leaves, for one); take the results with care.',
      ],
      [
        'no-interval',
        'note',
        1,
        '似然过于平坦，无法给出区间。',
        'The likelihood is too flat for an interval.',
      ],
      [
        ...[
          'infinite-mean-spend',
          'warning',
          1,
          '金额差异过大，总体平均金额不存在，无法给出一次性客户的价值。',
        ],
        'Spend varies so much that its mean over customers does not exist; one-time buyers get no value.',
      ],
      [
        ...[
          'spend-depends-on-frequency',
          'warning',
          1,
          '复购次数与金额相关（r = 1），与模型假设不符，价值可能有偏。',
        ],
        'Spend goes with the number of purchases (r = 1), which the model rules out; values may be biased.',
      ],
    ]);
  });

  it('is that too few bought again', () => {
    const columns = [
      numbers('repeatPurchases', [2, 0]),
      numbers('purchaseSpan', [1, 0]),
      numbers('observedTime', [2, 2]),
      numbers('repeatSpend', [5, undefined]),
    ];
    const result = runMethod(clv, columns, { leastRepeaters: 1000 });
    expect(said(result.issues.filter(({ kind }) => kind === 'too-few-repeat-buyers'))).toEqual([
      [
        ...['too-few-repeat-buyers', 'error', 1, '只有 1 位客户有复购，少于 1,000 位，不足以估计模型。'],
        'Only 1 customers bought again; fewer than 1,000 do not carry the model.',
      ],
    ]);
    expect(result.reason(0)).toEqual({
      zh: '复购 2 次，最近一次在第 1 周（共 2 周）；复购客户太少，未估计模型',
      en: '2 repeat purchases, the latest in week 1 of 2; too few repeat buyers for a model',
    });
    expect([result.summary.map(({ id }) => id), result.lift?.(0)]).toEqual([['status'], undefined]);
    const empty = runMethod(
      clv,
      columns.map((column) => ({ ...column, values: floats(), missing: new Uint8Array() })),
    );
    expect(empty.issues.map(({ kind }) => kind)).not.toContain('too-few-repeat-buyers');
    expect(
      result.columns.map((column) => [
        ...[column.id, column.label.zh, column.label.en],
        ...('role' in column ? [column.role] : []),
        ...(column.kind === 'number' ? [column.format] : []),
      ]),
    ).toEqual([
      ['status', '客户状态', 'Status', 'tierLevel'],
      ['p-alive', '存活率', 'P(alive)', 'aliveProbability', 'share'],
      ['purchases', '预计购买次数', 'Expected purchases', 'decimal'],
      ['spend', '预计每次金额', 'Expected spend a purchase', 'money'],
      ['value', '终身价值', 'Lifetime value', 'money'],
      ['value-low', '价值下限', 'Value from', 'money'],
      ['value-high', '价值上限', 'Value to', 'money'],
    ]);
  });
});

describe('the words of a lifetime value', () => {
  const repeats = floats(2, 0, 1, 2, NaN);
  const latest = floats(30.43, 0, 0, 30.43, 1);
  const observed = floats(38.86, 20, 9, 38.86, 2);
  const history = { repeats, latest, observed, spend: undefined, spendOfAll: false };
  const facts: ClvFacts = {
    history,
    groups: groupHistories(repeats, latest, observed),
    tiers: [
      { id: 'active', label: { zh: '仍活跃', en: 'Active' }, tone: 'best' },
      { id: 'lapsed', label: { zh: '可能流失', en: 'Lapsed' }, tone: 'low' },
    ],
    codes: Uint8Array.of(0, 1, 1, 1, 1),
    alive: floats(0.7266, NaN, NaN, 0.7266, NaN),
    purchases: floats(1.226, 0.2, NaN, 1.226, NaN),
    spend: floats(25, 25, NaN, NaN, NaN),
    value: floats(37.5, 5, NaN, NaN, NaN),
    low: floats(27.1, NaN, NaN, NaN, NaN),
    high: floats(51.8, NaN, NaN, NaN, NaN),
    months: 12,
    fits: { model: 'bg-nbd', purchases, spend },
  };

  it('tell the history, the chance that he is there, and what is expected within which bounds', () => {
    expect([0, 1, 2, 3, 4].map((row) => reasonText(facts, row))).toEqual([
      {
        zh: '复购 2 次，最近一次在第 30.4 周（共 38.9 周）；存活率 72.7%；预计 12 个月内购买 1.23 次，价值 37.5（27.1～51.8）；仍活跃',
        en: '2 repeat purchases, the latest in week 30.4 of 38.9; P(alive) 72.7%; 1.23 purchases expected in 12 months, worth 37.5 (27.1 to 51.8); Active',
      },
      {
        zh: '只购买过一次，至今 20 周；没有复购，模型无法判断是否流失，不代表安全；预计 12 个月内购买 0.2 次，价值 5；可能流失',
        en: 'bought once, 20 weeks ago; without a second purchase the model cannot tell whether the customer left: not a sign of safety; 0.2 purchases expected in 12 months, worth 5; Lapsed',
      },
      {
        zh: '购买次数与时间互相矛盾，未参与',
        en: 'Count and times of the purchases contradict each other; left out',
      },
      {
        zh: '复购 2 次，最近一次在第 30.4 周（共 38.9 周）；存活率 72.7%；预计 12 个月内购买 1.23 次；可能流失',
        en: '2 repeat purchases, the latest in week 30.4 of 38.9; P(alive) 72.7%; 1.23 purchases expected in 12 months; Lapsed',
      },
      { zh: '缺少购买次数或时间', en: 'Count or times of the purchases are missing' },
    ]);
  });

  it('tell what a purchase now would do, unless the customer is active or unknown', () => {
    // BG/NBD with x = 3 and t_x = T: 1 / (1 + a / (b + 2)) = 1 / (1 + .7929 / 4.4259) = 84.8 %.
    expect([0, 1, 2, 3].map((row) => liftText(facts, row))).toEqual([
      undefined,
      // x = 1: 1 / (1 + .7929 / 2.4259) = 75.4 %.
      { zh: '现在再购买一次，存活率即为 75.4%', en: 'A purchase now would make P(alive) 75.4%' },
      undefined,
      { zh: '现在再购买一次，存活率即为 84.8%', en: 'A purchase now would make P(alive) 84.8%' },
    ]);
    const today = {
      ...facts,
      groups: groupHistories(floats(0), floats(0), floats(0)),
      codes: Uint8Array.of(1),
    };
    expect(liftText(today, 0)).toBeUndefined();
    expect(liftText({ ...facts, fits: undefined }, 3)).toBeUndefined();
  });

  it('come with tables of the value by tenths and of the parameters with their errors', () => {
    // 11 to 15 of fifteen customers are not known; of ten the best has 10 of 55.
    const values = Float64Array.from({ length: 15 }, (_, row) => (row < 10 ? row + 1 : NaN));
    const [tenths] = valueByTenth({ ...facts, value: values });
    expect(headOf(tenths)).toEqual([
      '价值十分位 / Value by tenths of the customers',
      'tenth: 十分位（1 最高） / Tenth (1 is best) (integer)',
      'customers: 客户数 / Customers (integer)',
      'value: 预测价值 / Expected value (money)',
      'value-share: 价值占比 / Share of the value (share)',
    ]);
    expect(tenths?.rows).toEqual(Array.from({ length: 10 }, (_, at) => [at + 1, 1, 10 - at, (10 - at) / 55]));
    expect(tenths?.chart).toEqual({ kind: 'bars', x: 'tenth', y: 'value' });
    expect(valueByTenth({ ...facts, value: floats(NaN) })).toEqual([]);
    expect(valueByTenth({ ...facts, value: floats(0) })[0]?.rows.at(-1)).toEqual([10, 0, 0, null]);
    const [model] = modelSummary(facts);
    expect(headOf(model)).toEqual([
      '模型参数（时间单位：周） / Parameters of the models (times in weeks)',
      'parameter: 参数 / Parameter (text)',
      'estimate: 估计值 / Estimate (decimal)',
      'standard-error: 标准误 / Standard error (decimal)',
    ]);
    const same = (name: string) => ({ zh: name, en: name });
    // The covariance is that of the logarithms: a tenth of each, and two, three and four tenths.
    expect(model?.rows).toEqual([
      [same('r'), 0.2426, near(0.02426)],
      [same('alpha'), 4.4136, near(0.44136)],
      [same('a'), 0.7929, near(0.07929)],
      [same('b'), 2.4259, near(0.24259)],
      [{ zh: '对数似然（购买次数）', en: 'Log-likelihood (purchases)' }, -9582.43, null],
      [same('p'), 6.25, near(1.25)],
      [same('q'), 3.74, near(1.122)],
      [same('v'), 15.44, near(6.176)],
      [{ zh: '对数似然（金额）', en: 'Log-likelihood (spend)' }, -4055.92, null],
    ]);
    const flat = {
      ...facts,
      fits: {
        model: 'bg-nbd' as const,
        purchases: { ...purchases, covariance: undefined },
        spend: undefined,
      },
    };
    expect(modelSummary(flat)[0]?.rows.map((row) => row[2])).toEqual([null, null, null, null, null]);
    expect(modelSummary({ ...facts, fits: undefined })).toEqual([]);
  });

  it('have bounds by the normal quantile on the logarithm', () => {
    expect(intervalFactor(0.04, 0.95)).toBeCloseTo(Math.exp(1.959964 * 0.2), 6);
    expect(intervalFactor(0, 0.95)).toBe(1);
    expect(intervalFactor(-1e-9, 0.95)).toBe(1);
  });
});
