import { areaUnderCurve } from '../../../src/math/statistics/area-under-curve';
import { kolmogorovSmirnov } from '../../../src/math/statistics/kolmogorov-smirnov';
import { logisticRegression, type LogisticFit } from '../../../src/math/fitting/logistic-regression';
import { finish } from '../../../src/scheme/binding/method-run';

// R's mtcars: am, wt.
const am = [1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1];
const wt = [
  2.62, 2.875, 2.32, 3.215, 3.44, 3.46, 3.57, 3.19, 3.15, 3.44, 3.44, 4.07, 3.73, 3.78, 5.25, 5.424, 5.345,
  2.2, 1.615, 1.835, 2.465, 3.52, 3.435, 3.84, 3.845, 1.935, 2.14, 1.513, 3.17, 2.77, 3.57, 2.78,
];

const fit = (columns: readonly (readonly number[])[], outcome: readonly number[], ridge = 0): LogisticFit =>
  finish(
    logisticRegression(
      columns.map((values) => Float64Array.from(values)),
      Uint8Array.from(outcome),
      { ridge },
    ),
  );

describe('logistic regression', () => {
  it('agrees with R on mtcars, am ~ wt: 12.04037, -4.02397, deviance 19.17609', () => {
    const found = fit([wt], am);
    expect(found.converged).toBe(true);
    expect(found.coefficients[0]).toBeCloseTo(12.04037, 5);
    expect(found.coefficients[1]).toBeCloseTo(-4.02397, 5);
    expect(Math.abs((-2 * found.logLikelihood) / 19.17609 - 1)).toBeLessThan(1e-6);
    // R prints 4.510 and 1.436, from the step before the last.
    expect(found.standardErrors[0]).toBeCloseTo(4.51, 2);
    expect(found.standardErrors[1]).toBeCloseTo(1.436, 2);
  });

  it('leaves out columns that say the same as others', () => {
    const found = fit([wt, wt.map((value) => 3 - 2 * value), wt.map(() => 7)], am);
    expect(found.aliased).toEqual([1, 2]);
    expect(found.coefficients[1]).toBeCloseTo(-4.02397, 5);
    expect(found.coefficients[2]).toBe(0);
    expect(found.standardErrors[2]).toBeNaN();
  });

  it('says that it did not converge where the outcome is separated', () => {
    const x = [1, 2, 3, 4, 5, 6];
    expect(fit([x], [0, 0, 0, 1, 1, 1]).converged).toBe(false);
    // In part: no zero at 2, no one at 1, both at 3.
    expect(
      fit([[1, 1, 2, 2, 3, 3].map((value) => Number(value > 1)), x.map((_, i) => i % 2)], [0, 0, 1, 0, 1, 1])
        .converged,
    ).toBe(false);
    expect(fit([x], [0, 0, 0, 1, 1, 1], 1).converged).toBe(true);
  });

  it('is not thrown off by one extreme value', () => {
    // Expected: numpy, Newton's steps halved until they improve.
    const rows = Array.from({ length: 60 }, (_, row) => row);
    const x = [...rows.map((row) => (row % 7 === 0 ? row % 3 : 0)), 3000];
    const z = [...rows.map((row) => row % 5), 0];
    const happened = (row: number) => (row * 37) % 101 < 20 + 10 * (row % 5) + (row % 7 === 0 ? 20 : 0);
    const found = fit([x, z], [...rows.map((row) => Number(happened(row))), 0]);
    expect(found.converged).toBe(true);
    expect(found.logLikelihood).toBeCloseTo(-39.64289106662539, 10);
    [-0.91002066, -0.00292589, 0.28047168].forEach((expected, index) => {
      expect(found.coefficients[index]).toBeCloseTo(expected, 7);
    });
    [0.48134902, 0.04220534, 0.19144267].forEach((expected, index) => {
      expect(found.standardErrors[index]).toBeCloseTo(expected, 6);
    });
  });

  it('arrives where it began, if it begins there', () => {
    const whole = fit([wt], am);
    const again = finish(
      logisticRegression([Float64Array.from(wt)], Uint8Array.from(am), { start: whole.coefficients }),
    );
    expect(again.iterations).toBe(1);
    expect(again.coefficients[1]).toBeCloseTo(whole.coefficients[1]!, 9);
  });

  it('shrinks coefficients with a ridge, and gives no standard errors then', () => {
    const found = fit([wt], am, 5);
    expect(Math.abs(found.coefficients[1]!)).toBeLessThan(4.02397);
    expect(found.standardErrors[1]).toBeNaN();
  });
});

describe('how well scores tell outcomes apart', () => {
  it('counts every pair, ties half', () => {
    // By hand: of the four pairs two are right, one is a tie, one is wrong.
    expect(areaUnderCurve(Float64Array.of(1, 3, 2, 3), Uint8Array.of(0, 0, 1, 1))).toBe(0.625);
    expect(areaUnderCurve(Float64Array.of(1, NaN), Uint8Array.of(1, 0))).toBeNaN();
  });

  it('takes the widest gap between the two distributions', () => {
    expect(kolmogorovSmirnov(Float64Array.of(1, 2, 3, 4), Uint8Array.of(0, 0, 1, 1))).toBe(1);
    expect(kolmogorovSmirnov(Float64Array.of(1, 1), Uint8Array.of(1, 1))).toBeNaN();
  });
});
