import { distinctPoints } from '../../../src/math/counting/distinct-points';
import { kMeans, type KMeansResult } from '../../../src/math/grouping/k-means';
import { seededRandom } from '../../../src/math/statistics/random';
import { silhouettes } from '../../../src/math/grouping/silhouettes';
import { zScores } from '../../../src/math/statistics/z-scores';
import { iris } from '../../support/iris';

const finish = <R>(run: Generator<number, R, void>): R => {
  for (;;) {
    const next = run.next();
    if (next.done) return next.value;
  }
};

const partition = (columns: readonly Float64Array[], clusters: number, seed = 1): KMeansResult =>
  finish(
    kMeans(distinctPoints(columns), {
      clusters,
      restarts: 20,
      maxIterations: 300,
      random: seededRandom(seed),
    }),
  );

const sizes = (columns: readonly Float64Array[], { clusterOf }: KMeansResult): number[] => {
  const counts: number[] = [];
  for (const point of distinctPoints(columns).pointOf) {
    const cluster = clusterOf[point] ?? -1;
    counts[cluster] = (counts[cluster] ?? 0) + 1;
  }
  return counts.sort((a, b) => a - b);
};

// Published with R's kmeans and cluster::silhouette, and scikit-learn's KMeans.
describe('k-means on the iris flowers', () => {
  it('finds the three clusters of 38, 50 and 62 with a sum of squares of 78.851441', () => {
    const found = partition(iris, 3);
    expect(found.sumOfSquares).toBeCloseTo(78.851441, 6);
    expect(found.converged).toBe(true);
    expect(sizes(iris, found)).toEqual([38, 50, 62]);
  });

  it('finds 47, 50 and 53 with 138.88836 after standardising by the sample deviation, as R’s scale does', () => {
    const columns = iris.map((column) => zScores(column));
    const found = partition(columns, 3);
    expect(found.sumOfSquares).toBeCloseTo(138.88836, 5);
    expect(sizes(columns, found)).toEqual([47, 50, 53]);
  });

  it('has a mean silhouette of .552819 at three clusters, and of several partitions at once', () => {
    const points = distinctPoints(iris);
    const [three, two] = [partition(iris, 3), partition(iris, 2)];
    const found = finish(silhouettes(points, [three.clusterOf, two.clusterOf]));
    expect(found[0]).toBeCloseTo(0.552819, 6);
    expect(found[1]).toBeCloseTo(0.681046, 6);
  });

  it('does not depend on the order of the rows', () => {
    const shuffled = iris.map((column) => column.slice().reverse());
    expect(partition(shuffled, 3)).toEqual(partition(iris, 3));
  });
});

describe('k-means', () => {
  it('has no more clusters than there are different points', () => {
    const found = partition([Float64Array.of(1, 1, 2, NaN, 2)], 5);
    expect([...found.centres]).toEqual(expect.arrayContaining([1, 2]));
    expect(found.centres).toHaveLength(2);
    expect(found.sumOfSquares).toBe(0);
  });

  it('stops at the cap of iterations and says that it has not converged', () => {
    const column = Float64Array.from({ length: 400 }, (_, row) => Math.sin(row) * row);
    const random = seededRandom(3);
    const found = finish(
      kMeans(distinctPoints([column]), { clusters: 6, restarts: 1, maxIterations: 1, random }),
    );
    expect(found.iterations).toBe(1);
    expect(found.converged).toBe(false);
  });

  it('gives a row that is alone in its cluster the silhouette 0', () => {
    // By hand: two at 0, one at 10: (10 - 0) / 10 for each of the two, 0 for the third.
    const points = distinctPoints([Float64Array.of(0, 0, 10)]);
    expect(finish(silhouettes(points, [Int32Array.of(0, 1)]))[0]).toBeCloseTo(2 / 3, 12);
  });
});
