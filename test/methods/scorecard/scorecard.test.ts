import * as v from 'valibot';
import { scorecard } from '../../../src/methods/scorecard/scorecard';
import type { Column } from '../../../src/table/columns/column';
import type { MethodResult } from '../../../src/methods/shared/contract';
import { dates, flags, numbers, texts } from '../../support/columns';
import { numbersOf, runMethod, tiersOf } from '../../support/run-method';
import { formulaOf, onColumns } from '../../support/formula-of';
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

describe('a scorecard of several columns', () => {
  // Both columns are independent of each other among the good and among the bad, so that each weighs as it does alone, and the
  // odds of bad are 40/60 times what each bin says. Good 60: x 40, y 20, three quarters active. Bad 40: x 10, y 30, half active.
  const cells: readonly (readonly [bad: boolean, segment: string, active: boolean, count: number])[] = [
    [false, 'y', true, 15],
    [false, 'y', false, 5],
    [false, 'x', true, 30],
    [false, 'x', false, 10],
    [true, 'x', true, 5],
    [true, 'x', false, 5],
    [true, 'y', true, 15],
    [true, 'y', false, 15],
  ];
  const column = <T>(place: (cell: (typeof cells)[number]) => T): T[] =>
    cells.flatMap((cell) => repeat(cell[3], place(cell)));
  const bad = flags(
    'defaulted',
    column(([own]) => own),
  );
  const segment = texts(
    'segment',
    column(([, own]) => own),
  );
  const active = flags(
    'active',
    column(([, , own]) => own),
  );
  const run = (columns: Parameters<typeof runMethod>[1], params = {}): MethodResult =>
    runMethod(scorecard, columns, { features: ['active', 'segment'], ...params });
  const rowsOf = (result: MethodResult, id: string) => result.summary.find((table) => table.id === id)?.rows;

  it('adds up what each bin says, names the bins that say most, and what is short of the next grade', () => {
    const result = run([bad, segment, active]);
    // Good to one bad: y active 1, y not 1/3, x active 6, x not 2; 600 + 50 log2(odds / 19).
    const odds = [1, 1 / 3, 6, 2];
    const rows = [0, 15, 20, 50];
    expect(rows.map((row) => numbersOf(result, 'score')[row])).toEqual(
      odds.map((own): unknown => expect.closeTo(600 + 50 * Math.log2(own / 19), 6)),
    );
    expect(rows.map((row) => tiersOf(result, 'grade')[row])).toEqual(['d', 'd', 'b', 'c']);
    // -50 / ln 2 times ln 2.25, ln .375, ln 2/3 and ln 2: -58.5, 70.8, 29.2 and -50.
    expect(rows.map((row) => result.reason(row).en)).toEqual([
      'score 387.6 (probability of bad 50%); segment=y -58, active=1 +29; D',
      'score 308.4 (probability of bad 75%); segment=y -58, active=0 -50; D',
      'score 516.9 (probability of bad 14.3%); segment=x +71, active=1 +29; B',
      'score 437.6 (probability of bad 33.3%); segment=x +71, active=0 -50; C',
    ]);
    expect(rows.map((row) => result.lift?.(row)?.en)).toEqual([
      '12.4 points short of grade C',
      '91.7 points short of grade C',
      '83.2 points short of grade A',
      '62.4 points short of grade B',
    ]);
    expect(issueKinds(result)).toEqual([]);
    const [own = NaN] = numbersOf(result, 'score').slice(20);
    const atCut = run([bad, segment, active], { cutA: 10_000, cutB: own });
    expect(tiersOf(atCut, 'grade')[20]).toBe('b');
    expect(atCut.lift?.(20)?.zh).toBe('距 A 级差 9483.2 分');
  });

  it('names three bins at most in a reason', () => {
    const more = [
      texts(
        'region',
        column(([, own]) => own).map((own, row) => (row % 3 === 0 ? 'z' : own)),
      ),
      texts(
        'branch',
        column(([, own]) => own).map((own, row) => (row % 4 === 0 ? 'z' : own)),
      ),
    ];
    const features = ['segment', 'active', 'region', 'branch'];
    const result = run([bad, segment, active, ...more], { features, leastInformation: 0 });
    expect(result.reason(0).zh.split('；')[1]?.split('、')).toHaveLength(3);
  });

  it('lists the columns by what they tell, their bins with their points, and the points without any', () => {
    const result = run([bad, segment, active]);
    const [first, second] = [0.75 - 1 / 3, 0.25] as const;
    expect(
      rowsOf(result, 'information')?.map(([name, value]) => [(name as { en: string }).en, value]),
    ).toEqual([
      ['segment', expect.closeTo(first * (Math.log(2.25) - Math.log(0.375)), 9)],
      ['active', expect.closeTo(second * (Math.log(2) - Math.log(2 / 3)), 9)],
    ]);
    const points = (weight: number): unknown => expect.closeTo((-50 * Math.log(weight)) / Math.LN2, 6);
    const bins = rowsOf(result, 'bins') ?? [];
    expect(bins.map((row) => (row[1] as { en: string }).en)).toEqual(['-', '0', '1', 'x', 'y']);
    expect(bins.map((row) => [row[2], row[3], row[6]])).toEqual([
      [null, null, expect.closeTo(600 + 50 * Math.log2(1.5 / 19), 6)],
      [15, 20, points(2)],
      [45, 20, points(2 / 3)],
      [40, 10, points(0.375)],
      [20, 30, points(2.25)],
    ]);
  });

  it('takes a column once, by role or header, never the outcome itself, and says which it does without', () => {
    const named = { ...segment, header: '客群' };
    const names = Array.from({ length: 100 }, (_, row) => `P${String(Math.min(row, 50))}`);
    const fifty = Array.from({ length: 100 }, (_, row) => `M${String(row % 50)}`);
    const result = run([bad, named, active, texts('product', names), texts('manager', fifty)], {
      features: ['客群', 'segment', 'defaulted', 'product', 'manager', 'tenure', '评分', 'active'],
      leastInformation: 0.3,
      eventsPerParameter: 20,
    });
    expect(
      rowsOf(result, 'information')
        ?.map(([name]) => (name as { en: string }).en)
        .sort(),
    ).toEqual(['active', 'manager', '客群']);
    const said = result.issues.map(({ kind, severity, text, count }) => [kind, severity, text.en, count]);
    expect(said).toEqual([
      [
        'absent-column',
        'note',
        'The sheet has no such columns to explain by: Tenure, 评分; done without.',
        2,
      ],
      ['too-many-levels', 'warning', '"product" has 51 levels (more than 50); left out.', 51],
      ['little-information', 'note', 'Too little information value, left out: manager, active.', 2],
    ]);
    expect(result.issues[2]?.text.zh).toBe('信息值过低，未用：manager、active。');
  });

  it('needs ten of the rarer outcome for each column, or what is asked for', () => {
    const least = (eventsPerParameter: number): string[] =>
      issueKinds(run([bad, segment, active], { eventsPerParameter }));
    expect(least(20)).toEqual([]);
    expect(least(20.1)).toEqual(['thin-data']);
    const without = run([bad, segment], { features: [] });
    expect(issueKinds(without)).toEqual(['no-features']);
    expect(without.reason(0)).toEqual({ zh: '数据不足以制作评分卡', en: 'Too little data for a scorecard' });
    expect(without.lift?.(0)).toBeUndefined();
    expect(tiersOf(without, 'grade')).toEqual(repeat(100, 'no-data'));
    const oneOutcome = run([flags('defaulted', repeat(100, true)), segment], { features: ['segment'] });
    expect(issueKinds(oneOutcome)).toContain('one-outcome');
    const score = without.columns[1];
    expect(() => score?.expression?.()).toThrow(
      expect.objectContaining({
        code: 'no-formula',
        text: {
          zh: expect.stringContaining('数据不足，没有做出评分卡') as string,
          en: expect.stringContaining('there is too little data for a scorecard') as string,
        },
      }),
    );
    expect(issueKinds(run([flags('defaulted', []), texts('segment', [])]))).toEqual(['empty-table']);
  });

  it('has no points for a bin that was seen with no known outcome, and says so', () => {
    const known = [...column(([own]) => own), undefined, undefined];
    const levels = [...column(([, own]) => own), 'z', undefined];
    const result = run([flags('defaulted', known), texts('segment', levels)], { features: ['segment'] });
    expect(rowsOf(result, 'bins')?.at(-1)?.slice(2)).toEqual([0, 0, null, 0, null]);
    expect(tiersOf(result, 'grade').slice(-2)).toEqual(['no-data', 'no-data']);
    expect(result.reason(100)).toEqual({
      zh: '有取值在已知结果的客户中未出现',
      en: 'A value was not seen where the outcome is known',
    });
    expect(result.reason(101).en).toBe('Missing: segment');
    const both = run([
      flags('defaulted', known),
      texts('segment', levels),
      flags('active', [...column(([, , own]) => own), true, undefined]),
    ]);
    expect(both.reason(101)).toEqual({ zh: '缺少active、segment', en: 'Missing: active, segment' });
    expect(result.lift?.(100)).toBeUndefined();
  });

  it('cuts numbers and days at given breaks, a break in the upper bin, else at their quantiles', () => {
    const tenure = numbers('tenure', [
      ...Array.from({ length: 99 }, (_, row) => Math.floor(row / 25)),
      undefined,
    ]);
    const opened = dates(
      'openDate',
      Array.from({ length: 100 }, (_, row) => (row < 40 ? '2024-12-31' : '2025-01-01')),
    );
    const labels = (params: Record<string, unknown>): unknown[] =>
      (rowsOf(run([bad, tenure, opened], { leastInformation: 0, ...params }), 'bins') ?? [])
        .map((row) => [(row[1] as { en: string }).en, Number(row[2]) + Number(row[3])])
        .filter(([name]) => name !== '-');
    // 25 of each of 0, 1 and 2, and 24 of 3; the blank is in no bin.
    expect(labels({ features: ['tenure'], breaks: { tenure: [1, 2.5] } })).toEqual([
      ['[-∞, 1)', 25],
      ['[1, 2.5)', 50],
      ['[2.5, ∞)', 24],
    ]);
    // Quintiles of them at 0, 1, 2 and 3: none begins at the least value, where the bin below would be empty.
    expect(labels({ features: ['tenure'], quantiles: 5 })).toEqual([
      ['[-∞, 1)', 25],
      ['[1, 2)', 25],
      ['[2, 3)', 25],
      ['[3, ∞)', 24],
    ]);
    // A break may stand under the header as well as under the role.
    const headed = { ...tenure, header: '年限' };
    const rows = rowsOf(
      run([bad, headed], { features: ['tenure'], leastInformation: 0, breaks: { 年限: [2] } }),
      'bins',
    );
    expect(rows?.slice(-2).map((row) => (row[1] as { en: string }).en)).toEqual(['[-∞, 2)', '[2, ∞)']);
    expect(labels({ features: ['openDate'], breaks: { openDate: [45_658] } })).toEqual([
      ['[-∞, 2025-01-01)', 40],
      ['[2025-01-01, ∞)', 60],
    ]);
  });

  it('warns of an outcome that is separated, and of a column that turns against its own weights', () => {
    const level = texts('segment', [...repeat(50, 'x'), ...repeat(50, 'y')]);
    const apart = run([flags('defaulted', [...repeat(50, true), ...repeat(50, false)]), level], {
      features: ['segment'],
    });
    expect(apart.issues.filter(({ kind }) => kind === 'separation')).toEqual([
      {
        kind: 'separation',
        severity: 'warning',
        text: {
          zh: '结果可被完全分开，极大似然估计不存在，分数不可靠。',
          en: 'The outcome is separated: there is no maximum-likelihood estimate, the points are not to be trusted.',
        },
        count: 1,
        examples: [],
      },
    ]);
    // Alone, active customers are the better ones; within each level they are the worse.
    const groups: readonly (readonly [level: string, active: boolean, good: number, bad: number])[] = [
      ['x', true, 80, 20],
      ['x', false, 9, 1],
      ['y', true, 4, 6],
      ['y', false, 50, 50],
    ];
    const each = <T>(of: (group: (typeof groups)[number]) => T): T[] =>
      groups.flatMap((group) => repeat(group[2] + group[3], of(group)));
    const turned = run([
      flags(
        'defaulted',
        groups.flatMap(([, , good, worse]) => [...repeat(good, false), ...repeat(worse, true)]),
      ),
      texts(
        'segment',
        each(([own]) => own),
      ),
      flags(
        'active',
        each(([, own]) => own),
      ),
    ]);
    const found = turned.issues.filter(({ kind }) => kind === 'reversed-column');
    expect(found.map(({ severity, text, count }) => [severity, text.en, count])).toEqual([
      [
        'warning',
        'The coefficients of these columns turn against their own weight of evidence; check: active.',
        1,
      ],
    ]);
    expect(found[0]?.text.zh).toContain('请检查：active');
  });
});

describe('the formulas of a scorecard', () => {
  /** Figures to three decimals: the fit is an iteration. */
  const rounded = (formula: string): string =>
    formula.replace(/\d+\.\d+/gu, (figure) => String(Number(Number(figure).toFixed(3))));
  const spread = (cells: readonly (readonly [bad: number, good: number])[]): boolean[] =>
    cells.flatMap(([bad, good]) => [...repeat(bad, true), ...repeat(good, false)]);

  // 10 bad and 40 good in the first half, 30 and 20 in the second: weights ln .375 = -.981 and ln 2.25 = .811, intercept ln(40/60).
  const bad = flags('defaulted', [
    ...spread([
      [10, 40],
      [30, 20],
    ]),
    undefined,
  ]);
  const halves = <T>(first: T, second: T, last: T): T[] => [
    ...repeat(50, first),
    ...repeat(50, second),
    last,
  ];
  const formulas = (column: Column, params = {}): Record<string, string> => {
    const [outcome, own] = onColumns<Column>([bad, column]);
    const result = runMethod(scorecard, [outcome!, own!], {
      features: [column.role!],
      breaks: { tenure: [2, 9], openDate: [45_658] },
      ...params,
    });
    const ids = ['score', 'probability', 'grade'] as const;
    return Object.fromEntries(ids.map((id) => [id, rounded(formulaOf(result, id))]));
  };
  const points = (weight: string): string => `=IFERROR(ROUND(387.604-72.135*(-0.405+1*${weight}),9),"")`;

  it('look the weight up in the bins of a number or a day, of which an empty one has none', () => {
    expect(formulas(numbers('tenure', halves(1, 2, 2)))['score']).toBe(
      points('IF(ISNUMBER($B2),LOOKUP($B2,{-1E+300,2,9},{-0.981,0.811,"?"}),NA())'),
    );
    expect(formulas(dates('openDate', halves('2024-12-31', '2025-01-01', '2025-01-01')))['score']).toBe(
      points('IF(ISNUMBER($B2),LOOKUP($B2,{-1E+300,45658},{-0.981,0.811}),NA())'),
    );
  });

  it('find the weight of a level that was seen with an outcome, and of yes and no', () => {
    expect(formulas(texts('segment', halves('x', 'y', 'z')))['score']).toBe(
      points('INDEX({-0.981,0.811},MATCH($B2&"",{"x","y"},0))'),
    );
    const active = formulas(flags('active', halves(false, true, true)))['score'];
    expect(active).toMatch(
      /\{"是",[^}]*\}\),0\.811,IF\(OR\(\$B2&""=\{"否",[^}]*\}\),-0\.981,NA\(\)\)\)\),9\),""\)$/u,
    );
  });

  it('work out probability and grade from the points beside them, the best grade first', () => {
    const { probability, grade } = formulas(numbers('tenure', halves(1, 2, 2)), {
      cutA: 600,
      cutB: 500,
      cutC: 400,
    });
    expect(probability).toBe('=IF(ISNUMBER($AB2),1/(1+EXP(MIN(700,($AB2-387.604)/72.135))),"")');
    expect(grade).toBe(
      '=IF(ISNUMBER($AB2),IF($AB2>=600,"A 级",IF($AB2>=500,"B 级",IF($AB2>=400,"C 级","D 级"))),"数据不足")',
    );
  });
});

describe('the breaks of a scorecard', () => {
  it('are finite and ascend', () => {
    const taken = (tenure: readonly number[]): boolean =>
      v.safeParse(scorecard.params.breaks.schema, { tenure }).success;
    expect([[1, 2, 3], [1], [-5, -4]].map(taken)).toEqual([true, true, true]);
    expect([[], [1, 1], [1, 3, 2], [2, 1], [1, Infinity]].map(taken)).toEqual([
      false,
      false,
      false,
      false,
      false,
    ]);
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
    const [, , , , found, , logLikelihood] = result.summary[3]!.rows[0] as number[];
    expect(Math.abs(logLikelihood! / expected - 1)).toBeLessThan(1e-10);
    expect(found).toBeCloseTo(auc, 9);
    // Weights and regression made anew of four parts by numpy and scikit-learn, five times: .78395, .024 between parts.
    const [label, , , , unseen] = result.summary[3]!.rows[1]!;
    expect((label as { en: string }).en).toBe('Held out (5-fold cross-validation, 5 times)');
    expect(Math.abs((unseen as number) - 0.78395)).toBeLessThan(0.008);
    const probability = numbersOf(result, 'probability')[0]!;
    expect(numbersOf(result, 'score')[0]).toBeCloseTo(a - b * Math.log(probability / (1 - probability)), 6);
  });
});
