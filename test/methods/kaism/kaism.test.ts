import { kaism } from '../../../src/methods/kaism/kaism';
import { numbers } from '../../support/columns';
import { numbersOf, runMethod, tiersOf } from '../../support/run-method';

const card = (column: string, weight = 100) => ({ column, weight, normalise: 'min-max', better: 'higher' });
const cards = { attractiveness: [card('revenue')], strength: [card('shareOfWallet')] };

describe('the key account matrix', () => {
  // Min-max of 0, 50, 100 and 20 is the value itself.
  const columns = [
    numbers('revenue', [100, 50, 20, 0, undefined]),
    numbers('shareOfWallet', [0.5, 0, 1, 0.1, 0.2]),
  ];

  it('says where to invest, invest selectively, maintain and manage for cash', () => {
    const result = runMethod(kaism, columns, cards);
    expect(tiersOf(result, 'strategy')).toEqual([
      'invest',
      'invest-selectively',
      'maintain',
      'manage-for-cash',
      'no-data',
    ]);
    expect(numbersOf(result, 'attractiveness')).toEqual([100, 50, 20, 0, NaN]);
    expect([2, 4].map((row) => result.reason(row).zh)).toEqual([
      '吸引力 20，相对实力 100，维持',
      '吸引力缺少revenue，相对实力 20，数据不足',
    ]);
    expect([2, 4].map((row) => result.detail?.(row).zh)).toEqual([
      '吸引力 20（revenue 20）；相对实力 100（shareOfWallet 100）；维持',
      '吸引力缺少revenue；相对实力 20（shareOfWallet 20）；数据不足',
    ]);
    expect([0, 1, 2, 3].map((row) => result.lift?.(row)?.zh)).toEqual([
      undefined,
      '距重点投资差相对实力 50 分',
      '距重点投资差吸引力 30 分',
      '距选择性投资差吸引力 50 分',
    ]);
  });

  it('weighs several indicators, and the rest more where one is missing', () => {
    const result = runMethod(kaism, [...columns, numbers('profit', [0, 10, undefined, 5, 5])], {
      ...cards,
      attractiveness: [card('revenue', 75), card('profit', 25)],
    });
    expect(numbersOf(result, 'attractiveness').slice(0, 3)).toEqual([75, 62.5, 20]);
    // Of 75 and 25, three quarters are known; it is said beside the score.
    expect(result.reason(2)).toEqual({
      zh: '吸引力 20，相对实力 100，维持；吸引力缺少profit，按其余 75% 权重计',
      en: 'Attractiveness 20, Strength 100, Maintain; Attractiveness without profit: by the other 75% of the weights',
    });
    expect([0, 2, 4].map((row) => result.detail?.(row).en)).toEqual([
      'Attractiveness 75 (revenue 100, profit 0); Strength 50 (shareOfWallet 50); Invest',
      'Attractiveness 20 (revenue 20; without profit: by the other 75% of the weights); Strength 100 (shareOfWallet 100); Maintain',
      'Attractiveness lacks revenue; Strength 20 (shareOfWallet 20); No data',
    ]);
    expect(result.detail?.(0).zh).toBe(
      '吸引力 75（revenue 100、profit 0）；相对实力 50（shareOfWallet 50）；重点投资',
    );
  });

  it('refuses weights that do not sum to 100', () => {
    const parameter = (changed: Record<string, unknown>): unknown => {
      try {
        return runMethod(kaism, columns, { ...cards, ...changed }).summary.length;
      } catch (problem) {
        return problem;
      }
    };
    expect(parameter({ strength: [card('shareOfWallet', 90)] })).toMatchObject({
      code: 'weights-not-100',
      place: { parameter: 'kaism.strength' },
    });
    expect(parameter({ attractiveness: [card('revenue', 90)] })).toMatchObject({
      code: 'weights-not-100',
      place: { parameter: 'kaism.attractiveness' },
    });
  });

  it('reports the indicators that the sheet lacks, of both sides, and names them all', () => {
    const two = [card('revenue', 50), card('prospects', 50)];
    const result = runMethod(kaism, columns, { attractiveness: two, strength: [card('tenure')] });
    expect(result.reason(4)).toMatchObject({
      zh: expect.stringContaining('吸引力缺少revenue、prospects，相对实力缺少tenure') as string,
      en: expect.stringContaining('Attractiveness lacks revenue, prospects, Strength lacks tenure') as string,
    });
    // Said in the first lines, with the column to choose.
    expect(
      result.issues.filter(({ assumption }) => assumption).map(({ text, choose }) => [text.zh, choose]),
    ).toEqual([
      ['加权评分：没有指标“prospects”的列，其 50% 权重分给其他指标。', ['prospects']],
      ['加权评分：没有指标“tenure”的列，其 100% 权重分给其他指标。', ['tenure']],
    ]);
    const told = result.issues.map(({ text }) => text.en).join(' ');
    expect([told.includes('prospects'), told.includes('tenure')]).toEqual([true, true]);
  });
});
