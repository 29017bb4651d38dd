import type { Sheet } from '../../../src/embedded-host/model/book/sheet';
import { Workbook } from '../../../src/embedded-host/model/book/workbook';
import { takeBack } from '../../../src/workbook/write/run/take-back';
import { apply, playbook, previewAgain, previewOn } from '../../support/sample-job';
import { differences, snapshot } from '../../support/snapshot';

const rows = 6;

/** A list whose cells are all formatted as texts, as many exports are; amounts are numbers all the same. */
function allTexts(headers = ['客户编号', '客户姓名', '资产规模', '触发事件']): {
  workbook: Workbook;
  sheet: Sheet;
} {
  const workbook = Workbook.createEmpty('客户');
  const sheet = workbook.sheets[0] as Sheet;
  const text = workbook.styles.withChange(0, { numberFormat: '@' });
  const cells: Record<string, (row: number) => string | number> = {
    客户编号: (row) => `C${String(100 + row)}`,
    客户姓名: (row) => `张三${String(row)}`,
    资产规模: (row) => row * 1_300_000,
    触发事件: (row) => (row % 2 === 0 ? '升职' : ''),
  };
  headers.forEach((header, column) => {
    for (let row = 0; row <= rows; row++) {
      sheet.setStyle(row, column, text);
      sheet.setValue(row, column, row === 0 ? header : (cells[header]?.(row) ?? ''));
    }
  });
  return { workbook, sheet };
}

const columnOf = (sheet: Sheet, header: string) => sheet.readValues(0, 0, 1, 40)[0]?.indexOf(header) ?? -1;

const formatsOf = (sheet: Sheet, column: number) =>
  Array.from({ length: rows + 3 }, (_, row) => sheet.getNumberFormat(row, column));

describe('a list of texts only', () => {
  const { workbook, sheet } = allTexts();
  const before = snapshot(workbook);

  it('gets numbers, formulas and labels without apostrophes, in cells that are no texts', async () => {
    await previewOn(workbook);
    await apply(await previewAgain(playbook('high-end')), { formulas: true });
    const [star, tier, score] = ['★', '客户层级', '综合得分'].map((header) => columnOf(sheet, header));
    expect([star, tier, score]).not.toContain(-1);
    expect(sheet.readValues(1, tier ?? 0, rows, 1).flat()).toContain('高端客户');
    expect(sheet.readValues(1, star ?? 0, rows, 1).flat()).toContain('★');
    expect(
      sheet
        .readValues(1, score ?? 0, rows, 1)
        .flat()
        .every((cell) => typeof cell === 'number'),
    ).toBe(true);
    expect(sheet.getFormula(1, score ?? 0)).toBeDefined();
    for (const column of [star, tier, score]) expect(formatsOf(sheet, column ?? 0)).not.toContain('@');
    expect(sheet.getNumberFormat(1, columnOf(sheet, '资产规模'))).toBe('@');
  });

  it('gets them again where somebody has made a result column text', async () => {
    const score = columnOf(sheet, '综合得分');
    const text = workbook.styles.withChange(0, { numberFormat: '@' });
    for (let row = 1; row <= rows; row++) sheet.setStyle(row, score, text);
    sheet.setValue(2, columnOf(sheet, '资产规模'), 77_000_000);
    await apply(await previewAgain(playbook('high-end')));
    const scores = () => sheet.readValues(1, score, rows, 1).flat();
    const first = scores();
    expect(first.every((cell) => typeof cell === 'number')).toBe(true);
    sheet.setValue(1, columnOf(sheet, '资产规模'), 99_000_000);
    await apply(await previewAgain(playbook('high-end')));
    expect(scores()).not.toEqual(first);
    for (let row = 1; row <= rows; row++) sheet.setStyle(row, score, text);
    await takeBack();
    expect(scores()).toEqual(first);
  });

  it('is as it was when the first run is taken back', async () => {
    const { workbook: fresh } = allTexts();
    await previewOn(fresh);
    await apply(await previewAgain());
    await takeBack();
    expect(differences(before, snapshot(fresh))).toEqual([]);
  });
});

describe('a list whose last column is the name', () => {
  it('gets ★ beside it and the results behind, once; and is taken back', async () => {
    const { workbook, sheet } = allTexts(['客户编号', '资产规模', '触发事件', '客户姓名']);
    const before = snapshot(workbook);
    const { preview } = await previewOn(workbook);
    await apply(preview);
    expect(sheet.readValues(0, 3, 1, 3)[0]).toEqual(['客户姓名', '★', '客户层级']);
    await apply(await previewAgain());
    expect(sheet.readValues(0, 0, 1, 40)[0]?.filter((cell) => cell === '★')).toHaveLength(1);
    const { workbook: fresh } = allTexts(['客户编号', '资产规模', '触发事件', '客户姓名']);
    await apply((await previewOn(fresh)).preview);
    await takeBack();
    expect(differences(before, snapshot(fresh))).toEqual([]);
  });
});
