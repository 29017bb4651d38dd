import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import ExcelJS from 'exceljs';

const root = resolve(__dirname, '..');
const committed = join(root, 'assets/samples');
const names = [
  'en-bank-customers.xlsx',
  'en-campaign.xlsx',
  'en-deals.xlsx',
  'en-service.xlsx',
  'en-transactions.xlsx',
  'zh-bank-customers.xlsx',
];

async function firstSheet(name: string): Promise<ExcelJS.Worksheet> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(join(committed, name));
  const [sheet] = workbook.worksheets;
  if (!sheet) throw new Error(`${name} has no sheet.`);
  return sheet;
}

const cellsOf = (
  sheet: ExcelJS.Worksheet,
  header: string,
  headerRow: number,
): readonly ExcelJS.CellValue[] => {
  const column = (sheet.getRow(headerRow).values as readonly ExcelJS.CellValue[]).indexOf(header);
  return sheet.getColumn(column).values.slice(headerRow + 1);
};

describe('the sample workbooks', () => {
  it('are what their generator makes, byte by byte', () => {
    const folder = mkdtempSync(join(tmpdir(), 'huiyan-samples-'));
    execFileSync(process.execPath, [join(root, 'scripts/make-samples.mjs'), folder], { cwd: root });
    const made = readdirSync(folder).sort();
    const same = made.map((name) =>
      readFileSync(join(folder, name)).equals(readFileSync(join(committed, name))),
    );
    rmSync(folder, { recursive: true });
    expect(made).toEqual(names);
    expect(same).toEqual(names.map(() => true));
  });

  it.each(names)('%s is at most 400 KB', (name) => {
    expect(statSync(join(committed, name)).size).toBeLessThanOrEqual(400 * 1024);
  });

  it('hold a list of 3,000 customers as messy as real ones', async () => {
    const sheet = await firstSheet('zh-bank-customers.xlsx');
    const amounts = cellsOf(sheet, '资产规模(元)', 4).slice(0, -1);
    const dates = cellsOf(sheet, '最近交易日期', 4);
    const count = (values: readonly ExcelJS.CellValue[], pattern: RegExp): number =>
      values.filter((value) => typeof value === 'string' && pattern.test(value)).length;

    expect([sheet.rowCount, sheet.columnCount]).toEqual([4 + 3000 + 1 + 1, 20]);
    expect(sheet.getCell('A3').isMerged).toBe(true);
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', xSplit: 2, ySplit: 4 });
    expect(sheet.getColumn(5).hidden).toBe(true);
    for (const form of [
      /^[\d.]+万$/u,
      /^[\d,]+\.\d\d$/u,
      /^￥/u,
      /^[０-９]+$/u,
      /^\d+\.00$/u,
      /^(-|—|N\/A|暂无)$/u,
    ]) {
      expect(count(amounts, form)).toBeGreaterThan(3);
    }
    expect(amounts.filter((value) => typeof value === 'number').length).toBeGreaterThan(2000);
    expect(amounts.filter((value) => typeof value === 'object' && value && 'error' in value)).not.toEqual([]);
    for (const form of [
      /^\d{4}年\d{1,2}月\d{1,2}日$/u,
      /^\d{4}\/\d{1,2}\/\d{1,2}$/u,
      /^\d{8}$/u,
      /^\d{4}\.\d\d\.\d\d$/u,
    ]) {
      expect(count(dates, form)).toBeGreaterThan(50);
    }
    expect(dates.filter((value) => value instanceof Date).length).toBeGreaterThan(1500);
    expect(sheet.getCell(sheet.rowCount, 1).value).toBe('合计');
  });

  it('give nobody’s identity: no number has a region that exists', async () => {
    const numbers = cellsOf(await firstSheet('zh-bank-customers.xlsx'), '证件号码', 4);
    const digits = numbers.filter((value) => typeof value === 'string' && value.length === 18);
    expect(digits.length).toBeGreaterThan(2900);
    expect(digits.filter((value) => !String(value).startsWith('999999'))).toEqual([]);
  });

  it('hold a clean list of 1,200 customers with ids that are all different', async () => {
    const sheet = await firstSheet('en-bank-customers.xlsx');
    const ids = cellsOf(sheet, 'Customer ID', 1);
    expect([sheet.columnCount, ids.length, new Set(ids).size]).toEqual([20, 1200, 1200]);
    expect(sheet.getTables()).toHaveLength(1);
  });

  it('hold 8,000 transactions of 900 customers with refunds and several a day', async () => {
    const sheet = await firstSheet('en-transactions.xlsx');
    const ids = cellsOf(sheet, 'Customer ID', 1);
    const days = cellsOf(sheet, 'Transaction date', 1).map((day) => (day as Date).getTime());
    const amounts = cellsOf(sheet, 'Transaction amount', 1).map(Number);
    expect([ids.length, new Set(ids).size]).toEqual([8000, 900]);
    expect(amounts.filter((amount) => amount < 0).length).toBeGreaterThan(150);
    expect(new Set(ids.map((id, row) => `${String(id)} ${days[row]}`)).size).toBeLessThan(7800);
    expect(days).toEqual([...days].sort((a, b) => a - b));
    expect(Math.max(...days)).toBeLessThanOrEqual(Date.UTC(2026, 5, 30));
  });
});
