import { startHost } from '../../support/client';
import { eventually } from '../../support/eventually';
import { errorCodeOf } from '../../support/host-error';
import { onSheet } from '../../support/on-sheet';

/** Members that are rarely needed, each asked for at least once. */
describe('further members', () => {
  beforeEach(async () => {
    await startHost();
    await onSheet((sheet) => {
      sheet.getRange('A1:C3').values = [
        ['name', 'amount', 'note'],
        ['x', 1, ''],
        ['y', 2, 'n'],
      ];
    });
  });

  it('of an application', async () => {
    await onSheet(async (_sheet, context) => {
      const { application } = context.workbook;
      application.load('calculationState, decimalSeparator, thousandsSeparator, useSystemSeparators');
      application.load('calculationEngineVersion');
      await context.sync();
      expect([application.decimalSeparator, application.thousandsSeparator]).toEqual(['.', ',']);
      expect([application.calculationState, application.useSystemSeparators]).toEqual(['Done', true]);
    });
    const code = await errorCodeOf(async (context) => {
      context.workbook.application.calculationMode = 'Sometimes' as never;
    });
    expect(code).toBe('InvalidArgument');
  });

  it('of a workbook', async () => {
    await onSheet(async (sheet, context) => {
      context.workbook.load('autoSave, readOnly');
      sheet.getRange('B2:C3').select();
      const selected = context.workbook.getSelectedRanges();
      selected.load('address, addressLocal, isEntireColumn, isEntireRow');
      await context.sync();
      expect([context.workbook.autoSave, context.workbook.readOnly, selected.address]).toEqual([
        false,
        false,
        'Sheet1!B2:C3',
      ]);
    });
  });

  it('of a worksheet', async () => {
    await onSheet(async (sheet, context) => {
      const cell = sheet.getCell(1, 0);
      const next = context.workbook.worksheets.add('next');
      const back = next.getPrevious();
      const forth = sheet.getNext();
      const before = sheet.getPreviousOrNullObject();
      const found = sheet.findAll('n', { completeMatch: false, matchCase: true });
      const replaced = sheet.replaceAll('x', 'X', {});
      sheet.calculate(true);
      sheet.standardWidth = 10;
      sheet.load('standardWidth, standardHeight');
      for (const range of [cell, found]) range.load('address');
      for (const neighbour of [back, forth]) neighbour.load('name');
      await context.sync();
      expect([cell.address, back.name, forth.name, before.isNullObject]).toEqual([
        'Sheet1!A2',
        'Sheet1',
        'next',
        true,
      ]);
      expect([found.address, replaced.value]).toEqual(['Sheet1!A1,Sheet1!B1,Sheet1!C1,Sheet1!C3', 1]);
      expect([sheet.standardWidth, sheet.standardHeight]).toEqual([10, 15]);
      expect(
        await errorCodeOf(async (other) => other.workbook.worksheets.getLast().getNext().load('name')),
      ).toBe('ItemNotFound');
    });
  });

  it('of a range', async () => {
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange('A2:B3');
      range.load(
        'addressLocal, hidden, isEntireColumn, isEntireRow, formulasLocal, numberFormatLocal, worksheet/name',
      );
      const used = sheet.getRange('C2:Z2').getUsedRangeOrNullObject(true);
      const formulas = range.getSpecialCellsOrNullObject('Formulas');
      const columns = range.getColumnProperties({
        columnHidden: true,
        columnIndex: true,
        format: { columnWidth: true },
      });
      await context.sync();
      expect([
        range.addressLocal,
        range.hidden,
        range.isEntireColumn,
        range.isEntireRow,
        range.worksheet.name,
      ]).toEqual(['Sheet1!A2:B3', false, false, false, 'Sheet1']);
      expect([used.isNullObject, formulas.isNullObject]).toEqual([true, true]);
      expect(columns.value[0]).toEqual({ columnHidden: false, columnIndex: 0, format: { columnWidth: 48 } });
    });
  });

  it('of several areas', async () => {
    await onSheet(async (sheet, context) => {
      const areas = sheet.getRanges('A1:A2, C3');
      areas.load('areaCount, cellCount, isEntireColumn, isEntireRow, worksheet/name, areas/address');
      const second = areas.areas.getItemAt(1);
      const count = areas.areas.getCount();
      const formats = areas.conditionalFormats.getCount();
      second.load('address');
      await context.sync();
      expect([areas.areaCount, areas.cellCount, count.value, formats.value]).toEqual([2, 3, 2, 0]);
      expect([second.address, areas.areas.items.map(({ address }) => address)]).toEqual([
        'Sheet1!C3',
        ['Sheet1!A1:A2', 'Sheet1!C3'],
      ]);
      areas.clear('Contents');
      const used = sheet.getUsedRange(true);
      used.load('values');
      await context.sync();
      expect(used.values).toEqual([
        ['', 'amount', 'note'],
        ['', 1, ''],
        ['y', 2, ''],
      ]);
    });
  });

  it('of a view', async () => {
    await onSheet(async (sheet, context) => {
      const view = sheet.getRange('A2:B3').getVisibleView();
      view.load('columnCount, formulas, formulasLocal, text, numberFormat, valueTypes');
      const range = view.getRange();
      range.load('address');
      await context.sync();
      expect([view.columnCount, view.text, view.valueTypes[0], range.address]).toEqual([
        2,
        [
          ['x', '1'],
          ['y', '2'],
        ],
        ['String', 'Double'],
        'Sheet1!A2:B3',
      ]);
    });
  });

  it('of formats', async () => {
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange('A2:B3');
      range.format.protection.formulaHidden = true;
      range.format.autofitRows();
      range.format.protection.load('formulaHidden, locked');
      const border = range.format.borders.getItemAt(0);
      border.load('sideIndex, style');
      range.format.load('rowHeight');
      await context.sync();
      expect([range.format.protection.formulaHidden, range.format.protection.locked]).toEqual([true, true]);
      expect([border.sideIndex, border.style, range.format.rowHeight]).toEqual(['EdgeTop', 'None', 15]);
    });
  });

  it('of tables', async () => {
    await onSheet(async (sheet, context) => {
      const table = sheet.tables.add('A1:C3', true);
      table.highlightFirstColumn = true;
      table.highlightLastColumn = true;
      table.showBandedColumns = true;
      table.showBandedRows = false;
      table.showFilterButton = false;
      table.style = 'TableStyleLight1';
      table.load(
        'id, legacyId, highlightFirstColumn, highlightLastColumn, showBandedColumns, showBandedRows, style',
      );
      const { tables } = context.workbook;
      tables.load('count');
      const counts = [tables.getCount(), table.columns.getCount(), table.rows.getCount()];
      const [first, scoped] = [tables.getItemAt(0), sheet.getRange('A1').getTables().getFirst()];
      const row = table.rows.getItemAt(1);
      const cells = [row.getRange(), table.columns.getItem('amount').getRange()];
      row.load('index');
      for (const found of [first, scoped]) found.load('name');
      for (const range of cells) range.load('address');
      await context.sync();
      expect(counts.map(({ value }) => value)).toEqual([1, 3, 2]);
      expect([tables.count, first.name, scoped.name, row.index]).toEqual([1, 'Table1', 'Table1', 1]);
      expect(cells.map(({ address }) => address)).toEqual(['Sheet1!A3:C3', 'Sheet1!B1:B3']);
      expect([table.highlightFirstColumn, table.showBandedRows, table.style]).toEqual([
        true,
        false,
        'TableStyleLight1',
      ]);
      const byId = sheet.getRange('A1').getTables().getItem(table.id);
      const none = sheet.getRange('A1').getTables().getItemOrNullObject('nobody');
      table.showTotals = true;
      const total = table.columns.getItem('amount').getTotalRowRange();
      byId.load('legacyId');
      total.load('address');
      await context.sync();
      expect([byId.legacyId, none.isNullObject, total.address]).toEqual(['1', true, 'Sheet1!B4']);
    });
  });

  it('of names', async () => {
    await onSheet(async (sheet, context) => {
      const local = sheet.names.addFormulaLocal('local', '=Sheet1!$A$1');
      const range = local.getRange();
      local.worksheet.load('name');
      range.load('address');
      await context.sync();
      expect([local.worksheet.name, range.address]).toEqual(['Sheet1', 'Sheet1!A1']);
    });
  });

  it('of conditional formats', async () => {
    await onSheet(async (sheet, context) => {
      const { conditionalFormats } = sheet.getRange('A1:A9');
      const custom = conditionalFormats.add('Custom');
      const { font, fill } = custom.custom.format;
      font.set({ italic: true, strikethrough: true, underline: 'Single' });
      custom.custom.format.numberFormat = '0.0';
      custom.custom.rule.formulaLocal = '=$A1=1';
      fill.color = '#FF0000';
      const bar = conditionalFormats.add('DataBar');
      bar.dataBar.upperBoundRule = { type: 'Percent', formula: '80' };
      custom.priority = 0;
      font.load('italic, strikethrough, underline');
      custom.load('priority');
      custom.custom.format.load('numberFormat');
      custom.custom.rule.load('formulaLocal');
      bar.dataBar.load('upperBoundRule');
      const wrong = custom.dataBarOrNullObject;
      const areas = custom.getRanges();
      const range = custom.getRangeOrNullObject();
      for (const found of [areas, range]) found.load('address');
      await context.sync();
      expect([font.italic, font.strikethrough, font.underline]).toEqual([true, true, 'Single']);
      expect([custom.priority, custom.custom.format.numberFormat, custom.custom.rule.formulaLocal]).toEqual([
        0,
        '0.0',
        '=$A1=1',
      ]);
      expect([bar.dataBar.upperBoundRule, wrong.isNullObject]).toEqual([
        { type: 'Percent', formula: '80' },
        true,
      ]);
      expect([areas.address, range.address]).toEqual(['Sheet1!A1:A9', 'Sheet1!A1:A9']);
      font.clear();
      fill.clear();
      font.load('italic');
      fill.load('color');
      await context.sync();
      expect([font.italic, fill.color]).toEqual([null, '']);
    });
  });

  it('of custom XML parts of one namespace', async () => {
    await onSheet(async (_sheet, context) => {
      const { customXmlParts } = context.workbook;
      const part = customXmlParts.add('<a xmlns="urn:a"/>');
      part.load('id');
      const scoped = customXmlParts.getByNamespace('urn:a');
      const only = scoped.getOnlyItem();
      only.load('id');
      const count = scoped.getCount();
      await context.sync();
      const again = [scoped.getItem(part.id), scoped.getItemOrNullObject(part.id)];
      for (const found of again) found.load('namespaceUri');
      await context.sync();
      expect([count.value, only.id, ...again.map(({ namespaceUri }) => namespaceUri)]).toEqual([
        1,
        part.id,
        'urn:a',
        'urn:a',
      ]);
    });
  });

  it('of frozen panes', async () => {
    await onSheet(async (sheet, context) => {
      sheet.freezePanes.freezeColumns(1);
      const columns = sheet.freezePanes.getLocation();
      columns.load('address');
      await context.sync();
      expect(columns.address).toBe('Sheet1!A:A');
      sheet.freezePanes.freezeRows(2);
      const rows = sheet.freezePanes.getLocation();
      rows.load('address');
      await context.sync();
      expect(rows.address).toBe('Sheet1!1:2');
    });
  });

  it('of an event: its range', async () => {
    const addresses: string[] = [];
    await onSheet(async (sheet, context) => {
      sheet.onChanged.add(async (event) => {
        await Excel.run(async (inner) => {
          const range = event.getRange(inner);
          const careful = event.getRangeOrNullObject(inner);
          range.load('address');
          careful.load('address');
          await inner.sync();
          addresses.push(range.address, careful.address);
        });
      });
      await context.sync();
      sheet.getRange('B2').values = [[9]];
      await context.sync();
    });
    await eventually(() => addresses.length >= 2);
    expect(addresses).toEqual(['Sheet1!B2', 'Sheet1!B2']);
  });
});
