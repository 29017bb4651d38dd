import fc from 'fast-check';
import { averageRanks } from '../../../src/math/ranks/average-ranks';
import { radixSort } from '../../../src/math/sorting/radix-sort';
import { seededRandom } from '../../../src/math/statistics/random';
import { sortedValues } from '../../../src/math/sorting/sorted-values';

/** Sorting as the engine does it, for comparison. */
function sortedByComparing(column: Float64Array): { values: number[]; order: number[] } {
  const order = [...column.keys()].filter((row) => Number.isFinite(column[row]));
  order.sort((a, b) => column[a]! - column[b]! || a - b);
  return { order, values: order.map((row) => column[row]!) };
}

const columns = fc.oneof(
  fc.array(fc.double(), { maxLength: 200 }),
  fc.array(fc.integer({ min: -20, max: 20 }), { maxLength: 200 }),
  fc.array(fc.oneof(fc.constantFrom(0, -0, NaN, 5e-324, -5e-324, 1e308, -1e308, Infinity), fc.integer()), {
    maxLength: 200,
  }),
  fc.array(
    fc.integer({ min: 0, max: 1e6 }).map((cents) => 1e9 + cents / 1e6),
    { maxLength: 200 },
  ),
);

describe('sorting a column', () => {
  it.each([
    ['sortedValues', sortedValues],
    ['radixSort', radixSort],
  ])('%s is stable, leaves out what is not finite, and leaves the column as it was', (_name, sort) => {
    fc.assert(
      fc.property(columns, (given) => {
        const column = Float64Array.from(given);
        const before = column.slice();
        const { values, order } = sort(column);
        const expected = sortedByComparing(column);
        expect([...order]).toEqual(expected.order);
        // 0 and -0 are one value: their order is that of the column.
        expect([...values].map((value) => value + 0)).toEqual(expected.values.map((value) => value + 0));
        expect(column).toEqual(before);
      }),
      { seed: 1, numRuns: 400 },
    );
  });

  it('sorts many values that differ in their last digits only', () => {
    const random = seededRandom(7);
    const column = Float64Array.from({ length: 5000 }, () => 1 + Math.floor(random() * 1e6) * Number.EPSILON);
    const { values, order } = radixSort(column);
    const expected = sortedByComparing(column);
    expect([...order]).toEqual(expected.order);
    expect([...values]).toEqual(expected.values);
  });

  it('ranks whole numbers, which are counted, as it ranks halves, which are sorted', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -9, max: 9 }), { maxLength: 60 }), (given) => {
        const whole = averageRanks(Float64Array.from(given));
        expect(averageRanks(Float64Array.from(given, (value) => value / 2))).toEqual(whole);
      }),
      { seed: 2 },
    );
  });
});
