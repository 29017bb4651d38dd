import { openWorkbook } from '../../../../src/embedded-host/file/read/open-workbook';
import { saveWorkbook } from '../../../../src/embedded-host/file/save/save-workbook';
import type { Sheet } from '../../../../src/embedded-host/model/book/sheet';
import {
  deleteColumns,
  insertColumns,
  renameSheet,
} from '../../../../src/embedded-host/model/book/structure';
import type { Workbook } from '../../../../src/embedded-host/model/book/workbook';
import { zipParts } from '../../../fixtures/rich-workbook';
import { unzipText } from '../../../support/unzip';
import { minimalParts } from '../minimal-workbook';

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const sheetPath = 'xl/worksheets/sheet1.xml';

type Change = (sheet: Sheet, workbook: Workbook) => void;

function partsAfter(parts: Record<string, string>, change: Change): Record<string, string> {
  const workbook = openWorkbook(zipParts(parts));
  change(workbook.sheets[0] as Sheet, workbook);
  return unzipText(saveWorkbook(workbook));
}

/** What stands behind the rows of the only sheet, after a change of a workbook that has it so. */
function afterRows(xml: string, change: Change): string {
  const sheet = partsAfter(minimalParts('<row r="1"><c r="A1"><v>1</v></c></row>', xml), change)[sheetPath];
  return /<\/sheetData>([^]*)<\/worksheet>/u.exec(sheet ?? '')?.[1] ?? '';
}

describe('ids and names', () => {
  const withTabs = (sheets: string, relationships: string, more: Record<string, string> = {}) => {
    const parts = minimalParts('');
    const all: Record<string, string> = {
      ...parts,
      'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Data" sheetId="1" r:id="rId1"/>${sheets}</sheets></workbook>`,
      'xl/_rels/workbook.xml.rels': (parts['xl/_rels/workbook.xml.rels'] ?? '').replace(
        '</Relationships>',
        `${relationships}</Relationships>`,
      ),
      ...more,
    };
    return all;
  };
  const other = (id: string, kind: string, path: string) =>
    `<Relationship Id="${id}" Type="${office}/${kind}" Target="${path}"/>`;
  const kinds = ['chartsheet', 'dialogsheet', 'xlMacrosheet'];

  it.each(kinds)('of new sheets are above those of a %s, and its name is taken', (kind) => {
    const path = 'others/other1.xml';
    const parts = withTabs('<sheet name="图表" sheetId="9" r:id="rId30"/>', other('rId30', kind, path), {
      [`xl/${path}`]: `<${kind} xmlns="${main}"/>`,
    });
    parts['[Content_Types].xml'] = (parts['[Content_Types].xml'] ?? '').replace(
      '</Types>',
      `<Override PartName="/xl/${path}" ContentType="application/x-${kind}+xml"/></Types>`,
    );
    const saved = partsAfter(parts, (sheet, workbook) => {
      workbook.addSheet('New');
      expect(() => workbook.addSheet('图表')).toThrow(RangeError);
      expect(() => renameSheet(sheet, '图表')).toThrow(RangeError);
    });
    expect(saved['xl/workbook.xml']).toMatch(/<sheet [^>]*name="New" sheetId="10" r:id="rId31"\/>/u);
  });

  it('of tables are above those of all parts, and no part takes a path that a content type is kept for', () => {
    const parts = minimalParts('');
    const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml';
    const overrides = [1, 2].map(
      (n) => `<Override PartName="/xl/tables/table${n}.xml" ContentType="${type}"/>`,
    );
    parts['[Content_Types].xml'] = (parts['[Content_Types].xml'] ?? '').replace(
      '</Types>',
      `${overrides.join('')}</Types>`,
    );
    parts['xl/tables/table1.xml'] = `<table xmlns="${main}" id="41" name="T" displayName="T"/>`;
    const saved = partsAfter(parts, (sheet, workbook) => {
      sheet.setValue(0, 0, 'a');
      const area = { top: 0, left: 0, bottom: 1, right: 0 };
      expect(workbook.addTable(sheet, { name: 'N', area, columnNames: ['a'] }).id).toBe(42);
    });
    expect(saved['xl/tables/table3.xml']).toContain('id="42"');
  });

  it('of the boxes of notes begin above the clusters of all drawings', () => {
    const drawing =
      '<xml xmlns:o="urn:o"><o:shapelayout><o:idmap v:ext="edit" data="4,7"/></o:shapelayout></xml>';
    const parts = minimalParts('');
    parts['xl/drawings/vmlDrawing1.vml'] = drawing;
    parts['[Content_Types].xml'] = (parts['[Content_Types].xml'] ?? '').replace(
      '<Override',
      '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/><Override',
    );
    const saved = partsAfter(parts, (sheet) => {
      sheet.notes.add({ row: 0, column: 0, author: 'a', text: 'b', visible: false });
    });
    expect(saved['xl/drawings/vmlDrawing2.vml']).toContain('id="_x0000_s8193"');
  });

  it('of the properties of custom XML are found where their numbers have run apart', () => {
    const parts = { ...minimalParts(''), 'customXml/itemProps1.xml': '<a/>' };
    const saved = partsAfter(parts, (_, { customXmlParts }) => void customXmlParts.add('<b xmlns="urn:b"/>'));
    expect(Object.keys(saved)).toEqual(
      expect.arrayContaining(['customXml/item1.xml', 'customXml/itemProps2.xml']),
    );
  });
});

describe('content types', () => {
  const relationshipType = 'application/vnd.openxmlformats-package.relationships+xml';
  const bare = (defaults: string) => {
    const parts = minimalParts('');
    const overrides = ['/_rels/.rels', '/xl/_rels/workbook.xml.rels']
      .map((name) => `<Override PartName="${name}" ContentType="${relationshipType}"/>`)
      .join('');
    parts['[Content_Types].xml'] = (parts['[Content_Types].xml'] ?? '')
      .replace(/<Default [^>]*>/gu, '')
      .replace('<Override', `${defaults}${overrides}<Override`);
    return parts;
  };
  const change: Change = (sheet, { customXmlParts }) => {
    customXmlParts.add('<b xmlns="urn:b"/>');
    sheet.notes.add({ row: 0, column: 0, author: 'a', text: 'b', visible: false });
  };

  // That every part has one is checked of whatever is saved here.
  it('come with new parts where the file has none for their extension', () => {
    const types = partsAfter(bare(''), change)['[Content_Types].xml'];
    expect(types).toContain(`<Default Extension="rels" ContentType="${relationshipType}"/>`);
    expect(types).toContain('<Default Extension="xml" ContentType="application/xml"/>');
    expect(types).toContain('<Default Extension="vml" ');
  });

  it('are given to the part where the extension means something else in this file', () => {
    const workbook = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';
    const saved = partsAfter(bare(`<Default Extension='xml' ContentType='${workbook}'/>`), change);
    expect(saved['[Content_Types].xml']).toContain(
      '<Override PartName="/customXml/item1.xml" ContentType="application/xml"/>',
    );
    expect(saved['[Content_Types].xml']?.match(/Extension=.xml/gu)).toHaveLength(1);
  });
});

describe('rules of conditional formats that this host does not make', () => {
  const rules = [
    '<cfRule type="duplicateValues" dxfId="0" priority="1"/>',
    '<cfRule type="uniqueValues" dxfId="0" priority="2" stopIfTrue="1"/>',
    '<cfRule type="top10" dxfId="0" priority="3" percent="1" bottom="1" rank="10"/>',
    '<cfRule type="aboveAverage" dxfId="0" priority="4" aboveAverage="0" equalAverage="1"/>',
    '<cfRule type="containsBlanks" dxfId="0" priority="5"><formula>LEN(TRIM(B2))=0</formula></cfRule>',
    '<cfRule type="containsErrors" dxfId="0" priority="6"><formula>ISERROR(B2)</formula></cfRule>',
    '<cfRule type="timePeriod" dxfId="0" priority="7" timePeriod="last7Days"><formula>TRUE</formula></cfRule>',
    '<cfRule type="iconSet" priority="8"><iconSet iconSet="4Arrows" showValue="0" reverse="1"><cfvo type="percent" val="0"/><cfvo type="num" val="1" gte="0"/><cfvo type="num" val="2"/><cfvo type="num" val="3"/></iconSet></cfRule>',
    '<cfRule type="colorScale" priority="9"><colorScale><cfvo type="min"/><cfvo type="max"/><color theme="4" tint="0.4"/><color indexed="10"/></colorScale></cfRule>',
    '<cfRule type="cellIs" dxfId="0" priority="10" operator="equal" x="kept"><formula>1</formula></cfRule>',
  ];
  const dataBar = (priority: number) =>
    `<cfRule type="dataBar" priority="${String(priority)}"><dataBar showValue="0" minLength="0"><cfvo type="min"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar>` +
    '<extLst><ext xmlns:x14="urn:x14" uri="{B025F937}"><x14:id>{D-1}</x14:id></ext></extLst></cfRule>';
  const block = (sqref: string, ...content: string[]) =>
    `<conditionalFormatting sqref="${sqref}" pivot="1">${content.join('')}</conditionalFormatting>`;
  const half =
    '<x14:cfRule type="dataBar" id="{D-1}"><x14:dataBar gradient="0"><x14:cfvo type="autoMin"/></x14:dataBar></x14:cfRule>';
  const alone = (priority: number) =>
    `<x14:cfRule type="expression" priority="${String(priority)}" id="{D-2}"><xm:f>Other!A1</xm:f></x14:cfRule>`;
  const extension = (content: string) =>
    `<extLst><ext xmlns:x14="urn:x14" xmlns:xm="urn:xm" uri="{78C0D931}"><x14:conditionalFormattings>${content}</x14:conditionalFormattings></ext></extLst>`;
  const extended = (sqref: string, content: string) =>
    `<x14:conditionalFormatting>${content}<xm:sqref>${sqref}</xm:sqref></x14:conditionalFormatting>`;
  const file = (sqref: string, shift = 0) =>
    block(
      sqref,
      ...rules.map((rule) => rule.replace(/(?<=priority=")\d+/u, (n) => String(Number(n) + shift))),
    ) +
    block('D2:D9', dataBar(11 + shift)) +
    extension(extended('D2:D9', half) + extended('E2:E9', alone(12 + shift)));
  const own: Change = ({ conditionalFormats }) => {
    for (const { id, ...format } of conditionalFormats.all())
      conditionalFormats.replace(id, { ...format, priority: format.priority + 1 });
  };

  it('keep every word of theirs, but for the priority', () => {
    expect(afterRows(file('B2:B9'), own)).toBe(file('B2:B9', 1));
  });

  it('move with their cells', () => {
    const moved = afterRows(file('B2:B9'), (sheet) => insertColumns(sheet, 1, 1));
    expect(moved).toBe(
      file('C2:C9')
        .replaceAll('D2:D9', 'E2:E9')
        .replace(
          '>E2:E9</xm:sqref></x14:conditionalFormatting></x14',
          '>F2:F9</xm:sqref></x14:conditionalFormatting></x14',
        )
        .replaceAll('B2)', 'C2)'),
    );
  });

  it('part from the others of their block where they lose some of its cells', () => {
    const areas = [{ top: 1, left: 1, bottom: 4, right: 1 }];
    const cut = afterRows(file('B2:B9'), ({ conditionalFormats }) => {
      const [first, second] = conditionalFormats.all();
      if (!first || !second) throw new Error('no rules');
      conditionalFormats.replace(first.id, { ...first, areas });
      conditionalFormats.replace(second.id, { ...second, areas, priority: 20 });
    });
    const rest = block('B2:B9', ...rules.slice(2));
    const copy = block('B2:B5', rules[0] ?? '', (rules[1] ?? '').replace('"2"', '"20"'));
    expect(cut.startsWith(rest + copy + block('D2:D9', dataBar(11)))).toBe(true);
  });

  it('lose cells in both halves', () => {
    const areas = [{ top: 1, left: 3, bottom: 4, right: 3 }];
    const cut = afterRows(file('B2:B9'), ({ conditionalFormats }) => {
      const bar = conditionalFormats.all().find(({ rule }) => rule.type === 'dataBar');
      if (bar) conditionalFormats.replace(bar.id, { ...bar, areas });
    });
    expect(cut).toBe(file('B2:B9').replaceAll('D2:D9', 'D2:D5'));
  });

  it('go with their second half, and the list in the extension goes when it is empty', () => {
    const gone = afterRows(file('B2:B9'), ({ conditionalFormats }) => conditionalFormats.clear());
    expect(gone).toBe('');
    const rest = afterRows(file('B2:B9'), ({ conditionalFormats }) => {
      for (const { id, rule } of conditionalFormats.all())
        if (rule.type === 'dataBar') conditionalFormats.remove(id);
    });
    expect(rest).toBe(block('B2:B9', ...rules) + extension(extended('E2:E9', alone(12))));
  });
});

describe('lists of things that lie on cells', () => {
  it('go where the last of their things goes, and are counted where some stay', () => {
    const file =
      '<protectedRanges><protectedRange name="p" sqref="B1"/></protectedRanges>' +
      '<dataValidations count="2"><dataValidation sqref="B1" imeMode="on"/><dataValidation sqref="D1" imeMode="on"/></dataValidations>' +
      '<hyperlinks><hyperlink ref="B1" location="A1"/></hyperlinks>' +
      '<ignoredErrors><ignoredError sqref="B1" numberStoredAsText="1"/></ignoredErrors>' +
      '<extLst><ext xmlns:x14="urn:x14" xmlns:xm="urn:xm" uri="{05C60535}"><x14:sparklineGroups><x14:sparklineGroup type="column"><x14:colorSeries theme="4"/>' +
      '<x14:sparklines><x14:sparkline><xm:f>Data!A1:A3</xm:f><xm:sqref>B1</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext></extLst>';
    expect(afterRows(file, (sheet) => deleteColumns(sheet, 1, 1))).toBe(
      '<dataValidations count="1"><dataValidation sqref="C1" imeMode="on"/></dataValidations>',
    );
    expect(afterRows(file, (sheet) => insertColumns(sheet, 1, 1))).toBe(
      file.replaceAll('"B1"', '"C1"').replaceAll('>B1<', '>C1<').replace('"D1"', '"E1"'),
    );
  });

  it('keep their words where a validation loses some of its cells', () => {
    const file = (sqref: string) =>
      `<dataValidations count="1"><dataValidation type="list" imeMode="on" xr:uid="{1}" xmlns:xr="urn:xr" sqref="${sqref}"><formula1>$A$1</formula1></dataValidation></dataValidations>`;
    const cut = afterRows(file('B2:B9'), ({ dataValidations }) => {
      const [first] = dataValidations.all();
      if (first)
        dataValidations.replace(first.id, { ...first, areas: [{ top: 1, left: 1, bottom: 4, right: 1 }] });
    });
    expect(cut).toBe(file('B2:B5'));
  });
});

describe('names', () => {
  it.each([
    ['Data!XFD1', 'Data!XFD1'],
    ['Data!D1048576', 'Data!D1048576'],
    ['Data!$D1', 'Data!$E1'],
    ['Data!D$1', 'Data!D$1'],
    ['SUM(Data!$C$1:$D$9)', 'SUM(Data!$D$1:$E$9)'],
    ['Data!$D1:XFD1', 'Data!$E1:XFD1'],
    ['Data!D:D', 'Data!D:D'],
    ['Data!$D:$D', 'Data!$E:$E'],
    ['Data!D1+Data!$D$1', 'Data!D1+Data!$E$1'],
  ])('count what is relative from the cell that uses them: %s', (before, after) => {
    const parts = minimalParts('<row r="1"><c r="D1"><v>1</v></c></row>');
    parts['xl/workbook.xml'] = (parts['xl/workbook.xml'] ?? '').replace(
      '</sheets>',
      `</sheets><definedNames><definedName name="n">${before}</definedName></definedNames>`,
    );
    const saved = partsAfter(parts, (sheet) => insertColumns(sheet, 2, 1))['xl/workbook.xml'];
    expect(saved).toContain(`<definedName name="n">${after}</definedName>`);
  });
});

describe('what-if data tables', () => {
  const rows = (column: string, formula: string) =>
    `<row r="3"><c r="${column}3">${formula}<v>1</v></c></row><row r="4"><c r="${column}4"><v>2</v></c></row>`;
  const rowsAfter = (formula: string, change: Change) =>
    partsAfter(minimalParts(rows('I', formula)), change)[sheetPath];

  it('move whole, with the cells that their values are tried in', () => {
    const moved = rowsAfter('<f t="dataTable" ref="I3:I4" dt2D="1" dtr="1" r1="B1" r2="G2"/>', (sheet) =>
      insertColumns(sheet, 2, 1),
    );
    expect(moved).toContain('<c r="J3"><f t="dataTable" ref="J3:J4" dt2D="1" dtr="1" r1="B1" r2="H2"/>');
    const without = rowsAfter('<f t="dataTable" ref="I3:I4" dt2D="0" dtr="0" r1="B1"/>', (sheet) =>
      deleteColumns(sheet, 1, 1),
    );
    expect(without).toContain('<f t="dataTable" ref="H3:H4" dt2D="0" dtr="0" del1="1"/>');
  });

  it('are not cut, neither their results nor the values that they try', () => {
    rowsAfter('<f t="dataTable" ref="I3:I4" dt2D="0" dtr="0" r1="B1"/>', (sheet) => {
      expect(() => insertColumns(sheet, 8, 1)).toThrow('what-if data table');
      insertColumns(sheet, 7, 1);
    });
  });
});
