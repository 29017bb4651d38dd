import { plainText } from '../cells/plain-text';

const page =
  /^[（(\-—~ ]*(?:第 ?\d+ ?页(?:[,，/ ]*共 ?\d+ ?页)?|共 ?\d+ ?页(?:[,，/ ]*第 ?\d+ ?页)?|(?:page|seite|p\.) ?\d+(?: ?(?:of|von|\/) ?\d+)?|\d{1,4} ?\/ ?\d{1,4}|[-—~] ?\d{1,4} ?[-—~]?|续表?\d*|接上页|转下页|上接第?\d*页?|下接第?\d*页?|continued|cont\.?(?:'d)?|fortsetzung)[）)\-—~ ]*$/u;
const section =
  /^[（(]?[一二三四五六七八九十]{1,3}[）)]?[、.．]\s*\S|^第[一二三四五六七八九十\d]{1,3}(?:部分|组|批|类|章|节)/u;
const signature =
  /^(?:制表|填表|制单|编制|审核|复核|核对|打印|经办|主管|负责人|单位负责人|会计|出纳|领导签字|签字|签章|日期|printed (?:on|by)|prepared by|checked by|approved by)[^:：]{0,8}[:：]/u;

/** Whether a text says where in a printed list it stands: 第1页 共3页, Page 1 of 3, - 1 -, 续表. */
export function isPageMark(text: string): boolean {
  return text.length <= 24 && page.test(plainText(text).toLowerCase());
}

/** Whether a text heads a part of a list: 一、城东支行. */
export function isSectionHeading(text: string): boolean {
  return text.length <= 40 && section.test(plainText(text));
}

/** Whether a text is to be signed or was: 制表人：张三. */
export function isSignature(text: string): boolean {
  return text.length <= 60 && signature.test(plainText(text).toLowerCase());
}

/** A title as it is compared with one on another page: its numbers, days and （续） do not matter. */
export function foldTitle(text: string): string {
  return plainText(text)
    .toLowerCase()
    .replace(/[(（]?(?:续|continued|cont\.?)[)）]?\s*\d*$/u, '')
    .replace(/\d+/gu, '0')
    .replace(/[\s/:.年月日-]+/gu, '');
}
