import { openWorkbook } from '../../../src/embedded-host/file/read/open-workbook';
import { saveWorkbook } from '../../../src/embedded-host/file/save/save-workbook';
import type { Workbook } from '../../../src/embedded-host/model/book/workbook';
import { insertRows } from '../../../src/embedded-host/model/book/structure';
import { findPlaybook } from '../../../src/scheme/playbooks/registry';
import { takeBack } from '../../../src/workbook/write/run/take-back';
import { cellsOf, sheetOf } from '../../support/cells-of';
import { startHost } from '../../support/client';
import { apply, openSample, previewAgain, previewOn } from '../../support/sample-job';
import { smallWorkbook } from '../../support/small-workbook';

/** What is said of cells that somebody typed over, before anything is written. */
async function saidOn() {
  const { findings } = await previewAgain();
  return findings.issues.find(({ kind }) => kind === 'typed-over');
}

async function afterRun(more: Parameters<typeof apply>[1] = {}): Promise<Workbook> {
  const workbook = smallWorkbook(40);
  const { preview } = await previewOn(workbook);
  await apply(preview, more);
  return workbook;
}

const columnOf = (workbook: Workbook, header: string) => (cellsOf(workbook)[1] ?? []).indexOf(header);

describe('what somebody typed over a result', () => {
  it('is said with its cells before it is replaced: a tier, a number, a ★, wherever the rows were moved to', async () => {
    const workbook = await afterRun();
    const sheet = sheetOf(workbook);
    insertRows(sheet, 5, 3);
    const cells = [
      [30, '客户层级', '高端客户'],
      [3, '综合得分', 99],
      [40, '★', '★?'],
    ] as const;
    for (const [row, header, value] of cells) sheet.setValue(row, columnOf(workbook, header), value);
    const said = await saidOn();
    expect(said).toMatchObject({ count: 3, severity: 'warning', assumption: true });
    expect(said?.examples.map(({ cell, value }) => [/\d+/u.exec(cell)?.[0], value]).sort()).toEqual([
      ['31', '高端客户'],
      ['4', '99'],
      ['41', '★?'],
    ]);
    expect(said?.text.zh).toContain('高端客户');
    await apply(await previewAgain());
    expect(cellsOf(workbook, '慧眼图例').flat().join()).toContain('99');
    expect(await saidOn()).toBeUndefined();
  });

  it('is said of cells that were emptied, and is put back by Undo as it was', async () => {
    const workbook = await afterRun();
    const column = columnOf(workbook, '客户层级');
    sheetOf(workbook).setValue(6, column, '');
    sheetOf(workbook).setValue(9, column, '');
    const said = await saidOn();
    expect(said?.count).toBe(2);
    expect(said?.examples.map(({ cell, value }) => [/\d+/u.exec(cell)?.[0], value])).toEqual([
      ['7', ''],
      ['10', ''],
    ]);
    await apply(await previewAgain());
    expect(sheetOf(workbook).getValue(6, column)).not.toBe('');
    await takeBack();
    expect(sheetOf(workbook).getValue(6, column)).toBe('');
  });

  it('is not said of changed data or of results that were put back', async () => {
    const workbook = await afterRun();
    const sheet = sheetOf(workbook);
    sheet.setValue(8, columnOf(workbook, '资产规模'), 9_000_000);
    expect(await saidOn()).toBeUndefined();
    await apply(await previewAgain());
    await takeBack();
    expect(await saidOn()).toBeUndefined();
  });

  it('is not said of formulas, which follow the data', async () => {
    const workbook = await afterRun({ formulas: true });
    sheetOf(workbook).setValue(8, columnOf(workbook, '综合得分'), 1);
    expect(await saidOn()).toBeUndefined();
  });

  it.each([
    ['en-bank-customers.xlsx', 'high-end'],
    ['zh-bank-customers.xlsx', 'profile'],
    ['zh-bank-customers.xlsx', 'abc'],
    ['en-service.xlsx', 'key-indicators'],
  ])('is not said where nobody typed: %s, %s, saved and opened again', async (file, id) => {
    const scheme = findPlaybook(id)?.scheme;
    const workbook = openSample(file);
    await startHost(workbook);
    await apply(await previewAgain(scheme));
    const again = openWorkbook(saveWorkbook(workbook));
    await startHost(again);
    const { findings, sheet } = await previewAgain(scheme);
    expect(sheet.ownColumns.length).toBeGreaterThan(0);
    expect(findings.issues.map(({ kind }) => kind)).not.toContain('typed-over');
  });
});
