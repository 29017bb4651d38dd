import fc from 'fast-check';
import { openWorkbook } from '../../../../src/embedded-host/file/read/open-workbook';
import { saveWorkbook } from '../../../../src/embedded-host/file/save/save-workbook';
import { CellError } from '../../../../src/embedded-host/model/cells/cell-value';
import type { Sheet } from '../../../../src/embedded-host/model/book/sheet';
import { Workbook } from '../../../../src/embedded-host/model/book/workbook';
import { richWorkbook, zipParts } from '../../../fixtures/rich-workbook';
import { describeWithLibreOffice, sheetAsCsv } from '../../../support/libreoffice';
import { differingParts, unzipText } from '../../../support/unzip';
import { minimalParts } from '../minimal-workbook';

const sheetPath = 'xl/worksheets/sheet1.xml';

/** Opens, changes and saves; answers the sheet's XML and the sheet as read again. */
function changed(file: Uint8Array, change: (sheet: Sheet, workbook: Workbook) => void) {
  const workbook = openWorkbook(file);
  change(workbook.sheets[0] as Sheet, workbook);
  const saved = saveWorkbook(workbook);
  const parts = unzipText(saved);
  return { parts, xml: parts[sheetPath] ?? '', again: openWorkbook(saved).sheets[0] as Sheet, saved };
}

function minimal(rows: string, after = ''): Uint8Array {
  return zipParts(minimalParts(rows, after));
}

it('says in a new file that its days count from 1904', () => {
  const workbook = new Workbook({ date1904: true });
  workbook.addSheet('S');
  expect(openWorkbook(saveWorkbook(workbook)).date1904).toBe(true);
});

describe('writing cells into a file', () => {
  it('puts cells before, between and behind those that are there, and rows likewise', () => {
    const { xml } = changed(
      minimal('<row r="2"><c r="B2"><v>1</v></c><c r="D2"><v>2</v></c></row>'),
      (sheet) => {
        for (const [row, column] of [
          [0, 0],
          [1, 0],
          [1, 2],
          [1, 4],
          [4, 1],
        ] as const)
          sheet.setValue(row, column, 9);
      },
    );
    expect(xml).toContain(
      '<sheetData><row r="1"><c r="A1"><v>9</v></c></row><row r="2"><c r="A2"><v>9</v></c><c r="B2"><v>1</v></c><c r="C2"><v>9</v></c>' +
        '<c r="D2"><v>2</v></c><c r="E2"><v>9</v></c></row><row r="5"><c r="B5"><v>9</v></c></row></sheetData>',
    );
  });

  it('keeps the prefix of the file, and gives places to rows and cells that had none', () => {
    const parts = minimalParts('');
    const prefixed =
      '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row><x:c><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>';
    const { xml } = changed(zipParts({ ...parts, [sheetPath]: prefixed }), (sheet) =>
      sheet.setValue(0, 1, true),
    );
    expect(xml).toContain(
      '<x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c><x:c r="B1" t="b"><x:v>1</x:v></x:c></x:row>',
    );
  });

  it('changes only the style of a cell whose text is rich, and takes a blanked cell’s content away', () => {
    const rich = '<c r="A1" t="inlineStr"><is><r><rPr><b/></rPr><t>a</t></r></is></c>';
    const { xml } = changed(
      minimal(`<row r="1">${rich}<c r="B1"><v>1</v></c></row>`),
      (sheet, { styles }) => {
        sheet.setStyle(0, 0, styles.withChange(0, { fillColor: '#FF0000' }));
        sheet.setValue(0, 1, '');
      },
    );
    expect(xml).toContain(
      '<row r="1"><c r="A1" s="1" t="inlineStr"><is><r><rPr><b/></rPr><t>a</t></r></is></c><c r="B1"/></row>',
    );
  });

  it('writes dangerous text as text in every case', () => {
    const payloads = [
      '=1+1',
      '+1',
      '-1',
      '@SUM(A1)',
      '\t=1',
      '\r=1',
      '\0=1',
      '_x000D_',
      'a\nb',
      ' a ',
      '<b>&"\'',
      '\u0001\ufffe',
      '\ud800x',
      '😀',
      "=cmd|' /C calc'!A0",
    ];
    const { again, xml } = changed(minimal(''), (sheet) =>
      payloads.forEach((text, row) => sheet.setValue(row, 0, text)),
    );
    expect(payloads.map((_, row) => again.getValue(row, 0))).toEqual(payloads);
    expect(xml).not.toContain('<f>');
    expect(again.formulas.size).toBe(0);
  });

  it('reads back any value that it wrote', () => {
    const value = fc.oneof(
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => (number === 0 ? 0 : number)),
      fc.boolean(),
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.constant(CellError.of('#N/A')),
    );
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 20 }), (values) => {
        const { again } = changed(minimal('<row r="1"><c r="C1"><v>5</v></c></row>'), (sheet) =>
          values.forEach((item, row) => sheet.setValue(row, 3, item)),
        );
        expect(values.map((_, row) => again.getValue(row, 3))).toEqual(values);
        expect(again.getValue(0, 2)).toBe(5);
      }),
      { seed: 3, numRuns: 60 },
    );
  });

  it('writes any cells into any rows like the model in memory', () => {
    const cells = fc.array(
      fc.record({
        row: fc.nat(12),
        column: fc.nat(12),
        value: fc.oneof(fc.nat(99), fc.constant('text'), fc.constant('')),
      }),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(cells, cells, (before, after) => {
        const first = Workbook.createEmpty();
        for (const { row, column, value } of before) first.activeSheet.setValue(row, column, value);
        const workbook = openWorkbook(saveWorkbook(first));
        for (const { row, column, value } of after) workbook.activeSheet.setValue(row, column, value);
        const again = openWorkbook(saveWorkbook(workbook)).activeSheet;
        expect(again.readValues(0, 0, 13, 13)).toEqual(workbook.activeSheet.readValues(0, 0, 13, 13));
      }),
      { seed: 4, numRuns: 60 },
    );
  });

  it('writes rows that the file has in disorder in order', () => {
    const { again, xml } = changed(
      minimal('<row r="2"><c r="A2"><v>2</v></c></row><row r="1"><c r="A1"><v>1</v></c></row>'),
      (sheet) => sheet.setValue(1, 1, 'x'),
    );
    expect(again.readValues(0, 0, 2, 2)).toEqual([
      [1, ''],
      [2, 'x'],
    ]);
    expect(xml.indexOf('r="1"')).toBeLessThan(xml.indexOf('r="2"'));
  });
});

describe('formulas in a file', () => {
  const shared =
    '<row r="1"><c r="A1"><f t="shared" ref="A1:A3" si="0">B1*2</f><v>2</v></c></row><row r="2"><c r="A2"><f t="shared" si="0"/><v>4</v></c></row><row r="3"><c r="A3"><f t="shared" si="0"/><v>6</v></c></row>';

  it('spells shared formulas out when the cell that has the text loses it', () => {
    const { again, xml } = changed(minimal(shared), (sheet) => sheet.setValue(0, 0, 'gone'));
    expect([again.getFormula(0, 0), again.getFormula(1, 0), again.getFormula(2, 0)]).toEqual([
      undefined,
      'B2*2',
      'B3*2',
    ]);
    expect(xml).toContain('<c r="A2"><f>B2*2</f><v>4</v></c>');
  });

  it('keeps them shared when another cell changes', () => {
    const { again, xml } = changed(minimal(shared), (sheet) => sheet.setValue(1, 0, 7));
    expect(again.getFormula(2, 0)).toBe('B3*2');
    expect(xml).toContain('<f t="shared" si="0"/>');
  });

  it('writes formulas with their values, and lets Excel calculate', () => {
    const { xml, parts } = changed(minimal(''), (sheet) => {
      sheet.setFormula(0, 0, 'IF(B1<1,"a&b","")', 'a&b');
      sheet.setFormula(0, 1, '1+1', 2);
    });
    expect(xml).toContain(
      '<c r="A1" t="str"><f>IF(B1&lt;1,&quot;a&amp;b&quot;,&quot;&quot;)</f><v>a&amp;b</v></c><c r="B1"><f>1+1</f><v>2</v></c>',
    );
    expect(parts['xl/workbook.xml']).toContain('<calcPr fullCalcOnLoad="1"/></workbook>');
  });

  it('drops the order of calculation only when a formula went', () => {
    const kept = changed(richWorkbook(), (sheet) => sheet.setValue(1, 3, 5));
    expect(kept.parts['xl/calcChain.xml']).toBeDefined();
    const gone = changed(richWorkbook(), (sheet) => sheet.setValue(1, 6, 5));
    expect(gone.parts['xl/calcChain.xml']).toBeUndefined();
    expect(gone.parts['xl/_rels/workbook.xml.rels']).not.toContain('calcChain');
  });
});

describe('settings of a sheet in a file', () => {
  it('cuts a touched column out of a span and keeps what else the span says', () => {
    const { xml, again } = changed(richWorkbook(), (sheet) =>
      sheet.columns.set(2, 2, { width: 5, isHidden: true }),
    );
    expect(xml).toContain(
      '<cols><col min="2" max="2" width="18" customWidth="1" outlineLevel="1"/><col min="3" max="3" width="5" customWidth="1" outlineLevel="1" hidden="1"/>' +
        '<col min="4" max="4" width="18" customWidth="1" outlineLevel="1"/></cols>',
    );
    expect(again.columns.get(2)).toMatchObject({ width: 5, isHidden: true });
  });

  it('writes merged areas, protection, filter, tab colour, panes and rows where the schema wants them', () => {
    const { xml, again } = changed(
      minimal(
        '<row r="1"><c r="A1"><v>1</v></c></row>',
        '<pageMargins left="1" right="1" top="1" bottom="1" header="0" footer="0"/>',
      ),
      (sheet) => {
        sheet.merge({ top: 4, left: 0, bottom: 5, right: 1 });
        sheet.set('protection', {
          allowed: new Set([
            'sort',
            'selectLockedCells',
            'selectUnlockedCells',
            'objects',
            'scenarios',
          ] as const),
          hasPassword: false,
        });
        sheet.set('autoFilter', { area: { top: 0, left: 0, bottom: 3, right: 2 }, hasCriteria: false });
        sheet.set('tabColor', '#00FF00');
        sheet.set('frozenPanes', { rows: 1, columns: 1 });
        sheet.set('showGridlines', false);
        sheet.rows.setHeight(0, 30);
        sheet.rows.setHidden(2, true);
      },
    );
    const order = [
      ...xml.matchAll(
        /<(sheetPr|sheetViews|sheetData|sheetProtection|autoFilter|mergeCells|pageMargins)[ />]/g,
      ),
    ].map((match) => match[1]);
    expect(order).toEqual([
      'sheetPr',
      'sheetViews',
      'sheetData',
      'sheetProtection',
      'autoFilter',
      'mergeCells',
      'pageMargins',
    ]);
    expect([...(again.get('protection')?.allowed ?? [])]).toContain('sort');
    expect(again.get('autoFilter')?.area).toEqual({ top: 0, left: 0, bottom: 3, right: 2 });
    expect([again.get('tabColor'), again.get('frozenPanes'), again.get('showGridlines')]).toEqual([
      '#00FF00',
      { rows: 1, columns: 1 },
      false,
    ]);
    expect([again.rows.height(0), again.rows.isHidden(2), again.merges.length]).toEqual([30, true, 1]);
  });

  it('changes and removes the file’s own formats, validations and notes one by one', () => {
    const { xml, again, parts } = changed(richWorkbook(), (sheet) => {
      sheet.conditionalFormats.remove(0);
      const [validation] = sheet.dataValidations.all();
      if (validation) sheet.dataValidations.replace(0, { ...validation, formula1: '"A,B"' });
      const [note] = sheet.notes.all();
      if (note) sheet.notes.replace(0, { ...note, text: '新' });
    });
    expect(again.conditionalFormats.all().map(({ rule }) => rule.type)).toEqual(['dataBar']);
    expect(again.dataValidations.all().map(({ formula1 }) => formula1)).toEqual(['"A,B"']);
    expect(again.notes.all().map(({ text }) => text)).toEqual(['新']);
    expect(xml).toContain('<x14:id>');
    expect(parts['xl/comments1.xml']).toContain('[Threaded comment]');
    expect(parts['xl/drawings/vmlDrawing1.vml']?.match(/ObjectType="Note"/g)).toHaveLength(1);
  });
});

describe('the workbook’s own parts', () => {
  it('makes a style part and shared texts for a file without them', () => {
    const { parts, again } = changed(
      minimal('<row r="1"><c r="A1"><v>1</v></c></row>'),
      (sheet, { styles }) => {
        sheet.setValue(0, 1, '文字');
        sheet.setStyle(0, 0, styles.withChange(0, { numberFormat: 'yyyy-mm-dd', fontColor: '#123456' }));
      },
    );
    expect(Object.keys(parts)).toEqual(expect.arrayContaining(['xl/styles.xml', 'xl/sharedStrings.xml']));
    expect([again.getNumberFormat(0, 0), again.getValue(0, 1)]).toEqual(['yyyy-mm-dd', '文字']);
    expect(again.workbook.styles.resolve(again.getStyle(0, 0)).font.color).toEqual({ rgb: 'FF123456' });
  });

  it('keeps a Strict file strict', () => {
    const strict = Object.entries(minimalParts('')).map(([path, text]) => [
      path,
      text
        .replaceAll(
          'http://schemas.openxmlformats.org/officeDocument/2006',
          'http://purl.oclc.org/ooxml/officeDocument',
        )
        .replaceAll(
          'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
          'http://purl.oclc.org/ooxml/spreadsheetml/main',
        ),
    ]);
    const { parts } = changed(
      zipParts(Object.fromEntries(strict) as Record<string, string>),
      (sheet, workbook) => {
        sheet.setValue(0, 0, 'x');
        sheet.setStyle(0, 0, workbook.styles.withChange(0, { bold: true }));
        const added = workbook.addSheet('新');
        added.setValue(0, 0, 'y');
        added.notes.add({ row: 0, column: 0, author: 'a', text: 'b', visible: false });
        workbook.addTable(added, {
          name: 'T',
          area: { top: 0, left: 0, bottom: 1, right: 0 },
          columnNames: ['y'],
        });
      },
    );
    const transitional = Object.entries(parts).filter(
      ([path, text]) =>
        path !== '[Content_Types].xml' &&
        /schemas\.openxmlformats\.org\/(?:spreadsheetml|officeDocument)/.test(text),
    );
    expect(transitional.map(([path]) => path)).toEqual([]);
    for (const path of [
      'xl/worksheets/sheet2.xml',
      'xl/comments1.xml',
      'xl/tables/table1.xml',
      'xl/styles.xml',
    ])
      expect(parts[path]).toContain('xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main"');
  });

  it('moves, hides, renames and activates tabs, and keeps names with their sheets', () => {
    const { saved, parts } = changed(richWorkbook(), (sheet, workbook) => {
      const added = workbook.addSheet('新');
      workbook.moveSheet(added, 0);
      workbook.activate(added);
      workbook.setVisibility(sheet, 'veryHidden');
    });
    const again = openWorkbook(saved);
    expect(again.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ['新', 'visible'],
      ['客户', 'veryHidden'],
      ['Pivot', 'visible'],
      ['参数 表', 'hidden'],
    ]);
    expect(again.activeSheet.name).toBe('新');
    expect(parts['xl/workbook.xml']).toContain('name="_xlnm.Print_Area" localSheetId="1"');
    expect(parts[sheetPath]).not.toContain('tabSelected');
  });

  it('changes and removes custom XML parts', () => {
    const { saved } = changed(richWorkbook(), (_, { customXmlParts }) => {
      const [other] = customXmlParts.all();
      if (other) customXmlParts.setXml(other.id, '<other xmlns="urn:other-add-in">2</other>');
    });
    expect(
      openWorkbook(saved)
        .customXmlParts.all()
        .map(({ xml }) => xml),
    ).toEqual(['<other xmlns="urn:other-add-in">2</other>']);
    expect(differingParts(richWorkbook(), saved)).toEqual(['customXml/item1.xml']);
    const removed = changed(richWorkbook(), (_, { customXmlParts }) => {
      for (const { id } of customXmlParts.all()) customXmlParts.remove(id);
    });
    expect(Object.keys(removed.parts).filter((path) => path.startsWith('customXml'))).toEqual([]);
  });

  it('saves a workbook that was never a file', () => {
    const workbook = Workbook.createEmpty('客户');
    workbook.activeSheet.setValue(2, 1, 'x');
    const again = openWorkbook(saveWorkbook(workbook));
    expect([again.activeSheet.name, again.activeSheet.getValue(2, 1)]).toEqual(['客户', 'x']);
    expect(Buffer.compare(saveWorkbook(workbook), saveWorkbook(workbook))).toBe(0);
  });
});

describeWithLibreOffice('a new workbook in LibreOffice', () => {
  it('shows its values, and formulas with what they give', () => {
    const workbook = Workbook.createEmpty();
    const sheet = workbook.activeSheet;
    ['=1+1', 'a "b"', -0.5, true].forEach((value, column) => sheet.setValue(0, column, value));
    sheet.setFormula(0, 4, 'C1*4', -2);
    expect(sheetAsCsv(saveWorkbook(workbook), 1)[0]).toEqual(['=1+1', 'a "b"', '-0.5', 'TRUE', '-2']);
  });
});
