import { error, note, warning, type IssueKindDeclaration } from './declare-issue';

/** What there is to say of the cells and rows of a column, in the order in which it is said. */
export const cellIssues = {
  'filled-down': warning(
    '「{header}」只在第一行写明（合并单元格或下方留空），{count} 行按上方的值读取。',
    '"{header}" is written in the first of several rows only (merged cells, or blanks below): {count} row(s) were read with the value above.',
  ),
  namesakes: warning(
    '「{header}」有 {count} 位客户与别人同名而证件、生日、电话或职位不同，分作不同客户：{detail}。如是同一人，请统一这些单元格；有客户号的列请指定为客户号。',
    '{count} customer(s) in "{header}" share a name with somebody of another document, birthday, telephone or position, and are judged as somebody else: {detail}. If they are one person, make these cells agree; point at a column of customer ids if there is one.',
  ),
  'error-cell': error(
    '「{header}」有 {count} 个单元格是错误值，按缺失处理。请更正公式。',
    '{count} cell(s) of "{header}" hold an error value and count as missing. Correct the formula.',
  ),
  'unreadable-number': error(
    '「{header}」有 {count} 个单元格不能读作数字，按缺失处理。',
    '{count} cell(s) of "{header}" cannot be read as a number and count as missing.',
  ),
  'undecidable-number': error(
    '「{header}」有 {count} 个数字无法读作数字：1.234 在这一列可能是一千多，也可能是一点几，按缺失处理。请选定读法，或统一写法后重读。',
    '{count} number(s) of "{header}" such as 1.234 may mean thousands or decimals, and nothing in the column decides; they count as missing. Say which it is, or write them in one way and read again.',
  ),
  'unreadable-date': error(
    '「{header}」有 {count} 个单元格不能读作日期，按缺失处理。',
    '{count} cell(s) of "{header}" cannot be read as a date and count as missing.',
  ),
  'days-not-dates': error(
    '「{header}」有 {count} 个数字像是天数，不是日期，按缺失处理。请换成日期，或另选日期列。',
    '{count} number(s) of "{header}" look like days counted, not like dates, and count as missing. Write dates, or choose another column.',
  ),
  'year-only-due': error(
    '「{header}」有 {count} 个单元格只有年份，不知哪一天到期，按缺失处理。',
    '{count} cell(s) of "{header}" give a year only: on which day something falls due is not known, and they count as missing.',
  ),
  'undecidable-date': error(
    '「{header}」既有“日/月/年”也有“月/日/年”，{count} 个日期无法判断，按缺失处理。',
    '"{header}" has both day/month/year and month/day/year; {count} date(s) cannot be told and count as missing.',
  ),
  'unreadable-flag': error(
    '「{header}」有 {count} 个单元格不能读作是或否，按缺失处理。',
    '{count} cell(s) of "{header}" cannot be read as yes or no and count as missing.',
  ),
  'damaged-id': error(
    '「{header}」有 {count} 个号码超过 15 位而以数字保存，末位已丢失，按缺失处理。请以文本格式重新导出。',
    '{count} id(s) of "{header}" have more than 15 digits and were stored as numbers, so digits are lost; they count as missing. Export the column again as text.',
  ),
  'scientific-id': error(
    '「{header}」有 {count} 个号码写成科学计数法（如 1.38E+10），后面的数字已丢失，按缺失处理。请以文本格式重新导出。',
    '{count} id(s) of "{header}" are written in scientific notation (1.38E+10), so digits are lost; they count as missing. Export the column again as text.',
  ),
  'invalid-id-number': warning(
    '「{header}」有 {count} 个 18 位证件号码的校验位不符。',
    '{count} ID number(s) of 18 digits in "{header}" have a wrong check digit.',
  ),
  'duplicate-id': warning(
    '「{header}」有 {count} 行与前面的行号码相同。',
    '{count} row(s) repeat an earlier "{header}".',
  ),
  'row-without-id': warning('有 {count} 行缺少「{header}」。', '{count} row(s) have no "{header}".'),
  'ambiguous-date': warning(
    '「{header}」有 {count} 个日期的日月顺序不明，按{detail}读取。',
    'In "{header}" the order of day and month is not certain in {count} date(s); they were read as {detail}.',
  ),
  'month-only-date': warning(
    '「{header}」有 {count} 个日期缺少日，按当月 1 日读取。',
    '{count} date(s) of "{header}" have no day and were read as the first of the month.',
  ),
  'yearless-date': warning(
    '「{header}」有 {count} 个日期没有年份，按离 {detail} 年的截至日期最近的年份读取。',
    '{count} date(s) of "{header}" have no year; the one next to the as-of date in {detail} was taken.',
  ),
  'year-only-date': warning(
    '「{header}」有 {count} 个单元格只有年份，按当年 1 月 1 日读取。',
    '{count} cell(s) of "{header}" give a year only and were read as its first day.',
  ),
  'two-digit-year': warning(
    '「{header}」有 {count} 个日期只有两位年份：00–29 读作 20xx，其余读作 19xx。',
    '{count} date(s) of "{header}" have a year of two digits: 00 to 29 were read as 20xx, the rest as 19xx.',
  ),
  'approximate-number': warning(
    '「{header}」有 {count} 个约数，按所写数值读取。',
    '{count} number(s) of "{header}" are marked as approximate and were read as written.',
  ),
  'fraction-among-percents': warning(
    '「{header}」是百分数，其中 {count} 个数字小于 1，也按百分数读取（0.85 即 0.85%）。如是小数，请改成 85 或 85%。',
    '"{header}" is in whole percents; {count} number(s) below 1 were read so too (0.85 is 0.85 %). If they are fractions, write 85 or 85 %.',
  ),
  'percent-among-fractions': warning(
    '「{header}」是小数，其中 {count} 个数字大于 1，按原样读取（85 即 8500%）。如是百分数，请改成 0.85 或 85%。',
    '"{header}" is in fractions; {count} number(s) above 1 were read as they stand (85 is 8500 %). If they are percents, write 0.85 or 85 %.',
  ),
  'foreign-currency': warning(
    '「{header}」有 {count} 个金额注明外币，数值未折算。',
    '{count} amount(s) of "{header}" name a foreign currency; they were not converted.',
  ),
  'scaled-unit': note(
    '「{header}」有 {count} 个单元格带有万、亿、K、M 等单位，已换算。',
    '{count} cell(s) of "{header}" carry a unit (K, M, 万, 亿 and the like) and were converted.',
  ),
  'decimal-comma': note(
    '「{header}」有 {count} 个数字以逗号作小数点（412.350,50），已照此读取。',
    '{count} number(s) of "{header}" have a decimal comma (412.350,50) and were read so.',
  ),
  'decimal-comma-chosen': note(
    '「{header}」有 {count} 个数字（如 1.234、1,234）按选定的读法以逗号作小数点：1.234 即 1234。',
    '{count} number(s) of "{header}" such as 1.234 or 1,234 were read with a decimal comma, as chosen: 1.234 is 1234.',
  ),
  'decimal-point-chosen': note(
    '「{header}」有 {count} 个数字（如 1.234、1,234）按选定的读法以点作小数点：1,234 即 1234。',
    '{count} number(s) of "{header}" such as 1.234 or 1,234 were read with a decimal point, as chosen: 1,234 is 1234.',
  ),
  'same-id': note(
    '「{header}」有 {count} 行的写法与前面的只差大小写、全半角或空格，按同一客户处理。',
    '{count} row(s) of "{header}" differ from an earlier one in case, width or blanks only and count as the same customer.',
  ),
  'same-product': note(
    '「{header}」有 {count} 行只是写法不同，按同一产品处理：{detail}。',
    '{count} row(s) of "{header}" only spell a product otherwise and count as the same one: {detail}.',
  ),
  'walk-in': note(
    '有 {count} 行是没有号码的散客，不算客户，已略过。',
    '{count} row(s) are of walk-in customers without an id: they are nobody, and were left out.',
  ),
  'not-counting': warning(
    '有 {count} 行的状态表示不再有效（{detail}），已略过。',
    '{count} row(s) have a status that does not count ({detail}) and were left out.',
  ),
  'several-rows': warning(
    '一位客户有多行（{detail}），“{header}”重复；按客户判断的方法先把各行合并，结果写在每一行旁。',
    'A customer stands in several rows ({detail}): "{header}" repeats. What is judged by customer brings them together first; results stand beside each row.',
  ),
  'percent-text': note(
    '「{header}」有 {count} 个百分数以文本保存，已读作小数（12% 为 0.12）。',
    '{count} percentage(s) of "{header}" were stored as text and read as fractions (12% is 0.12).',
  ),
  'whole-percents': note(
    '「{header}」的 {count} 个数字按百分数读取（85 即 85%）。',
    '{count} number(s) of "{header}" are whole percents and were read so (85 is 85 %).',
  ),
  'assumed-fractions': note(
    '「{header}」没有大于 1 的数，{count} 个数字按小数读取（1 即 100%）。',
    'Nothing in "{header}" is above 1: {count} number(s) were read as fractions (1 is 100 %).',
  ),
  'bracketed-negative': note(
    '「{header}」有 {count} 个括号或后置负号的负数。',
    '{count} negative number(s) of "{header}" are written with brackets or a minus at the end.',
  ),
  'number-as-text': note(
    '「{header}」有 {count} 个数字以文本保存，已读作数字。',
    '{count} number(s) of "{header}" were stored as text and read as numbers.',
  ),
  'text-date': note(
    '「{header}」有 {count} 个日期以文本保存，已读作日期。',
    '{count} date(s) of "{header}" were stored as text and read as dates.',
  ),
  'compact-date': note(
    '「{header}」有 {count} 个日期写成 20240305 的形式，已读作日期。',
    '{count} date(s) of "{header}" are written like 20240305 and were read as dates.',
  ),
  'serial-date': note(
    '「{header}」有 {count} 个数字没有日期格式，按 Excel 日期序号读取。',
    '{count} number(s) of "{header}" have no date format and were read as Excel dates.',
  ),
  'roc-date': note(
    '「{header}」有 {count} 个民国纪年日期，已换算为公历。',
    '{count} date(s) of "{header}" count years of the Republic (民國) and were converted.',
  ),
  'number-id': note(
    '「{header}」有 {count} 个号码以数字保存；如原有前导零，已不可见。',
    '{count} id(s) of "{header}" are stored as numbers; leading zeros, if there were any, are gone.',
  ),
  'padded-id': note(
    '「{header}」有 {count} 个号码按数字格式补足前导零。',
    '{count} id(s) of "{header}" got the leading zeros that their number format shows.',
  ),
  'trimmed-text': note(
    '「{header}」有 {count} 个单元格首尾有空格，已去除。',
    '{count} cell(s) of "{header}" had spaces at the start or the end; they were removed.',
  ),
  'narrowed-id': note(
    '「{header}」有 {count} 个号码含全角字符或前置单引号，已改为半角。',
    '{count} id(s) of "{header}" had full-width characters or a leading apostrophe; they were made plain.',
  ),
  placeholder: note(
    '「{header}」有 {count} 个单元格写着“无”“-”“N/A”等，按空白处理。',
    '{count} cell(s) of "{header}" hold a placeholder such as 无, - or N/A and count as blank.',
  ),
} as const satisfies Record<string, IssueKindDeclaration>;
