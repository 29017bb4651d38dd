import { call } from '../call';
import { explain } from '../explain';

// 整套方法与最近一次运行 | Whole methods and the latest run

// Excel shows the comments while a formula is typed: Chinese left of the bar, English right of it, and the name of an argument before the
// colon. scripts/functions-metadata.mjs makes of them, and of the heading above, all that is told of these functions anywhere.

/**
 * 对带表头的区域运行任一方法，给出全部输出列 | Runs any method on a range with headings and gives all its outputs
 * @customfunction METHOD
 * @param {any[][]} id 方法：如 abc、high-end | such as abc or high-end
 * @param {any[][]} table 表格：第一行为列名 | headings in the first row
 * @param {any[][]} [params] 参数：如 cutA=70%; cutB=90%，或两列：名称与值 | such as cutA=70%; cutB=90%, or two columns, names and values
 * @param {any[][]} [asOf] 截至日期：默认为表中最近的日期 | as-of day, the latest date of the table
 * @returns {Promise<any[][]>} 输出列 | Outputs
 */
export function method(
  id: unknown[][],
  table: unknown[][],
  params?: unknown[][],
  asOf?: unknown[][],
): Promise<unknown[][]> {
  return call('METHOD', [id, table, params, asOf]);
}

/**
 * 最近一次运行为什么这样判定这位客户，再次运行后随之更新 | Why the latest run decided so about a customer; follows each later run
 * @customfunction WHY
 * @param {any[][]} id 客户号：一个或一列 | one customer id or many
 * @param {CustomFunctions.StreamingInvocation<any[][]>} invocation
 * @returns 原因 | Reasons
 */
export function why(id: unknown[][], invocation: CustomFunctions.StreamingInvocation<unknown[][]>): void {
  explain(id, ({ reason }) => reason, invocation);
}

/**
 * 这位客户距下一层级还差什么，再次运行后随之更新 | What a customer lacks for the next tier; follows each later run
 * @customfunction NEXTTIER
 * @param {any[][]} id 客户号：一个或一列 | one customer id or many
 * @param {CustomFunctions.StreamingInvocation<any[][]>} invocation
 * @returns 差距 | What is missing
 */
export function nexttier(
  id: unknown[][],
  invocation: CustomFunctions.StreamingInvocation<unknown[][]>,
): void {
  explain(id, ({ lift }) => lift, invocation);
}
