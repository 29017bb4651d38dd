import { plainText } from '../cells/plain-text';
import { simplified } from '../cells/traditional';

/** A heading in plain words: simplified, lower case, one blank between words, `lastVisit_date` as `last visit date`. */
export function headingWords(header: string): string {
  const parted = plainText(header).replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ');
  return simplified(parted.toLowerCase())
    .replace(/[^\p{L}\p{N}%#£$€¥]+/gu, ' ')
    .trim();
}
