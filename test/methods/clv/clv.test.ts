import type { MethodResult } from '../../../src/methods/shared/contract';
import { clv } from '../../../src/methods/clv/clv';
import { seededRandom } from '../../../src/math/statistics/random';
import { takeRows } from '../../../src/table/columns/take-rows';
import { dates, numbers } from '../../support/columns';
import { numbersOf, runMethod, tierCounts, tiersOf } from '../../support/run-method';
import { describeWithSharedData, sharedData } from '../../support/shared-data';
import { cdnowSample, customersOf } from '../../support/transactions';

const issueKinds = ({ issues }: MethodResult): string[] => issues.map(({ kind }) => kind);

const count = 300;
const rows = Array.from({ length: count }, (_, row) => row);

/** Buyers as BG/NBD says they are, over 52 weeks: r 1, alpha 6, chances to leave spread evenly (a 1, b 1). */
const buyers = (() => {
  const random = seededRandom(7);
  return rows.map(() => {
    const rate = -Math.log(1 - random()) / 6;
    const leaving = random();
    const times: number[] = [];
    for (let time = -Math.log(1 - random()) / rate; time < 52; time -= Math.log(1 - random()) / rate) {
      times.push(time);
      if (random() < leaving) break;
    }
    return { repeats: times.length, latest: times.at(-1) ?? 0, spend: 20 + 50 * random() };
  });
})();
const repeats = numbers(
  'repeatPurchases',
  buyers.map((buyer) => buyer.repeats),
);
const latest = numbers(
  'purchaseSpan',
  buyers.map((buyer) => buyer.latest),
);
const observed = numbers(
  'observedTime',
  rows.map(() => 52),
);
const spend = numbers(
  'repeatSpend',
  buyers.map((buyer) => (buyer.repeats > 0 ? buyer.spend : undefined)),
);
const columns = [repeats, latest, observed, spend];
const once = buyers.findIndex((buyer) => buyer.repeats === 0);
const again = buyers.findIndex((buyer) => buyer.repeats > 1);

describe('lifetime value', () => {
  let result: MethodResult;
  beforeAll(() => {
    result = runMethod(clv, columns);
  });

  it('never shows a one-time buyer as safe: no P(alive), a class of his own', () => {
    expect(tiersOf(result, 'status')[once]).toBe('once');
    expect(numbersOf(result, 'p-alive')[once]).toBeNaN();
    expect(result.reason(once).zh).toContain('不代表安全');
    expect(numbersOf(result, 'purchases')[once]).toBeGreaterThan(0);
    expect(numbersOf(result, 'value')[once]).toBeGreaterThan(0);
  });

  it('knows more of one-time buyers with MBG/NBD', () => {
    const modified = runMethod(clv, columns, { model: 'mbg-nbd' });
    expect(numbersOf(modified, 'p-alive')[once]).toBeLessThan(1);
    expect(tiersOf(modified, 'status')).not.toContain('once');
  });

  it('puts the value between the bounds of its interval, wider for more confidence', () => {
    const [value, low, high] = ['value', 'value-low', 'value-high'].map((id) => numbersOf(result, id));
    rows.forEach((row) => {
      expect(low![row]).toBeLessThan(value![row]!);
      expect(high![row]).toBeGreaterThan(value![row]!);
    });
    const surer = numbersOf(runMethod(clv, columns, { confidence: 0.99 }), 'value-high');
    expect(surer[again]).toBeGreaterThan(high![again]!);
  });

  it('says what a purchase would do for those who are not active', () => {
    const lapsed = tiersOf(result, 'status').findIndex((tier) => tier === 'lapsed' || tier === 'doubtful');
    expect(result.lift?.(lapsed)?.en).toMatch(/^A purchase now would make P\(alive\) \d/u);
  });

  it('is proportional to the margin, and less the more the future is discounted', () => {
    const whole = numbersOf(result, 'value');
    const half = numbersOf(runMethod(clv, columns, { margin: 0.5 }), 'value');
    rows.forEach((row) => {
      expect(half[row]).toBeCloseTo(whole[row]! / 2, 9);
    });
    const dear = numbersOf(runMethod(clv, columns, { discount: 0.5 }), 'value');
    expect(dear[again]).toBeLessThan(whole[again]!);
  });

  it('does not depend on the order of the rows, to the last bit', () => {
    const order = Int32Array.from(rows, (row) => (row * 7) % count);
    const turned = runMethod(
      clv,
      columns.map((column) => takeRows(column, order)),
    );
    for (const id of ['p-alive', 'purchases', 'value', 'value-low']) {
      const before = numbersOf(result, id);
      expect(numbersOf(turned, id)).toEqual(Array.from(order, (row) => before[row]));
    }
  });

  it('reads days, months and years as well as weeks', () => {
    const inDays = [latest, observed].map((column) => ({
      ...column,
      values: column.values.map((value) => value * 7),
    }));
    const other = runMethod(clv, [repeats, ...inDays, spend], { unit: 'day' });
    expect(numbersOf(other, 'purchases')[again]).toBeCloseTo(numbersOf(result, 'purchases')[again]!, 9);
  });

  it('takes the number of purchases with first and latest day instead', () => {
    const asOf = '2026-06-30';
    const firsts = dates(
      'firstTransactionDate',
      rows.map(() => '2025-07-01'),
    );
    const lasts = {
      ...dates(
        'lastTransactionDate',
        rows.map(() => '2025-07-01'),
      ),
      values: latest.values.map((weeks) => firsts.values[0]! + Math.ceil(7 * weeks)),
    };
    const purchases = numbers(
      'transactionCount',
      buyers.map((buyer) => buyer.repeats + 1),
    );
    const other = runMethod(clv, [firsts, lasts, purchases, spend], {}, asOf);
    const wholeDays = { ...latest, values: latest.values.map((weeks) => Math.ceil(7 * weeks) / 7) };
    const result = runMethod(clv, [repeats, wholeDays, observed, spend]);
    expect(numbersOf(other, 'p-alive')[again]).toBeCloseTo(numbersOf(result, 'p-alive')[again]!, 9);
  });

  it('leaves contradictory histories out, and says so', () => {
    const late = numbers(
      'purchaseSpan',
      rows.map((row) => (row === again ? 60 : latest.values[row])),
    );
    const other = runMethod(clv, [repeats, late, observed, spend]);
    expect(tiersOf(other, 'status')[again]).toBe('no-data');
    expect(other.reason(again).en).toContain('contradict');
    expect(issueKinds(other)).toContain('contradictory-history');
  });

  it('does not fit a model to too few repeat buyers', () => {
    const few = runMethod(clv, columns, { leastRepeaters: count });
    expect(issueKinds(few)).toContain('too-few-repeat-buyers');
    expect(new Set(tiersOf(few, 'status'))).toEqual(new Set(['no-data']));
    expect(few.reason(again).zh).toContain('未估计模型');
  });

  it('predicts purchases alone where no spend is known', () => {
    const other = runMethod(clv, [repeats, latest, observed]);
    expect(issueKinds(other)).toContain('no-spend');
    expect(numbersOf(other, 'value').every(Number.isNaN)).toBe(true);
    expect(numbersOf(other, 'purchases')[again]).toBeGreaterThan(0);
  });

  it('gives no interval where all leave alike, and says that the likelihood is flat', () => {
    const alike = numbers(
      'repeatPurchases',
      rows.map((row) => row % 6),
    );
    const times = numbers(
      'purchaseSpan',
      rows.map((row) => (row % 6 === 0 ? 0 : (row % 30) + 1)),
    );
    const other = runMethod(clv, [alike, times, observed, spend]);
    expect(issueKinds(other)).toEqual(expect.arrayContaining(['not-converged', 'no-interval']));
    expect(numbersOf(other, 'purchases').every((value) => value > 0)).toBe(true);
  });

  it('asks for the columns that are missing', () => {
    expect(() => runMethod(clv, [repeats, spend])).toThrow('observedTime');
  });
});

describeWithSharedData('lifetime value of the CDNOW transactions', () => {
  const file = (): number[][] =>
    new TextDecoder()
      .decode(sharedData('cdnow/cdnow_customers_summary_with_transactions.csv'))
      .trim()
      .split(/\r?\n/u)
      .slice(1)
      .map((line) => line.split(',').map(Number));

  it('adds them up to the published summary: several rows a day are one purchase', () => {
    // The summary rounds times to 2 decimals and means to cents.
    const { table } = customersOf(cdnowSample(), '1997-09-30');
    const values = (role: string): Float64Array =>
      table.columns.find((column) => column.role === role)!.kind === 'number'
        ? (table.columns.find((column) => column.role === role) as { values: Float64Array }).values
        : new Float64Array(0);
    const [x, span, age, mean] = ['repeatPurchases', 'purchaseSpan', 'observedTime', 'repeatSpend'].map(
      values,
    );
    file().forEach(([, repeatsOf, latestAt, length, zbar], row) => {
      expect(x![row]).toBe(repeatsOf);
      expect(Math.abs(span![row]! / 7 - latestAt!)).toBeLessThan(0.0051);
      expect(Math.abs(age![row]! / 7 - length!)).toBeLessThan(0.0051);
      if (repeatsOf! > 0) expect(Math.abs(mean![row]! - zbar!)).toBeLessThan(0.0051);
    });
  });

  it('gives the published parameters from transactions, within their rounding', () => {
    const { table } = customersOf(cdnowSample(), '1997-09-30');
    const result = runMethod(clv, table.columns, { months: 9 }, '1997-09-30');
    const model = result.summary.find(({ id }) => id === 'model')!;
    const estimates = model.rows.map((row) => row[1] as number);
    [0.2426, 4.4136, 0.7929, 2.4259].forEach((expected, index) => {
      expect(Math.abs(estimates[index]! / expected - 1)).toBeLessThan(1e-3);
    });
    expect(estimates[4]).toBeCloseTo(-9582.43, 0);
    expect(tierCounts(result, 'status')['once']).toBe(2357 - 946);
  });
});
