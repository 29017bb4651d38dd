import { funnel } from '../../../src/methods/funnel/funnel';
import { fiveStages } from '../../../src/methods/funnel/stages';
import { dates, flags, numbers, texts } from '../../support/columns';
import { numbersOf, runMethod, textOf, tiersOf } from '../../support/run-method';

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

  it('takes no probability above 1, and compares with the earlier forecast', () => {
    const result = runMethod(funnel, [
      texts('stage', ['谈判', '谈判', '谈判']),
      numbers('orderAmount', [1_000, 1_000, 1_000]),
      numbers('winProbability', [0.6, 0.01, 1.2]),
      numbers('previousForecast', [500, undefined, 500]),
    ]);
    expect(numbersOf(result, 'probability')).toEqual([0.6, 0.01, NaN]);
    expect(numbersOf(result, 'deviation')).toEqual([100, NaN, NaN]);
    expect(table(result, 'deviation')).toEqual([[1, 500, 600, 100, 0.2]]);
    expect(result.issues.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['no-probability']));
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

  it('says of each deal what is known: value, day, time in the stage, and what is missing', () => {
    const result = runMethod(funnel, [
      texts('stage', ['谈判', '谈判', '谈判', '谈判', '签约', '未知', undefined, '丢单', '目标市场']),
      numbers('orderAmount', [undefined, 100, 100, 100, 100, 100, 100, 100, 100]),
      numbers('winProbability', [0.5, 1.2, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, undefined]),
      dates('expectedCloseDate', [
        ...[undefined, undefined, '2026-06-29', '2026-06-30', '2026-06-01'],
        ...[undefined, undefined, '2026-07-01', undefined],
      ]),
      dates('stageDate', [
        ...[undefined, undefined, '2026-05-31', '2026-07-01', '2026-05-30'],
        ...[undefined, undefined, '2026-05-01', '2026-06-30'],
      ]),
    ]);
    expect(Array.from({ length: 9 }, (_, row) => result.reason(row).en)).toEqual([
      'Target (谈判); "orderAmount" is missing',
      'Target (谈判); no valid probability',
      'Target (谈判); 100 × 50% = 50; expected on 2026-06-29, overdue; 30 days in this stage',
      'Target (谈判); 100 × 50% = 50; expected on 2026-06-30',
      'Signed (签约); 100 × 50% = 50; expected on 2026-06-01; 31 days in this stage, more than 30',
      '"未知" is none of the stages',
      '"stage" is missing',
      'Lost (丢单)',
      'Target market (目标市场); 100 × 5% (of the stage) = 5; 0 days in this stage',
    ]);
    expect([0, 1, 2].map((row) => result.reason(row).zh)).toEqual([
      '目标客户（谈判）；缺少orderAmount',
      '目标客户（谈判）；成交概率无效',
      '目标客户（谈判）；100 × 50% = 50；预计 2026-06-29 成交，已过期；已停留 30 天',
    ]);
    const periods = table(result, 'forecast-month').map(([period]) => (period as { en: string }).en);
    expect(periods).toEqual(['Overdue', '2026-06', 'No date']);
    expect(table(result, 'funnel').map((row) => row.at(-1))).toEqual([0, 0, 0, 1]);
    expect(result.issues.filter(({ kind }) => kind.includes('probability'))).toEqual([
      {
        kind: 'no-probability',
        severity: 'warning',
        text: {
          zh: '“winProbability”有 1 行不在 0–100% 之间，视为缺失。',
          en: '1 values of "winProbability" are not within 0–100 % and count as missing.',
        },
        count: 1,
        examples: [],
        column: 'winProbability',
      },
    ]);
  });

  it('checks signing by what the sheet has: contract, first payment, both or neither', () => {
    const stages = texts('stage', ['签约', '谈判', undefined]);
    const amounts = numbers('orderAmount', [100, 100, 100]);
    const paid = numbers('paidAmount', [100, 100, 30]);
    const contract = flags('contractSigned', [true, true, true]);
    const said = (columns: Parameters<typeof runMethod>[1]): unknown[] => {
      const result = runMethod(funnel, [stages, amounts, ...columns]);
      return [0, 1, 2].map((row) => result.reason(row).en.split('; ').slice(0, -1).join('; '));
    };
    expect(said([])).toEqual(['Signed (签约)', 'Target (谈判)', '']);
    const verify = 'Signed (签约); contract or first payment to verify';
    expect(said([paid])).toEqual([verify, 'Target (谈判)', '']);
    expect(said([contract])).toEqual([verify, 'Target (谈判)', '']);
    const counts = 'contract and sufficient first payment: counts as signed';
    expect(said([paid, contract])).toEqual([
      'Signed (签约)',
      `Signed (谈判); ${counts}`,
      `Signed; ${counts}`,
    ]);
    const blank = runMethod(funnel, [
      texts('stage', ['签约', '签约']),
      numbers('orderAmount', [undefined, 100]),
      flags('contractSigned', [true, true]),
      numbers('paidAmount', [30, undefined]),
    ]);
    expect(tiersOf(blank, 'stage')).toEqual(['signed', 'signed']);
    expect([0, 1].map((row) => blank.reason(row).en)).toEqual([
      'Signed (签约); contract or first payment to verify; "orderAmount" is missing',
      'Signed (签约); contract or first payment to verify; 100 × 100% (of the stage) = 100',
    ]);
  });

  it('names the next step: the next stage, or of what signing takes the one thing that is missing', () => {
    const result = runMethod(funnel, [
      texts('stage', ['目标市场', '谈判', '谈判', '谈判', '谈判', '签约', '丢单', '潜在客户']),
      numbers('orderAmount', [100, 100, 100, 100, 100, 100, 100, 100]),
      flags('contractSigned', [undefined, undefined, true, false, false, false, false, false]),
      numbers('paidAmount', [undefined, 40, 29, 30, 29, 0, 0, undefined]),
    ]);
    expect(
      Array.from({ length: 8 }, (_, row) => result.lift?.(row)).map((lift) => lift && [lift.en, lift.change]),
    ).toEqual([
      ['Next stage: Potential, worth 15 more', { column: 'stage', to: '潜在客户' }],
      ['Next stage: Signed, worth 50 more', { column: 'stage', to: '签约' }],
      ['Next stage: Signed, 1 of the first payment missing, worth 50 more', { column: 'paidAmount', to: 30 }],
      ['Next stage: Signed, worth 50 more', { column: 'contractSigned', to: true }],
      ['Next stage: Signed, 1 of the first payment missing, worth 50 more', undefined],
      ['Next stage: Signed, 30 of the first payment missing, worth 50 more', undefined],
      undefined,
      ['Next stage: Target, worth 30 more', { column: 'stage', to: '目标客户' }],
    ]);
  });

  it('says in both languages whether a signed deal was paid in full and on time', () => {
    const result = runMethod(funnel, [
      texts('stage', ['签约', '签约', '签约', '签约']),
      numbers('orderAmount', [100, 100, 100, 100]),
      numbers('paidAmount', [100, 100, 60, undefined]),
      dates('paymentDate', ['2026-06-10', '2026-06-13', '2026-06-01', '2026-06-10']),
      dates('paymentDueDate', ['2026-06-10', '2026-06-10', '2026-06-10', '2026-06-10']),
    ]);
    const qualified = result.columns.find(({ id }) => id === 'qualified');
    if (qualified?.kind !== 'text') throw new Error('no text');
    expect([0, 1, 2, 3].map((row) => qualified.text(row).en)).toEqual([
      'qualified',
      'paid 3 days late',
      '40 not paid yet',
      'to verify',
    ]);
    const plain = runMethod(funnel, [texts('stage', ['签约']), numbers('orderAmount', [100])]);
    expect(textOf(plain, 'qualified', 0)).toBe('待核实');
  });

  it('compares with an earlier forecast of nothing without a rate, and with none not at all', () => {
    const columns = [texts('stage', ['谈判']), numbers('orderAmount', [100])];
    expect(table(runMethod(funnel, [...columns, numbers('previousForecast', [0])]), 'deviation')).toEqual([
      [1, 0, 50, 50, null],
    ]);
    expect(table(runMethod(funnel, columns), 'deviation')).toEqual([]);
  });

  it('takes days from the day that a stage began; those later than today are none', () => {
    const result = runMethod(funnel, [
      texts('stage', ['谈判', '谈判', '谈判']),
      numbers('orderAmount', [1, 1, 1]),
      dates('stageDate', ['2026-06-30', '2026-07-01', '2026-06-29']),
    ]);
    expect(numbersOf(result, 'days-in-stage')).toEqual([0, NaN, 1]);
  });

  it('colours stages from the last, which is best, to the first', () => {
    const [stageColumn] = runMethod(funnel, [texts('stage', ['谈判']), numbers('orderAmount', [1])]).columns;
    const tones = stageColumn?.kind === 'tier' ? stageColumn.tiers.map(({ id, tone }) => [id, tone]) : [];
    expect(tones).toEqual([
      ['signed', 'best'],
      ['target', 'good'],
      ['potential', 'middle'],
      ['target-market', 'low'],
      ['lost', 'warning'],
      ['no-data', 'unknown'],
    ]);
  });

  it('leaves lost what is lost, whatever was signed, and without a stage for signing goes by the words alone', () => {
    const columns = [
      texts('stage', ['丢单', undefined, '引子']),
      numbers('orderAmount', [100, 100, 100]),
      flags('contractSigned', [true, true, true]),
      numbers('paidAmount', [100, 100, 100]),
    ];
    const other = [texts('stage', ['丢单', undefined, '另议']), ...columns.slice(1)];
    expect(tiersOf(runMethod(funnel, other), 'stage')).toEqual(['lost', 'signed', 'signed']);
    expect(tiersOf(runMethod(funnel, columns, { stages: fiveStages }), 'stage')).toEqual([
      'lost',
      'no-data',
      'lead',
    ]);
    const lost = runMethod(funnel, [texts('stage', ['丢单']), numbers('orderAmount', [100])]);
    expect(table(lost, 'funnel').map((row) => row.slice(1, 4))).toEqual(new Array(4).fill([0, 0, null]));
  });

  it('sorts into the five stages of the source without setting where the words are theirs, and says so', () => {
    const amounts = numbers('orderAmount', [1, 1, 1, 1, 1]);
    const words = texts('stage', ['引子', '崇拜者', '准买主', '客户', '忠实客户']);
    const result = runMethod(funnel, [words, amounts]);
    expect(tiersOf(result, 'stage')).toEqual(fiveStages.map(({ id }) => id));
    expect(numbersOf(result, 'expected')).toEqual([0.05, 0.15, 0.5, 1, 1]);
    const told = ({ issues }: typeof result): unknown =>
      issues.filter(({ assumption }) => assumption).map(({ kind }) => kind);
    expect(told(result)).toEqual(['five-stages']);
    const four = texts('stage', ['目标市场', '潜在客户', '目标客户', '签约客户', '潜在客户']);
    const usual = runMethod(funnel, [four, amounts]);
    expect(tiersOf(usual, 'stage')).toEqual(['target-market', 'potential', 'target', 'signed', 'potential']);
    expect(told(usual)).toEqual([]);
    // Stages that somebody chose stay.
    const chosen = fiveStages.slice(0, 2).map((stage) => ({ ...stage, words: ['崇拜者'] }));
    const own = runMethod(funnel, [words, amounts], { stages: chosen });
    expect(tiersOf(own, 'stage').slice(0, 2)).toEqual(['no-data', 'lead']);
    expect(told(own)).toEqual([]);
  });

  it('reads a word that two stages have as the earlier one', () => {
    const stages = fiveStages.map((stage, index) =>
      index === 2 ? { ...stage, words: ['引子', '洽谈'] } : stage,
    );
    const columns = [texts('stage', ['引子', '洽谈']), numbers('orderAmount', [1, 1])];
    expect(tiersOf(runMethod(funnel, columns, { stages }), 'stage')).toEqual(['lead', 'prospective-buyer']);
  });

  it('takes a probability of 0 as it is, and one below it for none', () => {
    const result = runMethod(funnel, [
      texts('stage', ['谈判', '谈判', '谈判']),
      numbers('orderAmount', [100, 100, 100]),
      numbers('winProbability', [0, -0.1, 1]),
    ]);
    expect(numbersOf(result, 'expected')).toEqual([0, NaN, 100]);
    expect(result.issues.find(({ kind }) => kind === 'no-probability')?.count).toBe(1);
  });
});
