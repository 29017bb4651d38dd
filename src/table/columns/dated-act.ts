import { headingWords } from './heading-words';

/** What the heading of a column of days says was done: spoken with a customer, or dealt with him. */
export interface DatedAct {
  readonly act: 'contact' | 'deal';
  /** It is said to be the latest: 最近, last. */
  readonly isLatest: boolean;
  /** The act is one of those that are known; of others only that there was a latest one. */
  readonly isKnown: boolean;
}

/** 最近3个月 and last quarter are times, and no latest act. */
const latest =
  /(?:最近|近)一[次回笔]|前次|前一次|最近(?!\d|[一二三两四五六七八九十半几]|个?月|年|期)|最新|最后|末[次回笔]|上一?[次回笔票单趟]|\b(?:last|latest|most recent)\b(?! (?:\d|month|quarter|qtr|year|yr|week|fy|name|4|four|digits))|(?<!\p{L})(?:letzte[rsnm]?|zuletzt)(?!\p{L})|\bderni[eè]re?\b/u;
/** Tuned on, geliefert am: what was done to each was done last then. */
const doneOn = /\p{L}{2,}ed on$|(?<!\p{L})ge\p{L}+[tn] am$/u;
const toCome =
  /下一?[次回期个]|预[约计定]|计划|拟|约定|到期|期满|满期|截[止至]|期限|应[还付缴]|待|提醒|续[保期费]|\b(?:next|due|planned|expected|scheduled|until|expir\p{L}*|renew\p{L}*|maturity|matures|recall|target)\b|(?<!\p{L})(?:nächste\p{L}*|fällig\p{L}*|geplant\p{L}*|bis|laufzeitende|ablauf\p{L}*)(?!\p{L})/u;
/** Of a person, an account or an entry in a system, and not of what is done with a customer. */
const ofRecords =
  /生日|出生|生效|起[保息]|开[户卡]|入[会职网籍]|注册|建[档户]|创建|录入|更新|修改|变[更动]|调整|打印|年检|密码|登陆|导出|登录|发证|签发|证件|有效|首[次笔单]|初[次诊]|第一次|加入|评级|风评|测评|结息|\b(?:birth\p{L}*|born|dob|open(?:ed|ing)?|join\p{L}*|since|start\p{L}*|regist\p{L}*|creat\p{L}*|updat\p{L}*|modif\p{L}*|edit\p{L}*|import\p{L}*|export\p{L}*|password|sync\p{L}*|chang\p{L}*|print\p{L}*|log ?in|logged|issued?|valid|hired?|first)\b|geburt|eröffn|erstell|geändert|gültig|beginn|erste[rsnm]?(?!\p{L})|seit(?!\p{L})/u;
/** What somebody else did, or nobody: 上次投诉 is no talk, 逾期 no deal. */
const ofOthers =
  /配偶|子女|父|母|推荐|转介|投诉|逾期|违约|欠|流失|销户|退保|注销|身故|\b(?:complain\p{L}*|churn\p{L}*|cancel\p{L}*|clos(?:ed|ing|e)|lapsed|overdue|default\p{L}*|died|death|left|promot\p{L}*)\b/u;
const contacts =
  /联系|联络|接触|拜访|走访|[回家来电面]访|访[谈问]|上门|[面约会洽]谈|会[见面晤]|见面|沟通|跟进|通话|[致来去]电|电联|外呼|维护|\b(?:touch\p{L}*|contact\p{L}*|call(?:ed|s)?|spoken?|spoke|visit(?:ed)?|met|mtg|meeting|review(?:ed)?|follow ?up|catch ?up|e ?mail(?:ed)?|appointment|appt)\b|kontakt|gespräch|besprechung|besuch(?!t)|anruf|telefonat|beratung|termin/u;
const deals =
  /[采代]?购|买|消费|[成]?交易|成交|下单|订[单货购]|[进提送发出到交配]货|[出入]库|配送|交付|[到进来]店|[到进来]院|就诊|[复应看门]诊|治疗|[进回]厂|维修|修理|保养|验收|充值|刷卡|动账|支[付取]|付款|缴[费款]|还款|收款|捐[赠款]|[开制]单|单据|凭证|开票|签[约单]|办理|服务|到访|委托|申购|赎回|购药|取药|临柜|\b(?:purchas\p{L}*|bought|buy|order(?:ed|s)?|sale|sold|deal|trade[ds]?|transact\p{L}*|deliver\p{L}*|dispatch\p{L}*|shipp\p{L}*|shipment|invoice[ds]?|bill(?:ed|ing)?|paid|pay(?:ment)?|stay(?:ed)?|check ?(?:in|out)|gift|donat\p{L}*|donation|treat(?:ed|ment)|servic\p{L}*|collect\p{L}*|collection|booking|booked|pick ?up|repair\p{L}*|txn|trx)\b|kauf|bestell|liefer|rechnung|beleg|zahlung|spende|umsatz|auftrag/u;

/**
 * Takes the heading of a column of days apart: whether it says `latest`, and what was done. What is still to come (下次回访, Next visit), what
 * is true of a person or an entry (生日, updated) and what others did are no acts with a customer.
 *
 * @example
 * datedActOf('走访日') // { act: 'contact', isLatest: false, isKnown: true }
 * @example
 * datedActOf('Last swipe') // { act: 'deal', isLatest: true, isKnown: true }
 * @example
 * datedActOf('下次回访') // undefined
 */
export function datedActOf(header: string): DatedAct | undefined {
  if (!mayTellAct(header)) return undefined;
  const words = headingWords(header);
  const isLatest = latest.test(words) || doneOn.test(words);
  if (contacts.test(words)) return { act: 'contact', isLatest, isKnown: true };
  if (deals.test(words)) return { act: 'deal', isLatest, isKnown: true };
  const rest = words
    .replace(latest, ' ')
    .replace(/日期|时间|日|\bdate\b|\bon\b|\bam\b|\bof\b|datum/gu, ' ')
    .trim();
  return isLatest && rest !== '' ? { act: 'deal', isLatest, isKnown: false } : undefined;
}

/** Whether the days under a heading may be those of acts with customers, whatever it calls them: it says nothing that speaks against it. */
export function mayTellAct(header: string): boolean {
  const words = headingWords(header);
  return !toCome.test(words) && !ofRecords.test(words) && !ofOthers.test(words);
}
