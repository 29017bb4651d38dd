import { insertColumns } from '../../../src/embedded-host/model/book/structure';
import type { Workbook } from '../../../src/embedded-host/model/book/workbook';
import { cellsOf, sheetOf } from '../../support/cells-of';
import { apply, previewAgain, previewOn } from '../../support/sample-job';
import { smallWorkbook } from '../../support/small-workbook';

const rows = 8;

/** Puts in a column before the first of the results at the end, and types into it. */
function insertBesideResults(workbook: Workbook): void {
  const sheet = sheetOf(workbook);
  const [header = []] = sheet.readValues(1, 0, 1, 40);
  const column = header.indexOf('客户层级');
  insertColumns(sheet, column, 1);
  for (let row = 1; row < rows + 2; row++) sheet.setValue(row, column, `别人写的${String(row)}`);
}

describe('a column that somebody inserts just before names are given anew', () => {
  it('is not taken for one of the results: the run is taken back, and the sheet is as he left it', async () => {
    const workbook = smallWorkbook(rows);
    const { preview, host } = await previewOn(workbook);
    await apply(preview);
    for (const { name, scope } of [...workbook.definedNames.all()]) workbook.definedNames.remove(name, scope);
    sheetOf(workbook).setValue(4, 3, 9_000_000);
    const second = await previewAgain();
    let left: unknown;
    host.faults.add({
      when: ({ request }) => left === undefined && JSON.stringify(request).includes('<huiyan xmlns='),
      effect: {
        kind: 'second-writer',
        change: (there) => {
          insertBesideResults(there);
          left = cellsOf(there);
        },
      },
    });
    await expect(apply(second)).rejects.toMatchObject({ code: 'sheet-changed' });
    expect(left).toBeDefined();
    expect(cellsOf(workbook)).toEqual(left);
  });
});
