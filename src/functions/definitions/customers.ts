import { call } from '../call';

// 识别与跟进客户 | Finding and following customers

// Excel shows the comments while a formula is typed: Chinese left of the bar, English right of it, and the name of an argument before the
// colon. scripts/functions-metadata.mjs makes of them, and of the heading above, all that is told of these functions anywhere.

/**
 * 高端客户识别：范围、职位、触发事件三项判断 | High-end identification by range, position and trigger event
 * @customfunction HIGHEND
 * @param {any[][]} range 资产规模：目标范围 | amounts: the target range
 * @param {any[][]} [position] 职位：目标职位 | positions
 * @param {any[][]} [trigger] 触发事件：写有事件的单元格 | cells that name an event
 * @param {any[][]} [minimum] 下限：默认 50万 | the least amount, 500,000
 * @param {any[][]} [combine] 组合：and 或 or，默认 and | and or or; and
 * @returns {Promise<any[][]>} 层级 | Tiers
 */
export function highend(
  range: unknown[][],
  position?: unknown[][],
  trigger?: unknown[][],
  minimum?: unknown[][],
  combine?: unknown[][],
): Promise<unknown[][]> {
  return call('HIGHEND', [range, position, trigger, minimum, combine]);
}

/**
 * 有触发事件的客户得一颗星 | A star where a trigger event was found
 * @customfunction STAR
 * @param {any[][]} trigger 触发事件：写有事件的单元格 | cells that name an event
 * @returns {Promise<any[][]>} ★ | ★
 */
export function star(trigger: unknown[][]): Promise<unknown[][]> {
  return call('STAR', [trigger]);
}

/**
 * 成交紧迫性：渴望、有望、观望、已过期 | Urgency: eager, hopeful, wait-and-see, overdue
 * @customfunction URGENCY
 * @param {any[][]} closeDate 预计成交日：一个或一列日期 | expected day of closing
 * @param {any[][]} asOf 截至日期：从这一天算起 | the day to count from
 * @param {any[][]} [unit] 单位：months 或 days（30/90 天），默认 months | months or days (30/90); months
 * @returns {Promise<any[][]>} 紧迫性 | Urgency
 */
export function urgency(closeDate: unknown[][], asOf: unknown[][], unit?: unknown[][]): Promise<unknown[][]> {
  return call('URGENCY', [closeDate, asOf, unit]);
}

/**
 * 按层级的频次，下次联系日与联系状态 | The next contact by the cadence of the tier, and whether it is due
 * @customfunction NEXTVISIT
 * @param {any[][]} tier 层级：如 A、VIP 客户 | such as A or VIP
 * @param {any[][]} lastContact 上次联系日：一个或一列日期 | day of the last contact
 * @param {any[][]} asOf 截至日期：从这一天算起 | the day to count from
 * @returns {Promise<any[][]>} 日期（把单元格设为日期格式）、状态 | Day (format the cell as a date), state
 */
export function nextvisit(
  tier: unknown[][],
  lastContact: unknown[][],
  asOf: unknown[][],
): Promise<unknown[][]> {
  return call('NEXTVISIT', [tier, lastContact, asOf]);
}
