import fc from 'fast-check';
import { groupSums } from '../../../src/math/counting/group-sums';
import { seededRandom } from '../../../src/math/statistics/random';

describe('sums of groups', () => {
  it('are the same to the last bit whatever the order of the rows', () => {
    const random = seededRandom(11);
    for (let round = 0; round < 200; round++) {
      const size = 2 + Math.floor(random() * 300);
      const values = Array.from(
        { length: size },
        () => (random() - 0.4) * 10 ** Math.floor(random() * 16 - 4),
      );
      const groups = values.map(() => Math.floor(random() * 3) - 1);
      const order = [...values.keys()].sort(() => random() - 0.5);
      const sum = (rows: readonly number[]): Float64Array =>
        groupSums(
          Float64Array.from(rows, (row) => values[row]!),
          Int32Array.from(rows, (row) => groups[row]!),
          2,
        );
      expect(sum(order)).toEqual(sum([...values.keys()]));
    }
  });

  it('are so even where great amounts cancel and only the last digits are left', () => {
    // 0.1 + 0.2 + 0.3 and 0.3 + 0.2 + 0.1 differ in the last bit, and so do their 2^20th parts.
    const sum = (values: readonly number[]): number | undefined =>
      groupSums(Float64Array.from(values), new Int32Array(values.length), 1)[0];
    const [a, b, c] = [0.1 / 2 ** 20, 0.2 / 2 ** 20, 0.3 / 2 ** 20];
    expect(a + b + c).not.toBe(c + b + a);
    expect(sum([1e9, a, b, c, -1e9])).toBe(sum([c, 1e9, b, -1e9, a]));
  });

  it('agree with plain addition up to rounding', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -1e12, max: 1e12, noNaN: true }), { maxLength: 100 }),
        (given) => {
          const [sum = NaN] = groupSums(Float64Array.from(given), new Int32Array(given.length), 1);
          const plain = given.reduce((total, value) => total + value, 0);
          const size = given.reduce((total, value) => total + Math.abs(value), 0);
          expect(Math.abs(sum - plain)).toBeLessThanOrEqual(1e-13 * size);
        },
      ),
      { seed: 3 },
    );
  });

  it('leave out missing values and rows without a group', () => {
    expect(groupSums(Float64Array.of(1, NaN, 2, Infinity), Int32Array.of(0, 0, -1, 0), 1)).toEqual(
      Float64Array.of(1),
    );
  });
});
