import { openWorkbook } from '../../../../src/embedded-host/file/read/open-workbook';
import { saveWorkbook } from '../../../../src/embedded-host/file/save/save-workbook';
import type { Sheet } from '../../../../src/embedded-host/model/book/sheet';
import { deleteColumns, deleteRows, insertRows } from '../../../../src/embedded-host/model/book/structure';
import { zipParts } from '../../../fixtures/rich-workbook';
import { unzipText } from '../../../support/unzip';
import { minimalParts } from '../minimal-workbook';

/** What stands between the tags of `sheetData`, or of another element, after a change. */
function rowsAfter(rows: string, change: (sheet: Sheet) => void, element = 'sheetData'): string {
  const xml = sheetAfter(rows, '', change);
  return new RegExp(`<${element}>(.*)</${element}>`, 'su').exec(xml)?.[1] ?? '';
}

function sheetAfter(rows: string, after: string, change: (sheet: Sheet) => void): string {
  const workbook = openWorkbook(zipParts(minimalParts(rows, after)));
  change(workbook.sheets[0] as Sheet);
  return unzipText(saveWorkbook(workbook))['xl/worksheets/sheet1.xml'] ?? '';
}

const cell = (address: string, value: number): string => `<c r="${address}"><v>${String(value)}</v></c>`;

describe('rows of a file', () => {
  it('keep what is not known of them, and get their settings anew, however they are written', () => {
    const row =
      `<row r="2" spans='1:2' ht = '20' customHeight="1" hidden\n=\n'1' thickTop = "1" outlineLevel='2'>` +
      `${cell('A2', 1)}</row>`;
    expect(rowsAfter(row, (sheet) => sheet.rows.setHeight(1, 30))).toBe(
      `<row r="2" thickTop = "1" outlineLevel='2' ht="30" customHeight="1" hidden="1">${cell('A2', 1)}</row>`,
    );
    expect(rowsAfter(row, (sheet) => sheet.rows.setHidden(1, false))).toBe(
      `<row r="2" thickTop = "1" outlineLevel='2' ht="20" customHeight="1">${cell('A2', 1)}</row>`,
    );
  });

  it('lose the settings that they had, however many characters these have', () => {
    const row = `<row r="2" ht="20.25" customHeight="1" s="10" customFormat="true" thickBot="1">${cell('A2', 1)}</row>`;
    expect(rowsAfter(row, (sheet) => sheet.rows.setHeight(1, 7))).toMatch(
      /^<row r="2" thickBot="1"(?: s="\d+" customFormat="1")? ht="7" customHeight="1"><c r="A2">/u,
    );
  });

  it('are joined where the file has one twice', () => {
    const file = `<row r="1">${cell('A1', 1)}</row><row r="1">${cell('B1', 2)}</row>`;
    expect(rowsAfter(file, (sheet) => sheet.setValue(0, 2, 3))).toBe(
      `<row r="1">${cell('A1', 1)}${cell('B1', 2)}${cell('C1', 3)}</row>`,
    );
  });

  it('lose nothing but number and extent when a cell is written', () => {
    const above = `<row r='1' spans="1:2">${cell('A1', 1)}</row>`;
    const row = `<row r='2' spans="1:2" ht='20' customHeight="1" hidden="1">${cell('A2', 1)}</row>`;
    expect(rowsAfter(above + row, (sheet) => sheet.setValue(1, 1, 7))).toBe(
      `${above}<row r="2" ht='20' customHeight="1" hidden="1">${cell('A2', 1)}${cell('B2', 7)}</row>`,
    );
  });

  it('get cells where they had none, also as an empty tag', () => {
    expect(rowsAfter('<row r="1"/><row r="2" hidden="1" />', (sheet) => sheet.setValue(1, 1, 7))).toBe(
      `<row r="1"/><row r="2" hidden="1">${cell('B2', 7)}</row>`,
    );
  });

  it('stand between rows that have settings only', () => {
    const file = `<row r="3">${cell('A3', 1)}</row>`;
    const settings = (sheet: Sheet) => [0, 4, 10, 9].forEach((row) => sheet.rows.setHeight(row, 12));
    const layout = 'ht="12" customHeight="1"';
    expect(rowsAfter(file, settings)).toBe(
      `<row r="1" ${layout}></row>${file}<row r="5" ${layout}></row><row r="10" ${layout}></row><row r="11" ${layout}></row>`,
    );
  });

  it('stand between rows with settings and rows with new cells', () => {
    const after = rowsAfter(`<row r="3">${cell('A3', 1)}</row>`, (sheet) => {
      for (const row of [6, 0, 2]) sheet.rows.setHidden(row, true);
      for (const row of [4, 2, 1]) sheet.setValue(row, 1, 7);
    });
    expect(after).toBe(
      `<row r="1" hidden="1"></row><row r="2">${cell('B2', 7)}</row><row r="3" hidden="1">${cell('A3', 1)}${cell('B3', 7)}</row>` +
        `<row r="5">${cell('B5', 7)}</row><row r="7" hidden="1"></row>`,
    );
  });

  it('leave no trace of a setting that was taken back', () => {
    const untouched = rowsAfter('', (sheet) => {
      sheet.rows.setHidden(4, true);
      sheet.rows.setHidden(4, false);
      sheet.setValue(6, 0, 1);
    });
    expect(untouched).toBe(`<row r="7">${cell('A7', 1)}</row>`);
  });

  it('come in order, each once, where the file has them in disorder', () => {
    const file = `<row r="4">${cell('A4', 4)}</row><row r="2" ht="9" customHeight="1">${cell('A2', 2)}</row>`;
    const after = rowsAfter(file, (sheet) => {
      [0, 3, 10, 9].forEach((row) => sheet.rows.setHeight(row, 12));
      sheet.setValue(3, 1, 5);
    });
    const layout = 'ht="12" customHeight="1"';
    expect(after).toBe(
      `<row r="1" ${layout}></row><row r="2" ht="9" customHeight="1">${cell('A2', 2)}</row>` +
        `<row r="4" ${layout}>${cell('A4', 4)}${cell('B4', 5)}</row>` +
        `<row r="10" ${layout}></row><row r="11" ${layout}></row>`,
    );
  });

  it('go when they are deleted, with all that stands in them, and the others move up', () => {
    const file =
      `<row r="1">${cell('A1', 1)}</row><row r="2"/><row r="3">${cell('A3', 3)}<!-- </row> --></row>` +
      `<row r="4" thickTop="1">${cell('B4', 4)}</row>`;
    expect(rowsAfter(file, (sheet) => deleteRows(sheet, 1, 2))).toBe(
      `<row r="1">${cell('A1', 1)}</row><row r="2" thickTop="1">${cell('B2', 4)}</row>`,
    );
    expect(rowsAfter(file, (sheet) => insertRows(sheet, 0, 2))).toBe(
      `<row r="3">${cell('A3', 1)}</row><row r="4"></row><row r="5">${cell('A5', 3)}<!-- </row> --></row>` +
        `<row r="6" thickTop="1">${cell('B6', 4)}</row>`,
    );
  });

  it('are passed whatever stands between their tags', () => {
    const file = `<row r="1">${cell('A1', 1)}<?pi </row> ?><!-- > --></row><row r="2">${cell('A2', 2)}</row>`;
    expect(rowsAfter(file, (sheet) => sheet.setValue(1, 0, 7))).toBe(
      `<row r="1">${cell('A1', 1)}<?pi </row> ?><!-- > --></row><row r="2">${cell('A2', 7)}</row>`,
    );
  });
});

describe('cells of a file', () => {
  it('stand before what an extension says of their row', () => {
    const extension = '<extLst><ext uri="x"><c/></ext></extLst>';
    const row = `<row r="1">${cell('A1', 1)}${extension}</row>`;
    expect(rowsAfter(row, (sheet) => sheet.setValue(0, 2, 7))).toBe(
      `<row r="1">${cell('A1', 1)}${cell('C1', 7)}${extension}</row>`,
    );
  });

  it('go without a trace when they are cleared away', () => {
    const row = `<row r="1">${cell('A1', 1)}${cell('B1', 2)}</row>`;
    const after = rowsAfter(row, (sheet) => {
      sheet.removeCells({ top: 0, left: 0, bottom: 0, right: 0 });
      sheet.setValue(0, 4, 5);
      sheet.removeCells({ top: 0, left: 4, bottom: 0, right: 4 });
    });
    expect(after).toBe(`<row r="1">${cell('B1', 2)}</row>`);
  });

  it('go with a deleted column, and those right of it move', () => {
    const row = `<row r="1">${cell('A1', 1)}${cell('B1', 2)}<c r='C1' s = "0" t='n'><v>3</v></c></row>`;
    expect(rowsAfter(row, (sheet) => deleteColumns(sheet, 1, 1))).toBe(
      `<row r="1">${cell('A1', 1)}<c r="B1" s = "0" t='n'><v>3</v></c></row>`,
    );
    expect(rowsAfter(row, (sheet) => deleteColumns(sheet, 0, 2))).toBe(
      `<row r="1"><c r="A1" s = "0" t='n'><v>3</v></c></row>`,
    );
  });

  it('keep their content when their style goes, however it is written', () => {
    const row = `<row r="1"><c s = '1' r\n=\n'A1' t="n" cs='9'><v>1</v></c><c r="B1" s=""/></row>`;
    const after = rowsAfter(row, (sheet) => {
      sheet.setStyle(0, 0, 1);
      sheet.setStyle(0, 0, 0);
      sheet.setStyle(0, 1, 1);
      sheet.setStyle(0, 1, 0);
    });
    expect(after).toBe(`<row r="1"><c r="A1" t="n" cs='9'><v>1</v></c><c r="B1"/></row>`);
  });

  it('hold numbers as they read back, and none that is not finite', () => {
    const after = rowsAfter('', (sheet) =>
      [-0, 1e21, 1.5e-7, 0.1].forEach((value, row) => sheet.setValue(row, 0, value)),
    );
    expect([...after.matchAll(/<v>(.*?)<\/v>/gu)].map(([, value]) => value)).toEqual([
      '0',
      '1E+21',
      '1.5E-7',
      '0.1',
    ]);
    expect(() => rowsAfter('', (sheet) => sheet.setValue(0, 0, Infinity))).toThrow(
      new RangeError('Infinity is no number for a cell'),
    );
  });

  it('hold what formulas give, of every type', () => {
    const after = rowsAfter('', (sheet) => {
      sheet.setFormula(0, 0, 'T("a")', ' a ');
      sheet.setFormula(0, 1, '1=1', true);
      sheet.setFormula(0, 2, '1+1', 2);
      sheet.setFormula(0, 3, 'T("")', '');
      sheet.setFormula(0, 4, 'T("b")', 'b');
    });
    expect(after).toBe(
      '<row r="1"><c r="A1" t="str"><f>T(&quot;a&quot;)</f><v xml:space="preserve"> a </v></c>' +
        '<c r="B1" t="b"><f>1=1</f><v>1</v></c><c r="C1"><f>1+1</f><v>2</v></c><c r="D1"><f>T(&quot;&quot;)</f></c>' +
        '<c r="E1" t="str"><f>T(&quot;b&quot;)</f><v>b</v></c></row>',
    );
  });
});

describe('columns of a file', () => {
  const columnsAfter = (change: (sheet: Sheet) => void): string => rowsAfter('', change, 'cols');

  it('get settings in the order of columns, where the file had none', () => {
    const after = columnsAfter((sheet) => {
      for (const column of [10, 9, 1]) sheet.columns.set(column, column, { width: column });
      sheet.columns.set(10, 10, { isHidden: true });
    });
    expect(after).toBe(
      '<col min="2" max="2" width="1" customWidth="1"/><col min="10" max="10" width="9" customWidth="1"/>' +
        '<col min="11" max="11" width="10" customWidth="1" hidden="1"/>',
    );
  });
});

describe('array formulas of a file', () => {
  it('are marked where they are dynamic, as Excel marks those that spill', () => {
    const after = rowsAfter('', (sheet) => {
      const area = { top: 0, left: 0, bottom: 1, right: 0 };
      sheet.formulas.set(0, 0, { kind: 'array', text: 'B1:B2', area, isDynamic: true });
      sheet.setResult(0, 0, 1);
    });
    expect(after).toContain('<c r="A1" cm="1"><f t="array" ref="A1:A2">B1:B2</f><v>1</v></c>');
  });

  it('keep their kind and their area when they are written anew', () => {
    const row = '<row r="1"><c r="A1"><f t="array" ref="A1:A2">TRANSPOSE(C1:D1)</f><v>1</v></c></row>';
    const disorder = `${row.replaceAll('1"', '2"').replace('ref="A1:A2"', 'ref="A2:A3"')}<row r="1">${cell('B1', 1)}</row>`;
    // Rows in disorder are all written from the model.
    expect(rowsAfter(disorder, (sheet) => sheet.setValue(0, 1, 5))).toContain(
      '<f t="array" ref="A2:A3">TRANSPOSE(C1:D1)</f>',
    );
  });
});

describe('the extent that a sheet states', () => {
  const dimensionAfter = (change: (sheet: Sheet) => void): string | undefined => {
    const parts = minimalParts(`<row r="2">${cell('B2', 1)}</row>`);
    const path = 'xl/worksheets/sheet1.xml';
    const stated = parts[path]?.replace('<sheetData>', '<dimension ref="B2"/><sheetData>') ?? '';
    const workbook = openWorkbook(zipParts({ ...parts, [path]: stated }));
    change(workbook.sheets[0] as Sheet);
    return /<dimension ref="([^"]*)"/u.exec(unzipText(saveWorkbook(workbook))[path] ?? '')?.[1];
  };

  it('follows the cells, and is A1 where there is none', () => {
    expect(dimensionAfter((sheet) => sheet.setValue(4, 3, 1))).toBe('B2:D5');
    expect(dimensionAfter((sheet) => sheet.removeCells({ top: 1, left: 1, bottom: 1, right: 1 }))).toBe('A1');
  });
});
