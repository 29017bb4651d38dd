import { refusesAbroad } from './refusal-abroad';
import { allowingCalls, allowsAnotherWay, isAtTimesOnly, isExtended } from './quiet-hours';

const asked =
  '(?:再|老是?|总是?|一直|天天|每天|添加|加|企业|(?:客户)?经理|被|给|向|对|与|和|跟|让|为|以|任何|一切|所有|各种|各类|频繁|主动|继续|随意|推送|接受|接收|接听|接|收到|收|听|通过|用|我行|本行|银行|我们|客户经理|其|他|她|我|本人|老人|客户|家里|形式的?|方式的?|妈|爸|进行|参加|发送?|打|拨打?|来|去|有|的|了|到|于|营销|商业|产品|电话|短信|微信|上门|邮件)';
/** What is done to reach somebody. */
const acts =
  '(?:打扰|扰|骚扰|打搅|联系|联络|致电|来电|去电|打电话|电话(?!银行)|外呼|电访|拨打|拨电|座机|固话|固定电话|呼叫|呼|短信(?!通知|提醒|服务|银行|费|验证)|微信|邮件|来信|回访|拜访|走访|家访|上门|登门|推销|推介|推广|营销|促销|推送|广告|接触|沟通|交流|服务(?=$))';
const bans =
  '(?:不要|不得|不许|不准|不让|不必|不用(?!微信|电话|短信|手机|邮件)|无需|无须|毋须|不需要?|不再|不想|不愿意?|不希望|不接受|不接收|不同意|不允许|不欢迎|不方便再|不喜欢|不可以?再|不能再|拒绝|谢绝|婉拒|回绝|请勿|勿(?:于|在)?(?:晚间|夜间|中午|午间)?|莫|禁止?|停止|终止|暂停|暂缓|暂不|先不|先别|暂别|反感|厌恶|讨厌|免|(?<![特区识级性分告个类鉴辨离派甄])别(?![的人处家行墅名国致针克样]))';
const banned = new RegExp(`(${bans})(${asked}{0,6}?)(${acts})`, 'gu');
/** Wholly said in a word. */
const short =
  /勿[扰电拨打]|免打扰(?!时)|免[扰访]|禁呼|停呼|拒[访联听]|(?:勿|别|不要|不让|不许|停止)(?:再)?(?:打|拨)(?=$|[了来给我他她过]|老人|本人|客户)|请?勿(?:近|访)/gu;
const called = '(?:我|号码?|微信|客户经理|行|银行)';
const others: readonly RegExp[] = [
  /^(?:已|申请|要求|客户|短信)*退订(?:了|短信|通知|推送|营销\p{L}*|邮件|微信|订阅)?$|退订(?:短信|营销|推送|广告|邮件)(?!通知|提醒|服务)|回复?(?:td|t|n)(?:退订)?$|已退订/u,
  new RegExp(`拉黑.{0,4}${called}|${called}.{0,6}(?:拉黑|(?:拉|加)(?:入|进)了?黑名单)|^(?:已|被)?拉黑$`, 'u'),
  /(?:要求|申请|请求|希望|坚持).{0,4}(?:删除|注销|清除|销毁|抹去).{0,6}(?:个人|联系|客户)?(?:信息|资料|数据|号码|电话|联系方式)/u,
  /(?:撤回|撤销|取消|收回|拒绝|不同意|未同意|终止|不愿意?|拒不).{0,8}(?:授权|个人信息|个人资料|同意(?!书)|提供信息|信息使用|使用\p{L}{0,4}(?:信息|资料)|直销)/u,
  /(?:未授权|未同意|未获授权|不得)(?:营销|联系|外呼|致电|推销|推广)/u,
  /(?:不接收|拒收|拒接收).{0,6}(?:短信|资料|讯息|信息|邮件|推广|直销|广告)|拒绝.{0,8}(?:讯息|资讯|直销)/u,
  /再(?:打|联系|来电|骚扰|推销|发|来).{0,8}(?:投诉|报警|举报|拉黑|起诉|销户|不客气)/u,
  /(?:不要|别|勿|停止|不想|不愿意?|不需要|拒绝|谢绝)(?:再|老|总)*(?:听|推荐?|寄送?|寄发|发送?|介绍|推销).{0,6}(?:产品|理财|介绍|资料|短讯|讯息|宣传|广告|活动)/u,
  /(?:从|由|将|把|要求|请).{0,8}(?<!免打扰|禁呼|勿扰|黑)名单.{0,6}(?:移出|剔除|删除|移除|去掉|拿掉|划掉)|(?:移出|剔除|删除|移除|退出).{0,6}(?:营销|外呼|通话|联系|客户|推送|短信)名单/u,
  new RegExp(
    `${acts}.{0,4}(?:很|非常|十分|极其|比较|特别|极为|表示)(?:的)?(?:反感|抵触|厌烦|厌恶|抗拒)`,
    'u',
  ),
  /投诉.{0,6}(?:来电|电话骚扰|骚扰|推销|外呼|营销)|(?<!他行|诈骗|中介|公司|陌生|防|疑似)(?:电话|短信|被|遭|受到|属于?)骚扰(?!电话)|骚扰(?:客户|他|她|本人)/u,
  /(?:联系|沟通|事宜|联络|往来).{0,4}(?:须|需|只能|一律|均|都|请)?(?:通过|经|由|找|走).{0,4}(?:律师|法务)/u,
  /(?:列入|加入|进入|在|登记|标记|设为?|属于?|系|为)(?:了|我行|本行)?(?:免打?扰|禁呼|勿扰|拒访|禁止外呼|谢绝营销)/u,
];
/** 没有拒绝, 已取消免打扰: the opposite is said. */
const undone =
  /(?:没有?|未曾?|并未|并不|从未|不曾|非|不是|并非|不属于?|不在|不算|无人?|已?取消了?|已?解除了?|移出了?|移除了?|撤销了?|退出了?|关闭了?|未列入|未加入|未设|不再|不)(?:我行|本行|的|说过?|要求过?|提出过?|表示过?|设置|列入|加入|任何|明确|被|电话|营销)*$/u;
/** It is others whom he does not want to hear of. */
const competitor = /(?:他行|同业|别的银行|其他银行|别家|中介|保险公司|诈骗|贷款公司|陌生)[^我]{0,4}$/u;
/** What is denied, and whom it is about, stands at most so far before the words that forbid. */
const mostBefore = 40;

/** Whether the clauses of a note say that the customer does not want to be contacted. */
export function saysRefused(clauses: readonly string[]): boolean {
  const isLimited = limitsOf(clauses);
  return clauses.some((clause, place) => forbids(clause) && !isLimited(clause, place));
}

/** The place of the clause that says at which hours, or by which way, the customer is not to be contacted; -1 where none does. */
export function placeOfLimit(clauses: readonly string[]): number {
  const isLimited = limitsOf(clauses);
  return clauses.findIndex((clause, place) => forbids(clause) && isLimited(clause, place));
}

function forbids(clause: string): boolean {
  return refusesChinese(clause) || refusesAbroad(clause);
}

function limitsOf(clauses: readonly string[]): (clause: string, place: number) => boolean {
  let allowing: ReadonlySet<string> | undefined;
  return (clause, place) => {
    if (isExtended(clauses[place + 1] ?? '')) return false;
    return (
      isAtTimesOnly(clause, clauses[place - 1]) ||
      allowsAnotherWay(clause, () => (allowing ??= allowingCalls(clauses)))
    );
  };
}

/** A sign that something is forbidden, disliked, taken back or complained of; without one no rule below holds. */
const sign =
  /[不勿莫禁停终免谢绝拒拉退删销清毁抹移剔划掉撤取收骚律法]|别|先别|暂|反感|讨厌|厌|抵触|抗拒|[无毋][需须]|未(?:授权|同意|获)|再|投诉|回复|婉|回绝|登记|标记|列入|加入|进入|设为/u;

function refusesChinese(clause: string): boolean {
  if (!sign.test(clause)) return false;
  for (const words of [banned, short]) {
    for (const found of clause.matchAll(words)) {
      const before = shortlyBefore(clause, found.index);
      if (!undone.test(before) && !competitor.test(before) && !competitor.test(found[2] ?? '')) return true;
    }
  }
  return others.some((words) => {
    const found = words.exec(clause);
    return (
      found !== null &&
      !undone.test(shortlyBefore(clause, found.index)) &&
      !/^(?:未|不)(?:列入|加入)/u.test(clause)
    );
  });
}

function shortlyBefore(clause: string, place: number): string {
  return clause.slice(Math.max(0, place - mostBefore), place);
}
