/** A text as values are looked for in it, and where each of its characters stood. */
export interface FoldedText {
  readonly text: string;
  /** Of each character the place in the text as it was; one more at the end. */
  readonly places: readonly number[];
}

// What people put between the digits of a phone number and the parts of a name, and what nobody sees.
const separator = /[\s\p{Pd}._·•・/|'’`\u200b-\u200f\u2060\ufeff\u00ad]/u;
const plainSeparators = new Set([..."\t\n\r -._/|'`"].map((character) => character.charCodeAt(0)));

/**
 * Folds a text: width and case do not count, and what separates does not stand between. `138-1234 5678` and `１３８１２３４５６７８` are the same.
 *
 * @example
 * foldedText('王 小明').text // '王小明'
 */
export function foldedText(text: string): FoldedText {
  let folded = '';
  const places: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 0x4e00 && code <= 0x9fff) {
      folded += text[at];
      places.push(at);
    } else if (code < 0x80) {
      if (plainSeparators.has(code)) continue;
      folded += code >= 0x41 && code <= 0x5a ? String.fromCharCode(code + 32) : text[at];
      places.push(at);
    } else {
      const character = String.fromCodePoint(text.codePointAt(at) ?? code);
      const plain = character.normalize('NFKC').toLowerCase();
      for (const part of plain) {
        if (separator.test(part)) continue;
        folded += part;
        for (let unit = 0; unit < part.length; unit++) places.push(at);
      }
      at += character.length - 1;
    }
  }
  places.push(text.length);
  return { text: folded, places };
}
