import { headerKey } from './header-key';

const contact =
  '(?:联系|电话|致电|来电|短信|微信|邮件|回访|拜访|走访|上门|营销|推送|打扰|contact|call|phone|telephon|email|e-mail|mail|text|sms|visit|market|anruf|kontakt|werb)';
const asks = new RegExp(
  `(?:能否|可否|能不能|可不可以|可以|允许|准许|愿不愿意?|愿意|同意|接受|方便|许可|授权|okto|okayto|mayi|maywe|canwe|allow|permission|consent|agree|willing|happyto|darf).{0,6}${contact}|${contact}.{0,4}(?:许可|授权|意愿|同意|permission|consent|allowed)`,
  'u',
);
const refuses = new RegExp(
  `(?:不得|不可|不能|不要|不愿意?|不同意|不接受|不想|禁止|请勿|勿|拒绝|谢绝|免于?|停止|donot|dont|never|stop|nomore|kein(?:e|en)?).{0,4}${contact}`,
  'u',
);
/** What a contact was, when and by whom, is no question whether it may be. */
const told =
  /日期|时间|次数|结果|方式|号码|人员?$|经理|已(?:电话|联系|拜访)|记录|内容|date|time|count|result|number|last|by$/u;

/**
 * Whether a header asks if a customer may be contacted, however it is put, and what a yes under it says: 能否电话联系, OK to call;
 * 不要再打电话 and never email ask the other way round.
 */
export function contactQuestion(header: string): 'consent' | 'doNotContact' | undefined {
  const key = headerKey(header);
  if (told.test(key)) return undefined;
  if (/(?:能|可)不(?:能|可以)/u.test(key)) return asks.test(key) ? 'consent' : undefined;
  if (refuses.test(key)) return 'doNotContact';
  return asks.test(key) ? 'consent' : undefined;
}
