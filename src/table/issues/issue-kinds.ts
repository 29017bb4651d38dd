import type { Text } from '../../locales/text';
import { cellIssues } from './cell-issues';
import type { Issue } from './issue';
import { sheetIssues } from './sheet-issues';

/** Everything that reading a table can have to say, in the order in which it is said. */
export const issueKinds = { ...sheetIssues, ...cellIssues };
export const issueKinds = {
  'unreadable-memory': warning(
    '工作簿里有 {count} 份慧眼的记录无法读取（由其他程序改动，或由更新的版本写入），已原样保留；结果列改按批注和表头识别。',
    '{count} part(s) of what Huiyan remembers in this workbook cannot be read: another program changed them, or a newer version wrote them. They are left as they are; result columns are known by notes and headings instead.',
  ),
  'wrong-name': warning(
    '有 {count} 个慧眼列的隐藏名称指向别的单元格（{detail}），不予采信；那些单元格不会改动。',
    '{count} hidden name(s) of Huiyan columns stand for other cells ({detail}). They count for nothing, and those cells are not changed.',
  ),
  'headings-there': warning(
    '有 {count} 列的表头与结果列相同（{detail}），但没有什么能证明是慧眼所写；它们原样保留，结果写入新的列。',
    '{count} column(s) are headed like results ({detail}), and nothing shows that Huiyan wrote them. They are left as they are, and results go into new columns.',
  ),
  'found-again': warning(
    '有 {count} 列带慧眼的批注，但隐藏名称已丢失：{detail}。表头和内容相符的将在原处更新，其余不动，另插新列。',
    '{count} column(s) bear Huiyan’s note but have lost their hidden names: {detail}. Those whose heading and cells fit are updated in place; the others are left as they are, and new columns are inserted.',
  ),
  'old-rows': warning(
    '「{header}」最近的一天是 {detail}：以今天或更晚的日期判断，近期往来会显得都已中断。如数据截至那一天，请改用它作截至日期。',
    'The newest day of "{header}" is {detail}: judged by that date everybody seems to have gone. If the data end there, take it as the as-of date.',
  ),
  'no-header': warning(
    '没有找到标题行，各列按列标命名（{detail}）。如有标题行，请指定它所在的行。',
    'No header row was found; the columns are named by their letters ({detail}). If there is one, say which row.',
  ),
  'unnamed-column': note(
    '{count} 列没有标题，按列标命名。',
    '{count} column(s) have no header and are named by their letters.',
  ),
  'duplicate-header': note(
    '{count} 列的标题重复，已加序号区分。',
    '{count} column(s) repeat a header; a number was added to tell them apart.',
  ),
  'competing-columns': warning(
    '「{header}」与「{detail}」都可能是同一含义；暂用前者，请选定用哪一列。',
    '"{header}" and "{detail}" may both have the same meaning; the first is used for now. Which of them is meant?',
  ),
  'role-taken': note(
    '「{header}」原来的含义现由「{detail}」担任，本列不再参与。',
    'What "{header}" stood for is now "{detail}"; the first takes no part any more.',
  ),
  'event-column': warning(
    '没有写明触发事件的列；「{header}」写的是客户近况，暂按触发事件逐条判断，请确认。',
    'No column is headed as one of trigger events; "{header}" tells what goes on with customers and is read as that for now. Please confirm.',
  ),
  'earlier-without-later': note(
    '「{header}」是以前的数，表中没有它自己的本期数，未作比较。',
    '"{header}" is an earlier figure, and the sheet has no later one of the same measure: nothing was compared.',
  ),
  'other-measure': warning(
    '「{header}」与「{detail}」不是同一口径，未作比较。',
    '"{header}" and "{detail}" do not measure the same; they were not compared.',
  ),
  'stated-unit': note(
    '表头上方注明金额单位：「{header}」已乘以 {detail}。',
    'A row above the header states the unit of amounts: "{header}" was multiplied by {detail}.',
  ),
  'foreign-column': warning(
    '「{header}」以{detail}计，数值未折算；门槛也按这一币种理解。',
    '"{header}" is in {detail} and was not converted; thresholds are read in that currency too.',
  ),
  'retention-heading': warning(
    '「{header}」问的是客户能否留存，与「是否流失」相反，所以没有自动采用；样本中“是”占 {detail}，请核对编码后再指定。',
    '"{header}" asks whether the customer stays, the reverse of "churned", so it was not taken for that; {detail} of the sample say yes. Check the coding before you map it.',
  ),
  'scaled-column': note(
    '「{header}」的标题注明单位，整列数值已乘以 {detail}。',
    'The header "{header}" names a unit: all numbers of the column were multiplied by {detail}.',
  ),
  'error-cell': error(
    '「{header}」有 {count} 个单元格是错误值，按缺失处理。请更正公式。',
    '{count} cell(s) of "{header}" hold an error value and count as missing. Correct the formula.',
  ),
  'unreadable-number': error(
    '「{header}」有 {count} 个单元格不能读作数字，按缺失处理。',
    '{count} cell(s) of "{header}" cannot be read as a number and count as missing.',
  ),
  'unreadable-date': error(
    '「{header}」有 {count} 个单元格不能读作日期，按缺失处理。',
    '{count} cell(s) of "{header}" cannot be read as a date and count as missing.',
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
  'two-digit-year': warning(
    '「{header}」有 {count} 个日期只有两位年份：00–29 读作 20xx，其余读作 19xx。',
    '{count} date(s) of "{header}" have a year of two digits: 00 to 29 were read as 20xx, the rest as 19xx.',
  ),
  'approximate-number': warning(
    '「{header}」有 {count} 个约数，按所写数值读取。',
    '{count} number(s) of "{header}" are marked as approximate and were read as written.',
  ),
  'foreign-currency': warning(
    '「{header}」有 {count} 个金额注明外币，数值未折算。',
    '{count} amount(s) of "{header}" name a foreign currency; they were not converted.',
  ),
  'scaled-unit': note(
    '「{header}」有 {count} 个单元格带有万、亿等单位，已换算。',
    '{count} cell(s) of "{header}" carry a unit such as 万 or 亿 and were converted.',
  ),
  'decimal-comma': note(
    '「{header}」有 {count} 个数字以逗号作小数点（412.350,50），已照此读取。',
    '{count} number(s) of "{header}" have a decimal comma (412.350,50) and were read so.',
  ),
  'same-id': note(
    '「{header}」有 {count} 行的写法与前面的只差大小写、全半角或空格，按同一客户处理。',
    '{count} row(s) of "{header}" differ from an earlier one in case, width or blanks only and count as the same customer.',
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

export type IssueKind = keyof typeof issueKinds;

const kindOrder = new Map(Object.keys(issueKinds).map((kind, index) => [kind, index]));

/** Sorts by the order of {@link issueKinds}. */
export function compareIssueKinds(left: string, right: string): number {
  return (kindOrder.get(left) ?? kindOrder.size) - (kindOrder.get(right) ?? kindOrder.size);
}

interface IssueContent {
  readonly count: number;
  readonly examples?: Issue['examples'];
  readonly column?: string;
  readonly detail?: string | Text;
}

/** An issue of a kind, with its texts filled in. */
export function makeIssue(kind: IssueKind, content: IssueContent): Issue {
  const { severity, text } = issueKinds[kind];
  const { count, examples = [], column, detail = '' } = content;
  const fill = (template: string, filling: string): string =>
    template.replace(/\{(header|count|detail)\}/gu, (_, key: string) =>
      key === 'header' ? (column ?? '') : key === 'count' ? String(count) : filling,
    );
  const details = typeof detail === 'string' ? { zh: detail, en: detail } : detail;
  return {
    kind,
    severity,
    text: { zh: fill(text.zh, details.zh), en: fill(text.en, details.en) },
    count,
    examples,
    ...(column === undefined ? {} : { column }),
  };
}
