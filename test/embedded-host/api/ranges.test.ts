import { startHost } from '../../support/client';
import { errorCodeOf } from '../../support/host-error';
import { onSheet } from '../../support/on-sheet';

/** The address of the range that the batch makes. */
async function addressOf(make: (sheet: Excel.Worksheet) => Excel.Range): Promise<string> {
  return onSheet(async (sheet, context) => {
    const range = make(sheet);
    range.load('address');
    await context.sync();
    return range.address;
  });
}

describe('the place of a range', () => {
  beforeEach(() => startHost());

  it.each<[string, (sheet: Excel.Worksheet) => Excel.Range, string]>([
    ['getCell', (sheet) => sheet.getRange('B2:D4').getCell(1, 2), 'D3'],
    ['getRow', (sheet) => sheet.getRange('B2:D4').getRow(2), 'B4:D4'],
    ['getColumn', (sheet) => sheet.getRange('B2:D4').getColumn(0), 'B2:B4'],
    ['getLastCell', (sheet) => sheet.getRange('B2:D4').getLastCell(), 'D4'],
    ['getLastRow', (sheet) => sheet.getRange('B2:D4').getLastRow(), 'B4:D4'],
    ['getLastColumn', (sheet) => sheet.getRange('B2:D4').getLastColumn(), 'D2:D4'],
    ['getEntireRow', (sheet) => sheet.getRange('B2:D4').getEntireRow(), '2:4'],
    ['getEntireColumn', (sheet) => sheet.getRange('B2:D4').getEntireColumn(), 'B:D'],
    ['getOffsetRange', (sheet) => sheet.getRange('B2:D4').getOffsetRange(1, -1), 'A3:C5'],
    ['getResizedRange', (sheet) => sheet.getRange('B2:D4').getResizedRange(2, -1), 'B2:C6'],
    ['getAbsoluteResizedRange', (sheet) => sheet.getRange('B2:D4').getAbsoluteResizedRange(1, 5), 'B2:F2'],
    ['getRowsBelow', (sheet) => sheet.getRange('B2:D4').getRowsBelow(2), 'B5:D6'],
    ['getRowsAbove', (sheet) => sheet.getRange('B2:D4').getRowsAbove(1), 'B1:D1'],
    ['getColumnsAfter', (sheet) => sheet.getRange('B2:D4').getColumnsAfter(2), 'E2:F4'],
    ['getColumnsBefore', (sheet) => sheet.getRange('B2:D4').getColumnsBefore(1), 'A2:A4'],
    ['getBoundingRect', (sheet) => sheet.getRange('B2:D4').getBoundingRect('F1'), 'B1:F4'],
    ['getIntersection', (sheet) => sheet.getRange('B2:D4').getIntersection('C3:Z9'), 'C3:D4'],
    ['getRangeByIndexes', (sheet) => sheet.getRangeByIndexes(4, 2, 3, 1), 'C5:C7'],
    ['corners the other way round', (sheet) => sheet.getRange('D4:B2'), 'B2:D4'],
  ])('%s', async (_name, make, address) => {
    expect(await addressOf(make)).toBe(`Sheet1!${address}`);
  });

  it('puts a sheet name into quotes where formulas need them', async () => {
    await onSheet((sheet) => {
      sheet.name = "Müller's 2024";
    });
    expect(await addressOf((sheet) => sheet.getRange('A1'))).toBe("'Müller''s 2024'!A1");
  });

  it('answers indexes and counts', async () => {
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange('B2:D4');
      range.load('rowIndex, columnIndex, rowCount, columnCount, cellCount');
      await context.sync();
      expect(range.toJSON()).toEqual({
        rowIndex: 1,
        columnIndex: 1,
        rowCount: 3,
        columnCount: 3,
        cellCount: 9,
      });
    });
  });

  it('says ItemNotFound where ranges share no cell, and a null object for the careful', async () => {
    const code = await errorCodeOf(async (context) => {
      context.workbook.worksheets.getFirst().getRange('A1').getIntersection('B2').load('address');
    });
    expect(code).toBe('ItemNotFound');
    await onSheet(async (sheet, context) => {
      const none = sheet.getRange('A1').getIntersectionOrNullObject('B2');
      await context.sync();
      expect(none.isNullObject).toBe(true);
    });
  });

  it.each(['A0', 'XFE1', 'A1048577', 'nonsense name', 'Other!A1'])(
    'refuses %s as an address',
    async (address) => {
      const code = await errorCodeOf(async (context) => {
        context.workbook.worksheets.getFirst().getRange(address).load('values');
      });
      expect(code).toBe('InvalidArgument');
    },
  );

  it('refuses a range outside the sheet', async () => {
    const code = await errorCodeOf(async (context) => {
      context.workbook.worksheets.getFirst().getRange('A1').getOffsetRange(-1, 0).load('values');
    });
    expect(code).toBe('InvalidArgument');
  });

  it('finds the used range with and without formatted blank cells', async () => {
    await onSheet(async (sheet, context) => {
      const none = sheet.getUsedRangeOrNullObject();
      await context.sync();
      expect(none.isNullObject).toBe(true);
      sheet.getRange('B3:C4').values = [
        [1, 2],
        [3, 4],
      ];
      sheet.getRange('F9').format.fill.color = '#FFFF00';
      const all = sheet.getUsedRange();
      const filled = sheet.getUsedRange(true);
      const inColumn = sheet.getRange('C:C').getUsedRange(true);
      for (const range of [all, filled, inColumn]) range.load('address');
      await context.sync();
      expect([all.address, filled.address, inColumn.address]).toEqual([
        'Sheet1!B3:F9',
        'Sheet1!B3:C4',
        'Sheet1!C3:C4',
      ]);
    });
  });

  it('finds the region around a cell, bordered by blank rows and columns', async () => {
    await onSheet((sheet) => {
      sheet.getRange('B2:C3').values = [
        ['a', ''],
        ['', 'b'],
      ];
      sheet.getRange('E2').values = [['apart']];
    });
    expect(await addressOf((sheet) => sheet.getRange('B2').getSurroundingRegion())).toBe('Sheet1!B2:C3');
  });

  it('selects cells, brings their sheet to the front, and answers what is selected', async () => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.add('second').getRange('B2:C5').select();
      const selected = context.workbook.getSelectedRange();
      const active = context.workbook.getActiveCell();
      const front = context.workbook.worksheets.getActiveWorksheet();
      selected.load('address');
      active.load('address');
      front.load('name');
      await context.sync();
      expect([selected.address, active.address, front.name]).toEqual(['second!B2:C5', 'second!B2', 'second']);
    });
  });

  it('finds cells of a kind in as few rectangles as stand in rows of the same width', async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange('A1:C3').values = [
        [1, 'x', ''],
        [2, 'y', ''],
        [3, '', ''],
      ];
      sheet.getRange('D1').formulas = [['=A1']];
      sheet.getRange('A2').rowHidden = true;
      await context.sync();
      const used = sheet.getRange('A1:D3');
      const found = [
        used.getSpecialCells('Constants', 'Numbers'),
        used.getSpecialCells('Blanks'),
        used.getSpecialCells('Formulas'),
        used.getSpecialCells('Visible'),
      ];
      for (const areas of found) areas.load('address, areaCount, cellCount');
      await context.sync();
      expect(found.map(({ address }) => address.replaceAll('Sheet1!', ''))).toEqual([
        'A1:A3',
        'C1,C2:D2,B3:D3',
        'D1',
        'A1:D1,A3:D3',
      ]);
      expect(found[1]?.cellCount).toBe(6);
    });
  });

  it('reads hidden rows in one request, and only the visible cells', async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange('A1:B3').values = [
        [1, 'a'],
        [2, 'b'],
        [3, 'c'],
      ];
      sheet.getRange('2:2').rowHidden = true;
      const range = sheet.getRange('A1:B3');
      const rows = range.getRowProperties({ rowHidden: true, rowIndex: true });
      const view = range.getVisibleView();
      range.load('rowHidden, columnHidden');
      view.load('values, rowCount, cellAddresses');
      await context.sync();
      expect(rows.value).toEqual([
        { rowHidden: false, rowIndex: 0 },
        { rowHidden: true, rowIndex: 1 },
        { rowHidden: false, rowIndex: 2 },
      ]);
      expect([range.rowHidden, range.columnHidden]).toEqual([null, false]);
      expect(view.values).toEqual([
        [1, 'a'],
        [3, 'c'],
      ]);
      expect(view.cellAddresses[1]).toEqual(['A3', 'B3']);
    });
  });
});
