import { isPlaceholder } from '../../../table/cells/placeholder';
import { flagOf } from './flag-words';
import { foldWord } from '../../../table/cells/fold-word';
import { negationIn, statesBesideNegation } from './negation';
import { toVerifyOption, type Reading, type ReadingOption } from './reading';

/** How a text of a column of trigger events can be read. */
export type EventReading = 'event' | 'no-event' | 'to-verify';

export const eventOptions: readonly ReadingOption[] = [
  { id: 'event', label: { zh: '事件', en: 'event' } },
  { id: 'no-event', label: { zh: '没有事件', en: 'no event' } },
  toVerifyOption,
];

const none = new Set(
  '暂无 尚无 正常 一切正常 没有 没有的 暂时没有 未有 无事 无事件 nil none null nothing 不适用 空'
    .split(' ')
    .concat('not applicable'),
);

/** Words of doubt; what is only made of them puts the whole text in doubt. */
const doubt =
  /待(?:进一步)?(?:核实|确认|查证?|定|补充?|了解|验证|证实|落实|核|考证|观察|跟进|联系|沟通|回访)|(?:需|须|有待|尚待|还需|需要|应)(?:要|进一步|再|继续)*(?:核实|确认|了解|查证|验证|落实)|未经?(?:核实|确认|证实|验证)|不详|不明|不清楚?|不确定|说不准|未知|疑似|据说|据传|听说|传闻|(?<!不)可能|或许|也许|大概|好像|似乎|是否|\bto be (?:confirmed|verified|determined|checked|advised)\b|\btb[acd]\b|\bun(?:confirmed|verified|known|clear|certain)\b|\bnot (?:sure|confirmed|verified|known|clear|certain)\b|\b(?:maybe|perhaps|possibl[ey]|probably|might|allegedly|reportedly|apparently)\b|\brumou?r|\b(?:needs?|awaiting|pending) (?:\w+ )?(?:check|checking|confirmation|verification|clarification)\b|^pending$|[?？]\s*$/u;

/** A call, a visit, a look into the system: what was done to find out, not what was found. */
const contact =
  /^(?:系统|本行|我行|经|已经?|曾|刚刚?|再次|再|今[日天]|昨[日天]|明[日天]|改[日天]|[本上下][周月次]|月[初底]|节[前后]|年[前后]|择[日期]|稍后|过后|过几天|[周星期礼拜]+[一二三四五六日天]|多次|客户|本人|电话|微信|短信|上门|当面|人工|季度|月度|年度|例行|日常|定期)*(?:联系|沟通|拜访|回访|致电|走访|季访|发送?|发函|寄送?|介绍|推荐|推介|邀约|邀请|排查|查询|核查|检查|询问|了解|跟进|面谈|通话|茶叙|核对|筛查|复核)(?:过|了|完毕|完成|中|[一两二三四五多\d]+[次遍]|客户|本人|情况|正常|新?产品|理财|方案|短信|信函?|函|材料|资料|宣传册|参加?活动)*$|^(?:i |we )?(?:checked|called|phoned|rang|emailed|contacted|reviewed|searched|visited|met|spoke|spoken|followed up|looked)(?: (?:to|with|him|her|them|the|client|customer|up|again|twice|file|system|into|it|by|phone))*$|^(?:(?:quarterly|annual|monthly|yearly|weekly|regular|routine|periodic) )?(?:review|call|meeting|check-?in|visit|catch-?up)(?: (?:done|held|due|planned|scheduled))?$|^left (?:a )?(?:vm|voicemail|message)\b.*$|^sent (?:a |the )?(?:brochure|info|email|letter|newsletter|materials?)\b.*$/u;

/** What refers to another entry, or puts off: it states nothing that could be read. */
const referring =
  /^(?:同上?(?:上?次|月|季|期|周|一?条|前)?|同前|如前|如上|照旧|老样子|老客户|新客户|(?:再|先|还|在|仍|正)*(?:说|看看|考虑|想想|观望|商量|犹豫)+(?:中|一下|吧|了)?|(?:以后|下次|回头|过后|年后|改天)再(?:说|谈|看|联系)|ditto|same (?:as (?:above|before|last \w+)|again)|as (?:above|before)|(?:maybe )?(?:later|next time)|thinking (?:about it|it over)|considering|(?:old|existing|regular|new) (?:client|customer))$/u;

/** 到期已转存: over and dealt with. */
const settled =
  /已(?:自动)?(?:转存|续存|续期|续做|续接|承接|办结|处理完毕)|\b(?:already|auto(?:matically)?[- ]?) ?(?:renewed|rolled over)\b/u;

const found =
  /发现|找到|查到|查无|触发|识别|出现|监测|了解到|事件|情况|变化|异常|记录|信息|动静|\b(?:found|identified|events?|triggers?|to report|to note|change|news|activity|yet|at this time|so far)\b/u;

/** Where one clause ends and the next begins. */
export const clauses =
  /[,，;；。!！、|\n]|(?<!\d)\.(?=\s|$)|(?<=\d)\.(?=\s|$)|(?<!\d)\/(?!\d)|\s[-–—]\s|但是?|不过|然而|\bbut\b|\bhowever\b|\balthough\b/u;

/**
 * Reads what stands in a column of trigger events. A cell says an event only if it states one: placeholders, a no, and statements that
 * nothing was found or that something did not happen are no event; what is uncertain by its own words, or tells of a contact only, is to
 * be verified. A text of several clauses says an event where one of them does.
 *
 * What is negated is looked at, not the first sign: 未参加活动 is no event, 未婚变已婚, 无锡分公司上市 and 不动产出售 are events.
 *
 * @example
 * readEvent('前次推广未响应').reading // 'no-event'
 * @example
 * readEvent('未婚变已婚').reading // 'event'
 */
export function readEvent(text: string): Reading<EventReading> {
  const word = foldWord(text);
  if (/^[?？]+$/u.test(text.trim())) return { reading: 'to-verify', why: 'doubt' };
  if (word === '' || none.has(word) || isPlaceholder(word, 'text')) {
    return { reading: 'no-event', why: 'placeholder' };
  }
  const flag = flagOf(word);
  if (flag) return { reading: flag === 'yes' ? 'event' : 'no-event', why: 'flag' };
  // A mark, a number or a grade states nothing.
  if (/^(?:[\d.]+|[a-z]{1,2}\d*|ok)$/u.test(word)) return { reading: 'to-verify', why: 'no-rule' };
  const parts = withoutBlanks(plainEnd(text, word))
    .split(clauses)
    .map((part) => foldWord(part ?? ''))
    .filter((part) => part !== '');
  if (parts.some(isOnlyDoubt)) return { reading: 'to-verify', why: 'doubt' };
  const readings = parts.map(readClause);
  const decisive = (['event', 'to-verify', 'no-event'] as const).flatMap((reading) =>
    readings.filter((own) => own?.reading === reading),
  );
  return decisive[0] ?? { reading: 'to-verify', why: 'only-contact' };
}

/** A question mark at the end is a doubt, which folding would strike out with other stops. */
function plainEnd(text: string, word: string): string {
  return /[?？]\s*$/u.test(text) ? `${word}?` : word;
}

/** Blanks between Chinese characters mean nothing. */
function withoutBlanks(text: string): string {
  return text.replace(/(?<=\p{Script=Han}) +(?=\p{Script=Han})/gu, '');
}

function isOnlyDoubt(clause: string): boolean {
  const rest = clause.replace(doubt, '');
  return (
    rest !== clause &&
    rest.replace(/[情况目前暂尚仍还已客户本人具体事件的是 ]|\b(?:is|are|still|status)\b/gu, '') === ''
  );
}

/** What a clause says; nothing where it only tells of a contact. */
function readClause(clause: string): Reading<EventReading> | undefined {
  if (doubt.test(clause)) return { reading: 'to-verify', why: 'doubt' };
  if (referring.test(clause) || settled.test(clause)) return { reading: 'to-verify', why: 'no-rule' };
  if (none.has(clause) || flagOf(clause) === 'no') return { reading: 'no-event', why: 'nothing-found' };
  const negation = negationIn(clause);
  if (!negation) return contact.test(clause) ? undefined : { reading: 'event', why: 'stated' };
  const { before, after } = negation;
  if (statesBesideNegation(negation) && !contact.test(before.trim()))
    return { reading: 'event', why: 'stated' };
  return { reading: 'no-event', why: found.test(after) || after === '' ? 'nothing-found' : 'negated' };
}
