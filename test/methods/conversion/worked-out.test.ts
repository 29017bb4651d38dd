import type { Text } from '../../../src/locales/text';
import type { MethodResult } from '../../../src/methods/shared/contract';
import { conversion } from '../../../src/methods/conversion/conversion';
import { liftText, reasonText, type ConversionFacts } from '../../../src/methods/conversion/explanation';
import type { Feature } from '../../../src/methods/shared/logistic/features';
import { modelIssues } from '../../../src/methods/shared/logistic/issues';
import { separations } from '../../../src/methods/shared/logistic/leakage';
import { qualityOf } from '../../../src/methods/shared/logistic/model';
import type { Fitted } from '../../../src/methods/shared/logistic/summary';
import type { Column } from '../../../src/table/columns/column';
import { flagWords } from '../../../src/table/cells/parse-flag';
import { contextOf, dates, flags, numbers, texts } from '../../support/columns';
import { formulaOf, onColumns } from '../../support/formula-of';
import { numbersOf, parametersOf, runMethod, tiersOf } from '../../support/run-method';
import { headOf } from '../../support/summary-head';

// Where each kind of customer has a parameter of its own, the fitted probability is the share of that kind: 30 of 40 and
// 10 of 40 have odds of 3 and 1/3.

/** So many customers of a kind with the outcome, and so many without. */
type Kind<T> = readonly [value: T, bought: number, not: number];
const spread = <T>(kinds: readonly Kind<T>[]) =>
  kinds.flatMap(([value, bought, not]) => [
    ...Array.from({ length: bought }, () => ({ value, bought: true })),
    ...Array.from({ length: not }, () => ({ value, bought: false })),
  ]);

/** The outcome in A and a column in B, of all kinds and of some more rows whose outcome is not known. */
function sheetOf<T>(
  kinds: readonly Kind<T>[],
  make: (values: readonly (T | undefined)[]) => Column,
  more: readonly (T | undefined)[] = [],
): Column[] {
  const rows = spread(kinds);
  return onColumns([
    flags('converted', [...rows.map(({ bought }) => bought), ...more.map(() => undefined)]),
    make([...rows.map(({ value }) => value), ...more]),
  ]);
}

const unsplit = { folds: 0 };
const near = (value: number) => expect.closeTo(value, 6) as number;
const rowsOf = ({ summary }: MethodResult, id: string) => summary.find((table) => table.id === id)?.rows;
const english = (cell: unknown): unknown =>
  typeof cell === 'object' && cell !== null ? (cell as Text).en : cell;
const coefficientsOf = (result: MethodResult) =>
  rowsOf(result, 'coefficients')?.map((row) => row.map(english));
/** The issues but those that every method finds in its columns. */
const issuesOf = ({ issues }: MethodResult) =>
  issues
    .filter(({ kind }) => !['missing-values', 'all-equal'].includes(kind))
    .map(({ kind, severity, count, column, text }) => [kind, severity, count, column, text.zh, text.en]);
/** A formula with the fitted numbers in it to six decimals. */
const rounded = (formula: string): string =>
  formula.replace(/-?\d+\.\d+/gu, (digits) => String(Number(Number(digits).toFixed(6))));

describe('conversion by yes or no', () => {
  const kinds: readonly Kind<boolean>[] = [
    [true, 30, 10],
    [false, 10, 30],
  ];
  let result: MethodResult;
  beforeAll(() => {
    const columns = sheetOf(kinds, (values) => flags('active', values), [true, false, undefined]);
    result = runMethod(conversion, columns, { features: ['active', 'active', 'converted'], ...unsplit });
  });

  it('gives each kind its share, the class of it against the average, and how many times the average it is', () => {
    // Averages over 80 customers: 40 bought.
    expect(numbersOf(result, 'probability').slice(80)).toEqual([near(0.75), near(0.25), NaN]);
    expect(numbersOf(result, 'lift').slice(80)).toEqual([near(1.5), near(0.5), NaN]);
    expect(tiersOf(result, 'class').slice(80)).toEqual(['above', 'below', 'no-data']);
    expect(coefficientsOf(result)?.map((row) => row.slice(0, 2))).toEqual([
      ['(Intercept)', near(-Math.log(3))],
      ['active', near(2 * Math.log(3))],
    ]);
    expect(issuesOf(result)).toEqual([]);
  });

  it('names all columns that are missing, and all with values that were not seen', () => {
    const columns = onColumns([
      flags('converted', [...spread(kinds).map(({ bought }) => bought), undefined, undefined]),
      flags('active', [...spread(kinds).map(({ value }) => value), undefined, true]),
      ...['branch', 'segment'].map((role) =>
        texts(role, [...spread(kinds).map((_, row) => (row % 2 ? 'a' : 'b')), undefined, 'x']),
      ),
      numbers('aum', [...spread(kinds).map((_, row) => row % 7), undefined, 1]),
    ]);
    const several = runMethod(conversion, columns, {
      features: ['active', 'branch', 'segment', 'aum'],
      eventsPerParameter: 5,
      ...unsplit,
    });
    expect([80, 81].map((row) => several.reason(row))).toEqual([
      { zh: '缺少active、branch、segment、aum', en: 'Missing: active, branch, segment, aum' },
      {
        zh: 'branch、segment的取值在有结果的客户中未出现',
        en: 'not seen where the outcome is known: branch, segment',
      },
    ]);
    expect(issuesOf(several).map((issue) => issue[5])).toEqual([
      'These columns say nothing of their own (all equal, or sums of others): segment=b.',
    ]);
  });

  it('says so, and that no number would change it', () => {
    expect([80, 81, 82].map((row) => result.reason(row))).toEqual([
      {
        zh: '概率 75%（平均 50% 的 1.5 倍）；↑ active=是；较高',
        en: 'probability 75% (1.5 times the average 50%); ↑ active=yes; Above average',
      },
      {
        zh: '概率 25%（平均 50% 的 0.5 倍）；↓ active=否；较低',
        en: 'probability 25% (0.5 times the average 50%); ↓ active=no; Below average',
      },
      { zh: '缺少active', en: 'Missing: active' },
    ]);
    expect([80, 81, 82].map((row) => result.lift?.(row))).toEqual([undefined, undefined, undefined]);
  });

  it('is high from so many times the average on', () => {
    const columns = sheetOf(kinds, (values) => flags('active', values));
    const classes = (highLift: number) =>
      tiersOf(runMethod(conversion, columns, { features: ['active'], highLift, ...unsplit }), 'class')[0];
    expect([classes(1.49), classes(1.51)]).toEqual(['high', 'above']);
  });

  it('is written as formulas of the row’s cells', () => {
    const list = (meaning: 0 | 1): string =>
      `{${[...flagWords].flatMap(([word, own]) => (own === meaning ? [`"${word}"`] : [])).join(',')}}`;
    expect(rounded(formulaOf(result, 'probability'))).toBe(
      `=IFERROR(1/(1+EXP(MIN(700,0-(-1.098612+IF(OR($B2&""=${list(1)}),2.197225,` +
        `IF(OR($B2&""=${list(0)}),0,NA())))))),"")`,
    );
    expect(formulaOf(result, 'lift')).toBe('=IF(ISNUMBER($AB2),$AB2/0.5,"")');
    expect(formulaOf(result, 'class')).toBe(
      '=IF(ISNUMBER($AB2),IF($AB2>=1,"高",IF($AB2>=0.5,"较高","较低")),"数据不足")',
    );
  });
});

describe('conversion by a text', () => {
  const kinds: readonly Kind<string>[] = [
    ['南', 30, 10],
    ['西', 10, 30],
    ['北', 20, 20],
  ];
  const branches = (values: readonly (string | undefined)[]) => texts('branch', values);
  const run = (params: object = {}) =>
    runMethod(conversion, sheetOf(kinds, branches), { features: ['branch'], ...unsplit, ...params });

  it('has a coefficient for each level but the base, with its standard error, z and odds ratio', () => {
    // The base is 北, the first by its character: even odds. Of a share of a in a + b, the variance of the log odds is 1/a + 1/b.
    const error = Math.sqrt(1 / 20 + 1 / 20 + 1 / 30 + 1 / 10);
    const log3 = Math.log(3);
    expect(coefficientsOf(run())).toEqual([
      ['(Intercept)', near(0), near(Math.sqrt(1 / 10)), near(0), near(1)],
      ['branch=南', near(log3), near(error), near(log3 / error), near(3)],
      ['branch=西', near(-log3), near(error), near(-log3 / error), near(1 / 3)],
    ]);
  });

  it('has its tables under names that say what they are, and curves of lift and calibration', () => {
    const result = run();
    const [, quality, lift, coefficients] = result.summary;
    expect(headOf(quality)).toEqual([
      '模型质量 / Quality of the model',
      'part: 数据 / Rows (text)',
      'customers: 客户数 / Customers (integer)',
      'positives: 结果为是 / With the outcome (integer)',
      'auc: AUC / AUC (decimal)',
      'ks: KS / KS (decimal)',
      'log-likelihood: 对数似然 / Log-likelihood (decimal)',
      'mcfadden: McFadden R² / McFadden R² (decimal)',
      'brier: Brier 分 / Brier score (decimal)',
    ]);
    expect(headOf(lift)).toEqual([
      '提升与校准（按概率十分位） / Lift and calibration by tenths',
      'part: 数据 / Rows (text)',
      'tenth: 十分位（1 最高） / Tenth (1 is highest) (integer)',
      'customers: 客户数 / Customers (decimal)',
      'positives: 结果为是 / With the outcome (decimal)',
      'rate: 实际比例 / Observed share (share)',
      'expected: 预测概率 / Expected share (share)',
      'lift: 提升倍数 / Lift (decimal)',
      'caught: 累计覆盖 / Caught so far (share)',
    ]);
    expect(lift?.chart).toEqual([
      {
        ...{ kind: 'line', label: { zh: '提升曲线', en: 'Lift curve' } },
        ...{ x: 'tenth', y: 'lift', series: 'part', reference: 1 },
      },
      {
        ...{ kind: 'line', label: { zh: '校准曲线', en: 'Calibration curve' } },
        ...{ x: 'expected', y: 'rate', series: 'part', reference: 'equal' },
      },
    ]);
    expect(headOf(coefficients)).toEqual([
      '系数 / Coefficients',
      'column: 列 / Column (text)',
      'coefficient: 系数 / Coefficient (decimal)',
      'standard-error: 标准误 / Standard error (decimal)',
      'z: z 值 / z (decimal)',
      'odds-ratio: 优势比 / Odds ratio (decimal)',
    ]);
    expect(coefficients?.rows[0]?.[0]).toEqual({ zh: '（截距）', en: '(Intercept)' });
    expect(quality?.rows[0]?.[0]).toEqual({ zh: '样本内', en: 'Seen' });
    expect(
      result.columns.map((column) => [
        ...[column.id, column.label.zh, column.label.en],
        column.kind === 'number' ? column.format : 'role' in column ? column.role : undefined,
      ]),
    ).toEqual([
      ['class', '成交可能', 'Chance', 'tierLevel'],
      ['probability', '成交概率', 'Probability', 'share'],
      ['lift', '为平均的倍数', 'Times the average', 'decimal'],
    ]);
  });

  it('takes the base that is chosen by header or role, in either form of the equals sign', () => {
    const names = (baseline: string) =>
      coefficientsOf(run({ baselines: ['other=南', baseline] }))?.map(([name]) => name);
    const ofSouth = ['(Intercept)', 'branch=北', 'branch=西'];
    expect(names('branch=南')).toEqual(ofSouth);
    expect(names(' branch ＝ 南 ')).toEqual(ofSouth);
    expect(names('branch=东')).toEqual(['(Intercept)', 'branch=南', 'branch=西']);
    const renamed = sheetOf(kinds, (values) => ({ ...branches(values), header: '分行' }));
    const byRole = runMethod(conversion, renamed, {
      features: ['branch'],
      baselines: ['branch=西'],
      ...unsplit,
    });
    expect(coefficientsOf(byRole)?.map(([name]) => name)).toEqual(['(Intercept)', '分行=北', '分行=南']);
  });

  it('tells how good the model is', () => {
    const [row, ...others] = rowsOf(run(), 'quality') ?? [];
    expect(others).toEqual([]);
    // Pairs that stand right, ties by half: (30 x 55 + 20 x 40 + 10 x 15) of 60 x 60. The deepest cut: 30 of 60 against 10 of 60.
    const log = 60 * Math.log(0.75) + 20 * Math.log(0.25) + 40 * Math.log(0.5);
    const [label, ...figures] = row ?? [];
    expect([english(label), ...figures]).toEqual([
      'Seen',
      ...[120, 60, near(2600 / 3600), near(1 / 3), near(log), near(1 - log / (120 * Math.log(0.5)))],
      near((2 * (30 * 0.0625 + 10 * 0.5625) + 40 * 0.25) / 120),
    ]);
  });

  it('tells by tenths what was seen and expected, and what was caught so far', () => {
    const rows = rowsOf(run(), 'lift')?.map(([label, ...figures]) => [english(label), ...figures]);
    // Twelve a tenth: forty of 3/4, forty of 1/2, forty of 1/4; the fourth has four of the first and eight of the second.
    const positives = [9, 9, 9, 7, 6, 6, 5, 3, 3, 3];
    let caught = 0;
    expect(rows).toEqual(
      positives.map((own, index) => {
        caught += own;
        return [
          'Seen',
          ...[
            index + 1,
            near(12),
            near(own),
            near(own / 12),
            near(own / 12),
            near(own / 6),
            near(caught / 60),
          ],
        ];
      }),
    );
  });

  it('says which level it is, and is written as a look-up of it', () => {
    const result = run();
    expect([0, 119].map((row) => result.reason(row).zh)).toEqual([
      '概率 75%（平均 50% 的 1.5 倍）；↑ branch=南；较高',
      '概率 50%（平均 50% 的 1 倍）；较高',
    ]);
    expect(rounded(formulaOf(result, 'probability'))).toMatch(
      /INDEX\(\{0,1\.098612,-1\.098612\},MATCH\(\$B2&"",\{"北","南","西"\},0\)\)/u,
    );
  });

  it('has no data for a level that no known outcome has, and leaves columns out that have too many', () => {
    const columns = sheetOf(kinds, branches, ['东', undefined, '南']);
    const result = runMethod(conversion, columns, { features: ['branch'], ...unsplit });
    expect(numbersOf(result, 'probability').slice(120)).toEqual([NaN, NaN, near(0.75)]);
    expect(result.reason(120).en).toBe('not seen where the outcome is known: branch');
    expect(issuesOf(runMethod(conversion, columns, { features: ['branch'], mostLevels: 2 }))).toEqual([
      [
        ...['too-many-levels', 'warning', 3, 'branch', '“branch”有 3 种取值（超过 2），未用。'],
        '"branch" has 3 levels (more than 2); left out.',
      ],
      ['no-features', 'error', 1, undefined, '没有可用的解释列。', 'There is no column to explain by.'],
    ]);
    expect(
      issuesOf(runMethod(conversion, columns, { features: ['branch'], mostLevels: 3, ...unsplit })),
    ).toEqual([]);
  });
});

describe('conversion by a day or a number', () => {
  it('counts days back from the as-of day, without the time of day', () => {
    const columns = sheetOf(
      [
        ['2026-06-20', 30, 10],
        ['2026-06-10', 10, 30],
      ],
      (values) => {
        const days = dates('lastContactDate', values);
        return { ...days, values: days.values.map((own, row) => own + (row % 2) / 4) };
      },
    );
    const result = runMethod(conversion, columns, { features: ['lastContactDate'], ...unsplit });
    // Ten days more make a ninth of the odds.
    expect(coefficientsOf(result)?.[1]?.[1]).toEqual(near(-Math.log(9) / 10));
    expect([0, 79].map((row) => result.reason(row))).toEqual([
      {
        zh: '概率 75%（平均 50% 的 1.5 倍）；↑ lastContactDate（10 天前）；较高',
        en: 'probability 75% (1.5 times the average 50%); ↑ lastContactDate (10 days before); Above average',
      },
      {
        zh: '概率 25%（平均 50% 的 0.5 倍）；↓ lastContactDate（20 天前）；较低',
        en: 'probability 25% (0.5 times the average 50%); ↓ lastContactDate (20 days before); Below average',
      },
    ]);
    expect(result.lift?.(79)).toBeUndefined();
    expect(rounded(formulaOf(result, 'probability'))).toContain('-0.219722*(DATE(2026,6,30)-INT($B2))');
  });

  const balances = (shares: readonly Kind<number>[]) =>
    sheetOf(shares, (values) => numbers('balance', values));

  it('says what change of a number the model takes for the next class', () => {
    const columns = balances([
      [30_000, 30, 10],
      [10_000, 10, 30],
    ]);
    const run = (params: object) =>
      runMethod(conversion, columns, { features: ['balance'], ...unsplit, ...params });
    const result = run({});
    expect(result.reason(0)).toEqual({
      zh: '概率 75%（平均 50% 的 1.5 倍）；↑ balance 3万；较高',
      en: 'probability 75% (1.5 times the average 50%); ↑ balance 30,000; Above average',
    });
    // From odds of 1/3 to 1: ln 3, which is what 10,000 adds; to the odds of .999 from 3, ln 333 / ln 3 times as much.
    expect(result.lift?.(79)).toEqual({
      zh: '若“balance”增加 1万，模型概率达到“较高”（相关，非因果）',
      en: 'With 10,000 more of "balance" the model says "Above average" (association, not cause)',
    });
    // .9 has odds of 9: another ln 3.
    expect(run({ highLift: 1.8 }).lift?.(0)?.en).toBe(
      'With 10,000 more of "balance" the model says "High" (association, not cause)',
    );
    expect(run({ highLift: 1.4 }).lift?.(0)).toBeUndefined();
    // .999 of odds 999 is ln 333 / ln 3 = 5.3 deviations away: no advice.
    expect(run({ highLift: 50 }).lift?.(0)).toBeUndefined();
    expect(rounded(formulaOf(result, 'probability'))).toBe(
      '=IF(ISNUMBER($B2),1/(1+EXP(MIN(700,0-(-2.197225+0.00011*$B2)))),"")',
    );
  });

  it('advises less of what stands against the outcome, and no more than three deviations', () => {
    const less = runMethod(
      conversion,
      balances([
        [1, 30, 10],
        [3, 10, 30],
      ]),
      { features: ['balance'], ...unsplit },
    );
    expect(less.lift?.(79)).toEqual({
      zh: '若“balance”减少 1，模型概率达到“较高”（相关，非因果）',
      en: 'With 1 less of "balance" the model says "Above average" (association, not cause)',
    });
    // 22 of 40 against 18 of 40: the odds of .65 are 3.08 deviations beyond those of .55, those of .64 are 2.87.
    const weak = (highLift: number) =>
      runMethod(
        conversion,
        balances([
          [3, 22, 18],
          [1, 18, 22],
        ]),
        { features: ['balance'], highLift, ...unsplit },
      ).lift?.(0)?.en;
    expect(weak(1.3)).toMatch(/^With 2\.09 more/u);
    expect(weak(1.45)).toBeUndefined();
  });
});

describe('the words of a probability', () => {
  const column = (header: string, ...values: number[]): Feature => ({
    column: { ...numbers(header, values), header },
    values: Float64Array.from(values),
    levels: undefined,
  });
  const facts = (features: readonly Feature[], coefficients: readonly number[]): ConversionFacts =>
    ({
      features,
      design: features.map((feature) => ({ feature, level: undefined, values: feature.values })),
      fitted: {
        model: {
          fit: { coefficients: Float64Array.of(0, ...coefficients) },
          means: new Float64Array(features.length),
        },
      },
      probability: Float64Array.of(0.342),
      average: 0.117,
      output: { codes: Uint8Array.of(0), tiers: [{ label: { zh: '高', en: 'High' } }] },
    }) as unknown as ConversionFacts;

  it('name the three columns that move it most, those that raise it first, and none that hardly does', () => {
    const features = ['a', 'b', 'c', 'd', 'e'].map((header) => column(header, 1));
    expect(reasonText(facts(features, [0.06, -0.5, 0.07, 1, 0.4]), 0).zh).toBe(
      '概率 34.2%（平均 11.7% 的 2.9 倍）；↑ d 1、e 1，↓ b 1；高',
    );
    expect(reasonText(facts(features, [0.04, -0.04, 0.05, -0.06, 0]), 0).en).toBe(
      'probability 34.2% (2.9 times the average 11.7%); ↑ c 1, ↓ d 1; High',
    );
    // Alike in size: by name.
    const turned = ['d', 'b', 'c', 'a'].map((header) => column(header, 1));
    expect(reasonText(facts(turned, [0.5, 0.5, 0.5, 0.5]), 0).zh).toContain('；↑ a 1、b 1、c 1；');
  });
});

describe('the customers held out', () => {
  it('are everybody once a repeat, and of about the same quality', () => {
    const columns = sheetOf(
      [
        [true, 300, 100],
        [false, 100, 300],
      ],
      (values) => flags('active', values),
    );
    const run = (params: object) => runMethod(conversion, columns, { features: ['active'], ...params });
    const [, held] = rowsOf(run({}), 'quality') ?? [];
    const [label, customers, positives, auc, , , pseudo] = held ?? [];
    expect(label).toEqual({
      zh: '样本外（5 折交叉验证，5 次）',
      en: 'Held out (5-fold cross-validation, 5 times)',
    });
    // Each model puts the active ones above the others, so the AUC is that of all: (300 x 300 + 2 x 300 x 100 / 2) / 400².
    expect([customers, positives, pseudo]).toEqual([800, 400, null]);
    expect(auc).toBeCloseTo(0.75, 2);
    const twice = rowsOf(run({ folds: 3, repeats: 2 }), 'quality')?.[1]?.[0];
    expect(english(twice)).toBe('Held out (3-fold cross-validation, 2 times)');
  });

  it('are none where nobody asks, or where they would have too few of the rarer outcome', () => {
    const columns = sheetOf(
      [
        [true, 30, 10],
        [false, 10, 30],
      ],
      (values) => flags('active', values),
    );
    const parts = (params: object) =>
      rowsOf(runMethod(conversion, columns, { features: ['active'], ...params }), 'quality')?.length;
    expect([parts({}), parts({ folds: 0 }), parts({ folds: 20 })]).toEqual([2, 1, 2]);
    const few = sheetOf([[true, 8, 40], [false, 1, 40]], (values) => flags('active', values)); // prettier-ignore
    const own = runMethod(conversion, few, { features: ['active'], eventsPerParameter: 5 });
    expect(rowsOf(own, 'quality')).toHaveLength(1);
  });
});

describe('the change that is advised', () => {
  const facts = (headers: readonly string[], coefficients: readonly number[]): ConversionFacts => {
    const features = headers.map((header): Feature => ({
      column: { ...numbers(header, [1]), header },
      values: Float64Array.of(1),
      levels: undefined,
    }));
    return {
      features,
      design: features.map((feature) => ({ feature, level: undefined, values: feature.values })),
      fitted: {
        model: {
          fit: { coefficients: Float64Array.of(0, ...coefficients) },
          deviations: Float64Array.from(headers, () => 1),
        },
      },
      odds: Float64Array.of(-1),
      average: 0.5,
      output: { codes: Uint8Array.of(1), tiers: [{ tone: 'good', label: { zh: '较高', en: 'Above' } }] },
      params: { highLift: 2 },
    } as unknown as ConversionFacts;
  };

  it('is that of the column that has to move least, by name where two have to move alike', () => {
    // The average has odds of 1: a gap of 1 in their logarithm.
    expect(liftText(facts(['a', 'b'], [1, 2]), 0)?.en).toMatch(/^With 0\.5 more of "b"/u);
    expect(liftText(facts(['b', 'a'], [2, 1]), 0)?.en).toMatch(/^With 0\.5 more of "b"/u);
    expect(liftText(facts(['b', 'a'], [1, 1]), 0)?.en).toMatch(/^With 1 more of "a"/u);
    expect(liftText(facts(['a', 'b'], [1, 1]), 0)?.en).toMatch(/^With 1 more of "a"/u);
    // A third is rounded up, so that it is enough.
    expect(liftText(facts(['a'], [3]), 0)?.zh).toMatch(/^若“a”增加 0\.34，/u);
    expect(liftText(facts(['a'], [0]), 0)).toBeUndefined();
  });
});

describe('what is said of the columns of a model', () => {
  const rows = spread([
    [true, 30, 10],
    [false, 10, 30],
  ]);
  const outcome = flags(
    'converted',
    rows.map(({ bought }) => bought),
  );
  const active = flags(
    'active',
    rows.map(({ value }) => value),
  );

  it('names those that are not there by their roles', () => {
    const result = runMethod(conversion, [outcome, active], {
      features: ['active', 'aum', '不详'],
      ...unsplit,
    });
    expect(issuesOf(result)).toEqual([
      [
        ...['absent-column', 'note', 2, undefined, '表中没有这些解释列：资产规模、不详；未用。'],
        'The sheet has no such columns to explain by: AUM, 不详; done without.',
      ],
    ]);
  });

  it('warns of one that alone tells the outcomes apart, or nearly, and leaves only the former out', () => {
    const whole = numbers(
      'whole',
      rows.map(({ bought }, row) => (bought ? 100 : 0) + row),
    );
    // Two of the buyers stand below all others: 38 of 40 stand right, in 1520 of 1600 pairs.
    const nearly = numbers(
      'nearly',
      rows.map(({ bought }, row) => (bought && row >= 2 ? 100 : bought ? -100 : 0) + (row % 7)),
    );
    const run = (leaks: string) =>
      runMethod(conversion, [outcome, active, whole, nearly], {
        features: ['active', 'whole', 'nearly'],
        leaks,
        ...unsplit,
      });
    const left = [
      ...['leak', 'warning', 1, 'whole', '“whole”单独就能完全分开结果，很可能是事后才有的信息；未用。'],
      '"whole" alone separates the outcome: it is probably known only afterwards; left out.',
    ];
    const doubtful = [
      ...['leak', 'warning', 1, 'nearly'],
      '“nearly”单独的 AUC 达 0.95，很可能是事后才有的信息；请确认后再用。',
      '"nearly" alone has an AUC of 0.95: it is probably known only afterwards; check before you use it.',
    ];
    const found = run('leave-out');
    expect(issuesOf(found)).toEqual([left, doubtful]);
    expect(coefficientsOf(found)?.map(([name]) => name)).toEqual(['(Intercept)', 'active', 'nearly']);
    const kept = run('keep');
    expect(issuesOf(kept)).toEqual([
      [
        ...['leak', 'warning', 1, 'whole'],
        '“whole”单独就能完全分开结果，很可能是事后才有的信息；请确认后再用。',
        '"whole" alone separates the outcome: it is probably known only afterwards; check before you use it.',
      ],
      doubtful,
      [
        ...['separation', 'warning', 1, undefined],
        '结果可被“whole”（部分）完全分开，极大似然估计不存在；改用岭惩罚，不给标准误。',
        'The outcome is separated (in part) by "whole": there is no maximum-likelihood estimate; a ridge was used, without standard errors.',
      ],
    ]);
    expect(coefficientsOf(kept)?.map(([name]) => name)).toEqual(['(Intercept)', 'active', 'whole', 'nearly']);
    // Standard errors and z are none with a ridge.
    expect(coefficientsOf(kept)?.every(([, , error, z]) => error === null && z === null)).toBe(true);
  });

  it('tells a column alone by its own AUC, a text by the share of each level, unknown outcomes left out', () => {
    const text = texts('branch', ['a', 'a', 'b', 'b', 'a', undefined]);
    const levels: Feature = {
      column: text,
      values: Float64Array.of(0, 0, 1, 1, 0, NaN),
      levels: ['a', 'b'],
    };
    const falling: Feature = {
      column: numbers('x', []),
      values: Float64Array.of(4, 3, 2, 1, 9, 9),
      levels: undefined,
    };
    // Shares of a third, a half and two thirds. Of 16 pairs of one with and one without the outcome 8 stand right and 5 alike.
    const shares: Feature = {
      column: texts('branch', ['a', 'a', 'a', 'b', 'b', 'c', 'c', 'c']),
      values: Float64Array.of(0, 0, 0, 1, 1, 2, 2, 2),
      levels: ['a', 'b', 'c'],
    };
    const outcomes = Int8Array.of(1, 0, 0, 1, 0, 1, 1, 0);
    expect(separations([shares], outcomes).map(({ auc }) => auc)).toEqual([near(10.5 / 16)]);
    // a: 1 of 2, b: 0 of 2. Pairs of the one with the outcome: over two b, beside one a.
    const known = Int8Array.of(1, 0, 0, 0, -1, -1);
    expect(separations([levels], known).map(({ auc }) => auc)).toEqual([near(2.5 / 3)]);
    expect(separations([falling], Int8Array.of(0, 0, 1, 1, -1, -1)).map(({ auc }) => auc)).toEqual([1]);
  });

  it('names a column that says nothing of its own', () => {
    const result = runMethod(
      conversion,
      [
        outcome,
        active,
        numbers(
          'constant',
          rows.map(() => 5),
        ),
      ],
      { features: ['active', 'constant'], ...unsplit },
    );
    expect(issuesOf(result)).toEqual([
      [
        ...['aliased-columns', 'note', 1, undefined],
        '这些列没有自己的信息（全部相同，或可由其他列推出）：constant。',
        'These columns say nothing of their own (all equal, or sums of others): constant.',
      ],
    ]);
  });

  it('says of how many customers too few are, and that one outcome teaches nothing', () => {
    const run = (eventsPerParameter: number) =>
      issuesOf(
        runMethod(conversion, [outcome, active], { features: ['active'], eventsPerParameter, ...unsplit }),
      );
    expect(run(40)).toEqual([]);
    expect(run(40.5)).toEqual([
      [
        ...['thin-data', 'error', 40, undefined],
        '数据太少：1 个参数需要较少一类至少 41 位客户，只有 40 位。请减少解释列。',
        'Too little data: 1 parameters need at least 41 customers of the rarer outcome, there are 40. Take fewer columns.',
      ],
    ]);
    const all = flags(
      'converted',
      rows.map(() => true),
    );
    expect(issuesOf(runMethod(conversion, [all, active], { features: ['active'] }))).toEqual([
      [
        ...['one-outcome', 'error', 1, 'converted'],
        '“converted”没有同时包含“是”与“否”的完整行，无法估计；结果若是别的词，在“结果”中写明 列=取值。',
        '"converted" does not have both outcomes among complete rows; there is nothing to learn from. Where it is not yes or no, say column=value under "Outcome".',
      ],
    ]);
    expect(
      issuesOf(
        runMethod(conversion, [flags('converted', []), flags('active', [])], { features: ['active', 'aum'] }),
      ).map(([kind]) => kind),
    ).toEqual(['empty-table']);
  });

  it('stays finite for customers whom the model is sure of, rightly or wrongly', () => {
    const quality = (outcome: readonly number[]) =>
      qualityOf(Float64Array.of(800, -800), Uint8Array.from(outcome)).logLikelihood;
    expect([quality([1, 0]), quality([0, 1])]).toEqual([near(0), near(-1600)]);
  });

  it('warns of a model that is well worse for customers whom it has not seen', () => {
    const warned = (seen: number, unseen: number | undefined) =>
      modelIssues({
        design: [],
        model: { fit: { aliased: [] } },
        separated: false,
        seen: { auc: seen },
        unseen: unseen === undefined ? undefined : { quality: { auc: unseen } },
      } as unknown as Fitted).map(({ kind, severity, text }) => [kind, severity, text.zh, text.en]);
    expect(warned(0.8, 0.74)).toEqual([
      [
        ...['overfitted', 'warning', '样本外 AUC（74%）明显低于样本内（80%），模型可能过拟合。'],
        'Out of sample the AUC (74%) is well below that in the sample (80%): the model may be overfitted.',
      ],
    ]);
    expect([warned(0.8, 0.76), warned(0.74, 0.8), warned(0.8, undefined)]).toEqual([[], [], []]);
  });

  it('has no formula without a model', () => {
    const none = runMethod(conversion, [outcome, active], { features: ['active'], eventsPerParameter: 99 });
    expect(() => formulaOf(none, 'probability')).toThrow(
      expect.objectContaining({
        code: 'no-formula',
        text: { zh: '数据不足，没有估计出模型', en: 'there is too little data for a model' },
      }),
    );
    expect(none.summary.map(({ id }) => id)).toEqual(['class']);
    expect([none.reason(0), none.lift?.(0)]).toEqual([
      { zh: '数据不足以估计模型', en: 'Too little data for a model' },
      undefined,
    ]);
  });

  it('says how far it is, from 0 to 1', () => {
    const steps: number[] = [];
    const context = { ...contextOf([outcome, active]), sheets: {} };
    const run = conversion.run(
      { outcome },
      parametersOf(conversion, { features: ['active'] }) as never,
      context,
    );
    if ('next' in run) for (let step = run.next(); !step.done; step = run.next()) steps.push(step.value);
    expect(steps[0]).toBe(0);
    expect(steps).toEqual([...steps].sort((one, other) => one - other));
    // 0 to .2 the model, to .4 the one with a ridge that nobody needs here, to 1 those that are tried.
    expect(steps.filter((step) => step < 0.2).length).toBeGreaterThan(1);
    expect(steps.filter((step) => step >= 0.4 && step < 1).length).toBeGreaterThan(1);
    expect(steps.some((step) => step > 0.2 && step < 0.4)).toBe(false);
  });
});
