import { funnel } from '../../src/methods/funnel/funnel';
import { fiveStages } from '../../src/methods/funnel/stages';
import { dates, flags, numbers, texts } from '../support/columns';
import { numbersOf, runMethod, textOf, tiersOf } from '../support/run-method';

const table = (result: ReturnType<typeof runMethod>, id: string) =>
  result.summary.find((summary) => summary.id === id)?.rows ?? [];

describe('the sales funnel', () => {
  const stage = texts('stage', [
    '目标市场',
    '潜在客户',
    '谈判中',
    '已签约',
    'Closed lost',
    undefined,
    '未知',
  ]);
  const amount = numbers('orderAmount', [100_000, 100_000, 500_000, 200_000, 900_000, 50_000, 1]);
  const closeDate = dates('expectedCloseDate', [
    '2026-07-15',
    '2026-06-01',
    '2026-08-01',
    '2026-06-10',
    '2026-07-01',
    undefined,
    undefined,
  ]);
  const since = dates('stageDate', ['2026-06-30', '2026-06-20', '2026-05-01', ...new Array<undefined>(4)]);

  it('finds the stage by its words, and takes its probability where the sheet has none', () => {
    const result = runMethod(funnel, [stage, amount, closeDate, since]);
    expect(tiersOf(result, 'stage')).toEqual([
      'target-market',
      'potential',
      'target',
      'signed',
      'lost',
      'no-data',
      'no-data',
    ]);
    expect(numbersOf(result, 'expected')).toEqual([5_000, 20_000, 250_000, 200_000, 0, NaN, NaN]);
    expect(result.reason(2).zh).toBe(
      '目标客户（谈判中）；50万 × 50%（阶段默认） = 25万；预计 2026-08-01 成交；已停留 60 天，超过 30 天',
    );
    expect(result.reason(6).zh).toBe('“未知”不属于任何阶段');
    expect(result.lift?.(2)?.zh).toBe('下一阶段：签约客户，期望值增加 25万');
    expect(result.lift?.(3)).toBeUndefined();
  });

  it('counts who reached each stage, converts, and shows how long deals stay', () => {
    const rows = table(runMethod(funnel, [stage, amount, closeDate, since]), 'funnel');
    expect(rows.map(([, ...cells]) => cells)).toEqual([
      [1, 4, null, 100_000, 5_000, 0, 0],
      [1, 3, 0.75, 100_000, 20_000, 10, 0],
      [1, 2, expect.closeTo(2 / 3, 12), 500_000, 250_000, 60, 1],
      [1, 1, 0.5, 200_000, 200_000, null, 0],
    ]);
  });

  it('forecasts by month and quarter, open deals of the past apart, lost ones not at all', () => {
    const result = runMethod(funnel, [stage, amount, closeDate]);
    expect(
      table(result, 'forecast-month').map(([period, ...cells]) => [(period as { zh: string }).zh, ...cells]),
    ).toEqual([
      ['已过期', 1, 100_000, 20_000],
      ['2026-06', 1, 200_000, 200_000],
      ['2026-07', 1, 100_000, 5_000],
      ['2026-08', 1, 500_000, 250_000],
    ]);
    expect(table(result, 'forecast-quarter').map((row) => (row[0] as { zh: string }).zh)).toEqual([
      '已过期',
      '2026 Q2',
      '2026 Q3',
    ]);
  });

  it('calls signed what has a contract and a sufficient first payment, and nothing else', () => {
    const result = runMethod(funnel, [
      texts('stage', ['已签约', '已签约', '谈判', '已签约', undefined]),
      numbers('orderAmount', [100, 100, 100, 100, 100]),
      flags('contractSigned', [true, false, true, undefined, true]),
      numbers('paidAmount', [30, 100, 29.99, 100, 30]),
    ]);
    expect(tiersOf(result, 'stage')).toEqual(['signed', 'target', 'target', 'signed', 'signed']);
    expect(result.reason(1).zh).toContain('称已签约，但无合同或首付不足');
    expect(result.reason(3).zh).toContain('合同或首付待核实');
    expect(result.lift?.(2)?.zh).toBe('下一阶段：签约客户，首付还差 0.01，期望值增加 50');
  });

  it('calls qualified what was paid in full on time', () => {
    const result = runMethod(funnel, [
      texts('stage', ['签约', '签约', '签约', '签约', '谈判']),
      numbers('orderAmount', [100, 100, 100, 100, 100]),
      numbers('paidAmount', [100, 100, 60, 100, 0]),
      dates('paymentDate', ['2026-06-10', '2026-06-13', '2026-06-01', undefined, undefined]),
      dates('paymentDueDate', ['2026-06-10', '2026-06-10', '2026-06-10', '2026-06-10', '2026-06-10']),
    ]);
    expect([0, 1, 2, 3, 4].map((row) => textOf(result, 'qualified', row))).toEqual([
      '合格',
      '逾期 3 天付清',
      '未付清，差 40',
      '待核实',
      '',
    ]);
  });

  it('reads probabilities in percent where one is above 1, and compares with the earlier forecast', () => {
    const result = runMethod(funnel, [
      texts('stage', ['谈判', '谈判', '谈判']),
      numbers('orderAmount', [1_000, 1_000, 1_000]),
      numbers('winProbability', [60, 1, 120]),
      numbers('previousForecast', [500, undefined, 500]),
    ]);
    expect(numbersOf(result, 'probability')).toEqual([0.6, 0.01, NaN]);
    expect(numbersOf(result, 'deviation')).toEqual([100, NaN, NaN]);
    expect(table(result, 'deviation')).toEqual([[1, 500, 600, 100, 0.2]]);
    expect(result.issues.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['percent-probability', 'no-probability']),
    );
  });

  it('has five stages as well, in which 忠诚客户 is not a plain customer', () => {
    const result = runMethod(
      funnel,
      [
        texts('stage', ['引子', '崇拜者', '准买主', '客户', '忠诚客户']),
        numbers('orderAmount', [1, 1, 1, 1, 1]),
      ],
      { stages: fiveStages },
    );
    expect(tiersOf(result, 'stage')).toEqual(fiveStages.map(({ id }) => id));
  });
});
