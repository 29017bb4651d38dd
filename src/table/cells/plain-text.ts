const invisible = /[\u200b-\u200f\u2060\ufeff\u00ad]/gu;
const minusSigns = /[\u2212\u2010-\u2013\ufe63]/gu;

/**
 * A text as it is compared and parsed: full-width letters and digits narrowed (NFKC), every kind of white space a plain
 * space, every kind of minus a hyphen, invisible characters gone, trimmed.
 */
export function plainText(text: string): string {
  return text.normalize('NFKC').replace(invisible, '').replace(minusSigns, '-').replace(/\s+/gu, ' ').trim();
}
