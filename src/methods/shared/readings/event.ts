import { isPlaceholder } from '../../../table/cells/placeholder';
import { foldWord } from '../../../table/cells/fold-word';
import { tellsHappening } from '../../../table/recognition/happenings';
import { clauseKind } from './clause-kinds';
import { saysDissolved } from './contact/closed';
import { saysDead } from './contact/death';
import { saysRefused } from './contact/refusal';
import { isDoubtful, isOnlyDoubt } from './doubt';
import { isEveryday } from './everyday';
import { flagOf } from './flag-words';
import { negationIn, statesBesideNegation } from './negation';
import { cameToNothing, takenBack } from './outcome';
import { toVerifyOption, type Reading, type ReadingOption } from './reading';

/** How a text of a column of trigger events can be read. */
export type EventReading = 'event' | 'no-event' | 'to-verify';

export const eventOptions: readonly ReadingOption[] = [
  { id: 'event', label: { zh: '事件', en: 'event' } },
  { id: 'no-event', label: { zh: '没有事件', en: 'no event' } },
  toVerifyOption,
];

const none = new Set(
  '暂无 尚无 正常 一切正常 没有 没有的 暂时没有 未有 无事 无事件 nil none null nothing 不适用 空 keine keiner keines nichts nix ka entfällt kein ohne'
    .split(' ')
    .concat('not applicable', 'keine angabe', 'keine angaben', 'ohne befund'),
);

const found =
  /发现|找到|查到|查无|触发|识别|出现|监测|了解到|事件|情况|变化|异常|记录|信息|动静|\b(?:found|identified|events?|triggers?|to report|to note|change|news|activity|yet|at this time|so far)\b/u;

/**
 * Signs that something happened or will. Under a heading of events they do where no word of a happening is known, but only beside
 * something that weighs: 改了密码 has them too.
 */
function isToldAsHappening(clause: string): boolean {
  return told.test(clause) && weight.test(clause);
}
const told =
  /了(?!解)|已|(?<!麻)[将刚拟](?!近|军|来)|准备|正在|即将|[上下明今去本](?:个)?(?:月|年|周|季|旬)|[年月]底|\d ?(?:月|号|日|万|亿)|后[^期台来备代盾]|成功|完成|获得?|变更?|事件|发生|\b(?:will|was|were|has|have|going to|next|last|new|soon|upcoming|just|completed)\b|(?<=[a-zà-ÿ]{3})ed\b|[$£€]|\b(?:hat|wird|wurde|wurden|neue[rnms]?)\b/u;

/** Family, house, firm, money, goods: what an event is about. */
const weight =
  /父|母|爸|妈|儿|女(?!士)|孩|老[公婆伴]|太太|爱人|兄|弟|姐|妹|孙|婚|公司|集团|厂|店|铺|房|楼|宅|田|土地|果园|大棚|车(?!位|险单)|船|机器|设备|生产线|产线|合同|工程|项目|股|订单|大客户|货|保险|基金|理财|存款|贷款|款|资金|钱|万|亿|账户|工资|奖|医院|病|桌|\b(?:father|mother|parents?|son|daughter|wife|husband|partner|brother|sister|kids?|child(?:ren)?|bab(?:y|ies)|family|house|home|flat|land|farm|shop|store|firm|business|company|factory|plant|warehouse|contract|customer|client|tenant|job|stock|shares?|car|van|fleet|boat|loan|money|funds?|savings|pension|deal|order)\b|[£$€] ?\d|(?<!\p{L})(?:vater|mutter|eltern|sohn|tochter|kind(?:er)?|frau|mann|ehe\p{L}+|haus|wohnung|grundstück|firma|betrieb|laden|halle|vertrag|auftrag|kunden?|geld|depot|konto|aktien|auto|wagen|maschine)(?!\p{L})|\d ?€/u;

/** A sum of money, and that it came, went or will: 存了50万. What somebody has or earns is none. */
function movesMoney(clause: string): boolean {
  return sum.test(clause) && moved.test(clause) && !measured.test(clause);
}
const sum =
  /\d ?(?:[千百十]?万|亿|mio\b|tsd\b|teur\b|eur\b|k\b|m\b)|[$£€] ?\d|[一二三四五六七八九十百两几]万/u;
const moved =
  /了(?!解)|已|[上下明今去本](?:个)?(?:月|年|周|季)|[年月]底|出|来|\b(?:will|was|were|has|have|next|last|soon|just|from|into|to)\b|(?<=[a-zà-ÿ]{3})ed\b|(?<!\p{L})(?:hat|wird|wurde)(?!\p{L})/u;
const measured =
  /资产|收入|年薪|月薪|工资|预算|余额|佣金|额度|利率|房贷|负债|注册资本|营业额|流水|产值|规模|\b(?:assets|income|salary|budget|balance|limit|turnover|worth)\b/u;

/** Where one clause ends and the next begins. */
export const clauses =
  /[,，;；。!！、|\n]|(?<!\d)\.(?=\s|$)|(?<=\d{3}|x\d)\.(?=\s|$)|(?<!\d)\/(?!\d)|\s[-–—]\s|但是?|不过|然而|\bbut\b|\bhowever\b|\balthough\b|\b(?:aber|jedoch|dafür)\b/u;

/**
 * Reads what stands in a column of trigger events. A cell says an event only if it states one: placeholders, a no, states, statements that
 * nothing was found or that something did not happen, and that the customer himself is gone are no event; what is uncertain by its own
 * words, refers to another entry, tells of a contact only, or is known to no rule is to be verified. A text of several clauses says an
 * event where one of them does.
 *
 * What is negated is looked at, not the first sign: 未参加活动 is no event, 未婚变已婚, 无锡分公司上市 and 不动产出售 are events.
 *
 * @example
 * readEvent('前次推广未响应').reading // 'no-event'
 * @example
 * readEvent('未婚变已婚').reading // 'event'
 */
export function readEvent(text: string): Reading<EventReading> {
  return readStated(text, (clause) => tellsHappening(clause) || isToldAsHappening(clause));
}

/**
 * Reads a note on what goes on with a customer, which need not be an event: one only where it has a word of something that happens; none
 * where it tells of a contact only (季度走访, annual review).
 */
export function readNote(text: string): Reading<EventReading> {
  const reading = readStated(text, (clause) => tellsHappening(clause) || movesMoney(clause));
  return reading.why === 'only-contact' ? { reading: 'no-event', why: 'only-contact' } : reading;
}

function readStated(text: string, states: (clause: string) => boolean): Reading<EventReading> {
  const word = foldWord(text);
  if (/^[?？]+$/u.test(text.trim())) return { reading: 'to-verify', why: 'doubt' };
  if (word === '' || none.has(word) || isPlaceholder(word, 'text')) {
    return { reading: 'no-event', why: 'placeholder' };
  }
  const flag = flagOf(word);
  if (flag) return { reading: flag === 'yes' ? 'event' : 'no-event', why: 'flag' };
  // A mark, a number or a grade states nothing.
  if (/^(?:[\d.]+|[a-z]{1,2}\d*|ok)$/u.test(word)) return { reading: 'to-verify', why: 'no-rule' };
  if (clauseKind(word) === 'reference') return { reading: 'to-verify', why: 'reference' };
  const parts = withoutBlanks(plainEnd(text, word))
    .split(clauses)
    .map((part) => foldedPart(part ?? ''))
    .filter((part) => part !== '');
  if (saysDead(parts) || saysDissolved(parts)) return { reading: 'no-event', why: 'gone' };
  if (parts.some(isOnlyDoubt)) return { reading: 'to-verify', why: 'doubt' };
  const readings = withOutcomes(
    parts,
    parts.map((part) => readClause(part, states)),
  );
  // Beside the wish to hear nothing more nobody asks what else is meant.
  if (readings.some((own) => own?.why === 'gone') && !readings.some((own) => own?.reading === 'event'))
    return { reading: 'no-event', why: 'gone' };
  const decisive = (['event', 'to-verify', 'no-event'] as const).flatMap((reading) =>
    readings.filter((own) => own?.reading === reading),
  );
  return decisive[0] ?? { reading: 'to-verify', why: 'only-contact' };
}

/** 要卖房，对方反悔了: the clause that says how it ended decides over those before it, but for what stays so. */
function withOutcomes(
  parts: readonly string[],
  readings: readonly (Reading<EventReading> | undefined)[],
): readonly (Reading<EventReading> | undefined)[] {
  const isTakenBack = takenBack(parts);
  return readings.map((own, place) =>
    isTakenBack[place] && own?.reading !== 'no-event' ? { reading: 'no-event', why: 'negated' } : own,
  );
}

/** A complaint about calls refuses more of them, and is an occasion all the same. */
const complains = /投诉|complain|beschwer/u;

/** A question mark at the end is a doubt, which folding would strike out with other stops. */
function plainEnd(text: string, word: string): string {
  return /[?？]\s*$/u.test(text) ? `${word}?` : word;
}

function foldedPart(part: string): string {
  return plainEnd(part, foldWord(part));
}

/** Blanks between Chinese characters mean nothing. */
function withoutBlanks(text: string): string {
  return text.replace(/(?<=\p{Script=Han}) +(?=\p{Script=Han})/gu, '');
}

/** What a clause says; nothing where it only tells of a contact. */
function readClause(clause: string, states: (clause: string) => boolean): Reading<EventReading> | undefined {
  if (saysRefused([clause]) && !complains.test(clause)) return { reading: 'no-event', why: 'gone' };
  if (isDoubtful(clause)) return { reading: 'to-verify', why: 'doubt' };
  if (none.has(clause) || flagOf(clause) === 'no') return { reading: 'no-event', why: 'nothing-found' };
  const kind = clauseKind(clause);
  if (kind === 'reference') return { reading: 'to-verify', why: 'reference' };
  if (kind === 'state') return { reading: 'no-event', why: 'state' };
  if (kind === 'unreached') return { reading: 'no-event', why: 'only-contact' };
  if (cameToNothing(clause)) return { reading: 'no-event', why: 'negated' };
  if (isEveryday(clause)) return { reading: 'no-event', why: 'everyday' };
  const negation = negationIn(clause);
  if (!negation) {
    if (kind === 'contact') return undefined;
    return states(clause) ? { reading: 'event', why: 'stated' } : { reading: 'to-verify', why: 'no-rule' };
  }
  const { before, after } = negation;
  if (statesBesideNegation(negation) && clauseKind(before.trim()) !== 'contact')
    return states(clause) ? { reading: 'event', why: 'stated' } : { reading: 'to-verify', why: 'no-rule' };
  return { reading: 'no-event', why: found.test(after) || after === '' ? 'nothing-found' : 'negated' };
}
