import { scorecard } from '../../../src/methods/scorecard/scorecard';
import type { MethodResult } from '../../../src/methods/contract';
import { flags, numbers, texts } from '../../support/columns';
import { numbersOf, runMethod, tiersOf } from '../../support/run-method';
import { describeWithSharedData, sharedData } from '../../support/shared-data';

const issueKinds = ({ issues }: MethodResult): string[] => issues.map(({ kind }) => kind);
const repeat = <T>(count: number, value: T): T[] => new Array<T>(count).fill(value);

describe('the scorecard', () => {
  // 60 good and 40 bad in two levels: x 50/10, y 10/30.
  const level = texts('segment', [...repeat(60, 'x'), ...repeat(40, 'y')]);
  const bad = flags('defaulted', [
    ...repeat(50, false),
    ...repeat(10, true),
    ...repeat(10, false),
    ...repeat(30, true),
  ]);
  const result = runMethod(scorecard, [bad, level], { features: ['segment'] });

  it('weighs each bin by ln(bad share / good share), and gives back its odds', () => {
    const rows = result.summary[2]!.rows.slice(1);
    // By hand: x ln((10/40)/(50/60)) = ln .3, y ln((30/40)/(10/60)) = ln 4.5; IV = (.25 - .8333) ln .3 + (.75 - .1667) ln 4.5.
    expect(rows.map((row) => row[4])).toEqual([
      expect.closeTo(Math.log(0.3), 12),
      expect.closeTo(Math.log(4.5), 12),
    ]);
    expect(result.summary[1]!.rows[0]![1]).toBeCloseTo(
      (-0.35 / 0.6) * Math.log(0.3) + (0.35 / 0.6) * Math.log(4.5),
      12,
    );
    // One column of weights with an intercept reproduces the shares: 10/60 and 30/40.
    expect(numbersOf(result, 'probability')[0]).toBeCloseTo(1 / 6, 9);
    expect(numbersOf(result, 'probability')[99]).toBeCloseTo(0.75, 9);
  });

  it('gives 600 points to 19 good for one bad, and 50 more for twice that', () => {
    const score = (odds: number): number => 600 + (50 * Math.log(odds / 19)) / Math.LN2;
    expect(numbersOf(result, 'score')[0]).toBeCloseTo(score(5), 6);
    expect(numbersOf(result, 'score')[99]).toBeCloseTo(score(1 / 3), 6);
    expect(score(38)).toBe(650);
    expect(tiersOf(result, 'grade')[0]).toBe('b');
    expect(result.reason(0).zh).toMatch(/^评分 503.7（坏客户概率 16.7%）；segment=x \+\d+；B 级$/u);
    expect(result.lift?.(0)?.zh).toMatch(/^距 A 级差 96\.\d 分$/u);
  });

  it('leaves out columns without information, refuses thin data and rows with blanks', () => {
    const noise = texts(
      'product',
      Array.from({ length: 100 }, (_, row) => (row % 2 === 0 ? 'p' : 'q')),
    );
    const other = runMethod(scorecard, [bad, level, noise], { features: ['segment', 'product'] });
    expect(issueKinds(other)).toContain('little-information');
    const thin = runMethod(scorecard, [bad, level], { features: ['segment'], eventsPerParameter: 41 });
    expect(issueKinds(thin)).toContain('thin-data');
    const blank = texts('segment', [undefined, ...repeat(59, 'x'), ...repeat(40, 'y')]);
    const partly = runMethod(scorecard, [bad, blank], { features: ['segment'] });
    expect(tiersOf(partly, 'grade')[0]).toBe('no-data');
    expect(partly.reason(0).zh).toBe('缺少segment');
  });
});

describeWithSharedData('the scorecard of the German credit data', () => {
  // Expected values: reference_open.json; those of the six columns with the breaks 8/16/34/44 of the months and 26/35/40 of the age.
  interface Level {
    readonly level: string;
    readonly n: number;
    readonly good: number;
    readonly bad: number;
    readonly woe: number;
    readonly iv: number;
  }
  interface Reference {
    readonly categorical_iv: Readonly<Record<string, number>>;
    readonly woe_checking_balance: { readonly levels: readonly Level[] };
    readonly numeric_fixed_bins: {
      readonly amount: { readonly iv: number; readonly levels: readonly Level[] };
    };
    readonly scorecard_6_woe_variables: {
      readonly variables: readonly string[];
      readonly log_likelihood: number;
      readonly auc: number;
      readonly a: number;
      readonly b: number;
    };
  }
  let reference: Reference;
  let header: string[];
  let rows: string[][];
  beforeAll(() => {
    const text = (path: string): string => new TextDecoder().decode(sharedData(path));
    reference = (JSON.parse(text('reference_open.json')) as { scorecard_german: Reference }).scorecard_german;
    [header = [], ...rows] = text('scorecard/credit.csv')
      .trim()
      .split(/\r?\n/u)
      .map((line) => line.split(','));
  });
  const cells = (name: string): string[] => rows.map((row) => row[header.indexOf(name)]!);
  const bad = () =>
    flags(
      'defaulted',
      cells('default').map((cell) => cell === '2'),
    );

  it('has the information values of all thirteen text columns', () => {
    const names = Object.keys(reference.categorical_iv);
    const columns = [bad(), ...names.map((name) => texts(name, cells(name)))];
    const result = runMethod(scorecard, columns, { features: names, leastInformation: 0 });
    for (const [name, information] of result.summary[1]!.rows) {
      expect(information).toBeCloseTo(reference.categorical_iv[(name as { en: string }).en]!, 12);
    }
  });

  it('has the weights of the account balance and of the amount in fixed bins', () => {
    const amount = numbers('amount', cells('amount').map(Number));
    const columns = [bad(), texts('checking_balance', cells('checking_balance')), amount];
    const result = runMethod(scorecard, columns, {
      features: ['checking_balance', 'amount'],
      breaks: { amount: [1400, 1800, 4000, 9200] },
    });
    const found = result.summary[2]!.rows.slice(1);
    const levels = [...reference.woe_checking_balance.levels, ...reference.numeric_fixed_bins.amount.levels];
    levels.forEach(({ good, bad: worse, woe, iv }, index) => {
      expect(found[index]!.slice(2, 6)).toEqual([
        good,
        worse,
        expect.closeTo(woe, 12),
        expect.closeTo(iv, 12),
      ]);
    });
  });

  it('fits the six columns: log-likelihood -480.3543252802806, AUC .8036976, a 387.6036, b 72.13475', () => {
    const { variables, log_likelihood: expected, auc, a, b } = reference.scorecard_6_woe_variables;
    const columns = [
      bad(),
      ...variables.map((name) =>
        ['months_loan_duration', 'age'].includes(name)
          ? numbers(name, cells(name).map(Number))
          : texts(name, cells(name)),
      ),
    ];
    const result = runMethod(scorecard, columns, {
      features: variables,
      breaks: { months_loan_duration: [8, 16, 34, 44], age: [26, 35, 40] },
    });
    const [, , , found, , logLikelihood] = result.summary[3]!.rows[0] as number[];
    expect(Math.abs(logLikelihood! / expected - 1)).toBeLessThan(1e-10);
    expect(found).toBeCloseTo(auc, 9);
    const probability = numbersOf(result, 'probability')[0]!;
    expect(numbersOf(result, 'score')[0]).toBeCloseTo(a - b * Math.log(probability / (1 - probability)), 6);
  });
});
