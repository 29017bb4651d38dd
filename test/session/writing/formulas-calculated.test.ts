import { saveWorkbook } from '../../../src/embedded-host/file/save/save-workbook';
import type { CellValue } from '../../../src/embedded-host/model/cells/cell-value';
import type { Sheet } from '../../../src/embedded-host/model/book/sheet';
import type { Workbook } from '../../../src/embedded-host/model/book/workbook';
import { declaredScheme, declaredWorkbook } from '../../fixtures/declared-workbook';
import { formulaScheme, formulaSheet, formulaWorkbook } from '../../fixtures/formula-workbook';
import { startHost } from '../../support/client';
import { sheetOf } from '../../support/cells-of';
import { describeWithLibreOffice, sheetAsCsv, withoutResults } from '../../support/libreoffice';
import { apply, previewAgain, previewOn } from '../../support/sample-job';
import { unzipText } from '../../support/unzip';

const rows = 3000;
const outputs = [
  ...['客户级别', '维护方式', '综合等级', '综合得分', '贡献得分', '存款（万元）得分', '最近交易日期得分'],
  ...['信用等级得分', '活跃得分', '客户年限得分', '成交紧迫性', '评分等级', '评分', '坏客户概率'],
  ...['成交可能', '成交概率', '为平均的倍数'],
];

const declaredOutputs = [
  ...[
    '维系价值',
    '价值比',
    '满意度差',
    '准顾客鉴定',
    '待核实事项',
    '商机等级',
    '商机得分',
    '意向分',
    '价值分',
    '竞争分',
  ],
  ...[
    '风险分',
    '客户类型',
    '对策',
    '大客户判别',
    '含转介绍的价值',
    '大客户策略',
    '吸引力得分',
    '相对实力得分',
  ],
  ...['漏斗阶段', '期望值', '停留天数', '与上次预测之差'],
];
/** Own columns stand behind those of the customers. */
const widest = 80;

/** What LibreOffice makes of a workbook that holds formulas and nothing of what they came to. */
function calculatedBy(workbook: Workbook): string[][] {
  const file = withoutResults(saveWorkbook(workbook));
  for (const part of Object.values(unzipText(file))) {
    if (part.includes('</f><v')) throw new Error('a result is left in the file');
  }
  return sheetAsCsv(file, 1);
}

interface Cell {
  readonly header: string;
  readonly row: number;
  readonly meant: CellValue;
  readonly got: string;
  readonly formula: string | undefined;
}

function cellsOf(
  sheet: Sheet,
  count: number,
  calculated: readonly (readonly string[])[],
  wanted = outputs,
): Cell[] {
  const headers = sheet.readValues(0, 0, 1, widest)[0]?.map(String) ?? [];
  return wanted.flatMap((header) => {
    const column = headers.indexOf(header);
    return Array.from({ length: count }, (_, row) => ({
      header,
      row: row + 1,
      meant: sheet.getValue(row + 1, column),
      got: calculated[row + 1]?.[column] ?? '',
      formula: sheet.getFormula(row + 1, column),
    }));
  });
}

function isSame({ meant, got }: Cell): boolean {
  if (typeof meant !== 'number') return String(meant) === got;
  const number = got.endsWith('%') ? Number(got.slice(0, -1)) / 100 : Number(got);
  return got !== '' && Math.abs(meant - number) <= 1e-9 * Math.abs(meant);
}

const wrong = (cells: readonly Cell[]) => cells.filter((cell) => !isSame(cell)).slice(0, 5);

describeWithLibreOffice('formulas, calculated by LibreOffice', () => {
  it('come to what the run found: 3,000 customers, every method and kind of test', async () => {
    const workbook = formulaWorkbook(rows);
    const { preview } = await previewOn(workbook, formulaScheme);
    await apply(preview, { formulas: true });
    const cells = cellsOf(sheetOf(workbook, formulaSheet), rows, calculatedBy(workbook));
    expect(wrong(cells)).toEqual([]);
    // Not because there are none: at most one row in ten stays a value, and each column is told apart.
    for (const header of outputs) {
      const own = cells.filter((cell) => cell.header === header);
      expect(own.filter(({ formula }) => formula !== undefined).length).toBeGreaterThan(0.9 * rows);
      expect(new Set(own.map(({ got }) => got)).size).toBeGreaterThan(2);
    }
  }, 300_000);

  it('come to what the run found where columns are compared, divided and weighed', async () => {
    const count = 1200;
    const workbook = declaredWorkbook(count);
    const { preview } = await previewOn(workbook, declaredScheme);
    await apply(preview, { formulas: true });
    const cells = cellsOf(sheetOf(workbook, formulaSheet), count, calculatedBy(workbook), declaredOutputs);
    expect(wrong(cells)).toEqual([]);
    for (const header of declaredOutputs) {
      const own = cells.filter((cell) => cell.header === header);
      expect([header, own.every(({ formula }) => formula !== undefined)]).toEqual([header, true]);
      expect(new Set(own.map(({ got }) => got)).size).toBeGreaterThan(2);
    }
  }, 300_000);

  it.each([false, true])(
    'follow a changed cell to what the next run finds (days counted from 1904: %s)',
    async (date1904) => {
      const count = 200;
      const workbook = formulaWorkbook(count, { date1904 });
      const { preview } = await previewOn(workbook, formulaScheme);
      await apply(preview, { formulas: true, language: 'en-US' });
      const sheet = sheetOf(workbook, formulaSheet);
      const tier = sheet.readValues(0, 0, 1, 40)[0]?.indexOf('Tier') ?? -1;
      const row = rowWithTier(sheet, tier, 'Mass');
      sheet.setValue(row, 2, 5_000_000);
      sheet.setValue(row, 7, 'AAA');
      sheet.setValue(row, 9, 0);
      const calculated = calculatedBy(workbook);
      expect(sheet.getValue(row, tier)).toBe('Mass');
      expect(calculated[row]?.[tier]).toBe('Private "banking"');
      await startHost(workbook);
      await apply(await previewAgain(formulaScheme), { formulas: true, language: 'en-US' });
      const now = Array.from({ length: count }, (_, index) => sheet.getValue(index + 1, tier));
      expect(calculated.slice(1, count + 1).map((cells) => cells[tier])).toEqual(now);
    },
    300_000,
  );
});

function rowWithTier(sheet: Sheet, column: number, label: string): number {
  for (let row = 1; row <= 200; row++) {
    if (sheet.getValue(row, column) === label && sheet.getFormula(row, column) !== undefined) return row;
  }
  throw new Error(`nobody is ${label}`);
}
