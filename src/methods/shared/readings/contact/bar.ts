import { foldWord } from '../../../../table/cells/fold-word';
import { saysDead } from './death';
import { placeOfLimit, saysRefused } from './refusal';
import { saysUnreachable } from './unreachable';

/** Why somebody is not to be contacted. */
export type Bar = 'deceased' | 'refused' | 'unreachable';

/** Any text that bars somebody has one of these; the many others are not looked at further. */
const hint =
  /[勿扰拒绝禁免谢停别莫拉黑骚退删投撤殁故逝世亡死猝走往失空错暂没感移剔身]|不[^一二三四五六七八九十]|[无毋][需须]|取消|收回|注销|未(?:授权|同意)|换|\btd\b|律师|法务|\b(?:no|not?|never|stop|cease|quit|dnc|tps|rip|late|opt|lost|left|leave|gone)\b|n['’]?t\b|opt|object|oppos|liste\b|tod\b|unsub|remov|list|withdr|revok|refus|declin|den[yi]|block|solicit|lawyer|attorney|counsel|legal|gdpr|eras|forgott|delet|complain|decease|dec'd|died|dead|death|passed|probate|†|number|reach|disconnect|nicht|kein|nie|wider|verweiger|abbestell|abgemeld|ruhe|verbot|sperre|unerwünscht|lehnt|lösch|verst|gestorben|tot|todes|ableben|verzogen/u;

const ends =
  /[,，;；。!！?？、|\n\r]|(?<!\d)\.(?=\s|$)|(?<=\d)\.(?=\s|$)|\s[-–—]+\s|——|但是?|不过|\bbut\b|\bhowever\b|\baber\b/iu;

/**
 * Whether a note on a customer says that he is not to be contacted: that he has died, refuses, or cannot be reached any more. Who is
 * dead or refuses is looked at (父亲过世 is somebody else), and when (午休勿扰 is no refusal), and what is negated (没有拒绝联系).
 *
 * @example
 * barOf('不要再打电话') // 'refused'
 * @example
 * barOf('老伴已故，独居') // undefined
 */
export function barOf(note: string): Bar | undefined {
  const folded = foldWord(note);
  if (!hint.test(folded)) return undefined;
  const clauses = clausesOf(folded).map(foldWord);
  if (saysDead(clauses)) return 'deceased';
  if (saysRefused(clauses)) return 'refused';
  return saysUnreachable(clauses, folded) ? 'unreachable' : undefined;
}

/**
 * What a note says of hours or ways in which the customer is not to be contacted; undefined where it says nothing of them.
 *
 * @example
 * quietHours('有意向；午休12-14点勿扰') // '午休12-14点勿扰'
 */
export function quietHours(note: string): string | undefined {
  if (!hint.test(foldWord(note))) return undefined;
  const clauses = clausesOf(note);
  return clauses[placeOfLimit(clauses.map(foldWord))];
}

function clausesOf(text: string): readonly string[] {
  return text
    .split(ends)
    .map((clause) => clause.trim())
    .filter((clause) => foldWord(clause) !== '');
}
