import { typed } from '../support/typed-formula';
import { describeWithSharedData, sharedData } from '../support/shared-data';

// Expected values: the documentation of the Python package lifetimes, and reference_open.json of the shared data (scipy on the
// same file); Fader, Hardie & Lee (2005) print .243, 4.414, .793, 2.426 and -9582.4.

describeWithSharedData('purchase functions on the CDNOW sample, through the real runtime', () => {
  const customers = () =>
    new TextDecoder()
      .decode(sharedData('cdnow/cdnow_customers_summary_with_transactions.csv'))
      .trim()
      .split(/\r?\n/u)
      .slice(1)
      .map((line) => line.split(',').slice(1, 4).map(Number));
  const history = 'A1:A2357,B1:B2357,C1:C2357';

  it('HY.BGNBD finds r .2426, alpha 4.4135, a .7929, b 2.4258 with log-likelihood -9582.4256', async () => {
    const rows = customers();
    expect(rows).toHaveLength(2357);
    // The answer stands beside the second row.
    const [found] = await typed(`HY.BGNBD(${history})`, rows, [1, 5]);
    const expected = [0.242592898, 4.413531311, 0.792886281, 2.425753872, -9582.425560567];
    expect(found).toEqual(expected.map((value) => expect.closeTo(value, 4) as number));
  });

  it('HY.PALIVE and HY.EXPECTEDPURCHASES give the published values of the first customer', async () => {
    expect(customers()[0]).toEqual([2, 30.43, 38.86]);
    const [[alive] = []] = await typed(`HY.PALIVE(${history})`, customers());
    expect(alive).toBeCloseTo(0.726609143, 5);
    const parameters = '{0.24259289778904364,4.413531311549268,0.7928862813698373,2.4257538723024368}';
    const [[expected] = []] = await typed(`HY.EXPECTEDPURCHASES(39,${history},${parameters})`, customers());
    expect(expected).toBeCloseTo(1.225910424, 6);
  });

  it('HY.BGNBD fits MBG/NBD to .525, 6.183, .891, 1.614', async () => {
    const [found] = await typed(`HY.BGNBD(${history},"mbg-nbd")`, customers(), [1, 4]);
    expect(found).toEqual([0.525, 6.183, 0.891, 1.614].map((value) => expect.closeTo(value, 3) as number));
  });
});
