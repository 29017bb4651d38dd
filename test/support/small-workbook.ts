import { Workbook } from '../../src/embedded-host/model/book/workbook';

const headers = ['客户号', '客户姓名', '职位', '资产规模', '年度贡献', '触发事件', '预计成交日'];
const positions = ['董事长', '教师', '总经理', '职员', '工程师', '总监'];
const surnames = '王李张刘陈杨黄赵周吴';

/** A customer sheet of a few rows, with a formula beside it that must not be touched: small, so that it can run often. */
export function smallWorkbook(rows = 24): Workbook {
  const workbook = Workbook.createEmpty('客户');
  const sheet = workbook.sheets[0];
  if (!sheet) throw new Error('no sheet');
  sheet.setValue(0, 0, '客户清单');
  headers.forEach((header, column) => {
    sheet.setValue(1, column, header);
  });
  for (let row = 0; row < rows; row++) {
    const cells = [
      `C${String(1000 + row)}`,
      `${surnames.charAt(row % 10)}${'伟芳娜敏静丽强磊'.charAt(row % 8)}${'一二三四五六七'.charAt(row % 7)}`,
      positions[row % 6] ?? '',
      row % 9 === 4 ? '' : 50_000 * (row + 1),
      1_000 * ((row * 7) % 13) - 500,
      row % 3 === 0 ? '=大额转入' : '',
      row % 4 === 1 ? 46_203 + row * 5 : '',
    ];
    cells.forEach((cell, column) => {
      sheet.setValue(2 + row, column, cell);
    });
  }
  sheet.setFormula(1, 9, 'SUM(D3:D26)', 1);
  return workbook;
}
