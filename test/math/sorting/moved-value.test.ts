import fc from 'fast-check';
import { median } from '../../../src/math/statistics/median';
import { movedValue } from '../../../src/math/sorting/moved-value';
import { raisedToMedian } from '../../../src/math/statistics/raised-to-median';

const numbers = fc.array(fc.integer({ min: -5, max: 5 }), { minLength: 1, maxLength: 12 });
const ascending = (values: readonly number[]): Float64Array => Float64Array.from(values).sort();

describe('sorted values of which one moves', () => {
  it('stand as if they had been sorted anew', () => {
    fc.assert(
      fc.property(numbers, fc.nat(), fc.integer({ min: -6, max: 6 }), (values, pick, to) => {
        const place = pick % values.length;
        const at = movedValue(ascending(values), values[place]!, to);
        const moved = ascending(values.map((value, index) => (index === place ? to : value)));
        expect(Array.from(moved, (_, index) => at(index))).toEqual([...moved]);
      }),
    );
  });

  it('put one of them at the median with the least value that does', () => {
    const wanted = raisedToMedian(Float64Array.of(1, 2, 4, 9));
    expect(wanted).toBe(4);
    expect(median(Float64Array.of(4, 2, 4, 9))).toBe(4);
    expect(median(Float64Array.of(3.99, 2, 4, 9))).toBeGreaterThan(3.99);
    expect(raisedToMedian(Float64Array.of(NaN))).toBeUndefined();
  });
});
