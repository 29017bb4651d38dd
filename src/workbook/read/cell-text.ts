import { cleanText } from '../../locales/clean-text';

/** The most characters that a cell holds. */
const longest = 32_767;

/**
 * A text of data as Excel must be given it so that it stays a text: with a leading apostrophe, which Excel takes as
 * "what follows is text" and does not show. Without it `=1+1` becomes a formula, `1-2` a date and `007` a number.
 */
export function literal(text: string): string {
  if (text === '') return '';
  return `'${cleanText(text).slice(0, longest)}`;
}
