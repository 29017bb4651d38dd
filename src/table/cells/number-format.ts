/** What Excel's number format says about the value of a cell. `zeros`: only 0s, as in 00000000 for an account number. */
export type FormatMeaning = 'general' | 'date' | 'time' | 'percent' | 'number' | 'text' | 'zeros';

/**
 * Reads the meaning of a number format code. Literals ("年", \d), colours and conditions in brackets do not count;
 * elapsed time ([h]:mm) does. Only the first section is looked at, as Excel does for positive numbers.
 */
export function formatMeaning(format: string): FormatMeaning {
  if (format === '' || format === 'General' || format === 'G/通用格式') return 'general';
  if (format === '@') return 'text';
  const section = (format.split(';')[0] ?? '')
    .replace(/"[^"]*"|\\.|_.|\*./gu, '')
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/giu, '');
  if (/^general$/iu.test(section.trim())) return 'general';
  if (/[ydeg]/iu.test(section) || /m{3,}/iu.test(section) || /^m+[/.-]/iu.test(section)) return 'date';
  if (/[hs]/iu.test(section)) return 'time';
  if (section.includes('%')) return 'percent';
  return /^0{2,}$/u.test(section) ? 'zeros' : 'number';
}
