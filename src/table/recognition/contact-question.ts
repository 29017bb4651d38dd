import { headerKey } from './header-key';

/**
 * What a heading asks of contact. `consent`: a yes allows it; `doNotContact`: a yes forbids it; `way`: how, or whether at all;
 * `until`: the day up to which it is forbidden; `deceased`: whether the customer has died.
 */
export type ContactQuestion = 'consent' | 'doNotContact' | 'way' | 'noContactUntil' | 'deceased';

const contact =
  '(?:whatsapp|post(?=e?r[wl])|联系|联络|沟通|接触|电话|致电|来电|电访|外呼|呼叫|拨打?|短信|短讯|讯息|微信|邮件|回访|拜访|走访|来访|上门|营销|推广|推介|推销|促销|推送|直销|打扰|contact|call|phone|telephon|email|mail|text(?!s)|sms|visit|market|solicit|disturb|newsletter|comms|communication|anruf|kontakt|werb)';
const privacy =
  '(?:隐私|个人信息|个人资料|信息处理|信息使用|数据使用|privacy|gdpr|pdpa|personaldata|sharedata|datashar\\p{L}*|sharewith|datenschutz|datennutzung)';
const permission =
  '(?:能否|可否|能不能|可不可以|可以|允许|准许|愿不愿意?|愿意|愿|同意|接受|接收|接听|方便|许可|授权|(?:^|是否|客户)可|okto|okayto|mayi|maywe|canwe|^can|^may|allow|permission|consent|agree|accept|willing|happyto|darf)';
const given =
  '(?:许可|授权|同意|permission|permitted|consent|allowed|(?<!bo)ok(?:ay)?$|optin|optedin|erlaubt|erwünscht|abonniert|zugestimmt)';
const asks = new RegExp(
  `${permission}.{0,6}${contact}|${contact}.{0,4}${given}|(?:${permission}|${given}).{0,8}${privacy}|${privacy}.{0,4}${given}|optin|optedin|^(?:is)?subscribed|是否订阅|订阅状态|einwilligung`,
  'u',
);
const forbids =
  '(?:不得|不可|不能|不要|不愿意?|不同意|不接受|不接收|不想|不予|禁止?|请勿|勿|拒绝?|拒收|谢绝|免于?|停止?|暂停|屏蔽|donot|dont|never|stop|suppress|nomore|^no(?!of)|kein(?:e|en)?)';
const refuses = new RegExp(
  `${forbids}.{0,4}${contact}|(?:${forbids}.{0,2}|[勿拒禁])(?:打?扰|呼|访|联)|勿[拨打电]|拒[收接]|退订|(?:营销|联系|外呼|电话)黑名单|黑名单(?:标|标志|标识|标记|客户|flag)|撤回(?:同意|授权)|opt(?:ed)?out|unsubscri|^dn[cd]|(?:werbe|kontakt|anruf)(?:sperre|verbot|widerspruch|stopp)`,
  'u',
);
const dies =
  /^(?:客户|本人)?(?:是否|已|是否已)?(?:身故|死亡|去世|过世|亡故)(?:标志|标识|标记|状态|客户)?$|^(?:客户)?(?:是否)?已?故(?:标志|标识|标记|客户)?$|^(?:is)?(?:deceased|dead|verstorben)(?:flag|yn|indicator|status)?$/u;
const end = /期限|截止|到期|有效期|直到|至(?:日期?)?$|止(?:日期?)?$|until|till|before|bis$|expir|enddate/u;

/** The state of a permission: yes and no, or words. */
const state = '(?:标志|标识|标记|状态|情况|flag|status|indicator|yn|optin|jn)';
const stated = new RegExp(
  `^(?:客户|customer|client)?(?:(?:营销|推广|短信|${privacy}|授权|marketing|newsletter|sms|email|consent|permission)${state}|newsletter|marketing|gdpr|授权标志|(?:consent|permission)(?:given|granted|received)?)$`,
  'u',
);
const way = new RegExp(
  `${contact}.{0,4}(?:意愿|意向|偏好|喜好|pref\\p{L}*)|(?:意愿|偏好|preferred).{0,2}${contact}|^solicit|^contactpref|(?:marketing|mailing|communication)preferences?`,
  'u',
);

/** What a contact was, when, how often and by whom, is no question whether it may be. */
const told =
  /日期|时间|时段|次数|频率|频次|频度|条数|数量|结果|方式|渠道|号码|原因|理由|编号|书号|费用?$|人员?$|经理|活动|响应|预算|额度|记录|内容|名称|历史|商机|计划|已(?:电话|联系|拜访)|date|time|count|result|number|last|by$|reason|campaign|budget|response|channel|frequency|history|name|(?<!con)sent$|sentdate|level|cost|spend|log$|method|zeit|datum|anzahl|ergebnis|grund/u;

/** 是否免打扰 in the first letters of its syllables, as exports of databases have it: SFMDR, MDR_BZ. */
const initials: readonly (readonly [RegExp, ContactQuestion])[] = [
  [
    /^(?:sf|kh)?(?:mdr|jjyx|jjlx|jjdx|jjhf|xjyx|jzlx|jzyx|jzwh|mdrkh|bjsyx)(?:bz|bs|zt|flag|yn)?$/u,
    'doNotContact',
  ],
  [/^sf(?:wr|jh|jf|mr|td|jjfw|jl)(?:bz|bs)?$|^(?:wr|jh|jf|mr|td)(?:bz|bs|flag)$/u, 'doNotContact'],
  [
    /^(?:sf|kh)?(?:tylx|tyyx|yxlx|yxsq|yxty|jsyx|lxsq|lxxk|yxxk|jsdx|kflx|jshf|yssq|grxxsq)(?:bz|bs|zt|flag|yn)?$/u,
    'consent',
  ],
  [/^sf(?:yg|sg|sw|qs)(?:bz|bs)?$|^(?:sg|yg)(?:bz|bs)$/u, 'deceased'],
];

/**
 * What a header asks of contact, however it is put: 能否电话联系 and OK to call allow by a yes, 不要再打电话 and never email forbid by it.
 * Headings are taken by their kinds of words (a way of contact or privacy, leave or refusal, a flag, a day), because a list would never end.
 */
export function contactQuestion(header: string): ContactQuestion | undefined {
  const key = headerKey(header);
  const abbreviated = initials.find(([letters]) => letters.test(key));
  if (abbreviated) return abbreviated[1];
  if (dies.test(key)) return 'deceased';
  const forbidden = refuses.test(key);
  if (end.test(key) && (forbidden || /^免扰|^dnd/u.test(key))) return 'noContactUntil';
  if (told.test(key)) return undefined;
  if (way.test(key)) return 'way';
  if (/(?:能|可)不(?:能|可以)/u.test(key)) return asks.test(key) ? 'consent' : undefined;
  if (forbidden) return 'doNotContact';
  return asks.test(key) || stated.test(key) ? 'consent' : undefined;
}

/** Headings that only say how a customer stands, in whatever words: 客户意愿, 联系状态. */
const neutral = /意愿|态度|标识|标志|标记|联系状态|接触状态|联络状态|flag|pref|contactstatus/u;

/** Whether words of agreement and refusal under a header may well be about contact, so that its content decides. */
export function mayTellOfContact(header: string): boolean {
  const key = headerKey(header);
  return neutral.test(key) && !/购买|投资|贷款|产品|理财|保险|风险|签约|审批|还款|续/u.test(key);
}

const wayAlone =
  /短信|短讯|微信|邮件|电邮|推送|推广|营销|推介|促销|提醒|通知|消息|whatsapp|sms|text|mail|newsletter|promo|marketing|appeal|offers|post(?!en|er(?!w|l)|al|code)|mailing|infopost|reminder|call|contact|werbung|brief|anruf/u;

/** Whether a heading names a way of contact or what is sent by it, so that answers below it say who wants that: Promo msg, 微信推送. */
export function namesWayOfContact(header: string): boolean {
  const key = headerKey(header);
  return wayAlone.test(key) && !told.test(key) && !end.test(key);
}

/** 配偶状态, 父母情况: what stands there is about somebody else. */
const others =
  /配偶|父|母|家庭|家属|亲属|子女|受益人|担保|联系人|被保险?人|推荐人|经办|产品|订单|合同|保单|存单|贷款|spouse|family|partner|beneficiary|nextofkin|referr|guarant|order|product|contract|policy|loan/u;

/** Whether what a column says of death or refusal is about the customer. */
export function isAboutCustomer(header: string): boolean {
  return !others.test(headerKey(header));
}
