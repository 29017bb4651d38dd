import { startHost } from '../../support/client';
import { errorCodeOf } from '../../support/host-error';
import { onSheet } from '../../support/on-sheet';

async function valuesOf(address: string): Promise<unknown[][]> {
  return onSheet(async (sheet, context) => {
    const range = sheet.getRange(address);
    range.load('values');
    await context.sync();
    return range.values;
  });
}

describe('changing the shape of a sheet', () => {
  beforeEach(async () => {
    await startHost();
    await onSheet((sheet) => {
      sheet.getRange('A1:C2').values = [
        ['a', 'b', 'c'],
        [1, 2, 3],
      ];
    });
  });

  it('inserts a column, and ranges that are held move along', async () => {
    await onSheet(async (sheet, context) => {
      const held = sheet.getRange('C1:C2');
      held.load('address');
      const inserted = sheet.getRange('B:B').insert('Right');
      inserted.load('address');
      await context.sync();
      held.load('address, values');
      await context.sync();
      expect(inserted.address).toBe('Sheet1!B:B');
      expect(held.address).toBe('Sheet1!D1:D2');
      expect(held.values).toEqual([['c'], [3]]);
    });
    expect(await valuesOf('A1:D1')).toEqual([['a', '', 'b', 'c']]);
  });

  it('deletes a row', async () => {
    await onSheet((sheet) => sheet.getRange('1:1').delete('Up'));
    expect(await valuesOf('A1:C1')).toEqual([[1, 2, 3]]);
  });

  it('shifts cells where nothing refers to them, and says so where something does', async () => {
    await onSheet((sheet) => void sheet.getRange('B1').insert('Down'));
    expect(await valuesOf('A1:C3')).toEqual([
      ['a', '', 'c'],
      [1, 'b', 3],
      ['', 2, ''],
    ]);
    await onSheet((sheet) => sheet.getRange('B1').delete('Up'));
    expect(await valuesOf('B1:B3')).toEqual([['b'], [2], ['']]);
    await onSheet((sheet) => {
      sheet.getRange('E1').formulas = [['=B1']];
    });
    const code = await errorCodeOf(async (context) => {
      context.workbook.worksheets.getFirst().getRange('B1').insert('Down');
    });
    expect(code).toBe('NotImplemented');
  });

  it('clears contents, formats, or both', async () => {
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange('A1:B1');
      range.format.font.bold = true;
      sheet.getRange('A1').clear('Contents');
      sheet.getRange('B1').clear('Formats');
      sheet.getRange('C1').clear();
      const font = sheet.getRange('A1').format.font;
      const plain = sheet.getRange('B1').format.font;
      font.load('bold');
      plain.load('bold');
      await context.sync();
      expect([font.bold, plain.bold]).toEqual([true, false]);
    });
    expect(await valuesOf('A1:C1')).toEqual([['', 'b', '']]);
  });

  it('merges and parts cells', async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange('A1:B2').merge();
      const merged = sheet.getRange('A1:C9').getMergedAreasOrNullObject();
      merged.load('address');
      await context.sync();
      expect(merged.address).toBe('Sheet1!A1:B2');
      sheet.getRange('A1').unmerge();
      const none = sheet.getRange('A1:C9').getMergedAreasOrNullObject();
      await context.sync();
      expect(none.isNullObject).toBe(true);
    });
  });

  it('copies values, formats and formulas, moved along', async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange('D2').formulas = [['=A2+$B$2']];
      sheet.getRange('A1').format.fill.color = '#00FF00';
      sheet.getRange('A5').copyFrom('A1:D2');
      sheet.getRange('F1:F4').copyFrom(sheet.getRange('A1:A2'), 'Values');
      sheet.getRange('H1').copyFrom('A1:C1', 'Values', false, true);
      const copy = sheet.getRange('A5:D6');
      const fill = sheet.getRange('A5').format.fill;
      copy.load('formulas');
      fill.load('color');
      await context.sync();
      expect(copy.formulas).toEqual([
        ['a', 'b', 'c', ''],
        [1, 2, 3, '=A6+$B$2'],
      ]);
      expect(fill.color).toBe('#00FF00');
    });
    expect(await valuesOf('F1:F4')).toEqual([['a'], [1], ['a'], [1]]);
    expect(await valuesOf('H1:H3')).toEqual([['a'], ['b'], ['c']]);
  });

  it('sorts rows by several keys, blank cells last', async () => {
    await onSheet((sheet) => {
      const range = sheet.getRange('A10:B14');
      range.values = [
        ['name', 'n'],
        ['x', 2],
        ['', 9],
        ['y', 1],
        ['x', 1],
      ];
      range.sort.apply(
        [
          { key: 0, ascending: false },
          { key: 1, ascending: true },
        ],
        false,
        true,
      );
    });
    expect(await valuesOf('A10:B14')).toEqual([
      ['name', 'n'],
      ['y', 1],
      ['x', 1],
      ['x', 2],
      ['', 9],
    ]);
  });

  it('finds and replaces text', async () => {
    await onSheet(async (sheet, context) => {
      const found = sheet.getRange('A1:C2').find('B', { matchCase: false });
      const none = sheet.getRange('A1:C2').findOrNullObject('B', { matchCase: true });
      const everywhere = sheet.findAllOrNullObject('2', { completeMatch: true });
      const count = sheet.getRange('A1:C2').replaceAll('b', 'bb', {});
      found.load('address');
      everywhere.load('address');
      await context.sync();
      expect([found.address, none.isNullObject, everywhere.address, count.value]).toEqual([
        'Sheet1!B1',
        true,
        'Sheet1!B2',
        1,
      ]);
    });
    expect(await valuesOf('B1')).toEqual([['bb']]);
  });
});
