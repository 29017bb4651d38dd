import fc from 'fast-check';
import { paretoSums } from '../../../src/math/shares/pareto-sums';

/** The sum of all greater values above 0, added up run by run from the greatest down, as the definition says. */
function above(ascending: Float64Array, place: number): number {
  const value = ascending[place]!;
  if (!(value > 0)) return 0;
  let sum = 0;
  let end = ascending.length;
  while (ascending[end - 1]! > value) {
    let start = end - 1;
    while (start > 0 && ascending[start - 1] === ascending[end - 1]) start--;
    sum += ascending[end - 1]! * (end - start);
    end = start;
  }
  return sum;
}

describe('the sums of a Pareto curve', () => {
  it('are those of the definition, to the last bit, at every place of a column longer than a stretch', () => {
    const amounts = fc.array(fc.integer({ min: -5, max: 400 }), { minLength: 2500, maxLength: 3500 });
    fc.assert(
      fc.property(amounts, fc.integer({ min: 0, max: 2499 }), (given, place) => {
        const ascending = Float64Array.from(given, (amount) => amount / 10).sort();
        expect(paretoSums(ascending).above(place)).toBe(above(ascending, place));
      }),
      { numRuns: 30 },
    );
  });

  it('are one run where all amounts are equal', () => {
    const sums = paretoSums(new Float64Array(5000).fill(2));
    expect([sums.total, sums.firstPositive, sums.above(0), sums.above(4999)]).toEqual([10_000, 0, 0, 0]);
  });

  it('are 0 where nothing is above 0, and for no values', () => {
    expect(paretoSums(Float64Array.of(-2, 0))).toMatchObject({ total: 0, firstPositive: 2 });
    expect(paretoSums(new Float64Array(0))).toMatchObject({ total: 0, firstPositive: 0 });
  });
});
