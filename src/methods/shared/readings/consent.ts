import { barOf, quietHours } from './contact/bar';
import { isPlaceholder } from '../../../table/cells/placeholder';
import { flagOf } from './flag-words';
import { foldWord } from '../../../table/cells/fold-word';
import type { WordReader } from './read-column';
import { toVerifyOption, type Reading, type ReadingOption } from './reading';

/** How a text of a column of consent can be read. */
export type ConsentReading = 'agreed' | 'refused' | 'to-verify';

export const consentOptions: readonly ReadingOption[] = [
  { id: 'agreed', label: { zh: '同意联系', en: 'agreed' } },
  { id: 'refused', label: { zh: '拒绝联系', en: 'refused' } },
  toVerifyOption,
];

const doubt =
  /待|(?:未|没有?|暂不|不)(?:表态|表示|置可否|明确表[态示])|不详|不明|不确定|未知|(?<!不)需|是否|考虑|再说|unknown|pending|await|tb[cd]|unclear|required|requested|missing|\bnot (?:sure|known|asked|yet)|unasked|ausstehend|unbekannt|^[?？]+$/u;

/** Refused, taken back, run out, or nobody there any more. */
const refusal =
  /拒|谢绝|勿|免打扰|免扰|免联系|撤回|撤销|收回|取消|解除|终止|停止|暂停|退订|禁|黑名单|已故|去世|死亡|身故|过世|过期|失效|到期|withdr[ae]w|revok|refus|declin|den(?:y|ied)|object|opt(?:ed|s)?[- ]?out|unsubscrib|\bdnc\b|deceased?\b|\bdied\b|\bdead\b|late customer|expired|lapsed|blocked|suppress|black ?list|\bstop|disagree|disallow|widerruf|abgelehnt|verweigert|gesperrt|verstorben|gekündigt/u;

/** Any negation beside words of agreement says that there is none: 未获得客户同意, without consent, nicht erteilt. */
const negated =
  /不|未|无|没|非|别|\b(?:not?|never|none|without|cannot)\b|n['’]t\b|\bun(?=auth|agree|consent|permit|will)|\b(?:nicht|kein\p{L}*|ohne)\b/u;

const agreement =
  /^(?:能|可|行|好)(?:的|以)?(?![否不])|同意|授权|接受|愿意|允许|许可|可联系|可以|可打|可访|欢迎|已签|已勾选|开通|订阅|\bagree(?:d|s)?\b|\bconsent(?:ed|s)?\b|\bgrant(?:ed|s)?\b|\bopt(?:ed|s)?[- ]?in\b|\bauthori[sz]ed?\b|\baccept(?:ed|s)?\b|\ballow(?:ed|s)?\b|\bpermit(?:ted|s)?\b|\bgiven\b|\bsubscribed?\b|\bwelcome\b|\bok(?:ay)?\b|\byes\b|\berteilt\b|\bzugestimmt\b|\beinverstanden\b/u;

const tick = /^(?:x+|v|打?勾|checked|ticked|set|angekreuzt)$/u;

/** Clear leave to contact, also in a column of those who are not to be: a mere yes means the opposite there. */
const leave =
  /(?:可以?|同意|允许|愿意|接受|欢迎)(?:被|来)?(?:联系|电话|来电|拜访|回访|短信|营销)|\b(?:ok(?:ay)?|happy|free|fine) to\b|\b(?:contact|calls?) (?:is |are )?(?:ok(?:ay)?|allowed|welcome)\b|\bmay (?:contact|call)\b/u;

const contactWord = /联系|电话|来电|短信|拜访|回访|营销|打扰|contact|call|mail|sms|market|disturb|visit/u;

/** 是（2024年登记）, Yes - client asked: the answer, and a remark on it. */
const remarked = /^(\p{L}+|[√✓✔×✗✘])(?=[\s,，(（:：;；-])/u;

/** What a column asks: a yes agrees, a yes refuses, or it names the ways of contact that are welcome. */
export type ConsentAsks = 'agreed' | 'refused' | 'way';

/** How the texts of a column are read that asks this. */
export function consentReader(asks: ConsentAsks): WordReader {
  return { options: consentOptions, read: (text) => readConsent(text, asks) };
}

/** 没有拒绝, not opted out: what a refusal would be is denied. */
const denied =
  /^(?:客户)?(?:没有?|未曾?|并未|从未|非|不是|并非|已?取消|已?解除|移出)(?:明确|列入|设置|加入|要求)?(?:拒|免打?扰|勿扰|禁呼|退订|黑名单)|^(?:客户)?不(?:拒绝|反感|在免|在禁|在黑)|\b(?:not|never|hasn['’]t|didn['’]t|no) (?:been )?(?:opted|refused|declined|objected|unsubscribed|deceased|objections?|withdrawn|revoked)|^not (?:on|in|registered)\b|nicht (?:widersprochen|widerrufen|gesperrt|verstorben)|kein(?:en)? widerspruch/u;
/** How somebody wants to be contacted. */
const ways =
  /电话|手机|微信|短信|邮件|邮箱|信函|上门|面谈|拜访|线上|线下|不限|均可|都可|任意|随时|phone|mobile|cell|call|e-?mail|\bmail|post\b|letter|text|sms|whatsapp|wechat|branch|person|visit|any|all\b|^(?:很|较|比较|非常)?(?:高|强烈?|积极|良好|好|一般|尚可|中等?|低|弱)$|^(?:very )?(?:high|medium|low|good|neutral)$|either|both|telefon|brief|persönlich|egal/u;
const noWay = /^(?:无|暂?无需?|不|都不|均不|全部?拒绝|none|no|nothing|never|keine?r?|nicht|n|x|0|否)$/u;

/**
 * Reads what stands in a column that says whether a customer may be contacted. A yes means what the heading asks: in a column of those
 * who are not to be disturbed it is a refusal. A sentence says it by itself: 拒绝营销, 未授权, opted out, withdrawn; so does that a customer
 * has died. What says neither is to be verified, and is no consent.
 *
 * @param asks what a yes in the column says
 * @example
 * readConsent('是', 'refused').reading // 'refused'
 * @example
 * readConsent('未授权', 'agreed').reading // 'refused'
 */
export function readConsent(text: string, asks: ConsentAsks): Reading<ConsentReading> {
  const word = foldWord(text);
  if (asks === 'way') return readWay(text, word);
  // X under 免扰 ticks the box.
  if (asks === 'refused' && tick.test(word)) return { reading: 'refused', why: 'flag' };
  const flag = flagOf(word) ?? flagOf(remarked.exec(word)?.[1] ?? '');
  if (flag) {
    const other = asks === 'agreed' ? 'refused' : 'agreed';
    return { reading: flag === 'yes' ? asks : other, why: 'flag' };
  }
  if (word === '' || isPlaceholder(word, 'text')) {
    // Nothing said is no consent, and no refusal either.
    return { reading: asks === 'agreed' ? 'to-verify' : 'agreed', why: 'placeholder' };
  }
  return readSentence(text, word, asks);
}

function readSentence(text: string, word: string, asks: 'agreed' | 'refused'): Reading<ConsentReading> {
  // That somebody did not refuse is no consent yet.
  if (denied.test(word)) return { reading: asks === 'agreed' ? 'to-verify' : 'agreed', why: 'negated' };
  // At some hours only, or by one way only: he may be called at others.
  if (quietHours(text) !== undefined && barOf(text) === undefined)
    return { reading: 'agreed', why: 'word-list' };
  const bar = barOf(text);
  if (bar === 'deceased' || bar === 'refused') return { reading: 'refused', why: 'word-list' };
  if (doubt.test(word)) return { reading: 'to-verify', why: 'doubt' };
  if (refusal.test(word)) return { reading: 'refused', why: 'word-list' };
  const agrees = agreement.test(word);
  if (negated.test(word)) {
    // 未开通 under 免打扰 may mean either.
    return asks === 'refused' && !contactWord.test(word)
      ? { reading: 'to-verify', why: 'no-rule' }
      : { reading: 'refused', why: 'negated' };
  }
  if (leave.test(word) || (agrees && asks === 'agreed')) return { reading: 'agreed', why: 'word-list' };
  return { reading: 'to-verify', why: 'no-rule' };
}

/** 联系偏好: a way of contact that is welcome, or none. */
function readWay(text: string, word: string): Reading<ConsentReading> {
  if (noWay.test(word)) return { reading: 'refused', why: 'flag' };
  if (word === '' || isPlaceholder(word, 'text')) return { reading: 'agreed', why: 'placeholder' };
  if (/不限|都可|均可|no preference/u.test(word)) return { reading: 'agreed', why: 'word-list' };
  const read = readSentence(text, word, 'agreed');
  if (read.reading !== 'to-verify' || read.why === 'doubt') return read;
  const isWay = ways.test(word) || flagOf(word) === 'yes' || read.why === 'negated';
  return isWay ? { reading: 'agreed', why: 'word-list' } : read;
}
