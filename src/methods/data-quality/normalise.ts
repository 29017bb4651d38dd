/** Half-width, without spaces and separators, capital letters: ids are compared by it. */
export function normalId(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\-–—_.·]/gu, '')
    .toUpperCase();
}

/**
 * A Chinese phone number: digits only, without +86 or 0086, and with the 0 of the area code that is left out after them.
 * Other countries keep their plus and their code.
 */
export function normalPhone(text: string): string {
  const plain = text.normalize('NFKC').replace(/[^\d+]/gu, '');
  const national = plain.replace(/^(?:\+86|0086)/u, '');
  return national !== plain && isAreaAndNumber(national) ? `0${national}` : national;
}

/** 10 or two digits from 2 with eight more, or three from 3 with seven or eight, but no service number. */
function isAreaAndNumber(digits: string): boolean {
  return /^(?:(?:10|2\d)\d{8}|(?![48]00\d{7}$)[3-9]\d{9,10})$/u.test(digits);
}

/** Half-width, single spaces, no spaces between Chinese characters; letters as they are. */
export function normalName(text: string): string {
  const plain = text.normalize('NFKC').replace(/\s+/gu, ' ').trim();
  return plain.replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '');
}

/** A mobile number of 11 digits, a landline with or without its area code, a service number, or one with a plus. */
export function isPhone(normal: string): boolean {
  return /^(?:1[3-9]\d{9}|0\d{2,3}\d{7,8}|[2-9]\d{6,7}|[48]00\d{7}|95\d{3,6}|\+\d{7,15})$/u.test(normal);
}
