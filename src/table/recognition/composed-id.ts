import { headingWords } from '../columns/heading-words';
import type { RoleId } from '../columns/roles';
import type { ColumnProfile } from './column-profile';
import { composedSure } from './composed-sure';

const numbered =
  /(?:号码?|编号|代码|编码|账号|卡号|[^号密条]码|末[一二三四五六七八\d]位)$|\b(?:no|nos|nr|nbr|num|number|id|ref|reference|code|key|acc|a c|acct)$|#|(?:nr|nummer|kz|kennung|kennzeichen|kennziffer)$/u;
/** Numbers of something else than the customer: a thing, a paper, a way to reach him, who looks after him. */
const numberOfOthers =
  /电话|手机|座机|传真|邮|微信|qq|[房楼门座]牌?号|车架|发动机|型号|机号|批号|工号|发票|票号|合同号|单号|订单|流水|凭证|保单|借据|存单|产品|商品|物料|货号|款号|规格|机构|网点|门店|行号|支行|经理|员工|身份证|序号|行次|推荐|介绍|税号|信用代码|银行卡|\b(?:phone|tel|mobile|cell|fax|post|zip|order|invoice|policy|contract|product|item|sku|model|serial|batch|branch|staff|rep|agent|docket|receipt|delivery|tracking|voucher|promo|tax|vat|sort|currency|country|referr\p{L}*|row|line|seq)\b|rechnung|auftrag|bestell|lieferschein|beleg|vertrag|artikel|telefon|handy|post|filial/u;
/** The last digits of a number, of which two customers may have the same. */
const tail =
  /尾号|尾数|末[一二三四五六七八\d]?[位码号]|后[四六4-8]位|\b(?:last (?:four|six|\d)|suffix|ending)\b/u;
/** Numbers of accounts and cards, of which a customer may have several. */
const account = /账号|账户|卡号|资金|存折|\b(?:account|acct|a c|card)\b|konto/u;

/** What the codes of a column are codes of: of the customers, where each row has its own and the heading names nothing else. */
export function idByCodes(header: string, profile: ColumnProfile, rows: number): [RoleId, number][] {
  const words = headingWords(header.replace(/[#№]/gu, ' no '));
  if (!numbered.test(words) && !tail.test(words)) return [];
  if (numberOfOthers.test(words) || !hasOwnCodes(profile)) return [];
  if (tail.test(words)) return mayShareTail(profile, rows) ? [] : [['customerId', composedSure.likely]];
  return [['customerId', account.test(words) ? composedSure.likely : composedSure.certain]];
}

const papers =
  /(?<!保)单号码?$|单编号$|[出入]库单|[送提发]货单|凭证号|小票号|\b(?:docket|invoice|receipt|delivery note|order) ?(?:no|nr|id|number|#)?$|(?:lieferschein|rechnung|beleg|bestell|auftrag)\p{L}* ?(?:nr|nummer)?$/u;

/** The number of a paper of one purchase. */
export function paperByCodes(header: string, profile: ColumnProfile): [RoleId, number][] {
  const words = headingWords(header.replace(/[#№]/gu, ' no '));
  const isPaper = papers.test(words) && profile.coded >= 0.9 && !profile.counting && profile.distinct >= 0.3;
  return isPaper ? [['orderNumber', composedSure.likely]] : [];
}

/** Whether each row has a code of its own, which is no telephone, identity number, day or place in the list. */
export function hasOwnCodes(profile: ColumnProfile): boolean {
  const { coded, counting, dates, distinct, idNumbers, mobiles } = profile;
  return coded >= 0.9 && distinct >= 0.98 && !counting && dates <= 0.2 && idNumbers === 0 && mobiles <= 0.1;
}

/** Whether a heading names the numbers of something else than customers. */
export function numbersOthers(header: string): boolean {
  return numberOfOthers.test(headingWords(header));
}

/** Whether among so many customers two may well have the same last digits: as for birthdays, by the square of their number. */
function mayShareTail({ longest }: ColumnProfile, rows: number): boolean {
  return rows ** 2 / (2 * 10 ** longest) > 0.05;
}
