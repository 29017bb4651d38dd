import { call } from '../call';

// 客户价值 | What customers are worth

// Excel shows the comments while a formula is typed: Chinese left of the bar, English right of it, and the name of an argument before the
// colon. scripts/functions-metadata.mjs makes of them, and of the heading above, all that is told of these functions anywhere.

/**
 * 合同客户终身价值：年利润按留存率与折现率折算 | Lifetime value under contract: the yearly margin, retained and discounted
 * @customfunction CLV
 * @param {any[][]} margin 年利润：一个或一列 | yearly margin
 * @param {any[][]} [retention] 留存率：一个，或每个客户一个，默认 0.8 | one rate or one a customer, 0.8
 * @param {any[][]} [discount] 折现率：每年，默认 0.1 | a year, 0.1
 * @param {any[][]} [years] 年数：默认 5，0 为无期限 | 5; 0 is without end
 * @returns {Promise<any[][]>} 价值 | Values
 */
export function clv(
  margin: unknown[][],
  retention?: unknown[][],
  discount?: unknown[][],
  years?: unknown[][],
): Promise<unknown[][]> {
  return call('CLV', [margin, retention, discount, years]);
}

/**
 * 拟合 BG/NBD 购买模型：r、alpha、a、b 与对数似然 | Fits the BG/NBD purchase model: r, alpha, a, b and the log-likelihood
 * @customfunction BGNBD
 * @param {any[][]} repeats 复购次数：首次之后的购买次数 | purchases after the first
 * @param {any[][]} latest 首末次间隔：首次到末次的时长 | time from the first to the latest
 * @param {any[][]} observed 首次至今：首次到观察期末的时长，单位相同 | time from the first to the end, in the same unit
 * @param {any[][]} [model] 模型：bg-nbd 或 mbg-nbd | bg-nbd or mbg-nbd
 * @returns {Promise<any[][]>} r、alpha、a、b、对数似然 | r, alpha, a, b, log-likelihood
 */
export function bgnbd(
  repeats: unknown[][],
  latest: unknown[][],
  observed: unknown[][],
  model?: unknown[][],
): Promise<unknown[][]> {
  return call('BGNBD', [repeats, latest, observed, model]);
}

/**
 * 每个客户仍活跃的概率；bg-nbd 下没有复购的为空 | The chance that each customer is still alive; blank without a repeat purchase under bg-nbd
 * @customfunction PALIVE
 * @param {any[][]} repeats 复购次数：首次之后的购买次数 | purchases after the first
 * @param {any[][]} latest 首末次间隔：首次到末次的时长 | time from the first to the latest
 * @param {any[][]} observed 首次至今：首次到观察期末的时长 | time from the first to the end
 * @param {any[][]} [parameters] 模型参数：HY.BGNBD 的前四格，默认现拟合 | the first four cells of HY.BGNBD; fitted if left out
 * @param {any[][]} [model] 模型：bg-nbd 或 mbg-nbd | bg-nbd or mbg-nbd
 * @returns {Promise<any[][]>} 概率 | Chances
 */
export function palive(
  repeats: unknown[][],
  latest: unknown[][],
  observed: unknown[][],
  parameters?: unknown[][],
  model?: unknown[][],
): Promise<unknown[][]> {
  return call('PALIVE', [repeats, latest, observed, parameters, model]);
}

/**
 * 每个客户未来一段时间的预期购买次数 | The expected purchases of each customer in the time ahead
 * @customfunction EXPECTEDPURCHASES
 * @param {any[][]} time 未来时长：单位同其他时长 | time ahead, in the unit of the other times
 * @param {any[][]} repeats 复购次数：首次之后的购买次数 | purchases after the first
 * @param {any[][]} latest 首末次间隔：首次到末次的时长 | time from the first to the latest
 * @param {any[][]} observed 首次至今：首次到观察期末的时长 | time from the first to the end
 * @param {any[][]} [parameters] 模型参数：HY.BGNBD 的前四格，默认现拟合 | the first four cells of HY.BGNBD; fitted if left out
 * @param {any[][]} [model] 模型：bg-nbd 或 mbg-nbd | bg-nbd or mbg-nbd
 * @returns {Promise<any[][]>} 次数 | Purchases
 */
export function expectedpurchases(
  time: unknown[][],
  repeats: unknown[][],
  latest: unknown[][],
  observed: unknown[][],
  parameters?: unknown[][],
  model?: unknown[][],
): Promise<unknown[][]> {
  return call('EXPECTEDPURCHASES', [time, repeats, latest, observed, parameters, model]);
}

/**
 * 基尼系数：0 均等，趋近 1 集中 | The Gini coefficient: 0 equal, towards 1 concentrated
 * @customfunction GINI
 * @param {any[][]} values 数值：一列金额 | amounts
 * @returns {Promise<any[][]>} 系数 | Coefficient
 */
export function gini(values: unknown[][]): Promise<unknown[][]> {
  return call('GINI', [values]);
}

/**
 * 前百分之几的客户占总额的比例 | The share of the total that the top customers hold
 * @customfunction TOPSHARE
 * @param {any[][]} values 数值：一列金额 | amounts
 * @param {any[][]} [part] 客户占比：默认 0.2 | which part of the customers, 0.2
 * @returns {Promise<any[][]>} 占比 | Share
 */
export function topshare(values: unknown[][], part?: unknown[][]): Promise<unknown[][]> {
  return call('TOPSHARE', [values, part]);
}
