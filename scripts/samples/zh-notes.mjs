import { border, colours, dressHeader, pageSetup } from './look.mjs';

const notes = [
  ['客户号', '10 位，含前导零；少数由旧系统导出为数字。'],
  ['资产规模(元)', '月末时点，含存款、理财、基金、保险。部分机构以“万”填报。'],
  ['上期余额', '2026年5月31日存款余额。'],
  ['年度贡献', '2025年7月至2026年6月；括号为负数。'],
  ['触发事件', '客户经理填写，可空。'],
  ['预计成交日', '客户经理填写，可空。'],
  ['说明', '本表为样例，姓名、号码、金额均由程序随机生成；证件号码的地区码 999999 并不存在。'],
];

/** A second sheet with what the columns mean, as such workbooks have. */
export function addNotesSheet(workbook, font) {
  const sheet = workbook.addWorksheet('填表说明', { pageSetup });
  sheet.getColumn(1).width = 18;
  sheet.getColumn(2).width = 80;
  for (const cells of [['项目', '说明'], ...notes]) {
    sheet.addRow(cells).eachCell((cell) => {
      cell.font = { name: font, size: 10 };
      cell.border = border;
      cell.alignment = { vertical: 'top', wrapText: true };
    });
  }
  for (const column of [1, 2]) dressHeader(sheet.getCell(1, column), { font, fill: colours.head });
}
