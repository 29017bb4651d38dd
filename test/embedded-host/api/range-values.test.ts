import { CellError } from '../../../src/embedded-host/model/cells/cell-value';
import { Workbook } from '../../../src/embedded-host/model/book/workbook';
import { startHost } from '../../support/client';
import { errorCodeOf } from '../../support/host-error';
import { onSheet } from '../../support/on-sheet';

/** Writes one value into A1 and reads the cell back. */
async function writeAndRead(value: unknown, numberFormat?: string) {
  return onSheet(async (sheet, context) => {
    const cell = sheet.getRange('A1');
    if (numberFormat !== undefined) cell.numberFormat = [[numberFormat]];
    cell.values = [[value]];
    cell.load('values, formulas, numberFormat, valueTypes, text');
    await context.sync();
    return {
      value: cell.values[0]?.[0],
      formula: cell.formulas[0]?.[0],
      format: cell.numberFormat[0]?.[0],
      type: cell.valueTypes[0]?.[0],
      text: cell.text[0]?.[0],
    };
  });
}

describe('the content of a range', () => {
  beforeEach(() => startHost());

  it.each([
    [12.5, 12.5, 'General', 'Double', '12.5'],
    ['12.5', 12.5, 'General', 'Double', '12.5'],
    ['00123', 123, 'General', 'Double', '123'],
    ['12%', 0.12, '0%', 'Double', '12%'],
    ['1,234', 1234, '#,##0', 'Double', '1,234'],
    ['2024/3/5', 45356, 'yyyy/m/d', 'Double', '2024/3/5'],
    ['123456789012345678', 123456789012345000, 'General', 'Double', '1.23457E+17'],
    ['TRUE', true, 'General', 'Boolean', 'TRUE'],
    ["'00123", '00123', 'General', 'String', '00123'],
    ['#N/A', '#N/A', 'General', 'Error', '#N/A'],
    ['张三', '张三', 'General', 'String', '张三'],
    ['', '', 'General', 'Empty', ''],
  ])('makes of %j the value %j', async (written, value, format, type, text) => {
    expect(await writeAndRead(written)).toEqual({ value, formula: value, format, type, text });
  });

  it.each(['00123', '=1+1', '2024/3/5', '+86 139', '-', '@home'])(
    'keeps %j as text in a text cell',
    async (text) => {
      expect(await writeAndRead(text, '@')).toMatchObject({ value: text, formula: text, type: 'String' });
    },
  );

  it.each([
    ['=SUM(B1:B3)', '=SUM(B1:B3)'],
    ['+B1', '=B1'],
    ['-B1', '=-B1'],
    ['@SUM(B1)', '=SUM(B1)'],
  ])('takes %j for the formula %j', async (written, formula) => {
    expect((await writeAndRead(written)).formula).toBe(formula);
  });

  it('leaves cells alone where null is written', async () => {
    const values = await onSheet(async (sheet, context) => {
      const range = sheet.getRange('A1:C1');
      range.values = [[1, 2, 3]];
      range.values = [[null, 'two', '']];
      range.load('values');
      await context.sync();
      return range.values;
    });
    expect(values).toEqual([[1, 'two', '']]);
  });

  it('writes one value into all cells', async () => {
    const values = await onSheet(async (sheet, context) => {
      const range = sheet.getRange('A1:B2');
      range.values = 'x' as never;
      range.load('values');
      await context.sync();
      return range.values;
    });
    expect(values).toEqual([
      ['x', 'x'],
      ['x', 'x'],
    ]);
  });

  it('lets a formula that is written over a value show that value until Excel calculates; null leaves both', async () => {
    const shown = await onSheet(async (sheet, context) => {
      const range = sheet.getRange('A1:C1');
      range.values = [[1, 'two', 3]];
      range.formulas = [['=B1', '=1+1', null as never]];
      range.load('values,formulas');
      await context.sync();
      return { values: range.values, formulas: range.formulas };
    });
    expect(shown).toEqual({ values: [[1, 'two', 3]], formulas: [['=B1', '=1+1', 3]] });
  });

  it('refuses a block of another shape', async () => {
    const code = await errorCodeOf(async (context) => {
      context.workbook.worksheets.getFirst().getRange('A1:B2').values = [[1, 2]];
    });
    expect(code).toBe('InvalidArgument');
  });

  it('writes blocks above 1,500 cells, which the client splits, as one', async () => {
    const rows = Array.from({ length: 2000 }, (_, row) => [row, `row ${row}`, row % 2 === 0]);
    const values = await onSheet(async (sheet, context) => {
      const range = sheet.getRangeByIndexes(1, 1, 2000, 3);
      range.values = rows;
      range.load('values');
      await context.sync();
      return range.values;
    });
    expect(values).toEqual(rows);
  });

  it('answers null for the values of whole columns', async () => {
    const values = await onSheet(async (sheet, context) => {
      const range = sheet.getRange('A:A');
      range.load('values, address, rowCount');
      await context.sync();
      expect([range.address, range.rowCount]).toEqual(['Sheet1!A:A', 1_048_576]);
      return range.values;
    });
    expect(values).toBeNull();
  });

  it('reads errors, formulas and dates of a 1904 workbook', async () => {
    const workbook = new Workbook({ date1904: true });
    const sheet = workbook.addSheet('S');
    sheet.setValue(0, 0, CellError.of('#DIV/0!'));
    sheet.setFormula(0, 1, 'A2*2', 4);
    sheet.setValue(0, 2, 43_894);
    sheet.setStyle(0, 2, workbook.styles.withChange(0, { numberFormat: 'yyyy/m/d' }));
    await startHost(workbook);
    await onSheet(async (first, context) => {
      const range = first.getRange('A1:C1');
      range.load('values, formulas, text');
      await context.sync();
      expect(range.values).toEqual([['#DIV/0!', 4, 43_894]]);
      expect(range.formulas).toEqual([['#DIV/0!', '=A2*2', 43_894]]);
      // 43,894 days after 1904-01-01.
      expect(range.text).toEqual([['#DIV/0!', '4', '2024/3/5']]);
    });
  });

  it.each([
    ['#,##0.00_);[Red](#,##0.00)', -1234.5, '(1,234.50)'],
    ['0.0%', 0.1234, '12.3%'],
    ['yyyy"年"m"月"d"日"', 45356, '2024年3月5日'],
    ['[h]:mm', 1.5, '36:00'],
    ['000000', 42, '000042'],
  ])('shows in format %s the number %d as %s', async (format, value, text) => {
    expect((await writeAndRead(value, format)).text).toBe(text);
  });
});
