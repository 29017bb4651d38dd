import { Problem } from '../locales/problem';
import { percentRanks } from '../math/percent-ranks';
import { weightedScore } from '../methods/composite/score';
import { numbersIn, type Cells } from './cells';

/**
 * The composite score of each row, 0 to 100: the weighted mean of the percent ranks of its columns, as the method `composite` has it.
 * What is missing is left out and the other weights count for it; '' where all is missing.
 *
 * @param weights one a column; a negative one where less is better; all equal where left out
 * @throws Problem `wrong-weights`
 */
export function compositeScores(matrix: Cells, weights?: Cells): (number | string)[][] {
  const width = matrix[0]?.length ?? 0;
  const given = weights ? numbersIn(weights) : new Float64Array(width).fill(1);
  if (given.length !== width || given.some((weight) => !Number.isFinite(weight)) || !given.some(Boolean))
    throw wrongWeights(width);
  const parts = Array.from(given, (weight, column) => {
    const ranks = percentRanks(numbersIn(matrix.map((row) => [row[column]])));
    return { weight: Math.abs(weight), values: weight < 0 ? ranks.map((rank) => 1 - rank) : ranks };
  });
  const total = parts.reduce((sum, { weight }) => sum + weight, 0);
  return Array.from(weightedScore(matrix.length, parts, total, 0), (score) => [
    Number.isNaN(score) ? '' : score,
  ]);
}

function wrongWeights(columns: number): Problem {
  return new Problem('wrong-weights', {
    zh: `权重须是 ${String(columns)} 个数字，每列一个，不能全为 0；越低越好的列用负数。`,
    en: `Weights have to be ${String(columns)} numbers, one a column, not all 0; negative where less is better.`,
  });
}
