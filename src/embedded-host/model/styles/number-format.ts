/**
 * The number formats that files name by number only (ECMA-376 part 1, 18.8.30). 27-36 and 50-58 differ by language; here they
 * are dates as in Chinese and Japanese Excel.
 */
const builtin: Readonly<Record<number, string>> = {
  0: 'General',
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  5: '"$"#,##0_);\\("$"#,##0\\)',
  6: '"$"#,##0_);[Red]\\("$"#,##0\\)',
  7: '"$"#,##0.00_);\\("$"#,##0.00\\)',
  8: '"$"#,##0.00_);[Red]\\("$"#,##0.00\\)',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'm/d/yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'm/d/yyyy h:mm',
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: 'm/d/yy',
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  34: 'h"时"mm"分"',
  35: 'h"时"mm"分"ss"秒"',
  36: 'yyyy"年"m"月"',
  37: '#,##0_);\\(#,##0\\)',
  38: '#,##0_);[Red]\\(#,##0\\)',
  39: '#,##0.00_);\\(#,##0.00\\)',
  40: '#,##0.00_);[Red]\\(#,##0.00\\)',
  41: '_(* #,##0_);_(* \\(#,##0\\);_(* "-"_);_(@_)',
  42: '_("$"* #,##0_);_("$"* \\(#,##0\\);_("$"* "-"_);_(@_)',
  43: '_(* #,##0.00_);_(* \\(#,##0.00\\);_(* "-"??_);_(@_)',
  44: '_("$"* #,##0.00_);_("$"* \\(#,##0.00\\);_("$"* "-"??_);_(@_)',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
  49: '@',
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: 'm"月"d"日"',
  55: 'h"时"mm"分"',
  56: 'h"时"mm"分"ss"秒"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
};

/** The format's code by its number in the file, where the file need not spell it out; undefined otherwise. */
export function builtinNumberFormat(id: number): string | undefined {
  return builtin[id];
}

/** The number that stands for the code in every file, whatever its language; undefined where it must be spelled out. */
export function builtinNumberFormatId(code: string): number | undefined {
  if (code === 'General') return 0;
  const id = Object.keys(builtin).find((key) => builtin[Number(key)] === code);
  return id === undefined || isLocal(Number(id)) ? undefined : Number(id);
}

/** Formats 5-8, 14-22, 27-36, 41-44 and 50-58 mean something else in another language. */
function isLocal(id: number): boolean {
  return (
    (id >= 5 && id <= 8) ||
    (id >= 14 && id <= 22) ||
    (id >= 27 && id <= 36) ||
    (id >= 41 && id <= 44) ||
    id >= 50
  );
}

const dateFormats = new Map<string, boolean>();

/**
 * Whether a number in this format shows as a date or a time: its first section has a date letter outside quotes, escapes,
 * colours and conditions. `[h]:mm` counts, `General`, `0.00E+00` and `[Red]0` do not.
 */
export function isDateFormat(code: string): boolean {
  let known = dateFormats.get(code);
  if (known === undefined) {
    known = showsDate(code);
    dateFormats.set(code, known);
  }
  return known;
}

function showsDate(code: string): boolean {
  const section = code.replace(/"[^"]*"?|\\.|_.|\*./gs, '').split(';')[0] ?? '';
  const elapsed = /\[(?:h+|m+|s+)\]/i.test(section);
  const bare = section.replace(/\[[^\]]*\]?/g, '').replace(/general/gi, '');
  return elapsed || /[ymdhse]/i.test(bare.replace(/E[+-]/gi, ''));
}
