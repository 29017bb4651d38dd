import {
  aliveProbability,
  expectedPurchases,
  logLikelihood,
  type History,
} from '../../../src/methods/clv/bg-nbd';
import { fitPositive } from '../../../src/methods/clv/fit';
import { fitPurchases, purchaseParameters } from '../../../src/methods/clv/fit-purchases';
import { expectedSpend, repeatBuyers } from '../../../src/methods/clv/gamma-gamma';
import { groupHistories } from '../../../src/methods/clv/histories';
import { purchasesOf, purchaseVariance, spendVariance } from '../../../src/methods/clv/value';
import { finish } from '../../../src/scheme/binding/method-run';

const floats = (...values: number[]) => Float64Array.from(values);
const history = (repeats: number, latest: number, observed: number): History => ({
  repeats,
  latest,
  observed,
});
const ones = { r: 1, alpha: 1, a: 1, b: 1 };

describe('the model of purchases', () => {
  it('has the likelihood of Fader, Hardie & Lee (2005), equation 6, and that of MBG/NBD', () => {
    const of = (...given: Parameters<typeof logLikelihood>) => Math.exp(logLikelihood(...given));
    // B(1, 2) / B(1, 1) = 1/2, times 4^-2 + 2^-2.
    expect(of(ones, history(1, 1, 3), 'bg-nbd')).toBeCloseTo((1 / 2) * (1 / 16 + 1 / 4), 12);
    // 1/3, times 2! 2^1, times 8^-3 + 4^-3 / 2.
    expect(of({ ...ones, alpha: 2 }, history(2, 2, 6), 'bg-nbd')).toBeCloseTo(
      (4 / 3) * (1 / 512 + 1 / 128),
      12,
    );
    // Without a repeat purchase (alpha / (alpha + T))^r; in MBG/NBD he may have left at once, half of them.
    expect(of({ r: 2, alpha: 1, a: 3, b: 5 }, history(0, 0, 3), 'bg-nbd')).toBeCloseTo(1 / 16, 12);
    expect(of(ones, history(0, 0, 3), 'mbg-nbd')).toBeCloseTo((1 / 2) * (1 / 4 + 1), 12);
  });

  it('knows the chance that a customer is alive', () => {
    // 1 / (1 + a / (b + x - 1) x ((alpha + T) / (alpha + t))^(r + x)).
    expect(aliveProbability(ones, history(1, 1, 3), 'bg-nbd')).toBeCloseTo(1 / 5, 12);
    expect(aliveProbability(ones, history(0, 0, 3), 'bg-nbd')).toBe(1);
    expect(aliveProbability(ones, history(0, 0, 3), 'mbg-nbd')).toBeCloseTo(1 / 5, 12);
    expect(expectedPurchases({ ...ones, a: 0.5 }, history(1, 1, 3), 0, 'bg-nbd')).toBe(0);
  });

  it('is fitted where no parameters beside are likelier', () => {
    const groups = groupHistories(
      floats(0, 0, 1, 1, 2, 2, 3, 5, 0, 1, 4, 9),
      floats(0, 0, 3, 20, 8, 30, 12, 39, 0, 7, 25, 38),
      floats(40, 40, 40, 40, 40, 40, 40, 40, 30, 30, 40, 40),
    );
    for (const model of ['bg-nbd', 'mbg-nbd'] as const) {
      const fit = finish(fitPurchases(groups, model));
      const likelihood = (at: readonly number[]): number =>
        groups.histories.reduce(
          (sum, own, group) =>
            sum + groups.counts[group]! * logLikelihood(purchaseParameters(at), own, model),
          0,
        );
      expect(fit.logLikelihood).toBeCloseTo(likelihood(fit.parameters), 9);
      fit.parameters.forEach((_, axis) => {
        for (const factor of [0.99, 1.01]) {
          const beside = fit.parameters.map((value, index) => (index === axis ? value * factor : value));
          expect(likelihood(beside)).toBeLessThan(fit.logLikelihood + 1e-9);
        }
      });
    }
  });
});

describe('the model of spend', () => {
  it('expects what lies between the customer’s own mean and that of all', () => {
    const population = { p: 6, q: 4, v: 15 };
    // Of all 6 x 15 / 3; of two purchases 6 (15 + 2 m) / 15.
    expect(expectedSpend(population, 0, 0)).toBe(30);
    expect(expectedSpend(population, 0, 99)).toBe(30);
    expect([30, 60].map((mean) => expectedSpend(population, 2, mean))).toEqual([30, 54]);
    expect([1, 0.5].map((q) => expectedSpend({ ...population, q }, 0, 0))).toEqual([NaN, NaN]);
    expect(expectedSpend({ ...population, q: 1 }, 1, 30)).toBe(45);
  });

  it('learns from those who bought again for something, by purchases and spend', () => {
    const [repeats, mean] = [floats(2, 1, 0, 2, 1, 1, 2, 9), floats(9, 5, 5, 0, Infinity, 3, 4, 1)];
    // The last one's history is impossible: he belongs to no group.
    const buyers = repeatBuyers(repeats, mean, Int32Array.of(0, 1, 2, 0, 1, 1, 0, -1));
    expect([[...buyers.repeats], [...buyers.mean]]).toEqual([
      [1, 1, 2, 2],
      [3, 5, 4, 9],
    ]);
  });
});

describe('a fit', () => {
  it('finds the greatest likelihood, and how well the logarithm of the parameter is known', () => {
    // A normal distribution of the logarithm around ln 3 with a variance of 1/8.
    const fit = finish(fitPositive(([x = NaN]) => 5 - 4 * Math.log(x / 3) ** 2, [[1], [50]]));
    expect(fit.parameters).toEqual([expect.closeTo(3, 4)]);
    expect(fit.logLikelihood).toBeCloseTo(5, 9);
    expect([...(fit.covariance ?? [])]).toEqual([expect.closeTo(1 / 8, 5)]);
    expect(fit.converged).toBe(true);
  });

  it('takes the better of two tops, whichever it began from', () => {
    const tops = ([x = NaN]: readonly number[]): number =>
      Math.max(-(Math.log(x) ** 2), 2 - (Math.log(x) - 8) ** 2);
    for (const starts of [
      [[1], [2000]],
      [[2000], [1]],
    ])
      expect(finish(fitPositive(tops, starts)).parameters[0]! / Math.exp(8)).toBeCloseTo(1, 4);
  });

  it('has not converged where more is always better, and has no covariance where all is alike', () => {
    expect(finish(fitPositive(([x = NaN]) => Math.log(x), [[1]])).converged).toBe(false);
    expect(finish(fitPositive(() => 1, [[1]])).covariance).toBeUndefined();
  });
});

describe('the value and how well it is known', () => {
  const parameters = [0.25, 4.4, 0.8, 2.4];
  const groups = groupHistories(floats(2, 0), floats(30, 0), floats(39, 39));
  const terms = { model: 'bg-nbd', months: 2, discount: 0.2, margin: 1, confidence: 0.95 } as const;
  const month = 365.25 / 84;
  const expected = (at: readonly number[], months: number, group: number): number =>
    expectedPurchases(purchaseParameters(at), groups.histories[group]!, months * month, 'bg-nbd');
  const discounted = (at: readonly number[], group: number): number =>
    expected(at, 1, group) / 1.2 ** (1 / 12) +
    (expected(at, 2, group) - expected(at, 1, group)) / 1.2 ** (2 / 12);

  it('counts the purchases of each month at its end', () => {
    const found = finish(purchasesOf(parameters, groups, terms));
    [0, 1].forEach((group) => {
      expect(found.expected[group]).toBeCloseTo(expected(parameters, 2, group), 12);
      expect(found.discounted[group]).toBeCloseTo(discounted(parameters, group), 12);
    });
  });

  it('is known as well as the parameters are, each by what a hundredth of it changes', () => {
    for (let axis = 0; axis < 4; axis++) {
      const covariance = new Float64Array(16);
      covariance[5 * axis] = 0.04;
      const fit = { parameters, covariance, logLikelihood: 0, converged: true };
      const found = finish(purchaseVariance(fit, groups, terms));
      const beside = (share: number): number[] =>
        parameters.map((value, index) => (index === axis ? value * Math.exp(share) : value));
      [0, 1].forEach((group) => {
        const slope = Math.log(discounted(beside(0.01), group) / discounted(beside(-0.01), group)) / 0.02;
        expect(found[group]! / (0.04 * slope ** 2)).toBeCloseTo(1, 3);
      });
    }
    const steps = [
      ...purchaseVariance(
        { parameters, covariance: undefined, logLikelihood: 0, converged: true },
        groups,
        terms,
      ),
    ];
    expect(steps).toEqual(Array.from({ length: 8 }, (_, at) => at / 8));
  });

  it('of spend has the variance of its parameters, those of two together too', () => {
    // With px + q - 1 = 15: slopes 1 - 12 / 15, -4 / 15 and 15 / 75.
    const fit = (covariance: readonly number[]) => ({
      ...{ parameters: [6, 4, 15], logLikelihood: 0, converged: true },
      covariance: Float64Array.from(covariance),
    });
    expect(spendVariance(fit([0.04, 0, 0, 0, 0.09, 0, 0, 0, 0.16]), 2, 30)).toBeCloseTo(0.0144, 8);
    expect(spendVariance(fit([0, 0.01, 0, 0.01, 0, 0, 0, 0, 0]), 2, 30)).toBeCloseTo(
      (-2 * 0.2 * 4 * 0.01) / 15,
      8,
    );
    expect(spendVariance({ ...fit([]), covariance: undefined }, 2, 30)).toBeNaN();
  });
});
