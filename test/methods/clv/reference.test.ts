import { aliveProbability, expectedPurchases, logLikelihood } from '../../../src/methods/clv/bg-nbd';
import { fitPurchases, purchaseParameters } from '../../../src/methods/clv/fit-purchases';
import { expectedSpend, fitSpend, repeatBuyers, spendParameters } from '../../../src/methods/clv/gamma-gamma';
import { groupHistories, type HistoryGroups } from '../../../src/methods/clv/histories';
import type { Fit } from '../../../src/methods/clv/fit';
import { finish } from '../../../src/scheme/binding/method-run';
import { describeWithSharedData, sharedData } from '../../support/shared-data';

// Expected values: Fader, Hardie & Lee (2005), Fader & Hardie (2013), the documentation of the Python package lifetimes,
// and reference_open.json of the shared data (scipy on the same file).

describeWithSharedData('BG/NBD and Gamma-Gamma on the CDNOW sample', () => {
  let columns: Float64Array[];
  let groups: HistoryGroups;
  let fit: Fit;
  let spend: Fit;
  beforeAll(() => {
    const text = new TextDecoder().decode(sharedData('cdnow/cdnow_customers_summary_with_transactions.csv'));
    const rows = text
      .trim()
      .split(/\r?\n/u)
      .slice(1)
      .map((line) => line.split(',').map(Number));
    columns = [1, 2, 3, 4].map((column) => Float64Array.from(rows, (row) => row[column]!));
    groups = groupHistories(columns[0]!, columns[1]!, columns[2]!);
    fit = finish(fitPurchases(groups, 'bg-nbd'));
    spend = finish(fitSpend(repeatBuyers(columns[0]!, columns[3]!, groups.groupOf)));
  });

  it('finds r .2426, alpha 4.4135, a .7929, b 2.4258 with log-likelihood -9582.4256', () => {
    expect(groups.counts.reduce((sum, count) => sum + count, 0)).toBe(2357);
    expect(fit.converged).toBe(true);
    expect(Math.abs(fit.logLikelihood / -9582.42556056736 - 1)).toBeLessThan(1e-10);
    const expected = [0.24259289778904364, 4.413531311549268, 0.7928862813698373, 2.4257538723024368];
    fit.parameters.forEach((value, index) => {
      expect(Math.abs(value / expected[index]! - 1)).toBeLessThan(1e-5);
    });
  });

  it('finds the standard errors .01256, .3782, .1857, .7053', () => {
    const errors = fit.parameters.map((value, index) => value * Math.sqrt(fit.covariance![index * 5]!));
    [0.012557314613560432, 0.3782212390526989, 0.1857184015188616, 0.7053428681391971].forEach(
      (expected, index) => {
        expect(Math.abs(errors[index]! / expected - 1)).toBeLessThan(2e-3);
      },
    );
  });

  it('expects the published purchases of a new customer and of the first customers', () => {
    const parameters = purchaseParameters(fit.parameters);
    const nobody = { repeats: 0, latest: 0, observed: 0 };
    for (const [time, expected] of [
      [0.1429, 0.007816072201445236],
      [1, 0.053184741647837916],
      [3, 0.15063193226758081],
      [31.8571, 1.0404942958280061],
      [32, 1.0437372182856166],
      [78, 1.8579717210605755],
    ] as const) {
      expect(Math.abs(expectedPurchases(parameters, nobody, time, 'bg-nbd') / expected - 1)).toBeLessThan(
        1e-6,
      );
    }
    const first = { repeats: 2, latest: 30.43, observed: 38.86 };
    expect(expectedPurchases(parameters, first, 39, 'bg-nbd')).toBeCloseTo(1.2259104244627186, 5);
    expect(aliveProbability(parameters, first, 'bg-nbd')).toBeCloseTo(0.726609143215729, 6);
    const once = { repeats: 0, latest: 0, observed: 38.86 };
    expect(expectedPurchases(parameters, once, 39, 'bg-nbd')).toBeCloseTo(0.19478084054764444, 6);
    expect(aliveProbability(parameters, once, 'bg-nbd')).toBe(1);
  });

  it('sums the same likelihood customer by customer', () => {
    const parameters = purchaseParameters(fit.parameters);
    const sum = groups.histories.reduce(
      (total, history, group) => total + groups.counts[group]! * logLikelihood(parameters, history, 'bg-nbd'),
      0,
    );
    expect(sum).toBeCloseTo(fit.logLikelihood, 7);
  });

  it('MBG/NBD finds .525, 6.183, .891, 1.614', () => {
    const modified = finish(fitPurchases(groups, 'mbg-nbd'));
    [0.525, 6.183, 0.891, 1.614].forEach((expected, index) => {
      expect(modified.parameters[index]).toBeCloseTo(expected, 3);
    });
  });

  it('Gamma-Gamma finds p 6.25, q 3.74, v 15.44 with log-likelihood -4055.923 on the 946 repeaters', () => {
    const buyers = repeatBuyers(columns[0]!, columns[3]!, groups.groupOf);
    expect(buyers.repeats).toHaveLength(946);
    expect(Math.abs(spend.logLikelihood / -4055.9232435028557 - 1)).toBeLessThan(1e-10);
    [6.2488026955893465, 3.744588439136727, 15.447747215034072].forEach((expected, index) => {
      expect(Math.abs(spend.parameters[index]! / expected - 1)).toBeLessThan(1e-4);
    });
    const parameters = spendParameters(spend.parameters);
    expect(expectedSpend(parameters, 2, 22.35)).toBeCloseTo(24.65861601781991, 3);
    expect(expectedSpend(parameters, 1, 11.77)).toBeCloseTo(18.91147950948702, 3);
    expect(expectedSpend(parameters, 0, 0)).toBeCloseTo(35.171001619627134, 3);
  });
});
