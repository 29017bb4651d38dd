import { isPlaceholder } from '../../../table/cells/placeholder';
import { wordMatcher } from '../word-matcher';
import { foldWord } from '../../../table/cells/fold-word';
import { isDoubtful } from './doubt';
import { toVerifyOption, type Reading, type ReadingOption } from './reading';

/** How a text of a column of positions can be read. */
export type PositionReading = 'target' | 'not-target' | 'to-verify';

export const positionOptions: readonly ReadingOption[] = [
  { id: 'target', label: { zh: '目标职位', en: 'target' } },
  { id: 'not-target', label: { zh: '非目标职位', en: 'not a target' } },
  toVerifyOption,
];

const unknown =
  /^(?:未知|不详|不明|待定|待补充?|待核实|待确认|待查|unknown|tb[cd]|not known|to be (?:confirmed|verified))$/u;

const formerWords =
  '前任?(?!台)|原(?!料|材|创|子|油|始)|曾任|曾经|曾为|卸任|离任|离职|辞任|退休|退任|离休|退居|退位|退下来?|退(?=$|了)|免职|不再担任|拟任|候任|荣休|已故|下岗|\\b(?:former(?:ly)?|retired|past|previous(?:ly)?|outgoing|emeritus|designate|resigned|until \\d{4}|ret|rtd)\\b|(?<!\\p{L})(?:ehem|ehemalig\\p{L}*|früher\\p{L}*|vormals|ad|ir|rentner\\p{L}*|pensionär\\p{L}*|im ruhestand|emeritiert|pensioniert\\p{L}*)(?!\\p{L})';
/** Somebody who held the position, or will, and does not hold it, wherever in its part of the text that stands. */
const former = new RegExp(`${formerWords}|^ex[- ]`, 'u');
/** A part or remark that says nothing else: 总经理（已退休）, but 董事长（曾任市长） holds the position. */
const onlyFormer = new RegExp(
  `^(?:已|经|均|都|现|于|自|\\d|年|月|日|since|in|now| )*(?:${formerWords})(?:人员|了|中| |in|since|\\d|年)*$`,
  'u',
);
/** 前董事，现任总经理: who holds another now. */
const now = /^(?:现任?|现为|目前|now |currently |current )/u;

/** What follows the position and leaves its holder the same: a number, a rank, a remark, a region. */
const tail = /^(?:级|职务|职位|岗位?|一职|等|之一|人|者|本人|兼|先生|女士|[\s\d%()（）·.\-—_年起至今*#])*$/u;

/** 开饭店的, 自己办厂, 做建材生意: whose own it is, said without a title. */
const ownBusiness =
  /^(?:自己|自家|个人|家里|在.{1,6})?(?:开(?!发)了?|办(?!公|事|理)了?|经营着?(?!管)|做|搞|自营|承包|包).{0,8}(?:店|厂|餐馆|鱼塘|果园|山林|土地|工程|公司|馆|吧|超市|诊所|药房|企业|工作室|农场|酒店|民宿|作坊|生意|买卖|养殖|种植)(?:的|者|人)?$|^(?:从事)?(?:个体)?(?:经商|做生意|自主创业|创业|自营|自雇)(?:者|人员|中)?$/u;
/** Somebody leads or owns here, and no rule knows what: 一把手, 李总, 会长, 部门负责人, boss, Leiter. */
const leading =
  /(?:主席|会长|支书|书记|中层|中层干部|一把手|[二大]把手|当家的?|大?当家人|掌舵人?|话事人|带头人|负责人|首席\p{Script=Han}{1,5}|[局处厅镇乡县区市村所站台队]长|村主任|总|老总|股东代表|投资人|代理商|经销商|供应商|房东|包租[公婆])(?:之一|等)?$|^(?!.*head (?:nurse|waiter|waitress|teacher|chef|boy)).*\b(?:boss|chief|head|franchisee|investor|landlord|dealer|licensee|executive officer)\b|(?<!\p{L})(?:\p{L}*leiter(?:in)?|chef(?:in)?|\p{L}*(?:inhaber|besitzer|eigentümer|unternehmer|gründer|teilhaber|pächter)(?:in)?)(?!\p{L})/u;
/** Beside the owner, or with a share: who decides is not said. */
const unsaidShare = /老板娘|^(?:个人)?(?:持股|占股|入股|参股)(?!.*(?:公司|平台))/u;

const separators = /[、,，;；|\n]|(?<!\d)\/(?!\d)|兼任?|暨|\s*(?:&|\+)\s*|\band\b/u;

/** In English it is the word before that says whose assistant somebody is. */
const staff =
  /\b(?:assistant|secretary|pa|ea|aide|asst|assist|adviser|advisor|driver|chauffeur|wife|husband|spouse|daughter|son|clerk|receptionist|reporting|reports|office of)\b|['’]s? office\b|\b(?:ceo|cfo|md|chairman|president|director)(?:['’]s)? (?:office|suite)|assistent|assistenz|sekretär|sekretariat|fahrer|referent|chauffeur|büro des|(?:ehe)?frau des|(?:ehe)?mann der|sohn|tochter/u;

/** Heads of what goes on after a position: somebody or something beside its holder. */
const beside =
  /^的|助理|秘书|司机|文员|干事|办|室|部|处|科|夫人|太太|妻|娘|丈夫|先生的|配偶|爱人|家属|子女|儿子|女儿|父亲|母亲|亲戚|之|代表|顾问|专员|经理|工程师|员|会|团队|服务|客户|业务|候选|候补/u;

/**
 * Makes a reader of positions. A text says a target position where a part of it ends with one of the words: 公司董事, 董事长兼总经理. What
 * goes on after the word is somebody else: 董事长秘书, 总经理助理, 总裁办主任, 股东大会秘书. Who held it, or will, does not hold it:
 * 原总经理, 总经理（退休）. Exclusions are struck out first (see wordMatcher).
 *
 * @param words the target positions, as a person may have changed them
 * @example
 * positionReader(['总裁', '总经理'], [])('总裁办主任').reading // 'not-target'
 */
export function positionReader(
  words: readonly string[],
  exclusions: readonly string[],
): (text: string) => Reading<PositionReading> {
  const find = wordMatcher(words, exclusions);
  const compact = words.map((word) => withoutBlanks(foldWord(word))).filter((word) => word !== '');
  const readPart = (part: string): Reading<PositionReading> => {
    if (ownBusiness.test(part)) return { reading: 'target', why: 'own-business' };
    if (unsaidShare.test(part)) return { reading: 'to-verify', why: 'no-rule' };
    if (find(part) === undefined) return unlisted(part);
    if (former.test(part)) return { reading: 'not-target', why: 'former' };
    const after = afterWord(part, compact);
    const isHeld = latin.test(part) ? !staff.test(part) && !beside.test(after) : tail.test(after);
    if (isHeld) return { reading: 'target', why: 'word-list' };
    const isBeside = latin.test(part) || beside.test(after);
    return isBeside
      ? { reading: 'not-target', why: 'not-the-holder' }
      : { reading: 'to-verify', why: 'no-rule' };
  };
  return (text) => {
    const word = foldWord(text);
    if (word === '' || unknown.test(word) || isPlaceholder(word, 'value')) {
      return { reading: 'to-verify', why: 'doubt' };
    }
    const reading = readHeld(word);
    const isUnsure = /[?？]/u.test(text) || isDoubtful(word);
    return isUnsure && reading.why !== 'not-listed' ? { reading: 'to-verify', why: 'doubt' } : reading;
  };

  function readHeld(word: string): Reading<PositionReading> {
    const { kept, remarks } = withoutRemarks(word);
    const parts = kept.split(separators).map((part) => foldWord(part ?? ''));
    const isFormer = [...remarks, ...parts].some((part) => onlyFormer.test(foldWord(part)));
    const readings = readInOrder(
      [...parts, ...remarks].map(foldWord).filter((part) => part !== ''),
      readPart,
    );
    const target = readings.find(({ reading }) => reading === 'target');
    if (target) return isFormer ? { reading: 'not-target', why: 'former' } : target;
    return readings.find(({ why }) => why !== 'not-listed') ?? { reading: 'not-target', why: 'not-listed' };
  }
}

/** A part without one of the words: to verify where somebody leads or owns, and not a target where it is a plain job. */
function unlisted(part: string): Reading<PositionReading> {
  if (former.test(part)) return { reading: 'not-target', why: 'former' };
  return leading.test(part) && !staff.test(part)
    ? { reading: 'to-verify', why: 'no-rule' }
    : { reading: 'not-target', why: 'not-listed' };
}

const latin = /[a-z]/u;

/** 卸任董事长、总经理: what is said of the first holds for those after it, until somebody holds something now. */
function readInOrder(
  parts: readonly string[],
  read: (part: string) => Reading<PositionReading>,
): readonly Reading<PositionReading>[] {
  let isPast = false;
  return parts.map((part) => {
    const holdsNow = now.test(part);
    isPast = !holdsNow && (isPast || former.test(part));
    const reading = read(part.replace(now, ''));
    return reading.reading === 'target' && isPast ? { reading: 'not-target', why: 'former' } : reading;
  });
}

/** What stands in brackets is a remark on what stands before them. */
function withoutRemarks(text: string): { readonly kept: string; readonly remarks: readonly string[] } {
  const remarks: string[] = [];
  const kept = text.replace(/[([【]([^)\]】]*)[)\]】]?/gu, (_, remark: string) => {
    remarks.push(remark);
    return ' ';
  });
  return { kept: kept.trim(), remarks };
}

/** What goes on after the last of the words, the longest that ends the latest. */
function afterWord(part: string, words: readonly string[]): string {
  const compact = withoutBlanks(part);
  const ends = words.map((word) => {
    const at = compact.lastIndexOf(word);
    return at < 0 ? -1 : at + word.length;
  });
  return compact.slice(Math.max(0, ...ends));
}

function withoutBlanks(text: string): string {
  return text.replace(/\s+/gu, '');
}
