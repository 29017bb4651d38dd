import { isPlaceholder } from '../../../table/cells/placeholder';
import { flagOf } from './flag-words';
import { foldWord } from '../../../table/cells/fold-word';
import { toVerifyOption, type Reading, type ReadingOption } from './reading';

/** How a text of a column of consent can be read. */
export type ConsentReading = 'agreed' | 'refused' | 'to-verify';

export const consentOptions: readonly ReadingOption[] = [
  { id: 'agreed', label: { zh: '同意联系', en: 'agreed' } },
  { id: 'refused', label: { zh: '拒绝联系', en: 'refused' } },
  toVerifyOption,
];

const doubt =
  /待|不详|不明|不确定|未知|需|是否|考虑|再说|unknown|pending|tb[cd]|unclear|not (?:sure|known|asked)|unasked|^[?？]+$/u;

const refusal =
  /拒|不(?:得|可|能|准|许|要|愿|想|同意|接受|允许|愿意|希望|方便|予|再)|未(?:同意|授权|许可|签署|勾选|开通|接受)|没(?:有)?(?:同意|授权)|无(?:授权|同意|许可)|非授权|谢绝|勿|免打扰|免扰|撤回|撤销|取消|解除|退订|投诉禁|禁|黑名单|已故|去世|死亡|身故|过世|过期|失效|到期|withdr[ae]w|revok|refus|declin|den(?:y|ied)|object|opt(?:ed|s)?[- ]?out|unsubscrib|\bdo not\b|\bdon['’]?t\b|\bnot\b|\bno[nt]?\b|\bdnc\b|\bnever\b|decease|\bdied\b|\bdead\b|late customer|expired|lapsed|blocked|suppress|black ?list|widerruf|abgelehnt|verweigert|gesperrt|verstorben|gekündigt/u;

const agreement =
  /^(?:能|可|行|好)(?:的|以)?(?![否不])|同意|授权|接受|愿意|允许|许可|可联系|可以|可打|可访|欢迎|已签|已勾选|开通|订阅|agree|consent|grant|opt(?:ed|s)?[- ]?in\b|authori[sz]|accept|allow|permit|given|subscrib|welcome|\bok\b|\byes\b|erteilt|zugestimmt|einverstanden/u;

const statedRefusal =
  /(?:不要|别|请勿|勿|不想|不愿意?|拒绝|谢绝|禁止)(?:再|让|被)*(?:给.{0,3})?(?:打|致|来|发)?(?:扰|电话?|联系|短信|微信|回访|拜访|上门|推销|营销)|免(?:打扰|联系|扰)|已故|去世|过世|身故|死亡|\b(?:do not|don['’]?t|never|stop) (?:contact|call|phone|email|mail|text|visit|disturb)|\bdeceased\b|\bpassed away\b|\bhas died\b/u;

/**
 * Whether a note on a customer says that he is not to be contacted, or has died: 不要再打电话, 免联系, do not call. Clear words only;
 * whether a note is about consent at all is not asked.
 */
export function refusesContact(note: string): boolean {
  return statedRefusal.test(foldWord(note));
}

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
export function readConsent(text: string, asks: 'agreed' | 'refused'): Reading<ConsentReading> {
  const word = foldWord(text);
  const flag = flagOf(word);
  if (flag) {
    const other = asks === 'agreed' ? 'refused' : 'agreed';
    return { reading: flag === 'yes' ? asks : other, why: 'flag' };
  }
  if (word === '' || isPlaceholder(word, 'text')) {
    // Nothing said is no consent, and no refusal either.
    return { reading: asks === 'agreed' ? 'to-verify' : 'agreed', why: 'placeholder' };
  }
  if (doubt.test(word)) return { reading: 'to-verify', why: 'doubt' };
  if (refusal.test(word)) return { reading: 'refused', why: 'word-list' };
  if (agreement.test(word)) return { reading: 'agreed', why: 'word-list' };
  return { reading: 'to-verify', why: 'no-rule' };
}
