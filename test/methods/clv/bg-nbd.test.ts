import { hypergeometric2F1 } from '../../../src/math/fitting/hypergeometric-2f1';
import { logGamma } from '../../../src/math/fitting/log-gamma';
import { normalQuantile } from '../../../src/math/statistics/normal-quantile';
import { expectedPurchases } from '../../../src/methods/clv/bg-nbd';

// Expected values: scipy 1.17 (gammaln, hyp2f1, norm.ppf) and the formulas of Fader, Hardie & Lee (2005), equation 10, and
// of the MBG/NBD in the Python package lifetimes, written out with scipy's hyp2f1.

describe('expected purchases', () => {
  const of = (
    [r, alpha, a, b, repeats, latest, observed, time]: readonly number[],
    model: 'bg-nbd' | 'mbg-nbd',
  ) =>
    expectedPurchases(
      { r: r!, alpha: alpha!, a: a!, b: b! },
      { repeats: repeats!, latest: latest!, observed: observed! },
      time!,
      model,
    );

  it.each([
    [[0.25, 4.4, 0.8, 2.4, 2, 30, 39, 39], 1.2057572453813998, 1.3227581358446112],
    [[0.5, 6, 0.9, 1.6, 0, 0, 39, 10], 0.10504099258588087, 0.041995151709899904],
    [[1.5, 3, 2.5, 4, 7, 20, 30, 26], 0.6143395922339842, 0.6858466618257647],
    [[0.25, 4.4, 0.8, 2.4, 40, 38, 39, 52], 33.1005081022884, 33.32427787819392],
    [[2, 3, 30, 50, 5, 20, 30, 26], 0.29462883724900046, 0.30170603590938033],
  ])('of the history %j agree with the published formulas', (history, simple, modified) => {
    expect(of(history, 'bg-nbd') / simple).toBeCloseTo(1, 11);
    expect(of(history, 'mbg-nbd') / modified).toBeCloseTo(1, 11);
  });

  it('go smoothly through a = 1, where the formula is 0/0', () => {
    const at = (a: number): number => of([0.25, 4.4, a, 2.4, 2, 30, 39, 39], 'bg-nbd');
    expect(at(1)).toBeCloseTo((at(1.001) + at(0.999)) / 2, 6);
  });

  it('are finite for buyers of every day and for populations that leave alike', () => {
    expect(of([0.3, 0.1, 0.5, 2, 2000, 104, 104, 520], 'bg-nbd')).toBeGreaterThan(0);
    expect(of([0.8, 4.3, 68990, 162750, 3, 20, 52, 52], 'bg-nbd')).toBeGreaterThan(0);
  });
});

describe('special functions agree with scipy', () => {
  it.each([
    [1e-3, 6.907178885383853],
    [0.3, 1.0957979948180756],
    [1, 0],
    [1.5, -0.12078223763524526],
    [2, 0],
    [10, 12.801827480081469],
    [100.5, 361.43554046777757],
    [1e6, 12815504.569147611],
  ])('logGamma(%d)', (x, expected) => {
    expect(Math.abs(logGamma(x) - expected)).toBeLessThan(3e-15 * Math.max(1, Math.abs(expected)));
  });

  it.each([
    [1e-10, -6.361340902404056],
    [0.001, -3.090232306167813],
    [0.3, -0.5244005127080409],
    [0.9, 1.2815515655446004],
    [0.999999, 4.753424308817087],
  ])('normalQuantile(%d)', (share, expected) => {
    expect(normalQuantile(share) / expected).toBeCloseTo(1, 13);
  });

  it.each([
    [[0.5, 1.5, 2.5, 0.9], 1.6673034691845778],
    [[3, 4, 2, 0.5], 48],
    [[0.2, 5.3, 8.1, 0.99], 1.2680717711922376],
  ])('2F1 %j', ([a, b, c, z], expected) => {
    expect(hypergeometric2F1(a!, b!, c!, z!) / expected).toBeCloseTo(1, 12);
  });
});
