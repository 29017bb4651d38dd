import { plainText } from '../cells/plain-text';
import { simplified } from '../cells/traditional';

const walkIn =
  /^(?:散客|散户|零散客户|零售客户?|现金客户?|现金|过路客|临时客户|匿名客户?|无名氏?|walk[- ]?in(?: (?:customer|guest|client)s?)?|cash(?: (?:customer|sale)s?)?|anonymous|laufkundschaft|barverkauf|bargeschäft|laufkunde)(?:[ /(].*)?$/u;
const notCounting =
  /^(?:已|被|自动|主动)?(?:失效|退保|终止|中止|销户|注销|关闭|取消|退款|全额退款|退货|已退货退款|支付失败|付款失败|作废|撤销|撤单|无效|解约|解除|退订)(?:[了户单]|状态)?$|^(?:满期终止|合同终止|保单终止|(?:交易|订单)(?:关闭|取消|失败)|退款(?:成功|完成)|(?:等待|待)(?:买家|客户|用户)?(?:付款|支付))$|^(?:(?:payment )?(?:failed|declined)|payment pending|(?:pending|awaiting|waiting for)[ -]payment|returned|charged? ?back|lapsed|surrendered|closed|void|voided|cancell?ed|terminated|refunded|reversed|withdrawn|storniert|gekündigt|geschlossen|aufgelöst)$/u;

const bare = (text: string): string => simplified(plainText(text).toLowerCase());

/** Whether a name is that of nobody in particular: 散客, Walk-in, Laufkundschaft. */
export function isWalkIn(name: string): boolean {
  return name.length <= 40 && walkIn.test(bare(name));
}

/** Whether a status says that the row does not count any more: 失效, 已销户, lapsed, cancelled. */
export function isNotCounting(status: string): boolean {
  return status.length <= 24 && notCounting.test(bare(status));
}
