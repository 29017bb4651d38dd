import { call } from '../call';

// 整理文本 | Texts

// Excel shows the comments while a formula is typed: Chinese left of the bar, English right of it, and the name of an argument before the
// colon. scripts/functions-metadata.mjs makes of them, and of the heading above, all that is told of these functions anywhere.

/**
 * 读出文本里的金额：12.5万、3亿元、￥1,234 | The number in a text: 12.5万, 3亿元, ￥1,234
 * @customfunction PARSEAMOUNT
 * @param {any[][]} text 文本：一个或一列 | one text or many
 * @returns {Promise<any[][]>} 数字 | Numbers
 */
export function parseamount(text: unknown[][]): Promise<unknown[][]> {
  return call('PARSEAMOUNT', [text]);
}

/**
 * 读出文本里的日期：2024年3月5日、20240305 | The date in a text: 2024年3月5日, 20240305
 * @customfunction PARSEDATE
 * @param {any[][]} text 文本：一个或一列 | one text or many
 * @returns {Promise<any[][]>} 日期（把单元格设为日期格式） | Days (format the cells as dates)
 */
export function parsedate(text: unknown[][]): Promise<unknown[][]> {
  return call('PARSEDATE', [text]);
}

/**
 * 遮盖姓名、手机、证件号等文本 | Masks names, phone numbers, ID numbers
 * @customfunction MASK
 * @param {any[][]} text 文本：一个或一列 | one text or many
 * @param {any[][]} [privacy] 敏感等级：C1、C2 或 C3，默认 C2 | C1, C2 or C3; C2
 * @param {any[][]} [kind] 内容：name、phone、idNumber 等 | name, phone, idNumber and so on
 * @returns {Promise<any[][]>} 遮盖后的文本 | Masked texts
 */
export function mask(text: unknown[][], privacy?: unknown[][], kind?: unknown[][]): Promise<unknown[][]> {
  return call('MASK', [text, privacy, kind]);
}
