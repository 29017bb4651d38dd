import { startHost } from '../../support/client';
import { errorCodeOf } from '../../support/host-error';
import { onSheet } from '../../support/on-sheet';

describe('worksheets', () => {
  it('adds sheets behind the last one, with a free name where none is given', async () => {
    await startHost();
    const names = await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.add('客户');
      worksheets.add();
      worksheets.load('items/name, items/position');
      const count = worksheets.getCount();
      await context.sync();
      expect(count.value).toBe(3);
      return worksheets.items.map(({ name, position }) => `${position} ${name}`);
    });
    expect(names).toEqual(['0 Sheet1', '1 客户', '2 Sheet3']);
  });

  it('finds a sheet by name whatever the case, and by id after it was renamed', async () => {
    await startHost();
    await onSheet(async (sheet, context) => {
      sheet.load('id');
      const byName = context.workbook.worksheets.getItem('SHEET1');
      byName.load('name');
      await context.sync();
      sheet.name = '客户';
      const byId = context.workbook.worksheets.getItem(sheet.id);
      byId.load('name');
      await context.sync();
      expect([byName.name, byId.name]).toEqual(['Sheet1', '客户']);
    });
  });

  it('answers a null object for a sheet that is not there, and does nothing when that is deleted', async () => {
    const host = await startHost();
    await Excel.run(async (context) => {
      const missing = context.workbook.worksheets.getItemOrNullObject('nobody');
      const beneath = missing.getRange('A1');
      beneath.load('values');
      missing.delete();
      await context.sync();
      expect(missing.isNullObject).toBe(true);
      expect(beneath.isNullObject).toBe(true);
    });
    expect(host.workbook.sheets).toHaveLength(1);
  });

  it.each([
    ['a name that is taken', 'ItemAlreadyExists', 'sheet1'],
    ['more than 31 characters', 'InvalidArgument', 'x'.repeat(32)],
    ['a slash', 'InvalidArgument', 'a/b'],
    ['nothing', 'InvalidArgument', ' '.trim() || "''"],
  ])('refuses %s as the name of a new sheet', async (_what, code, name) => {
    await startHost();
    expect(await errorCodeOf(async (context) => void context.workbook.worksheets.add(name))).toBe(code);
  });

  it('says ItemNotFound with the place in the code where a sheet is missing', async () => {
    await startHost();
    const failure = Excel.run(async (context) => {
      context.workbook.worksheets.getItem('nobody').getRange('A1').load('values');
      await context.sync();
    });
    await expect(failure).rejects.toMatchObject({
      code: 'ItemNotFound',
      debugInfo: { errorLocation: 'WorksheetCollection.getItem' },
    });
  });

  it('keeps one visible sheet', async () => {
    await startHost();
    expect(await errorCodeOf(async (context) => context.workbook.worksheets.getFirst().delete())).toBe(
      'InvalidOperation',
    );
    expect(
      await errorCodeOf(async (context) => {
        context.workbook.worksheets.getFirst().visibility = 'Hidden';
      }),
    ).toBe('InvalidOperation');
  });

  it('hides, colours, moves and activates sheets', async () => {
    const host = await startHost();
    await Excel.run(async (context) => {
      const second = context.workbook.worksheets.add('second');
      second.tabColor = '#FF8800';
      second.showGridlines = false;
      second.position = 0;
      second.activate();
      context.workbook.worksheets.getItem('Sheet1').visibility = 'VeryHidden';
      await context.sync();
      const active = context.workbook.worksheets.getActiveWorksheet();
      const last = context.workbook.worksheets.getLast(true);
      const next = second.getNextOrNullObject(true);
      active.load('name, tabColor, showGridlines, visibility');
      last.load('name');
      await context.sync();
      expect(active.toJSON()).toMatchObject({
        name: 'second',
        tabColor: '#FF8800',
        showGridlines: false,
        visibility: 'Visible',
      });
      expect([last.name, next.isNullObject]).toEqual(['second', true]);
    });
    expect(host.workbook.sheets.map(({ visibility }) => visibility)).toEqual(['visible', 'veryHidden']);
  });

  it('refuses changes of locked cells on a protected sheet, and allows unlocked ones', async () => {
    await startHost();
    await onSheet((sheet) => {
      sheet.getRange('B1').format.protection.locked = false;
      sheet.protection.protect({ allowAutoFilter: true }, 'secret');
    });
    expect(
      await errorCodeOf(async (context) => {
        context.workbook.worksheets.getFirst().getRange('A1').values = [[1]];
      }),
    ).toBe('AccessDenied');
    await onSheet(async (sheet, context) => {
      sheet.getRange('B1').values = [[1]];
      sheet.protection.load('protected, options');
      await context.sync();
      expect(sheet.protection.protected).toBe(true);
      expect(sheet.protection.options).toMatchObject({
        allowAutoFilter: true,
        allowSort: false,
        selectionMode: 'Normal',
      });
    });
    expect(
      await errorCodeOf(async (context) => context.workbook.worksheets.getFirst().protection.unprotect()),
    ).toBe('AccessDenied');
    await onSheet((sheet) => sheet.protection.unprotect('secret'));
  });

  it('freezes rows and columns', async () => {
    const host = await startHost();
    await onSheet(async (sheet, context) => {
      sheet.freezePanes.freezeAt(sheet.getRange('A1:B3'));
      const location = sheet.freezePanes.getLocationOrNullObject();
      location.load('address');
      await context.sync();
      expect(location.address).toBe('Sheet1!A1:B3');
    });
    expect(host.workbook.activeSheet.get('frozenPanes')).toEqual({ rows: 3, columns: 2 });
    await onSheet((sheet) => sheet.freezePanes.unfreeze());
    expect(host.workbook.activeSheet.get('frozenPanes')).toBeNull();
  });

  it('reads how the sheet is filtered, and clears and removes the filter', async () => {
    const host = await startHost();
    const sheetInMemory = host.workbook.activeSheet;
    const area = { top: 0, left: 0, bottom: 4, right: 1 };
    sheetInMemory.set('autoFilter', { area, hasCriteria: true });
    sheetInMemory.rows.setHidden(2, true);
    await onSheet(async (sheet, context) => {
      const { autoFilter } = sheet;
      const range = autoFilter.getRangeOrNullObject();
      range.load('address');
      autoFilter.load('enabled, isDataFiltered');
      await context.sync();
      expect([range.address, autoFilter.enabled, autoFilter.isDataFiltered]).toEqual([
        'Sheet1!A1:B5',
        true,
        true,
      ]);
      autoFilter.clearCriteria();
      autoFilter.load('isDataFiltered');
      await context.sync();
      expect(autoFilter.isDataFiltered).toBe(false);
      autoFilter.remove();
    });
    expect(sheetInMemory.rows.hiddenRows()).toEqual([]);
    expect(sheetInMemory.get('autoFilter')).toBeNull();
  });
});
