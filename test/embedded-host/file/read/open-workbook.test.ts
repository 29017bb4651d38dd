import { zipSync } from 'fflate';
import { openWorkbook } from '../../../../src/embedded-host/file/read/open-workbook';
import { CellError } from '../../../../src/embedded-host/model/cells/cell-value';
import type { Sheet } from '../../../../src/embedded-host/model/book/sheet';
import { richWorkbook, zipParts } from '../../../fixtures/rich-workbook';
import { minimalParts } from '../minimal-workbook';

function sheetWith(
  rows: string,
  change: (parts: Record<string, string>) => Record<string, string> = (parts) => parts,
): Sheet {
  return openWorkbook(zipParts(change(minimalParts(rows)))).activeSheet;
}

describe('opening a workbook', () => {
  it('reads values of every type', () => {
    const sheet = sheetWith(
      '<row r="1"><c r="A1"><v>-12.5</v></c><c r="B1" t="str"><f>"x"&amp;1</f><v>x1</v></c><c r="C1" t="b"><v>1</v></c><c r="D1" t="e"><v>#DIV/0!</v></c>' +
        '<c r="E1" t="inlineStr"><is><t>a &lt; b</t></is></c><c r="F1" t="d"><v>2024-03-05T12:00:00</v></c><c r="G1"><v>1.7976931348623157E+308</v></c><c r="H1" t="n"/><c r="I1"><v></v></c></row>',
    );
    expect(sheet.readValues(0, 0, 1, 9)[0]).toEqual([
      -12.5,
      'x1',
      true,
      CellError.of('#DIV/0!'),
      'a < b',
      45_356.5,
      Number.MAX_VALUE,
      '',
      '',
    ]);
    expect(sheet.getFormula(0, 1)).toBe('"x"&1');
  });

  it.each([
    '0.1',
    '123456789012345',
    '1234567890.12345',
    '8641.969000000001',
    '1e-7',
    '4.9E-324',
    '0.30000000000000004',
    '-0',
    '99999999999999999',
    '.5',
    '+3',
  ])('reads the number %s as JavaScript does', (text) => {
    expect(sheetWith(`<row><c><v>${text}</v></c></row>`).getValue(0, 0)).toBe(Number(text));
  });

  it('counts rows and cells without references from the ones before', () => {
    const sheet = sheetWith(
      '<row><c><v>1</v></c><c><v>2</v></c></row><row r="4"><c r="C4"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row>',
    );
    expect(sheet.readValues(0, 0, 5, 4)).toEqual([
      [1, 2, '', ''],
      ['', '', '', ''],
      ['', '', '', ''],
      ['', '', 3, 4],
      [5, '', '', ''],
    ]);
  });

  it('puts rows and cells in disorder where they belong; of cells that come twice the last one wins', () => {
    const sheet = sheetWith(
      '<row r="2"><c r="B2"><v>4</v></c><c r="A2"><v>3</v></c></row><row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>',
    );
    expect(sheet.readValues(0, 0, 2, 2)).toEqual([
      [2, ''],
      [3, 4],
    ]);
  });

  it('reads any prefix, comments, CDATA, unknown elements, line ends and escapes', () => {
    const sheet = sheetWith('', (parts) => ({
      ...parts,
      'xl/worksheets/sheet1.xml':
        '<?xml version="1.0"?><!-- <sheetData> --><x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><!-- --><x:row r="1"><x:c r="A1" t="str">' +
        "<x:v><![CDATA[<a>]]> b</x:v><x:extLst><x:ext><x:c/></x:ext></x:extLst></x:c><x:c r='B1' t='inlineStr'><x:is><x:r><x:t>一\r\n二</x:t></x:r><x:rPh><x:t>yi</x:t></x:rPh><x:r><x:t>_x0041__x005F_x0042_</x:t></x:r></x:is></x:c></x:row></x:sheetData></x:worksheet>",
    }));
    expect(sheet.readValues(0, 0, 1, 2)).toEqual([['<a> b', '一\n二A_x0042_']]);
  });

  it.each(['utf-16le', 'utf-8 with a mark'])('reads parts in %s', (encoding) => {
    const text = (
      minimalParts('<row><c t="inlineStr"><is><t>客户</t></is></c></row>')['xl/worksheets/sheet1.xml'] ?? ''
    ).replace('?>', ' encoding="UTF-16"?>');
    const bytes =
      encoding === 'utf-16le'
        ? Buffer.from(`\ufeff${text}`, 'utf16le')
        : Buffer.from(`\ufeff${text.replace('UTF-16', 'UTF-8')}`);
    const parts = Object.fromEntries(
      Object.entries(minimalParts('')).map(([path, part]) => [path, Buffer.from(part)]),
    );
    expect(
      openWorkbook(zipSync({ ...parts, 'xl/worksheets/sheet1.xml': bytes })).activeSheet.getValue(0, 0),
    ).toBe('客户');
  });

  it('reads Strict files, and absolute and relative targets', () => {
    const strict = (text: string) =>
      text
        .replaceAll(
          'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
          'http://purl.oclc.org/ooxml/officeDocument/relationships',
        )
        .replaceAll(
          'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
          'http://purl.oclc.org/ooxml/spreadsheetml/main',
        );
    const sheet = sheetWith('<row><c><v>1</v></c></row>', (parts) =>
      Object.fromEntries(
        Object.entries(parts).map(([path, text]) => [
          path,
          strict(text).replace('"worksheets/', '"/xl/worksheets/'),
        ]),
      ),
    );
    expect(sheet.getValue(0, 0)).toBe(1);
  });

  it('spells shared formulas out for each cell, and keeps array formulas apart from dynamic ones', () => {
    const [customers] = openWorkbook(richWorkbook()).sheets as [Sheet];
    expect([customers.getFormula(1, 6), customers.getFormula(9, 6)]).toEqual(['D2*F2/100', 'D10*F10/100']);
    expect(customers.formulas.record(2, 7)).toMatchObject({ kind: 'array', isDynamic: false });
    expect(customers.formulas.record(5, 7)).toMatchObject({
      kind: 'array',
      isDynamic: true,
      text: '_xlfn.UNIQUE(C2:C5)',
    });
  });

  it('reads what hangs on a sheet', () => {
    const workbook = openWorkbook(richWorkbook());
    const [customers, pivot, parameters] = workbook.sheets as [Sheet, Sheet, Sheet];
    expect(customers.getValue(1, 1)).toBe('张三');
    expect(customers.notes.all()).toEqual([
      { id: 0, row: 1, column: 4, author: '经理', text: '开户 日期', visible: false },
    ]);
    expect(customers.rows.hiddenRows()).toEqual([4]);
    expect(customers.columns.get(2).width).toBe(18);
    expect(customers.get('autoFilter')).toMatchObject({ hasCriteria: true });
    expect(customers.workbook.styles.isDate(customers.getStyle(1, 4))).toBe(true);
    expect(customers.conditionalFormats.all().map(({ rule }) => rule)).toEqual([
      { type: 'expression', formula: '$F2>40', format: { fillColor: '#C6EFCE' } },
      { type: 'dataBar', minimum: { type: 'min' }, maximum: { type: 'max' }, color: '#638EC6' },
    ]);
    expect(pivot.pivots.map(({ area }) => area)).toEqual([{ top: 2, left: 3, bottom: 4, right: 4 }]);
    expect(parameters.visibility).toBe('hidden');
    expect(parameters.tables[0]).toMatchObject({ id: 4, name: '表1', hasHeaderRow: true });
    expect(workbook.definedNames.get('余额列')?.formula).toBe('客户!$D$2:$D$21');
    expect(workbook.customXmlParts.byNamespace('urn:other-add-in')).toHaveLength(1);
  });

  it('reads the protection of a sheet: what is not forbidden is allowed', () => {
    const sheet = openWorkbook(
      zipParts(minimalParts('', '<sheetProtection sheet="1" password="CC1A" objects="1" sort="0"/>')),
    ).activeSheet;
    const protection = sheet.get('protection');
    expect(protection?.hasPassword).toBe(true);
    expect([...(protection?.allowed ?? [])]).toEqual([
      'sort',
      'selectLockedCells',
      'selectUnlockedCells',
      'scenarios',
    ]);
  });
});
