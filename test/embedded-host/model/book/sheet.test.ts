import fc from 'fast-check';
import { CellError } from '../../../../src/embedded-host/model/cells/cell-value';
import { isDateFormat } from '../../../../src/embedded-host/model/styles/number-format';
import { validSheetName } from '../../../../src/embedded-host/model/book/sheet-name';
import {
  deleteColumns,
  deleteRows,
  insertColumns,
  insertRows,
  removeSheet,
} from '../../../../src/embedded-host/model/book/structure';
import { Workbook } from '../../../../src/embedded-host/model/book/workbook';

function sheetOf(values: (string | number)[][]) {
  const sheet = Workbook.createEmpty().activeSheet;
  values.forEach((row, at) => row.forEach((value, column) => sheet.setValue(at, column, value)));
  return sheet;
}

describe('cells in memory', () => {
  it('tells an error from the same letters as text', () => {
    const sheet = sheetOf([['#N/A']]);
    sheet.setValue(0, 1, CellError.of('#N/A'));
    expect(sheet.readValues(0, 0, 1, 2)).toEqual([['#N/A', CellError.of('#N/A')]]);
    expect(sheet.getValue(0, 1)).not.toBe('#N/A');
  });

  it('keeps any cells as a plain map of cells would', () => {
    const cell = fc.record({
      row: fc.integer({ min: 0, max: 2100 }),
      column: fc.integer({ min: 0, max: 40 }),
      value: fc.oneof(fc.integer(), fc.constant(''), fc.string({ maxLength: 3 })),
    });
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 60 }), (cells) => {
        const sheet = Workbook.createEmpty().activeSheet;
        const plain = new Map<string, unknown>();
        for (const { row, column, value } of cells) {
          sheet.setValue(row, column, value);
          plain.set(`${row},${column}`, value);
        }
        for (const [key, value] of plain) {
          const [row = 0, column = 0] = key.split(',').map(Number);
          expect(sheet.getValue(row, column)).toBe(value);
          expect(sheet.readValues(row, Math.max(0, column - 1), 1, 2)[0]?.[Math.min(1, column)]).toBe(value);
        }
      }),
      { seed: 1, numRuns: 200 },
    );
  });

  it('counts formatted blank cells into the used range unless only values count', () => {
    const sheet = sheetOf([['a', 'b']]);
    sheet.setStyle(5, 6, sheet.workbook.styles.withChange(0, { bold: true }));
    expect(sheet.usedRange()).toEqual({ top: 0, left: 0, bottom: 5, right: 6 });
    expect(sheet.usedRange(true)).toEqual({ top: 0, left: 0, bottom: 0, right: 1 });
    expect(Workbook.createEmpty().activeSheet.usedRange()).toBeNull();
  });

  it('gives a new cell the style of its row, else of its column', () => {
    const sheet = sheetOf([]);
    sheet.columns.load(2, 3, { style: 5 });
    sheet.rows.load(1, { style: 6 });
    sheet.setValue(0, 2, 'x');
    sheet.setValue(1, 2, 'y');
    expect([sheet.getStyle(0, 2), sheet.getStyle(1, 2), sheet.getStyle(9, 3)]).toEqual([5, 6, 5]);
  });

  it('refuses cells outside the sheet and texts that no cell holds', () => {
    const sheet = sheetOf([]);
    expect(() => sheet.setValue(1_048_576, 0, 1)).toThrow(RangeError);
    expect(() => sheet.setValue(0, 16_384, 1)).toThrow(RangeError);
    expect(() => sheet.setValue(0, 0, 'x'.repeat(32_768))).toThrow(RangeError);
  });
});

describe('moving lines in memory', () => {
  it('moves values as taking lines in and out of an array does', () => {
    const size = 6;
    const values = Array.from({ length: size }, (_, row) =>
      Array.from({ length: size }, (__, column) => row * 10 + column + 1),
    );
    const edit = fc.record({
      kind: fc.constantFrom('ir', 'dr', 'ic', 'dc'),
      at: fc.integer({ min: 0, max: size }),
      count: fc.integer({ min: 1, max: 3 }),
    });
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 5 }), (edits) => {
        const sheet = sheetOf(values);
        const plain: (number | string)[][] = values.map((row) => [...row, ...new Array<string>(30).fill('')]);
        while (plain.length < 40) plain.push(new Array<string>(36).fill(''));
        for (const { kind, at, count } of edits) {
          if (kind === 'ir') insertRows(sheet, at, count);
          if (kind === 'dr') deleteRows(sheet, at, count);
          if (kind === 'ic') insertColumns(sheet, at, count);
          if (kind === 'dc') deleteColumns(sheet, at, count);
          if (kind === 'ir')
            plain.splice(at, 0, ...Array.from({ length: count }, () => new Array<string>(36).fill('')));
          if (kind === 'dr') plain.splice(at, count);
          if (kind === 'ic') for (const row of plain) row.splice(at, 0, ...new Array<string>(count).fill(''));
          if (kind === 'dc') for (const row of plain) row.splice(at, count);
        }
        expect(sheet.readValues(0, 0, 15, 15)).toEqual(plain.slice(0, 15).map((row) => row.slice(0, 15)));
      }),
      { seed: 2, numRuns: 300 },
    );
  });

  it('lets new lines look like the line before them', () => {
    const sheet = sheetOf([['a', 'b']]);
    const bold = sheet.workbook.styles.withChange(0, { bold: true });
    sheet.setStyle(0, 0, bold);
    sheet.columns.set(0, 0, { width: 30 });
    insertColumns(sheet, 1, 1);
    expect(sheet.getStyle(0, 1)).toBe(bold);
    expect(sheet.columns.get(1).width).toBe(30);
    expect(sheet.getValue(0, 2)).toBe('b');
  });

  it('refuses to push values off the sheet', () => {
    const sheet = sheetOf([]);
    sheet.setValue(0, 16_383, 1);
    expect(() => insertColumns(sheet, 3, 1)).toThrow(RangeError);
    expect(() => insertColumns(sheet, 16_384, 1)).toThrow(RangeError);
  });
});

describe('styles', () => {
  it('gives equal formats one index and different ones another', () => {
    const { styles } = Workbook.createEmpty();
    const red = styles.withChange(0, { fillColor: '#ff0000' });
    expect(styles.withChange(0, { fillColor: '#FF0000' })).toBe(red);
    expect(styles.withChange(red, { fillColor: null })).toBe(0);
    expect(styles.hex(styles.resolve(red).fill.foreground)).toBe('#FF0000');
    expect(styles.withChange(0, { bold: true })).not.toBe(red);
  });

  it.each([
    ['General', false],
    ['0.00E+00', false],
    ['[Red]#,##0;[Green]-#,##0', false],
    ['"ymd"0', false],
    ['0\\d', false],
    ['[$-804]yyyy"年"m"月"d"日"', true],
    ['m/d/yyyy', true],
    ['[h]:mm:ss', true],
    ['@', false],
    ['0;yyyy', false],
  ])('takes %s for a date: %p', (code, expected) => {
    expect(isDateFormat(code)).toBe(expected);
  });
});

describe('sheets', () => {
  it('refuses names that are taken, too long or not allowed, and finds sheets whatever the case', () => {
    const workbook = Workbook.createEmpty('Data');
    expect(workbook.sheet('DATA')).toBe(workbook.activeSheet);
    for (const name of ['data', '', 'a/b', "'x'", 'x'.repeat(32), 'History'])
      expect(() => workbook.addSheet(name)).toThrow(RangeError);
  });

  it.each([
    ['客户/2026:[x]', '客户_2026__x_'],
    ["'", 'Sheet'],
    ['x'.repeat(40), 'x'.repeat(31)],
  ])('makes %s a name that a sheet may have', (name, valid) => {
    expect(validSheetName(name)).toBe(valid);
  });

  it('turns references to a removed sheet into #REF! and keeps the last visible sheet', () => {
    const workbook = Workbook.createEmpty('a');
    const other = workbook.addSheet('b');
    workbook.activeSheet.setFormula(0, 0, 'b!A1+1');
    removeSheet(other);
    expect(workbook.sheets[0]?.getFormula(0, 0)).toBe('#REF!+1');
    expect(() => removeSheet(workbook.activeSheet)).toThrow(RangeError);
  });
});
