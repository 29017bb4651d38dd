import { abc } from '../../src/methods/abc/abc';
import { rfm } from '../../src/methods/rfm/rfm';
import { classicSegments } from '../../src/methods/rfm/segments';
import type { SummaryTable } from '../../src/methods/shared/contract';
import type { Table } from '../../src/table/columns/table';
import { numbers } from '../support/columns';
import { numbersOf, runMethod, tierCounts } from '../support/run-method';
import { describeWithSharedData, sharedData } from '../support/shared-data';
import { cdnowSample, customersOf, rfmOrders } from '../support/transactions';

// Expected values: spec of the methods (4, 12) and reference_open.json of the shared data, which was computed with
// pandas and R and equals the figures published with the R package rfm.

const cells = (table: SummaryTable | undefined, id: string): unknown[] => {
  const column = table?.columns.findIndex((other) => other.id === id) ?? -1;
  return table?.rows.map((row) => row[column]) ?? [];
};

describeWithSharedData('reference values of the shared data', () => {
  let orders: Table;
  let cdnow: Table;
  beforeAll(() => {
    orders = customersOf(rfmOrders(), '2006-12-31').table;
    cdnow = customersOf(cdnowSample(), '1998-06-30').table;
  });

  it('ABC of the rfm orders: 546/289/160, and 492/254/249 at 70/20/10', () => {
    expect(orders.rowCount).toBe(995);
    expect(tierCounts(runMethod(abc, orders.columns), 'class')).toEqual({
      a: 546,
      b: 289,
      c: 160,
      'no-data': 0,
    });
    const other = runMethod(abc, orders.columns, { cutA: 0.7, cutB: 0.9 });
    expect(tierCounts(other, 'class')).toEqual({ a: 492, b: 254, c: 249, 'no-data': 0 });
  });

  it('ABC of the CDNOW sample: 636/945/776 and 522/689/1146, Gini .6309, top fifth 67.40 %', () => {
    expect(cdnow.rowCount).toBe(2357);
    const result = runMethod(abc, cdnow.columns);
    expect(tierCounts(result, 'class')).toEqual({ a: 636, b: 945, c: 776, 'no-data': 0 });
    const other = runMethod(abc, cdnow.columns, { cutA: 0.7, cutB: 0.9 });
    expect(tierCounts(other, 'class')).toEqual({ a: 522, b: 689, c: 1146, 'no-data': 0 });
    const [gini, top] = result.summary.find(({ id }) => id === 'concentration')?.rows[0] ?? [];
    expect(gini).toBeCloseTo(0.6309, 4);
    expect(top).toBeCloseTo(0.674, 4);
  });

  it('ABC of 10,000 bank balances: 4206/1593/4201 and 3858/1495/4647', () => {
    const lines = new TextDecoder()
      .decode(sharedData('churn_modelling/Churn_Modelling.csv'))
      .trim()
      .split('\n');
    const balance = numbers(
      'revenue',
      lines.slice(1).map((line) => Number(line.split(',')[8])),
    );
    expect(tierCounts(runMethod(abc, [balance]), 'class')).toEqual({
      a: 4206,
      b: 1593,
      c: 4201,
      'no-data': 0,
    });
    const other = runMethod(abc, [balance], { cutA: 0.7, cutB: 0.9 });
    expect(tierCounts(other, 'class')).toEqual({ a: 3858, b: 1495, c: 4647, 'no-data': 0 });
  });

  it('RFM of the orders in compatibility mode: cuts, counts and the 158 champions', () => {
    const result = runMethod(rfm, orders.columns, { cuts: 'rfm-r', segments: classicSegments }, '2006-12-31');
    const bands = result.summary.find(({ id }) => id === 'bands');
    expect(cells(bands, 'recency-cut')).toEqual([115, 181, expect.closeTo(297.4, 9), 482, null]);
    expect(cells(bands, 'frequency-cut')).toEqual([8, 6, 5, 4, null]);
    const monetary = [666, 506.4, 382, 255.8].map((cut) => expect.closeTo(cut, 9) as unknown);
    expect(cells(bands, 'monetary-cut')).toEqual([...monetary, null]);
    expect(cells(bands, 'recency').reverse()).toEqual([197, 200, 199, 199, 200]);
    expect(cells(bands, 'frequency').reverse()).toEqual([268, 187, 176, 244, 120]);
    expect(cells(bands, 'monetary').reverse()).toEqual([200, 200, 198, 202, 195]);
    const segments = result.summary[0];
    expect(segments?.rows[0]?.slice(1)).toEqual([
      158,
      expect.closeTo(158 / 995, 12),
      1234,
      expect.any(Number),
      120178,
      expect.any(Number),
    ]);
    const codes = numbersOf(result, 'code');
    expect(new Set(codes).size).toBe(92);
    expect(codes.filter((code) => code === 555)).toHaveLength(35);
    expect(codes.filter((code) => code === 111)).toHaveLength(75);
  });

  it('RFM of the orders with the current segments, the default: customers, orders and revenue of all ten', () => {
    const result = runMethod(rfm, orders.columns, { cuts: 'rfm-r' }, '2006-12-31');
    const found = Object.fromEntries(
      (result.summary[0]?.rows ?? []).map(([segment, customers, , purchases, , revenue]) => [
        (segment as { en: string }).en,
        [customers, purchases, revenue],
      ]),
    );
    expect(found).toEqual({
      Champions: [35, 316, 31646],
      'Potential Loyalist': [342, 2211, 204856],
      'Loyal Customers': [170, 799, 76562],
      Promising: [9, 28, 4249],
      'New Customers': [104, 329, 28837],
      "Can't Lose Them": [47, 274, 32446],
      'At Risk': [28, 216, 22227],
      'Need Attention': [10, 57, 4562],
      'About To Sleep': [102, 283, 23449],
      Lost: [148, 393, 35324],
      Others: [0, 0, 0],
      'No data': [0, 0, 0],
    });
  });

  it('RFM of the CDNOW sample by inclusive quantiles', () => {
    const result = runMethod(rfm, cdnow.columns, { cuts: 'inclusive' }, '1998-06-30');
    const bands = result.summary.find(({ id }) => id === 'bands');
    expect(cells(bands, 'recency').reverse()).toEqual([459, 478, 475, 471, 474]);
    expect(cells(bands, 'frequency').reverse()).toEqual([1205, 0, 406, 358, 388]);
    expect(cells(bands, 'monetary').reverse()).toEqual([481, 462, 472, 470, 472]);
    expect(numbersOf(result, 'code').slice(0, 10)).toEqual([
      444, 134, 111, 111, 112, 555, 232, 544, 554, 112,
    ]);
    expect(tierCounts(result, 'segment')).toEqual({
      'about-to-sleep': 666,
      'at-risk': 2,
      'cant-lose-them': 16,
      champions: 234,
      lost: 439,
      'loyal-customers': 57,
      'need-attention': 13,
      'new-customers': 1,
      others: 7,
      'potential-loyalist': 825,
      promising: 97,
      'no-data': 0,
    });
  });
});
