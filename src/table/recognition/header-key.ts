import { plainText } from '../cells/plain-text';
import { simplified } from '../cells/traditional';

const units = '元|万元|亿元|千元|百元|人民币|万|亿|千|%|岁|次|笔|个|年|月|天|人|户|rmb|cny|yuan|wan|分';
const unitAtEnd = new RegExp(`[(\\[【:/_-](?:单位:?)?(?:${units})[)\\]】]?$`, 'u');

/** A header as the vocabulary knows it: simplified, lower case, without its unit, spaces and signs. 客戶_餘額（萬元） is 客户余额. */
export function headerKey(header: string): string {
  const plain = simplified(plainText(header).toLowerCase()).replace(/\s+/gu, '');
  return plain.replace(unitAtEnd, '').replace(/[^\p{Letter}\p{Number}%]+/gu, '');
}
