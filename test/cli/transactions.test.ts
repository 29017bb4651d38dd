import { readFileSync, writeFileSync } from 'node:fs';
import { openWorkbook } from '../../src/embedded-host/file/read/open-workbook';
import { saveWorkbook } from '../../src/embedded-host/file/save/save-workbook';
import type { CellValue } from '../../src/embedded-host/model/cells/cell-value';
import { Workbook } from '../../src/embedded-host/model/book/workbook';
import type { RunReport } from '../../src/session/writing/report';
import { cellsOf, sheetOf } from '../support/cells-of';
import { huiyan, scratchFolder } from '../support/command-line';

const file = scratchFolder();

// Ids of 18 digits and with leading zeros, a refund, two purchases on a day, a text that looks like a formula.
const purchases: readonly (readonly CellValue[])[] = [
  ['客户号', '姓名', '交易日期', '交易金额', '机构'],
  ['110105199001011234', '=王一', '2026-06-01', 5000, '东'],
  ['007', '李二', '2026-05-01', 2000, '西'],
  ['110105199001011234', '=王一', '2026-06-01', 2500, '东'],
  ['007', '李二', '2026-06-02', -100, '西'],
  ['008', '张三', '2026-01-05', 40, '西'],
];
const customers: readonly (readonly CellValue[])[] = [
  ['客户名单'],
  ['客户号', '姓名', '备注'],
  ['008', '张三', ''],
  ['110105199001011234', '=王一', '贵宾'],
  ['999', '赵四', '新'],
];

function workbookOf(sheets: Readonly<Record<string, readonly (readonly CellValue[])[]>>): Workbook {
  const workbook = new Workbook();
  for (const [name, rows] of Object.entries(sheets)) {
    const sheet = workbook.addSheet(name);
    rows.forEach((row, r) => {
      row.forEach((value, c) => {
        sheet.setValue(r, c, value);
      });
    });
  }
  return workbook;
}

const write = (name: string, sheets: Parameters<typeof workbookOf>[0]): string => {
  writeFileSync(file(name), saveWorkbook(workbookOf(sheets)));
  return file(name);
};

const written = (path: string, sheet: string): CellValue[][] =>
  cellsOf(openWorkbook(readFileSync(path)), sheet);

async function run(input: string, out: string, ...more: string[]) {
  const report = `${out}.json`;
  const args = ['run', input, '--scheme', 'abc', '--as-of', '2026-06-30', '--lang', 'zh-CN'];
  const outcome = await huiyan([...args, '--out', out, '--report', report, ...more]);
  return {
    ...outcome,
    report: () => JSON.parse(readFileSync(report, 'utf8')) as RunReport,
  };
}

describe('a sheet of transactions', () => {
  const input = () => write('tx.xlsx', { 交易: purchases, 客户: customers });

  it('gets its results on a sheet of their own, a row a customer, and stays as it is', async () => {
    const { status, output, report } = await run(input(), file('own.xlsx'), '--sheet', '交易');
    expect(status).toBe(0);
    expect(written(file('own.xlsx'), '交易')).toEqual(purchases);
    const [title, , , header, ...rows] = written(file('own.xlsx'), '慧眼客户');
    expect(title?.[0]).toBe('慧眼 · 客户结果');
    expect(header?.slice(0, 3)).toEqual(['客户号', '姓名', 'ABC 类别']);
    // 7,500, 1,900 and 40 of 9,440: the first crosses 75 %, the second 95 %.
    expect(rows.map((row) => row.slice(0, 3))).toEqual([
      ['110105199001011234', '=王一', 'A 类'],
      ['007', '李二', 'B 类'],
      ['008', '张三', 'C 类'],
    ]);
    expect(report()).toMatchObject({
      rows: 5,
      customers: 3,
      results: { sheet: '慧眼客户', destination: 'own-sheet' },
      tiers: { 'A 类': 1, 'B 类': 1, 'C 类': 1 },
    });
    expect(report().outputs[0]).toMatchObject({ header: 'ABC 类别', column: 'C' });
    expect(output).toContain('5 笔交易、3 位客户');
    expect(output).toContain('写入“慧眼客户”的列: C ABC 类别');
  });

  it('writes texts of data as texts, notes on the headers, and colours for the tiers', () => {
    const workbook = openWorkbook(readFileSync(file('own.xlsx')));
    const sheet = sheetOf(workbook, '慧眼客户');
    expect(sheet.getFormula(4, 1)).toBeUndefined();
    expect(workbook.styles.resolve(sheet.getStyle(4, 1)).quotePrefix).toBe(true);
    expect(sheet.notes.all().map(({ row, column }) => [row, column])).toContainEqual([3, 2]);
    expect(sheet.conditionalFormats.all().length).toBeGreaterThan(2);
    expect(sheet.tables.map(({ name }) => name)).toEqual(['HuiyanCustomers']);
  });

  it('is run again in place: another scheme takes the sheet over, with the rows of now', async () => {
    const workbook = openWorkbook(readFileSync(file('own.xlsx')));
    sheetOf(workbook, '交易').setValue(5, 0, '007');
    writeFileSync(file('changed.xlsx'), saveWorkbook(workbook));
    await run(file('changed.xlsx'), file('again.xlsx'), '--sheet', '交易', '--scheme', 'rfm');
    const workbookAgain = openWorkbook(readFileSync(file('again.xlsx')));
    const { sheets } = workbookAgain;
    expect(sheets.map(({ name }) => name).filter((name) => name.startsWith('慧眼客户'))).toEqual([
      '慧眼客户',
    ]);
    const [, , , header = [], ...rows] = written(file('again.xlsx'), '慧眼客户');
    expect(header).not.toContain('ABC 类别');
    expect(rows.filter(([id]) => id !== '').map(([id]) => id)).toEqual(['110105199001011234', '007']);
    const again = sheetOf(workbookAgain, '慧眼客户');
    const columns = header.filter((cell) => cell !== '').length;
    expect(again.notes.all().every(({ column }) => column < columns)).toBe(true);
    expect(again.tables[0]?.area.bottom).toBe(5);
  });

  it('has its results beside the customers of a list that is pointed at, matched by id', async () => {
    const given = ['--sheet', '交易', '--input', 'customers=客户'];
    const { status, error, report } = await run(input(), file('list.xlsx'), ...given);
    expect({ status, error }).toEqual({ status: 0, error: '' });
    expect(written(file('list.xlsx'), '交易')).toEqual(purchases);
    const [, header, ...rows] = written(file('list.xlsx'), '客户');
    expect(header?.slice(0, 4)).toEqual(['客户号', '姓名', '备注', 'ABC 类别']);
    expect(rows.map((row) => [row[0], row[3]])).toEqual([
      ['008', 'C 类'],
      ['110105199001011234', 'A 类'],
      ['999', '数据不足'],
    ]);
    expect(rows[2]?.at(-1)).toBe('截至日期前没有交易');
    expect(openWorkbook(readFileSync(file('list.xlsx'))).sheet('慧眼客户')).toBeUndefined();
    expect(report()).toMatchObject({ results: { sheet: '客户', destination: 'customer-list' } });
    const kinds = report().issues.map(({ kind }) => kind);
    expect(kinds).toEqual(expect.arrayContaining(['customer-not-listed', 'no-transactions']));
  });

  it('refuses a list without ids, and a list where the sheet holds customers already', async () => {
    const bare = write('bare.xlsx', {
      交易: purchases,
      客户: [
        ['备注', '金额'],
        ['甲', 5],
      ],
    });
    const given = ['--sheet', '交易', '--input', 'customers=客户'];
    expect(await run(bare, file('x.xlsx'), ...given)).toMatchObject({
      status: 1,
      error: expect.stringContaining('写回结果 需要') as unknown,
    });
    const plain = write('plain.xlsx', {
      客户: [
        ['客户号', '年度贡献'],
        ['1', 5],
      ],
      名单: customers,
    });
    expect(await run(plain, file('x.xlsx'), '--sheet', '客户', '--input', 'customers=名单')).toMatchObject({
      status: 1,
      error: expect.stringContaining('--input customers') as unknown,
    });
  });
});

describe('a sheet of order lines', () => {
  const lines = [
    ['客户号', '交易日期', '订单号', '单据类型', '金额'],
    ['C1', '2026-01-05', 'A1', '销售', 100],
    ['C1', '2026-01-05', 'A1', '销售', 50],
    ['C1', '2026-02-05', 'A2', '销售', 200],
    ['C2', '2026-03-01', 'A3', '销售', 500],
    ['C2', '2026-03-08', 'R1', '退货', 80],
  ];
  const told = (name: string, rows: typeof lines) => run(write(name, { 订单: rows }), file(`out-${name}`));

  it('is told in orders and customers, and a return by its type is no purchase', async () => {
    const { output, report } = await told('lines.xlsx', lines);
    expect(output).toContain('4 笔订单（5 行）、2 位客户');
    expect(output).toContain('有 1 行的「单据类型」写明退货或退款（退货）而金额为正');
    expect(report()).toMatchObject({ rows: 5, orders: 4, customers: 2 });
    const { output: single } = await told('single.xlsx', [...lines.slice(0, 2), ...lines.slice(3)]);
    expect(single).toContain('4 笔订单、2 位客户');
  });
});
