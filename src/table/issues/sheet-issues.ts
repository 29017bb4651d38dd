import { note, warning, type IssueKindDeclaration } from './declare-issue';

/** What there is to say of a sheet and its columns as a whole, in the order in which it is said. */
export const sheetIssues = {
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
  'typed-over': warning(
    '结果列里有 {count} 个单元格与上次写入的不同，是之后填入或清空的：{detail}。写入这些列的运行会替换它们；要保留，请先抄到自己的列里。',
    '{count} cell(s) of result columns are not as the latest run wrote them; somebody typed there or emptied them: {detail}. A run that writes these columns replaces them. To keep them, copy them into a column of your own first.',
  ),
  'old-rows': warning(
    '「{header}」最近的一天是 {detail}：以今天或更晚的日期判断，近期往来会显得都已中断。如数据截至那一天，请改用它作截至日期。',
    'The newest day of "{header}" is {detail}: judged by that date everybody seems to have gone. If the data end there, take it as the as-of date.',
  ),
  'other-list': note(
    '工作表上还有 {count} 处别的表格没有读取：{detail}。要读取它，请先选中其中任一单元格，或把它移到单独的工作表。',
    'There are {count} more list(s) on the sheet that were not read: {detail}. To read one, select a cell in it, or move it to a sheet of its own.',
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
    '表中另注明金额单位：「{header}」已乘以 {detail}。',
    'The list states the unit of amounts beside its headers: "{header}" was multiplied by {detail}.',
  ),
  'foreign-column': warning(
    '「{header}」以{detail}计，数值未折算；门槛也按这一币种理解。',
    '"{header}" is in {detail} and was not converted; thresholds are read in that currency too.',
  ),
  'order-lines': note(
    '「{header}」重复的行是同一订单的多条明细：{detail}，按订单计购买次数。',
    'Rows with the same "{header}" are lines of one order: {detail}; purchases are counted by order.',
  ),
  'returned-rows': note(
    '有 {count} 行的「{header}」写明退货或退款（{detail}）而金额为正，按负数计：冲减总额，不算购买。',
    '{count} row(s) are returns by "{header}" ({detail}) with an amount above 0: it was taken as one below 0, which lowers the total and is no purchase.',
  ),
  'line-amount': note(
    '没有金额列：金额按「{header}」乘以「{detail}」计算。',
    'There is no column of amounts: "{header}" times "{detail}" was taken.',
  ),
  owed: note(
    '「{header}」是贷款、欠款或额度，不是客户的资产，没有计入资产、存款和贡献。',
    '"{header}" is what a customer owes or may borrow, no asset: it counts neither as assets nor as deposits or revenue.',
  ),
  'test-row': warning(
    '有 {count} 行像是测试数据（{detail}），仍按客户计入；如确是测试，请删去这些行。',
    '{count} row(s) look as if somebody had tried something out ({detail}); they count as customers. Delete them if they are none.',
  ),
  'retention-heading': warning(
    '「{header}」问的是客户能否留存，与「是否流失」相反，所以没有自动采用；样本中“是”占 {detail}，请核对编码后再指定。',
    '"{header}" asks whether the customer stays, the reverse of "churned", so it was not taken for that; {detail} of the sample say yes. Check the coding before you map it.',
  ),
  'scaled-column': note(
    '「{header}」的标题注明单位，整列数值已乘以 {detail}。',
    'The header "{header}" names a unit: all numbers of the column were multiplied by {detail}.',
  ),
} as const satisfies Record<string, IssueKindDeclaration>;
