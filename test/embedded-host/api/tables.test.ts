import { startHost } from '../../support/client';
import { errorCodeOf } from '../../support/host-error';
import { onSheet } from '../../support/on-sheet';

/** A sheet with a table `Customers` in A1:B3. */
async function startWithTable() {
  const host = await startHost();
  await onSheet((sheet) => {
    sheet.getRange('A1:B3').values = [
      ['name', 'amount'],
      ['x', 1],
      ['y', 2],
    ];
    sheet.tables.add('A1:B3', true).name = 'Customers';
  });
  return host;
}

describe('tables', () => {
  it('makes a table of a range and answers its parts', async () => {
    await startWithTable();
    await onSheet(async (_sheet, context) => {
      const table = context.workbook.tables.getItem('customers');
      const parts = [table.getRange(), table.getHeaderRowRange(), table.getDataBodyRange()];
      for (const part of parts) part.load('address');
      table.load('name, showTotals, showHeaders, showFilterButton, style, showBandedRows');
      table.columns.load('items/name, items/index, count');
      table.rows.load('count, items/values');
      table.worksheet.load('name');
      await context.sync();
      expect(parts.map(({ address }) => address)).toEqual(['Sheet1!A1:B3', 'Sheet1!A1:B1', 'Sheet1!A2:B3']);
      expect(table.columns.items.map(({ name, index }) => [name, index])).toEqual([
        ['name', 0],
        ['amount', 1],
      ]);
      expect(table.rows.items.map(({ values }) => values)).toEqual([[['x', 1]], [['y', 2]]]);
      expect([table.showTotals, table.style, table.worksheet.name]).toEqual([
        false,
        'TableStyleMedium2',
        'Sheet1',
      ]);
    });
  });

  it('completes blank and double column names and makes numbers text', async () => {
    await startHost();
    const names = await onSheet(async (sheet, context) => {
      sheet.getRange('A1:D1').values = [['a', '', 'A', 2024]];
      const table = sheet.tables.add('A1:D3', true);
      table.columns.load('items/name');
      await context.sync();
      return table.columns.items.map(({ name }) => name);
    });
    expect(names).toEqual(['a', 'Column2', 'A2', '2024']);
  });

  it('puts a header row above data without headers', async () => {
    await startHost();
    await onSheet(async (sheet, context) => {
      sheet.getRange('A1:B2').values = [
        [1, 2],
        [3, 4],
      ];
      const table = sheet.tables.add('A1:B2', false);
      const range = table.getRange();
      range.load('values');
      await context.sync();
      expect(range.values).toEqual([
        ['Column1', 'Column2'],
        [1, 2],
        [3, 4],
      ]);
    });
  });

  it.each([
    ['another table', 'InvalidOperation', 'B3:C5'],
    ['merged cells', 'InvalidOperation', 'F1:G3'],
    ['no address', 'InvalidArgument', 'nowhere at all'],
  ])('refuses a table over %s', async (_what, code, address) => {
    await startWithTable();
    await onSheet((sheet) => sheet.getRange('F1:F2').merge());
    expect(
      await errorCodeOf(
        async (context) => void context.workbook.worksheets.getFirst().tables.add(address, true),
      ),
    ).toBe(code);
  });

  it('refuses a name that is taken or no name', async () => {
    await startWithTable();
    const rename = (name: string) =>
      errorCodeOf(async (context) => {
        const sheet = context.workbook.worksheets.getFirst();
        sheet.getRange('E1').values = [['h']];
        sheet.tables.add('E1:E2', true).name = name;
      });
    expect(await rename('CUSTOMERS')).toBe('ItemAlreadyExists');
    await startWithTable();
    expect(await rename('two words')).toBe('InvalidArgument');
  });

  it('adds columns at the end, finds them by name and id, and renames them by their header', async () => {
    await startWithTable();
    await onSheet(async (_sheet, context) => {
      const table = context.workbook.tables.getItem('Customers');
      table.columns.add(undefined, [['tier'], ['A'], ['B']]);
      const tier = table.columns.getItem('tier');
      tier.load('id, index, values');
      await context.sync();
      expect([tier.id, tier.index, tier.values]).toEqual([3, 2, [['tier'], ['A'], ['B']]]);
      tier.name = 'class';
      const body = table.columns.getItem(tier.id).getDataBodyRange();
      body.load('address');
      const header = table.columns.getItemAt(2).getHeaderRowRange();
      header.load('values');
      const missing = table.columns.getItemOrNullObject('tier');
      await context.sync();
      expect([body.address, header.values, missing.isNullObject]).toEqual([
        'Sheet1!C2:C3',
        [['class']],
        true,
      ]);
    });
  });

  it('adds rows at the end and sorts the body', async () => {
    await startWithTable();
    await onSheet(async (_sheet, context) => {
      const table = context.workbook.tables.getItem('Customers');
      table.rows.add(undefined, [['z', 0]]);
      table.sort.apply([{ key: 1, ascending: true }]);
      const body = table.getDataBodyRange();
      body.load('values');
      await context.sync();
      expect(body.values).toEqual([
        ['z', 0],
        ['x', 1],
        ['y', 2],
      ]);
    });
  });

  it('resizes, shows totals, and turns into a range', async () => {
    const host = await startWithTable();
    await onSheet(async (sheet, context) => {
      const table = context.workbook.tables.getItem('Customers');
      sheet.getRange('C1').values = [['new']];
      table.resize('A1:C4');
      table.showTotals = true;
      const total = table.getTotalRowRange();
      total.load('address');
      table.columns.load('items/name');
      await context.sync();
      expect(total.address).toBe('Sheet1!A5:C5');
      expect(table.columns.items.map(({ name }) => name)).toEqual(['name', 'amount', 'new']);
      table.convertToRange();
      await context.sync();
      const gone = context.workbook.tables.getItemOrNullObject('Customers');
      await context.sync();
      expect(gone.isNullObject).toBe(true);
    });
    expect(host.workbook.activeSheet.getValue(1, 0)).toBe('x');
  });

  it('takes the cells along when it is deleted', async () => {
    const host = await startWithTable();
    await onSheet((_sheet, context) => context.workbook.tables.getItem('Customers').delete());
    expect(host.workbook.activeSheet.usedRange()).toBeNull();
  });

  it('is found by cells and by structured references', async () => {
    await startWithTable();
    await onSheet(async (sheet, context) => {
      const tables = sheet.getRange('B3:Z9').getTables(false);
      tables.load('items/name');
      const inside = sheet.getRange('B3:Z9').getTables(true).getCount();
      const column = sheet.getRange('Customers[amount]');
      column.load('address');
      await context.sync();
      expect([tables.items.map(({ name }) => name), inside.value]).toEqual([['Customers'], 0]);
      expect(column.address).toBe('Sheet1!B2:B3');
    });
  });

  it('follows columns that are inserted into the sheet', async () => {
    await startWithTable();
    await onSheet(async (sheet, context) => {
      sheet.getRange('B:B').insert('Right');
      const { columns } = context.workbook.tables.getItem('Customers');
      columns.load('items/name, items/id');
      await context.sync();
      expect(columns.items.map(({ name }) => name)).toEqual(['name', 'Column1', 'amount']);
    });
  });

  it('tells whether it is filtered', async () => {
    const host = await startWithTable();
    host.workbook.activeSheet.rows.setHidden(2, true);
    await onSheet(async (_sheet, context) => {
      const { autoFilter } = context.workbook.tables.getItem('Customers');
      autoFilter.load('isDataFiltered, enabled');
      await context.sync();
      expect([autoFilter.enabled, autoFilter.isDataFiltered]).toEqual([true, true]);
    });
  });
});
