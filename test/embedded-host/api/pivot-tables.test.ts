import { Workbook } from '../../../src/embedded-host/model/book/workbook';
import { startHost } from '../../support/client';
import { errorCodeOf } from '../../support/host-error';
import { onSheet } from '../../support/on-sheet';

async function startWithPivot() {
  const workbook = Workbook.createEmpty();
  const [sheet] = workbook.sheets;
  if (sheet) sheet.pivots = [{ name: 'Sales', area: { top: 2, left: 5, bottom: 4, right: 6 } }];
  return startHost(workbook);
}

describe('pivot tables', () => {
  it('say what they are called and where they lie', async () => {
    await startWithPivot();
    await onSheet(async (sheet, context) => {
      const { pivotTables } = sheet;
      pivotTables.load('items/name, items/id');
      const count = pivotTables.getCount();
      const range = pivotTables.getItem('sales').layout.getRange().load('address');
      const none = pivotTables.getItemOrNullObject('other').load('name');
      const home = pivotTables.getItem('Sales').worksheet.load('name');
      await context.sync();
      expect(pivotTables.items.map(({ name, id }) => [name, id])).toEqual([['Sales', 'Sales']]);
      expect([count.value, range.address, none.isNullObject, home.name]).toEqual([
        1,
        'Sheet1!F3:G5',
        true,
        'Sheet1',
      ]);
    });
  });

  it('move whole, and are not cut', async () => {
    await startWithPivot();
    await onSheet(async (sheet, context) => {
      sheet.getRange('F:F').insert('Right');
      const range = sheet.pivotTables.getItem('Sales').layout.getRange().load('address');
      await context.sync();
      expect(range.address).toBe('Sheet1!G3:H5');
    });
    const cut = ({ workbook: book }: Excel.RequestContext) => {
      book.worksheets.getFirst().getRange('H:H').insert('Right');
      return Promise.resolve();
    };
    expect(await errorCodeOf(cut)).toBe('PivotTableRangeConflict');
  });
});

describe('formulas of blocks', () => {
  it('are answered in each of their cells, and are not cut', async () => {
    const workbook = Workbook.createEmpty();
    const [model] = workbook.sheets;
    const area = { top: 0, left: 0, bottom: 0, right: 1 };
    model?.formulas.set(0, 0, { kind: 'array', text: 'D1:E1*2', area, isDynamic: false });
    const results = { top: 4, left: 1, bottom: 5, right: 1 };
    const input = { top: 8, left: 3, bottom: 8, right: 3 };
    const attributes = { dtr: '0' };
    model?.formulas.set(4, 1, { kind: 'data-table', area: results, inputs: [input], attributes });
    await startHost(workbook);
    await onSheet(async (sheet, context) => {
      const block = sheet.getRange('A1:B6').load('formulas');
      await context.sync();
      expect(block.formulas.map((row) => row.join('|'))).toEqual([
        '=D1:E1*2|=D1:E1*2',
        '|',
        '|',
        '|',
        '|=TABLE(,D9)',
        '|=TABLE(,D9)',
      ]);
    });
    const cut = ({ workbook: book }: Excel.RequestContext) => {
      book.worksheets.getFirst().getRange('B:B').insert('Right');
      return Promise.resolve();
    };
    expect(await errorCodeOf(cut)).toBe('InsertDeleteConflict');
  });
});

describe('header cells of tables', () => {
  it('hold a text of their own whatever is written or cleared', async () => {
    await startHost();
    await onSheet(async (sheet, context) => {
      sheet.getRange('A1:C1').values = [['a', 'b', 'c']];
      sheet.tables.add('A1:C3', true).name = 'T';
      sheet.getRange('A1').clear('Contents');
      sheet.getRange('B1:C1').values = [[2024, '2024']];
      const cells = sheet.getRange('A1:C1').load('values');
      const columns = sheet.tables.getItem('T').columns.load('items/name');
      await context.sync();
      expect(cells.values[0]).toEqual(['Column1', '2024', '20242']);
      expect(columns.items.map(({ name }) => name)).toEqual(cells.values[0]);
    });
  });
});
