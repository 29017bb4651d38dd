import { Problem } from '../locales/problem';
import { abcClasses } from './abc';
import { compositeScores } from './score';
import { rfmScores } from './rfm';

// The comments below are what Excel shows while a formula is typed; the build makes functions.json of them and associates the
// functions. Excel has one text for all languages here, so both stand in it.

/**
 * 按累计占比给每个金额分 A、B、C 类。 The ABC class of each amount by cumulative share.
 * @customfunction ABC
 * @param {any[][]} amounts 金额区域 Amounts
 * @param {number} [cutA] A 类占比，默认 0.75 Share of class A, 0.75
 * @param {number} [cutB] A、B 两类占比，默认 0.95 Share of A and B, 0.95
 * @returns {any[][]} 类别 Classes
 */
export function abc(amounts: unknown[][], cutA?: number, cutB?: number): unknown[][] {
  return orError(() => abcClasses(amounts, cutA ?? undefined, cutB ?? undefined));
}

/**
 * 每个客户的 R、F、M 分（1-5）和代码。 The scores R, F, M (1-5) and the code of each customer.
 * @customfunction RFM
 * @param {any[][]} lastDates 最近交易日期 Dates of the last purchase
 * @param {any[][]} counts 交易次数 Numbers of purchases
 * @param {any[][]} amounts 交易金额 Amounts
 * @param {number} [asOf] 基准日，默认最近日期 As-of day, the latest date
 * @returns {any[][]} R, F, M, RFM
 */
export function rfm(
  lastDates: unknown[][],
  counts: unknown[][],
  amounts: unknown[][],
  asOf?: number,
): unknown[][] {
  return orError(() => rfmScores(lastDates, counts, amounts, asOf ?? undefined));
}

/**
 * 每行的综合评分（0-100）：各列百分位的加权平均。 The composite score of each row, 0-100: weighted percent ranks.
 * @customfunction SCORE
 * @param {any[][]} matrix 指标区域，一行一个客户 Indicators, a customer a row
 * @param {any[][]} [weights] 各列权重，越低越好的用负数 Weights, negative where less is better
 * @returns {any[][]} 评分 Scores
 */
export function score(matrix: unknown[][], weights?: unknown[][]): unknown[][] {
  return orError(() => compositeScores(matrix, weights ?? undefined));
}

/** A problem as the #VALUE! of the cell, whose message says it in both languages. */
function orError<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const { zh, en } = error.text;
    throw new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue, `${zh} ${en}`);
  }
}
