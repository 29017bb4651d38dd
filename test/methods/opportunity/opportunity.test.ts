import { opportunity } from '../../../src/methods/opportunity/opportunity';
import { numbers } from '../../support/columns';
import { numbersOf, runMethod, tiersOf } from '../../support/run-method';

type Scores = readonly (readonly (number | undefined)[])[];

/** A row a customer: intent, value, position, risk. */
const run = (rows: Scores, params = {}) =>
  runMethod(
    opportunity,
    (['purchaseIntent', 'customerValue', 'competitivePosition', 'dealRisk'] as const).map((role, part) =>
      numbers(
        role,
        rows.map((row) => row[part]),
      ),
    ),
    params,
  );
const noWeights = { intentWeight: 0, valueWeight: 0, positionWeight: 0, riskWeight: 0 };

describe('the opportunity priority score', () => {
  it('says what each part adds and could add; where one is missing the others add more', () => {
    const result = run([
      [80, 60, 70, 30],
      [50, undefined, 50, 50],
      [undefined, undefined, 50, 50],
    ]);
    const parts = (row: number): unknown =>
      result.contributions?.(row).map(({ label, value, most }) => [label.en, value, most]);
    expect(parts(0)).toEqual([
      ['Intent', 28, 35],
      ['Value', 21, 35],
      ['Position', 10.5, 15],
      ['Safety', 10.5, 15],
    ]);
    expect(parts(1)).toEqual([
      ['Intent', expect.closeTo(1750 / 65, 9), expect.closeTo(3500 / 65, 9)],
      ['Position', expect.closeTo(750 / 65, 9), expect.closeTo(1500 / 65, 9)],
      ['Safety', expect.closeTo(750 / 65, 9), expect.closeTo(1500 / 65, 9)],
    ]);
    expect(parts(2)).toEqual([]);
  });

  it('says beside the score which part it was made without, by column and by row, and by how much of the weights', () => {
    const result = runMethod(opportunity, [
      numbers('purchaseIntent', [100, 100, undefined]),
      numbers('customerValue', [100, 100, undefined]),
      numbers('dealRisk', [0, undefined, 0]),
    ]);
    expect([0, 1, 2].map((row) => result.reason(row))).toEqual([
      {
        zh: '商机得分 100，A 级商机；缺少竞争态势，按其余 85% 权重计',
        en: 'score 100, grade A; without Competitive position: by the other 85% of the weights',
      },
      {
        zh: '商机得分 100，A 级商机；缺少dealRisk、竞争态势，按其余 70% 权重计',
        en: 'score 100, grade A; without dealRisk, Competitive position: by the other 70% of the weights',
      },
      {
        zh: '缺少purchaseIntent、customerValue、竞争态势，不足以评分',
        en: 'Missing: purchaseIntent, customerValue, Competitive position; not enough to score',
      },
    ]);
    expect(result.detail?.(0).zh).toBe(
      '意向分 100 × 35，价值分 100 × 35，风险分 100 × 15；缺少竞争态势，按其余 85% 权重计；得分 100；A 级商机',
    );
    const assumed = result.issues.filter(({ assumption }) => assumption);
    expect(assumed.map(({ kind, text, choose }) => [kind, text, choose])).toEqual([
      [
        'missing-part',
        {
          zh: '没有竞争态势列：其 15% 权重分给其他各项。',
          en: 'No column of competitive position: its 15% of the weights goes to the others.',
        },
        ['competitivePosition'],
      ],
    ]);
    // What weighs nothing is not missed.
    const weightless = { ...noWeights, intentWeight: 50, valueWeight: 50 };
    const columns = [numbers('purchaseIntent', [100]), numbers('customerValue', [100])];
    expect(runMethod(opportunity, columns, weightless).issues.filter(({ assumption }) => assumption)).toEqual(
      [],
    );
    expect(runMethod(opportunity, columns, weightless).reason(0).zh).toBe('商机得分 100，A 级商机');
    expect(run([[100, 100, 100, 0]]).issues.filter(({ assumption }) => assumption)).toEqual([]);
    expect(run([[1, 1, 1, 1]], noWeights).reason(0).zh).toBe('没有权重，不评分');
  });

  it('scales weights that do not sum to 100, says so, and has no score where all are 0', () => {
    const result = run([[80, 60, 70, 30]], { intentWeight: 70 });
    // (70 x 80 + 35 x 60 + 15 x 70 + 15 x 70) / 135.
    expect(numbersOf(result, 'score')[0]).toBeCloseTo(9800 / 135, 9);
    const said = (issues: typeof result.issues): unknown =>
      issues.filter(({ kind }) => kind === 'weights-not-100').map(({ severity, text }) => [severity, text]);
    expect(said(result.issues)).toEqual([
      ['note', { zh: '四项权重合计 135，按比例折算。', en: 'The weights sum to 135 and are scaled.' }],
    ]);
    expect(said(run([[80, 60, 70, 30]]).issues)).toEqual([]);
    const without = run([[80, 60, 70, 30]], noWeights);
    expect(tiersOf(without, 'grade')).toEqual(['no-data']);
    expect(without.contributions?.(0)).toEqual([]);
    expect(without.lift?.(0)).toBeUndefined();
  });

  it('counts scores outside 0 to 100 as the nearer end, and names them', () => {
    const result = run([
      [120, 100, 100, -5],
      [0, -20, 0, 100],
      [100, 0, 100, 0],
    ]);
    expect(numbersOf(result, 'score')).toEqual([100, 0, 65]);
    const found = result.issues.filter(({ kind }) => kind === 'score-out-of-range');
    expect(found.map(({ column, severity, count, examples }) => [column, severity, count, examples])).toEqual(
      [
        ['purchaseIntent', 'warning', 1, [{ cell: 'C2', value: '120' }]],
        ['customerValue', 'warning', 1, [{ cell: 'C3', value: '-20' }]],
        ['dealRisk', 'warning', 1, [{ cell: 'C2', value: '-5' }]],
      ],
    );
    expect(found[0]?.text).toEqual({
      zh: '“purchaseIntent”有 1 行不在 0–100 之内，按最近的一端计。',
      en: '1 values of "purchaseIntent" lie outside 0-100 and count as the nearer end.',
    });
  });

  it('grades from 75, 50, 25 and 1, each bound in the better grade', () => {
    const scores = [75, 74.99, 50, 49.99, 25, 24.99, 1, 0.99];
    const result = run(
      scores.map((score) => [score, 0, 0, 0]),
      { ...noWeights, intentWeight: 100 },
    );
    expect(tiersOf(result, 'grade')).toEqual(['a', 'b', 'b', 'c', 'c', 'd', 'd', 'none']);
    expect(numbersOf(result, 'rank')).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  it('is lifted by the least change of one part that has room for it', () => {
    const half = { ...noWeights, intentWeight: 50, valueWeight: 50 };
    const lift = (row: readonly (number | undefined)[], params = {}): unknown => {
      const found = run([row], params).lift?.(0);
      return found && [found.en, found.change];
    };
    // 24.5 + 24.5 + 15 = 64: intent and value would need 31.4 more, position has no room, safety needs 11 / .15 of its 100.
    expect(lift([70, 70, 100, 100])).toEqual([
      '73.34 more points of Safety make grade A',
      { column: 'dealRisk', to: expect.closeTo(100 - 1100 / 15, 9) },
    ]);
    // 50 everywhere lacks 25: 71.4 more of intent, or 166.7 of safety.
    expect(lift([50, 50, 50, 50])).toBeUndefined();
    // 25 lacking at a weight of a half: 50 more, which is just the 100 that there are.
    expect(lift([50, 50, 0, 0], half)).toEqual([
      '50 more points of Intent make grade A',
      { column: 'purchaseIntent', to: 100 },
    ]);
    expect(lift([undefined, 80, 0, 100], { ...half, valueWeight: 60 })).toBeUndefined();
    expect(lift([40, 20, 0, 0], { ...noWeights, intentWeight: 40, valueWeight: 60 })).toEqual([
      '36.67 more points of Value make grade B',
      { column: 'customerValue', to: expect.closeTo(20 + 22 / 0.6, 9) },
    ]);
  });
});
