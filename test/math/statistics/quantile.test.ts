import { quantile } from '../../../src/math/statistics/quantile';

// R 4.2.2: quantile(mtcars$mpg, c(.2, .4, .6, .8), type = 6 and 7).
const milesPerGallon = Float64Array.of(
  ...[10.4, 10.4, 13.3, 14.3, 14.7, 15, 15.2, 15.2, 15.5, 15.8, 16.4, 17.3, 17.8, 18.1, 18.7, 19.2],
  ...[19.2, 19.7, 21, 21, 21.4, 21.4, 21.5, 22.8, 22.8, 24.4, 26, 27.3, 30.4, 30.4, 32.4, 33.9],
);
const fifths = [0.2, 0.4, 0.6, 0.8];

describe('quantiles of the 32 cars of mtcars', () => {
  it.each([
    ['inclusive', 'type 7', [15.2, 17.92, 21, 24.08]],
    ['exclusive', 'type 6', [15.12, 17.86, 21, 25.04]],
  ] as const)('%s are those of R, %s', (type, _name, expected) => {
    const found = fifths.map((share) => quantile(milesPerGallon, share, type));
    found.forEach((value, index) => {
      expect(value).toBeCloseTo(expected[index]!, 10);
    });
  });
});
