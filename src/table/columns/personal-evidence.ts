import type { Column } from './column';
import { headingWords } from './heading-words';

const documents = /证件|身份证|护照|\b(?:id card|identity|passport|ssn|national id)\b|ausweis|reisepass/u;
const notTheNumber =
  /类型|类别|种类|有效|到期|签发|地址|日期|核验|核对|查验|\b(?:type|expir\p{L}*|valid|issued|checked)\b/u;

/** Whether what a column says of two people is never the same: an identity document or its last digits, a birthday. */
export function isPersonal({ role, header, kind }: Pick<Column, 'role' | 'header' | 'kind'>): boolean {
  if (role !== undefined) return role === 'idNumber' || role === 'birthday';
  const words = headingWords(header);
  return kind === 'text' && documents.test(words) && !notTheNumber.test(words);
}
