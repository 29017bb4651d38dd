import ExcelJS from 'exceljs';
import { chanceOf } from './chance.mjs';
import { border, colours, dressHeader, pageSetup } from './look.mjs';
import { zhCustomer } from './zh-customer.mjs';
import { addNotesSheet } from './zh-notes.mjs';

const font = '微软雅黑';
const customerCount = 3000;
const blankRowAfter = 1640;
const repeatedCustomers = 12;
const money = '#,##0.00';
const date = 'yyyy-mm-dd';

/** Group header, then the columns under it: header, width, number format. */
const groups = [
  ['基本信息', [['客户号', 13, '0000000000'], ['客户姓名', 11], ['证件号码', 21, '@'], ['性别', 6], ['手机号码', 13, '@']]],
  ['归属', [['所属机构', 13], ['客户经理', 10], ['客群', 14], ['职位', 13]]],
  [
    '资产与往来',
    [['资产规模(元)', 16, money], ['存款余额', 15, money], ['上期余额', 15, money], ['年度贡献', 13, money], ['年交易次数', 9, '0'], ['最近交易日期', 14, date], ['信用等级', 9]],
  ],
  ['商机', [['定存到期日', 14, date], ['到期金额', 14, money], ['触发事件', 26], ['预计成交日', 14, date]]],
]; // prettier-ignore
const columns = groups.flatMap(([, members]) => members);
const hiddenHeader = '手机号码';
const headerRow = 4;

/**
 * A bank branch's customer list as clerks get it: 3,000 customers of three systems, with everything that goes wrong in
 * such lists. All names, numbers and amounts are made up.
 */
export function zhBankCustomers() {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('客户清单', {
    views: [{ state: 'frozen', xSplit: 2, ySplit: headerRow, zoomScale: 90 }],
    pageSetup: { ...pageSetup, printTitlesRow: `${headerRow - 1}:${headerRow}` },
  });
  addTitle(sheet);
  addHeaders(sheet);
  addCustomers(sheet, customerRows());
  addTotal(sheet);
  addNotesSheet(workbook, font);
  return workbook;
}

function addTitle(sheet) {
  sheet.getCell('A1').value = '示范银行零售客户清单（样例，均为虚构）';
  sheet.getCell('A1').font = { name: font, size: 16, bold: true, color: { argb: colours.head } };
  sheet.getCell('A2').value =
    '统计日期：2026年6月30日    制表：零售业务部    来源：核心系统、理财系统、客户关系系统';
  sheet.getCell('A2').font = { name: font, size: 9, italic: true, color: { argb: colours.note } };
  for (const row of [1, 2]) sheet.mergeCells(row, 1, row, columns.length);
  sheet.getRow(1).height = 28;
}

function addHeaders(sheet) {
  let first = 1;
  for (const [group, members] of groups) {
    const last = first + members.length - 1;
    sheet.getCell(headerRow - 1, first).value = group;
    sheet.mergeCells(headerRow - 1, first, headerRow - 1, last);
    dressHeader(sheet.getCell(headerRow - 1, first), { font, fill: colours.group, color: colours.head });
    first = last + 1;
  }
  columns.forEach(([header, width, format], index) => {
    const column = sheet.getColumn(index + 1);
    column.width = width;
    column.hidden = header === hiddenHeader;
    if (format) column.numFmt = format;
    sheet.getCell(headerRow, index + 1).value = header;
    dressHeader(sheet.getCell(headerRow, index + 1), { font });
  });
  sheet.getRow(headerRow).height = 30;
}

/** The customers, some of them twice, and one empty row where two exports were put together. */
function customerRows() {
  const chance = chanceOf(20260630);
  const rows = Array.from({ length: customerCount - repeatedCustomers }, (_, index) =>
    zhCustomer(chance, 100_200 + index * 7 + chance.between(0, 6)),
  );
  for (let repeated = 0; repeated < repeatedCustomers; repeated++) {
    const again = [...chance.pick(rows)];
    again[9] = typeof again[9] === 'number' ? Math.round(again[9] * 1.02) : again[9];
    rows.splice(chance.between(0, rows.length), 0, again);
  }
  rows.splice(blankRowAfter, 0, []);
  return rows;
}

function addCustomers(sheet, rows) {
  for (const cells of rows) {
    const row = sheet.addRow(cells);
    row.font = { name: font, size: 10 };
    row.alignment = { vertical: 'middle' };
  }
}

function addTotal(sheet) {
  const last = sheet.rowCount;
  const summed = new Set(['资产规模(元)', '存款余额', '上期余额', '年度贡献', '到期金额']);
  const total = sheet.addRow(['合计']);
  columns.forEach(([header], index) => {
    const cell = total.getCell(index + 1);
    if (summed.has(header)) cell.value = sumFormula(sheet, index + 1, last);
    cell.font = { name: font, size: 10, bold: true };
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: colours.total } };
    cell.border = { ...border, top: { style: 'double', color: { argb: colours.head } } };
  });
}

/** AGGREGATE leaves error cells out; what Excel would show is kept beside the formula. */
function sumFormula(sheet, column, last) {
  const letter = sheet.getColumn(column).letter;
  let result = 0;
  for (let row = headerRow + 1; row <= last; row++) {
    const { value } = sheet.getCell(row, column);
    if (typeof value === 'number') result += value;
  }
  return {
    formula: `AGGREGATE(9,6,${letter}${headerRow + 1}:${letter}${last})`,
    result: Math.round(result * 100) / 100,
  };
}
