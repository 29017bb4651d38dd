import type { SummaryTable } from '../../../src/methods/shared/contract';
import { conversion } from '../../../src/methods/conversion/conversion';
import { flags, numbers } from '../../support/columns';
import { runMethod } from '../../support/run-method';

// Counts from R's `datasets::infert` (Trichopoulos et al. 1976): how many of the 248 women have this many spontaneous and
// induced abortions, first those with `case` 0, then those with 1. Expected values: R 4.2.2,
// glm(case ~ spontaneous + induced, binomial, infert), and the rank-sum AUC of its fitted values.
const infert: readonly (readonly [spontaneous: number, induced: number, controls: number, cases: number])[] =
  [
    [0, 0, 60, 7],
    [0, 1, 33, 12],
    [0, 2, 20, 9],
    [1, 0, 25, 22],
    [1, 1, 11, 5],
    [1, 2, 4, 4],
    [2, 0, 11, 18],
    [2, 1, 1, 6],
    [2, 2, 0, 0],
  ];

const women = infert.flatMap(([spontaneous, induced, controls, cases]) => [
  ...Array.from({ length: controls }, () => ({ spontaneous, induced, isCase: false })),
  ...Array.from({ length: cases }, () => ({ spontaneous, induced, isCase: true })),
]);

describe('conversion on the 248 rows of infert', () => {
  const columns = [
    flags(
      'converted',
      women.map(({ isCase }) => isCase),
    ),
    numbers(
      'spontaneous',
      women.map(({ spontaneous }) => spontaneous),
    ),
    numbers(
      'induced',
      women.map(({ induced }) => induced),
    ),
  ];
  let quality: SummaryTable | undefined;
  let coefficients: SummaryTable | undefined;
  beforeAll(() => {
    const { summary } = runMethod(conversion, columns, { features: ['spontaneous', 'induced'] });
    [, quality, , coefficients] = summary;
  });

  it('has 83 cases in 248 rows', () => {
    expect(women).toHaveLength(248);
    expect(women.filter(({ isCase }) => isCase)).toHaveLength(83);
  });

  it('gives -1.7078601, 1.1972050 and .4181294, with the standard errors of R', () => {
    const found = coefficients?.rows.map(([name, b, se]) => [(name as { en: string }).en, b, se]);
    expect(found).toEqual([
      ['(Intercept)', expect.closeTo(-1.70786007136, 9), expect.closeTo(0.267709466, 6)],
      ['spontaneous', expect.closeTo(1.197205035293, 9), expect.closeTo(0.211643273, 6)],
      ['induced', expect.closeTo(0.418129395048, 9), expect.closeTo(0.205627445, 6)],
    ]);
  });

  it('leaves a deviance of 279.61198 and an AUC of .728551', () => {
    const [, , , auc, , logLikelihood] = quality?.rows[0] as number[];
    expect(-2 * logLikelihood!).toBeCloseTo(279.611978834, 7);
    expect(auc).toBeCloseTo(0.7285505659, 9);
  });
});
