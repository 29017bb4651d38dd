import type { EmbeddedHost } from '../../../../src/embedded-host/api/embedded-host';
import { noLimits } from '../../../../src/embedded-host/api/base/limits';
import { deleteRows, insertColumns, insertRows } from '../../../../src/embedded-host/model/book/structure';
import type { Workbook } from '../../../../src/embedded-host/model/book/workbook';
import { ownThings } from '../../../../src/workbook/write/run/own-things';
import { removeOwn } from '../../../../src/workbook/write/run/remove-own';
import { cellsOf, sheetOf } from '../../../support/cells-of';
import { startHost } from '../../../support/client';
import { apply, playbook, previewAgain, previewOn } from '../../../support/sample-job';
import { smallWorkbook } from '../../../support/small-workbook';

const customers = '客户';
const tiers = '客户层级';

async function afterRun(rows: number): Promise<{ workbook: Workbook; host: EmbeddedHost; before: unknown }> {
  const workbook = smallWorkbook(rows);
  const before = cellsOf(workbook);
  const { preview, host } = await previewOn(workbook);
  await apply(preview);
  return { workbook, host, before };
}

const tierColumn = (workbook: Workbook) => (cellsOf(workbook)[1] ?? []).indexOf(tiers);

describe('taking the add-in out', () => {
  it('works where the own columns are more than an answer holds', async () => {
    const { workbook, before } = await afterRun(1_500);
    const sheet = sheetOf(workbook);
    sheet.setFormula(1_300, tierColumn(workbook), 'IF(A1="","",A1)', '');
    sheet.setValue(1_600, tierColumn(workbook), '我的合计');
    await startHost(workbook, { limits: { ...noLimits, responseBytes: 100_000 } });
    const { columns } = await removeOwn('all');
    expect(columns.flatMap(({ theirs }) => theirs)).toEqual([
      expect.stringMatching(/1301$/u),
      expect.stringMatching(/1601$/u),
    ]);
    const after = cellsOf(workbook);
    expect(after.flat()).not.toContain(tiers);
    expect(after.slice(0, (before as unknown[]).length).flat()).not.toContain('无差别客户');
    expect(after.flat()).toContain('我的合计');
    expect(workbook.sheets.map(({ name }) => name)).toEqual([customers]);
  });

  it('clears around what somebody wrote into an own column', async () => {
    const { workbook } = await afterRun(8);
    const column = tierColumn(workbook);
    const sheet = sheetOf(workbook);
    sheet.setFormula(4, column, 'A5', 'C1002');
    sheet.setFormula(9, column, 'A10', 'C1007');
    sheet.setValue(12, column, '我的合计');
    const { columns } = await removeOwn('all');
    expect(columns.flatMap(({ theirs }) => theirs.map((cell) => /\d+/u.exec(cell)?.[0]))).toEqual([
      '5',
      '10',
      '13',
    ]);
    const texts = sheet
      .readValues(0, 0, 14, 20)
      .map((row) => row.filter((cell) => ['我的合计', 'C1002', 'C1007'].includes(String(cell))));
    expect(texts.flat().sort()).toEqual(['C1002', 'C1002', 'C1007', 'C1007', '我的合计'].sort());
    expect(cellsOf(workbook).flat()).not.toContain('无差别客户');
  });

  it('leaves nothing where rows were put in since the run', async () => {
    const { workbook } = await afterRun(8);
    insertRows(sheetOf(workbook), 5, 3);
    const { columns } = await removeOwn('all');
    expect(columns.flatMap(({ theirs }) => theirs)).toEqual([]);
    const plain = smallWorkbook(8);
    insertRows(sheetOf(plain), 5, 3);
    expect(cellsOf(workbook)).toEqual(cellsOf(plain));
  });

  it('leaves nothing where a run without tiers came after customers were added', async () => {
    const { workbook } = await afterRun(8);
    const sheet = sheetOf(workbook);
    ['C2000', '王新', '董事长', 900_000].forEach((cell, column) => {
      sheet.setValue(10, column < 2 ? column : column + 1, cell);
    });
    const plain = cellsOf(workbook);
    const scheme = playbook('high-end');
    const steps = scheme.steps.filter(({ method }) => method === 'urgency');
    await apply(await previewAgain({ ...scheme, id: 'urgency', steps }));
    expect(cellsOf(workbook)).not.toEqual(plain);
    const { columns } = await removeOwn('all');
    expect(columns.flatMap(({ theirs }) => theirs)).toEqual([]);
    expect(cellsOf(workbook)[10]?.slice(0, 4)).toEqual(['C2000', '王新', '董事长', 900_000]);
    expect(cellsOf(workbook)[1]).toEqual(cellsOf(smallWorkbook(8))[1]);
  });

  it('leaves what somebody typed below a list from which rows were deleted, and among tiers', async () => {
    const { workbook } = await afterRun(12);
    const sheet = sheetOf(workbook);
    deleteRows(sheet, 5, 4);
    const column = tierColumn(workbook);
    sheet.setValue(4, column, '我的判断');
    sheet.setValue(11, column, '我的合计');
    sheet.setValue(11, column + 1, '我的说明');
    const { columns } = await removeOwn('all');
    expect(columns.flatMap(({ theirs }) => theirs.map((cell) => /\d+/u.exec(cell)?.[0]))).toEqual([
      '5',
      '12',
      '12',
    ]);
    const texts = cellsOf(workbook).flat();
    for (const text of ['我的判断', '我的合计', '我的说明']) expect(texts).toContain(text);
    expect(texts).not.toContain('无差别客户');
  });

  it('takes no column of somebody who inserts one meanwhile', async () => {
    const { workbook, host } = await afterRun(8);
    for (const { name, scope } of [...workbook.definedNames.all()]) workbook.definedNames.remove(name, scope);
    let isInserted = false;
    host.faults.add({
      when: ({ request }) => !isInserted && JSON.stringify(request).includes('removal_0'),
      effect: {
        kind: 'second-writer',
        change: (there) => {
          isInserted = true;
          const column = tierColumn(there);
          insertColumns(sheetOf(there), column, 1);
          for (let row = 1; row < 10; row++) sheetOf(there).setValue(row, column, `别人写的${String(row)}`);
        },
      },
    });
    await expect(removeOwn('all')).rejects.toMatchObject({ code: 'columns-moved' });
    expect(cellsOf(workbook).flat()).toContain(tiers);
    await removeOwn('all');
    const texts = cellsOf(workbook).flat();
    expect(texts).not.toContain(tiers);
    for (let row = 1; row < 10; row++) expect(texts).toContain(`别人写的${String(row)}`);
    expect((await ownThings()).names).toBe(0);
  });
});
