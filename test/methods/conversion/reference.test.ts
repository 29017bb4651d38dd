import type { MethodResult } from '../../../src/methods/shared/contract';
import { conversion } from '../../../src/methods/conversion/conversion';
import type { Column } from '../../../src/table/columns/column';
import { flags, numbers, texts } from '../../support/columns';
import { numbersOf, runMethod } from '../../support/run-method';
import { describeWithSharedData, sharedData } from '../../support/shared-data';

// Expected values: reference_open.json of the shared data (statsmodels and R glm on the same files).

interface Reference {
  readonly numeric: readonly string[];
  readonly categorical: readonly string[];
  readonly log_likelihood: number;
  readonly null_log_likelihood: number;
  readonly mcfadden_r2: number;
  readonly auc_in_sample: number;
  readonly ks_in_sample: number;
  readonly top_decile_n: number;
  readonly top_decile_positives: number;
  readonly top_decile_lift: number;
  readonly first_10_fitted_p: readonly number[];
  readonly coefficients: Readonly<Record<string, { b: number; se: number; z: number }>>;
}

const text = (path: string): string => new TextDecoder().decode(sharedData(path));

/** A delimited file whose cells hold no delimiter. */
function rowsOf(path: string, delimiter: string): { header: string[]; rows: string[][] } {
  const [header = [], ...rows] = text(path)
    .trim()
    .split(/\r?\n/u)
    .map((line) => line.split(delimiter).map((cell) => cell.replace(/^"|"$/gu, '')));
  return { header, rows };
}

function featureColumns(
  { header, rows }: ReturnType<typeof rowsOf>,
  numeric: readonly string[],
  categorical: readonly string[],
): Column[] {
  const cells = (name: string): string[] => rows.map((row) => row[header.indexOf(name)]!);
  return [
    ...numeric.map((name) => numbers(name, cells(name).map(Number))),
    ...categorical.map((name) => texts(name, cells(name))),
  ];
}

function expectReference(result: MethodResult, reference: Reference, names = reference.coefficients): void {
  const [, quality, lift, coefficients] = result.summary;
  const [, , , auc, ks, logLikelihood, mcfadden] = quality!.rows[0] as number[];
  expect(Math.abs(logLikelihood! / reference.log_likelihood - 1)).toBeLessThan(1e-9);
  expect(mcfadden).toBeCloseTo(reference.mcfadden_r2, 9);
  expect(auc).toBeCloseTo(reference.auc_in_sample, 9);
  expect(ks).toBeCloseTo(reference.ks_in_sample, 9);
  const [, , top, positives, , , times] = lift!.rows[0] as number[];
  expect(top).toBe(reference.top_decile_n);
  expect(positives).toBeCloseTo(reference.top_decile_positives, 6);
  expect(times).toBeCloseTo(reference.top_decile_lift, 6);
  reference.first_10_fitted_p.forEach((expected, row) => {
    expect(numbersOf(result, 'probability')[row]! / expected).toBeCloseTo(1, 8);
  });
  expect(coefficients!.rows).toHaveLength(Object.keys(reference.coefficients).length);
  for (const row of coefficients!.rows) {
    const { b, se, z } = names[(row[0] as { en: string }).en]!;
    expect((row[1] as number) / b).toBeCloseTo(1, 7);
    expect((row[2] as number) / se).toBeCloseTo(1, 7);
    expect((row[3] as number) / z).toBeCloseTo(1, 7);
  }
}

describeWithSharedData('logistic regression of the shared data', () => {
  let reference: { readonly bank_full: Reference; readonly churn_modelling: Reference };
  beforeAll(() => {
    reference = (JSON.parse(text('reference_open.json')) as { logit: typeof reference }).logit;
  });

  it('bank-full: 45,211 customers, 42 parameters, log-likelihood -13575.98226506785, AUC .76804', () => {
    const { numeric, categorical } = reference.bank_full;
    const file = rowsOf('bank_marketing/bank-full.csv', ';');
    const outcome = flags(
      'converted',
      file.rows.map((row) => row.at(-1) === 'yes'),
    );
    const columns = [outcome, ...featureColumns(file, numeric, categorical)];
    const result = runMethod(conversion, columns, { features: [...numeric, ...categorical] });
    expectReference(result, reference.bank_full);
    // Held out in five parts: scikit-learn's RepeatedStratifiedKFold has .76559 with a deviation of .006 between parts.
    const [, held, , auc] = result.summary[1]!.rows[1] as number[];
    expect(held).toBe(45211);
    expect(Math.abs(auc! - 0.76559)).toBeLessThan(0.003);
  });

  it('Churn_Modelling: 10,000 customers, log-likelihood -4280.677685720498, AUC .76744', () => {
    const { numeric, categorical } = reference.churn_modelling;
    const file = rowsOf('churn_modelling/Churn_Modelling.csv', ',');
    const outcome = flags(
      'converted',
      file.rows.map((row) => row.at(-1) === '1'),
    );
    const columns = [outcome, ...featureColumns(file, numeric, categorical)];
    const result = runMethod(conversion, columns, { features: [...numeric, ...categorical] });
    expectReference(result, reference.churn_modelling);
    // scikit-learn, five parts, five times: .76538 with a deviation of .0085 between parts.
    expect(Math.abs((result.summary[1]!.rows[1] as number[])[3]! - 0.76538)).toBeLessThan(0.003);
  });

  it('the first 41,188 customers of bank-full, whose few great numbers threw the search off, and one separated level', () => {
    const { categorical } = reference.bank_full;
    const numeric = [...reference.bank_full.numeric, 'duration'];
    const file = rowsOf('bank_marketing/bank-full.csv', ';');
    const first = { header: file.header, rows: file.rows.slice(0, 41_188) };
    const bought = first.rows.map((row) => row.at(-1) === 'yes');
    const columns = [flags('converted', bought), ...featureColumns(first, numeric, categorical)];
    const params = { features: [...numeric, ...categorical], folds: 0 };
    const result = runMethod(conversion, columns, params);
    // numpy, Newton's steps halved until they improve.
    expect((result.summary[1]!.rows[0] as number[])[5]! / -7597.558495193405).toBeCloseTo(1, 11);
    expect(result.issues.map(({ kind }) => kind)).not.toContain('separation');
    // Nobody of every fiftieth who did not buy has bought: a level without the outcome has no finite coefficient.
    const level = texts('level', bought.map((own, row) => (!own && row % 50 === 0 ? 'never' : 'other'))); // prettier-ignore
    const separated = runMethod(conversion, [...columns, level], {
      ...params,
      features: [...params.features, 'level'],
      baselines: ['level=other'],
    });
    expect(separated.issues.find(({ kind }) => kind === 'separation')?.text.zh).toContain('“level=never”');
  });

  it('银行客户留存: the same numbers with 法国 and 女 as base levels', () => {
    const file = rowsOf('churn_modelling/银行客户留存.csv', ',');
    const numeric = [
      '信用分数',
      '年龄',
      '客户时间',
      '银行存款',
      '产品数量',
      '有无信用卡',
      '是否活跃',
      '预测年收入',
    ];
    const categorical = ['国籍', '性别'];
    const outcome = flags(
      'converted',
      file.rows.map((row) => row.at(-1) === '1'),
    );
    const columns = [outcome, ...featureColumns(file, numeric, categorical)];
    const features = [...numeric, ...categorical];
    const result = runMethod(conversion, columns, { features, baselines: ['国籍=法国', '性别=女'] });
    const english = reference.churn_modelling;
    const translated = Object.fromEntries(
      english.numeric.map((name, index) => [numeric[index]!, english.coefficients[name]!]),
    );
    expectReference(result, english, {
      ...translated,
      '(Intercept)': english.coefficients['(Intercept)']!,
      '国籍=德国': english.coefficients['Geography=Germany']!,
      '国籍=西班牙': english.coefficients['Geography=Spain']!,
      '性别=男': english.coefficients['Gender=Male']!,
    });
  });
});
