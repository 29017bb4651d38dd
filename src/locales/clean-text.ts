// What XML 1.0 forbids, control characters (of terminals too), halves of surrogate pairs, and marks that turn the direction of
// what follows. Tabs and line breaks are text.
/* eslint-disable no-control-regex */
const unfit =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufffe\uffff\p{Surrogate}]/gu;

// The same and whole pairs of surrogates: looked for four times as fast, and hardly ever found.
const suspect =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]/;
/* eslint-enable no-control-regex */

/**
 * A text that may go anywhere: into cells and headers, notes, conditional formats, names, custom XML, onto a terminal. The one
 * place that says which characters may not: a file that holds them cannot be opened, a terminal obeys them.
 *
 * @param instead what stands in the place of such a character.
 * @example
 * cleanText('A\u0000B') // 'A B'
 */
export function cleanText(text: string, instead: (character: string) => string = () => ' '): string {
  return suspect.test(text) ? text.replace(unfit, instead) : text;
}

/** Whether a text may go anywhere as it is. */
export function isCleanText(text: string): boolean {
  return cleanText(text) === text;
}

/**
 * The text with what may go nowhere written as it is written in JSON and JavaScript, so that it can be seen.
 *
 * @example
 * visibleText('\u001b[31m') // '\\u001b[31m'
 */
export function visibleText(text: string): string {
  return cleanText(text, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
