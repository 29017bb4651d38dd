import { call } from '../call';

// 按金额分层 | Tiers by amounts

// Excel shows the comments while a formula is typed: Chinese left of the bar, English right of it, and the name of an argument before the
// colon. scripts/functions-metadata.mjs makes of them, and of the heading above, all that is told of these functions anywhere.

/**
 * 按累计占比给每个金额分 A、B、C 类，金额相等者同类 | The ABC class of each amount by cumulative share; equal amounts share a class
 * @customfunction ABC
 * @param {any[][]} amounts 金额：一列金额，空白保持空白 | amounts: one cell a customer; blanks stay blank
 * @param {any[][]} [cutA] A 类占比：默认 0.75 | share of class A, 0.75
 * @param {any[][]} [cutB] AB 类占比：A、B 两类合计，默认 0.95 | share of A and B together, 0.95
 * @returns {Promise<any[][]>} 类别 | Classes
 */
export function abc(amounts: unknown[][], cutA?: unknown[][], cutB?: unknown[][]): Promise<unknown[][]> {
  return call('ABC', [amounts, cutA, cutB]);
}

/**
 * 每个金额占总额的比例，或从大到小的累计占比 | The share of the total of each amount, or the cumulative share from the greatest down
 * @customfunction ABCSHARE
 * @param {any[][]} amounts 金额：一列金额 | amounts
 * @param {any[][]} [cumulative] 累计：TRUE 为累计占比 | TRUE for the cumulative share
 * @returns {Promise<any[][]>} 占比 | Shares
 */
export function abcshare(amounts: unknown[][], cumulative?: unknown[][]): Promise<unknown[][]> {
  return call('ABCSHARE', [amounts, cumulative]);
}

/**
 * 每个客户的 R、F、M 分（1-5，5 最好）和代码 | The scores R, F, M (1-5, 5 best) and the code of each customer
 * @customfunction RFM
 * @param {any[][]} recencyDates 最近日期：最近一次交易的日期 | dates of the latest purchase
 * @param {any[][]} counts 次数：交易次数 | numbers of purchases
 * @param {any[][]} amounts 金额：交易金额 | amounts
 * @param {any[][]} [asOf] 截至日期：默认为最近的日期 | as-of day, the latest date of the list
 * @param {any[][]} [variant] 分法：rank、inclusive、exclusive 或 rfm-r，默认 rank | rank, inclusive, exclusive or rfm-r; rank
 * @returns {Promise<any[][]>} R、F、M、代码 | R, F, M, code
 */
export function rfm(
  recencyDates: unknown[][],
  counts: unknown[][],
  amounts: unknown[][],
  asOf?: unknown[][],
  variant?: unknown[][],
): Promise<unknown[][]> {
  return call('RFM', [recencyDates, counts, amounts, asOf, variant]);
}

/**
 * 每个客户的 RFM 客户群 | The RFM segment of each customer
 * @customfunction RFMSEGMENT
 * @param {any[][]} recencyDates 最近日期：最近一次交易的日期 | dates of the latest purchase
 * @param {any[][]} counts 次数：交易次数 | numbers of purchases
 * @param {any[][]} amounts 金额：交易金额 | amounts
 * @param {any[][]} [asOf] 截至日期：默认为最近的日期 | as-of day, the latest date of the list
 * @param {any[][]} [variant] 分法：rank、inclusive、exclusive 或 rfm-r，默认 rank | rank, inclusive, exclusive or rfm-r; rank
 * @returns {Promise<any[][]>} 客户群 | Segments
 */
export function rfmsegment(
  recencyDates: unknown[][],
  counts: unknown[][],
  amounts: unknown[][],
  asOf?: unknown[][],
  variant?: unknown[][],
): Promise<unknown[][]> {
  return call('RFMSEGMENT', [recencyDates, counts, amounts, asOf, variant]);
}

/**
 * 按利润排名分入客户金字塔的层级，亏损单列 | The layer of the customer pyramid by profit; losses apart
 * @customfunction PYRAMID
 * @param {any[][]} profits 利润：一列利润 | profits
 * @param {any[][]} [model] 模型：curry、zeithaml、profit-shares 或 abcd，默认 curry | curry, zeithaml, profit-shares or abcd; curry
 * @param {any[][]} [potential] 潜在价值：abcd 模型用 | potential value, for abcd
 * @returns {Promise<any[][]>} 层级 | Layers
 */
export function pyramid(
  profits: unknown[][],
  model?: unknown[][],
  potential?: unknown[][],
): Promise<unknown[][]> {
  return call('PYRAMID', [profits, model, potential]);
}

/**
 * 忠诚利润矩阵：朋友、蝴蝶、葫芦、路人 | Loyalty-profit matrix: true friend, butterfly, barnacle, stranger
 * @customfunction LOYALTYPROFIT
 * @param {any[][]} profits 利润：一列利润 | profits
 * @param {any[][]} loyalty 忠诚度：年限或复购次数 | tenure or repeat purchases
 * @param {any[][]} [profitCut] 利润界限：默认为中位数 | profitable from, the median
 * @param {any[][]} [loyaltyCut] 忠诚度界限：默认为中位数 | loyal from, the median
 * @returns {Promise<any[][]>} 类型 | Types
 */
export function loyaltyprofit(
  profits: unknown[][],
  loyalty: unknown[][],
  profitCut?: unknown[][],
  loyaltyCut?: unknown[][],
): Promise<unknown[][]> {
  return call('LOYALTYPROFIT', [profits, loyalty, profitCut, loyaltyCut]);
}

/**
 * 数值所到的第一条分数线对应的层级 | The tier of the first cut that a value reaches
 * @customfunction TIER
 * @param {any[][]} value 数值：一个或一列数值 | one value or many
 * @param {any[][]} cuts 分数线：从高到低 | from high to low
 * @param {any[][]} labels 层级名称：比分数线多一个 | one more than cuts
 * @returns {Promise<any[][]>} 层级 | Tiers
 */
export function tier(value: unknown[][], cuts: unknown[][], labels: unknown[][]): Promise<unknown[][]> {
  return call('TIER', [value, cuts, labels]);
}
