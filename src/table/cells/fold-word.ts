import { plainText } from './plain-text';
import { simplified } from './traditional';

const brackets = /^[([{<«「『【〔《“"'‘]+|[)\]}>»」』】〕》”"'’]+$/gu;
const ending = /[\s。.!！,，;；、…:：]+$/u;

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
  let word = simplified(plainText(text).toLowerCase()).replace(abbreviation, (letters) =>
    letters.replaceAll('.', ''),
  );
  for (let before = ''; before !== word;) {
    before = word;
    word = word.replace(ending, '').replace(brackets, '').trim();
  }
  return word;
}
