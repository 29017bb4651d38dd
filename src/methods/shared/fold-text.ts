/**
 * A text as texts are compared: Unicode's NFKC (letters and digits of full width are those of half width), lower case, no
 * white space at the ends. White space within, accents, and traditional and simplified characters stay apart.
 *
 * @example
 * foldText(' ＡＡa ') // 'aaa'
 */
export function foldText(text: string): string {
  return text.normalize('NFKC').toLowerCase().trim();
}
