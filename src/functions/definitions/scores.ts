import { call } from '../call';

// 评分与排名 | Scores and ranks

// Excel shows the comments while a formula is typed: Chinese left of the bar, English right of it, and the name of an argument before the
// colon. scripts/functions-metadata.mjs makes of them, and of the heading above, all that is told of these functions anywhere.

/**
 * 每个数值的五等分（5 最大），并列同分 | The fifth in which each value lies (5 the greatest); ties share
 * @customfunction QUINTILE
 * @param {any[][]} values 数值：一列数值 | values
 * @param {any[][]} [variant] 分法：rank、inclusive、exclusive 或 rfm-r，默认 rank | rank, inclusive, exclusive or rfm-r; rank
 * @returns {Promise<any[][]>} 1-5 | 1-5
 */
export function quintile(values: unknown[][], variant?: unknown[][]): Promise<unknown[][]> {
  return call('QUINTILE', [values, variant]);
}

/**
 * 每个数值的百分位（0-1），并列取平均 | The percent rank of each value, 0-1; ties share the mean
 * @customfunction PCTRANK
 * @param {any[][]} values 数值：一列数值 | values
 * @returns {Promise<any[][]>} 百分位 | Percent ranks
 */
export function pctrank(values: unknown[][]): Promise<unknown[][]> {
  return call('PCTRANK', [values]);
}

/**
 * 每行的综合评分（0-100）：各列换算后加权 | The composite score of each row, 0-100: columns on one scale, weighted
 * @customfunction SCORE
 * @param {any[][]} matrix 指标：一行一个客户，一列一个指标 | a customer a row, an indicator a column
 * @param {any[][]} [weights] 权重：每列一个，默认相等 | one a column, all equal
 * @param {any[][]} [directions] 方向：1 越高越好，-1 越低越好 | 1 more is better, -1 less is better
 * @param {any[][]} [normalise] 换算方式：percent-rank、min-max 或 z-score | percent-rank, min-max or z-score
 * @returns {Promise<any[][]>} 评分 | Scores
 */
export function score(
  matrix: unknown[][],
  weights?: unknown[][],
  directions?: unknown[][],
  normalise?: unknown[][],
): Promise<unknown[][]> {
  return call('SCORE', [matrix, weights, directions, normalise]);
}

/**
 * 大客户选择矩阵：投资、选择性投资、维持、收获现金 | Key account matrix: invest, invest selectively, maintain, manage for cash
 * @customfunction KAISM
 * @param {any[][]} attractiveness 吸引力：客户吸引力指标，各列等权 | indicators of attractiveness, weighing the same
 * @param {any[][]} strength 相对实力：我方相对实力指标，各列等权 | indicators of our relative strength
 * @param {any[][]} [attractiveFrom] 吸引力分数线：默认 50 | attractive from, 50
 * @param {any[][]} [strongFrom] 实力分数线：默认 50 | strong from, 50
 * @param {any[][]} [normalise] 换算方式：percent-rank、min-max 或 z-score | percent-rank, min-max or z-score
 * @returns {Promise<any[][]>} 策略 | Strategies
 */
export function kaism(
  attractiveness: unknown[][],
  strength: unknown[][],
  attractiveFrom?: unknown[][],
  strongFrom?: unknown[][],
  normalise?: unknown[][],
): Promise<unknown[][]> {
  return call('KAISM', [attractiveness, strength, attractiveFrom, strongFrom, normalise]);
}

/**
 * 商机得分与 A-D 级 | The score and the grade A-D of each opportunity
 * @customfunction OPPORTUNITY
 * @param {any[][]} intent 购买意向：0-100 | purchase intent, 0-100
 * @param {any[][]} value 客户价值：0-100 | customer value, 0-100
 * @param {any[][]} [position] 竞争态势：0-100 | competitive position, 0-100
 * @param {any[][]} [risk] 风险：0-100，越高越差 | risk, 0-100, the more the worse
 * @returns {Promise<any[][]>} 得分、等级 | Score, grade
 */
export function opportunity(
  intent: unknown[][],
  value: unknown[][],
  position?: unknown[][],
  risk?: unknown[][],
): Promise<unknown[][]> {
  return call('OPPORTUNITY', [intent, value, position, risk]);
}
