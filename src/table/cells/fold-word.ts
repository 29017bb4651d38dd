import { plainText } from './plain-text';
import { simplified } from './traditional';

/** What may stand around a text and means nothing. */
const opening = /[\s([{<«「『【〔《“"'‘]/u;
const closing = /[\s。.!！,，;；、…:：)\]}>»」』】〕》”"'’]/u;

/** n.a., C.E.O. */
const abbreviation = /(?<![a-z])(?:[a-z]\.){2,}[a-z]?(?![a-z])|(?<![a-z.])[a-z]\.[a-z](?![a-z.])/gu;

/**
 * A text as words are compared: width, case, brackets around it, blanks and the stop at its end do not matter, nor whether it is written
 * in simplified or traditional characters.
 *
 * @example
 * foldWord('［暂无］。') // '暂无'
 */
export function foldWord(text: string): string {
  const word = simplified(plainText(text).toLowerCase()).replace(abbreviation, (letters) =>
    letters.replaceAll('.', ''),
  );
  let [start, end] = [0, word.length];
  while (end > 0 && closing.test(word.charAt(end - 1))) end--;
  while (start < end && opening.test(word.charAt(start))) start++;
  return word.slice(start, end);
}
