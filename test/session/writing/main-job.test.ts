import { openWorkbook } from '../../../src/embedded-host/file/read/open-workbook';
import { saveWorkbook } from '../../../src/embedded-host/file/save/save-workbook';
import type { Sheet } from '../../../src/embedded-host/model/book/sheet';
import type { Workbook } from '../../../src/embedded-host/model/book/workbook';
import { takeBack } from '../../../src/workbook/write/run/take-back';
import { apply, asOf, openSample, previewAgain, previewOn } from '../../support/sample-job';
import { differences, snapshot } from '../../support/snapshot';

const sheetOf = (workbook: Workbook, name: string): Sheet => {
  const sheet = workbook.sheet(name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
};

const headerColumns = (sheet: Sheet, row: number) =>
  new Map(sheet.readValues(row, 0, 1, 60)[0]?.map((header, column) => [String(header), column] as const));

describe('the main job on the sample', () => {
  const workbook = openSample('zh-bank-customers.xlsx');
  const before = snapshot(workbook);
  const customers = () => sheetOf(workbook, '客户清单');

  it('writes tiers, ★ beside the names, reasons, and three sheets', async () => {
    const { preview } = await previewOn(workbook);
    const receipt = await apply(preview);
    const columns = headerColumns(customers(), 3);
    const name = columns.get('客户姓名') ?? -1;
    expect(columns.get('★')).toBe(name + 1);
    expect([...receipt.sheets.values()]).toEqual(['慧眼汇总', '慧眼图例', '慧眼记录']);
    const starred = customers()
      .readValues(4, name + 1, 3001, 1)
      .filter(([cell]) => cell === '★');
    // Customers that are listed twice have a ★ in each row and count once.
    expect(starred.length).toBeGreaterThanOrEqual(preview.findings.stars);
    const tiers = customers()
      .readValues(4, columns.get('客户层级') ?? -1, 3001, 1)
      .map(([cell]) => cell);
    const highEnd = preview.findings.tiers[0]?.counts[0];
    expect(tiers.filter((cell) => cell === '高端客户')).toHaveLength(highEnd?.rows ?? -1);
  });

  it('says in each row why', () => {
    const column = headerColumns(customers(), 3).get('判定依据') ?? -1;
    const reasons = customers()
      .readValues(4, column, 2990, 1)
      .map(([cell]) => String(cell));
    expect(reasons.filter((reason) => reason === '')).toHaveLength(
      reasons.filter((_, row) => isBlankRow(row)).length,
    );
    expect(reasons.join()).not.toMatch(/undefined|NaN|\[object/u);

    function isBlankRow(row: number): boolean {
      return customers().getValue(4 + row, 0) === '' && customers().getValue(4 + row, 1) === '';
    }
  });

  it('writes nothing when it runs again on the same data', async () => {
    const cells = sheetCells(customers());
    const { preview } = await previewOn(workbook);
    await apply(preview);
    expect(sheetCells(customers())).toEqual(cells);
    expect(headerColumns(customers(), 3).size).toBe(headerColumns(customers(), 3).size);
  });

  it('updates its own columns in place, wherever they were moved to and whatever they are called', async () => {
    const columns = headerColumns(customers(), 3);
    const tier = columns.get('客户层级') ?? -1;
    customers().setValue(3, tier, '我的分层');
    customers().setValue(4, columns.get('资产规模(元)') ?? -1, 9_000_000);
    customers().setValue(4, columns.get('职位') ?? -1, '董事长');
    customers().setValue(4, columns.get('触发事件') ?? -1, '大额转入');
    await apply(await previewAgain());
    expect(customers().getValue(3, tier)).toBe('我的分层');
    expect(customers().getValue(4, tier)).toBe('高端客户');
    expect(customers().getValue(4, columns.get('★') ?? -1)).toBe('★');
  });

  it('takes back exactly the last run, and leaves the sheets of the first', async () => {
    const cells = sheetCells(customers());
    const log = sheetCells(sheetOf(workbook, '慧眼记录'));
    const preview = await previewAgain(undefined, asOf + 200);
    await apply(preview);
    expect(sheetCells(customers())).not.toEqual(cells);
    await takeBack();
    expect(sheetCells(customers())).toEqual(cells);
    expect(sheetCells(sheetOf(workbook, '慧眼记录'))).toEqual(log);
  });

  it('is read by another program as it was meant', () => {
    const reopened = openWorkbook(saveWorkbook(workbook));
    expect(differences(snapshot(workbook), snapshot(reopened))).toEqual([]);
  });

  it('leaves a workbook as it was when its only run is taken back', async () => {
    const fresh = openSample('zh-bank-customers.xlsx');
    const { preview } = await previewOn(fresh);
    await apply(preview);
    expect(differences(before, snapshot(fresh))).not.toEqual([]);
    await takeBack();
    expect(differences(before, snapshot(fresh))).toEqual([]);
  });
});

function sheetCells(sheet: Sheet): unknown {
  const used = sheet.usedRange(true);
  return used ? sheet.readValues(0, 0, used.bottom + 1, used.right + 1) : [];
}
