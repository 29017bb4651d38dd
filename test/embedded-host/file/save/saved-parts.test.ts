import { openWorkbook } from '../../../../src/embedded-host/file/read/open-workbook';
import { saveWorkbook } from '../../../../src/embedded-host/file/save/save-workbook';
import type { Sheet } from '../../../../src/embedded-host/model/book/sheet';
import type { Table } from '../../../../src/embedded-host/model/parts/table';
import { insertColumns } from '../../../../src/embedded-host/model/book/structure';
import { Workbook } from '../../../../src/embedded-host/model/book/workbook';
import { zipParts } from '../../../fixtures/rich-workbook';
import { allowProblem } from '../../../support/package-check/require-sound';
import { unzipText } from '../../../support/unzip';
import { minimalParts } from '../minimal-workbook';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const sheetPath = 'xl/worksheets/sheet1.xml';

/** The parts of the smallest workbook and some others, after a change. */
function partsAfter(
  more: Readonly<Record<string, string>>,
  change: (workbook: Workbook, sheet: Sheet) => void,
): Record<string, string> {
  const workbook = openWorkbook(
    zipParts({ ...minimalParts('<row r="1"><c r="A1"><v>1</v></c></row>'), ...more }),
  );
  change(workbook, workbook.sheets[0] as Sheet);
  return unzipText(saveWorkbook(workbook));
}

const relationships = (...entries: [id: string, kind: string, target: string][]) =>
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
  entries
    .map(([id, kind, target]) => `<Relationship Id="${id}" Type="${office}/${kind}" Target="${target}"/>`)
    .join('') +
  '</Relationships>';

describe('Tables in a file', () => {
  // Tables of the model alone: nobody has written their header cells.
  beforeEach(() => allowProblem('table header without text'));

  const tableXml = (attributes: string, content: string) =>
    `<?xml version="1.0"?>\n<table xmlns="${main}"${attributes}>${content}</table>`;
  const columns = (...names: string[]) =>
    `<tableColumns count="${String(names.length)}">${names.map((name, at) => `<tableColumn id="${String(at + 1)}" name="${name}"/>`).join('')}</tableColumns>`;
  const filed = ' id="3" name="Old" displayName="Old" ref="A1:B4" totalsRowShown="0"';
  const style =
    '<tableStyleInfo name="S" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/>';
  const content = `<autoFilter ref="A1:B4"/><tableColumns count="2"><tableColumn id="1" name="a" dataDxfId="0"/><tableColumn id="2" name="b"/></tableColumns>${style}`;
  const withTables = (first = tableXml(filed, content)) => ({
    [sheetPath]:
      `<?xml version="1.0"?>\n<worksheet xmlns="${main}" xmlns:r="${office}"><sheetData/>` +
      '<tableParts count="2"><tablePart r:id="rId1"/><tablePart r:id="rId2"/></tableParts></worksheet>',
    'xl/worksheets/_rels/sheet1.xml.rels': relationships(
      ['rId1', 'table', '../tables/table1.xml'],
      ['rId2', 'table', '../tables/table2.xml'],
    ),
    'xl/tables/table1.xml': first,
    'xl/tables/table2.xml': tableXml(' id="4" name="T2" displayName="T2" ref="D1:D2"', columns('d')),
  });
  const changed = (change: Parameters<Table['change']>[0], first?: string) =>
    partsAfter(withTables(first), (_, sheet) => sheet.tables[0]?.change(change))['xl/tables/table1.xml'];

  it('are written whole where they are new', () => {
    const parts = partsAfter({}, (workbook, sheet) => {
      const area = { top: 0, left: 0, bottom: 3, right: 1 };
      workbook.addTable(sheet, { name: 'A', area, columnNames: ['a & b', 'c\nd'] });
      const other = workbook.addTable(sheet, {
        name: 'B',
        area: { ...area, left: 3, right: 3 },
        columnNames: ['x'],
        hasHeaderRow: false,
        style: { name: null, showFirstColumn: true, showColumnStripes: true },
      });
      other.change({ hasTotalsRow: true });
    });
    const table = (attributes: string, rest: string) =>
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<table xmlns="${main}"${attributes}>${rest}</table>`;
    expect(parts['xl/tables/table1.xml']).toBe(
      table(
        ' id="1" name="A" displayName="A" ref="A1:B4" totalsRowShown="0"',
        `<autoFilter ref="A1:B4"/>${columns('a &amp; b', 'c_x000a_d')}<tableStyleInfo name="TableStyleMedium2" ` +
          'showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/>',
      ),
    );
    expect(parts['xl/tables/table2.xml']).toBe(
      table(
        ' id="2" name="B" displayName="B" ref="D1:D4" headerRowCount="0" totalsRowCount="1"',
        `${columns('x')}<tableStyleInfo showFirstColumn="1" showLastColumn="0" showRowStripes="1" showColumnStripes="1"/>`,
      ),
    );
    const named = (id: string) => `<tablePart xmlns:r="${office}" r:id="${id}"/>`;
    expect(parts[sheetPath]).toContain(
      `</sheetData><tableParts count="2">${named('rId1')}${named('rId2')}</tableParts></worksheet>`,
    );
    expect(parts['[Content_Types].xml']).toContain(
      '<Override PartName="/xl/tables/table2.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml"/>',
    );
  });

  it('change in what was changed, and keep what else they say', () => {
    expect(changed({})).toBe(tableXml(filed, content));
    expect(changed({ name: 'New "1"' })).toBe(
      tableXml(filed.replaceAll('"Old"', '"New &quot;1&quot;"'), content),
    );
    const area = { top: 0, left: 0, bottom: 8, right: 1 };
    expect(changed({ area })).toBe(tableXml(filed.replace('B4', 'B9'), content.replace('B4', 'B9')));
    expect(changed({ area, hasTotalsRow: true })).toBe(
      tableXml(filed.replace('B4', 'B9'), content.replace('B4', 'B8')).replace(
        '<table',
        '<table totalsRowCount="1"',
      ),
    );
    expect(changed({ hasFilterButtons: false })).toBe(
      tableXml(filed, content.replace('<autoFilter ref="A1:B4"/>', '')),
    );
    expect(
      changed({
        style: {
          name: 'X',
          showFirstColumn: true,
          showLastColumn: true,
          showRowStripes: false,
          showColumnStripes: false,
        },
      }),
    ).toBe(
      tableXml(
        filed,
        content.replace(
          style,
          '<tableStyleInfo name="X" showFirstColumn="1" showLastColumn="1" showRowStripes="0" showColumnStripes="0"/>',
        ),
      ),
    );
    const counted = filed.replace('totalsRowShown="0"', 'totalsRowCount="1"');
    expect(changed({ hasTotalsRow: false }, tableXml(counted, content))).toBe(
      tableXml(counted.replace(' totalsRowCount="1"', ''), content),
    );
    // What Excel calls it inside stays as long as its name does.
    const inner = filed.replace('name="Old"', 'name="Inner"');
    expect(changed({ hasFilterButtons: true }, tableXml(inner, content))).toBe(tableXml(inner, content));
    const bare = partsAfter(withTables(), (_, sheet) => sheet.tables[1]?.change({ name: 'T3' }));
    expect(bare['xl/tables/table2.xml']).toBe(
      tableXml(' id="4" name="T3" displayName="T3" ref="D1:D2"', columns('d')),
    );
    expect(changed({ hasHeaderRow: false })).toBe(
      tableXml(filed, content).replace('<table', '<table headerRowCount="0"'),
    );
  });

  it('keep the columns of the file by their ids: named anew, put in, taken out', () => {
    const area = { top: 0, left: 0, bottom: 3, right: 3 };
    const some = [
      { id: 7, name: 'first' },
      { id: 1, name: 'A' },
      { id: 8, name: 'between' },
      { id: 2, name: 'b' },
    ];
    const all =
      '<tableColumns count="4"><tableColumn id="7" name="first"/><tableColumn id="1" name="A" dataDxfId="0"/>' +
      '<tableColumn id="8" name="between"/><tableColumn id="2" name="b"/></tableColumns>';
    expect(changed({ area, columns: some })).toContain(all);
    const last = [...some.slice(1, 2), { id: 2, name: 'b' }, { id: 9, name: 'last' }];
    expect(changed({ area: { ...area, right: 2 }, columns: last })).toContain(
      '<tableColumn id="2" name="b"/><tableColumn id="9" name="last"/></tableColumns>',
    );
    expect(changed({ area: { ...area, right: 0 }, columns: [{ id: 2, name: 'b' }] })).toContain(
      '<tableColumns count="1"><tableColumn id="2" name="b"/></tableColumns>',
    );
  });

  it('go with their part and all that names it, and the others stay', () => {
    const remove = (...places: number[]) =>
      partsAfter(withTables(), (workbook, sheet) => {
        for (const table of places.map((place) => sheet.tables[place] as Table)) workbook.removeTable(table);
      });
    const one = remove(0);
    expect(Object.keys(one).filter((path) => path.includes('/tables/'))).toEqual(['xl/tables/table2.xml']);
    expect(one[sheetPath]).toContain('<tableParts count="1"><tablePart r:id="rId2"/></tableParts>');
    expect(one['xl/worksheets/_rels/sheet1.xml.rels']).toBe(
      relationships(['rId2', 'table', '../tables/table2.xml']),
    );
    expect(one['xl/tables/table2.xml']).toBe(withTables()['xl/tables/table2.xml']);
    expect(one['[Content_Types].xml']).toBe(minimalParts('')['[Content_Types].xml']);
    const none = remove(0, 1);
    expect(none[sheetPath]).not.toContain('tablePart');
  });

  it('go again without a trace, and a new one never gets the place of one that went', () => {
    const area = { top: 0, left: 0, bottom: 3, right: 0 };
    const add = (workbook: Workbook, sheet: Sheet, name: string) =>
      workbook.addTable(sheet, { name, area, columnNames: ['a'] });
    const before = partsAfter({}, (workbook, sheet) => add(workbook, sheet, 'A'));
    const after = partsAfter(before, (workbook, sheet) => {
      workbook.removeTable(sheet.tables[0] as Table);
      add(workbook, sheet, 'B');
    });
    expect(Object.keys(after).filter((path) => path.includes('/tables/'))).toEqual(['xl/tables/table2.xml']);
    expect(after[sheetPath]).toMatch(/<tableParts count="1"><tablePart [^>]*r:id="rId1"\/><\/tableParts>/u);
    const gone = partsAfter(before, (workbook, sheet) => {
      workbook.removeTable(sheet.tables[0] as Table);
    });
    expect(gone[sheetPath]).toBe(minimalParts('<row r="1"><c r="A1"><v>1</v></c></row>')[sheetPath]);
    expect(gone['[Content_Types].xml']).toBe(minimalParts('')['[Content_Types].xml']);
    const never = partsAfter({}, (workbook, sheet) => {
      workbook.removeTable(add(workbook, sheet, 'A'));
    });
    expect(never[sheetPath]).toBe(gone[sheetPath]);
  });

  it('stay byte for byte where only cells beside them move', () => {
    const odd = tableXml(filed, content.replace(style, '<tableStyleInfo showRowStripes="1" name="S"/>'));
    const parts = partsAfter(withTables(odd), (_, sheet) => {
      insertColumns(sheet, 9, 1);
    });
    expect(parts['xl/tables/table1.xml']).toBe(odd);
    expect(Object.keys(parts).filter((path) => /comments|drawing/u.test(path))).toEqual([]);
  });

  it('of a workbook that was never a file are in its file', () => {
    const workbook = Workbook.createEmpty('S');
    const area = { top: 0, left: 0, bottom: 3, right: 0 };
    workbook.addTable(workbook.activeSheet, { name: 'A', area, columnNames: ['a'] });
    workbook.activeSheet.setValue(0, 0, 'a');
    const saved = saveWorkbook(workbook);
    expect(
      openWorkbook(saved)
        .tables()
        .map(({ name }) => name),
    ).toEqual(['A']);
    const parts = unzipText(saved);
    expect(Object.values(parts).join('')).not.toContain('purl.oclc.org');
    expect(parts['[Content_Types].xml']).toContain(
      '<Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/>',
    );
  });
});

describe('tabs and names in a file', () => {
  const workbookXml = (sheets: string, rest = '', before = '') =>
    `<?xml version="1.0"?>\n<workbook xmlns="${main}" xmlns:r="${office}">${before}<sheets>${sheets}</sheets>${rest}</workbook>`;
  const [data, chart, two] = [
    '<sheet name="Data" sheetId="1" r:id="rId1"/>',
    '<sheet name="Chart" sheetId="5" r:id="rId2"/>',
    '<sheet name="Two" sheetId="7" state="hidden" r:id="rId3"/>',
  ];
  const names =
    '<definedNames><definedName name="a">Data!$A$1</definedName>' +
    '<definedName name="_xlnm.Print_Area" localSheetId="1">0</definedName>' +
    '<definedName name="b" comment="k" localSheetId="2" hidden="1" x="y">Two!$A$1</definedName></definedNames>';
  const file = (rest = names, before = '') => ({
    'xl/workbook.xml': workbookXml(data + chart + two, rest, before),
    'xl/_rels/workbook.xml.rels': relationships(
      ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
      ['rId2', 'chartsheet', 'chartsheets/sheet1.xml'],
      ['rId3', 'worksheet', 'worksheets/sheet2.xml'],
    ),
    'xl/worksheets/sheet2.xml': `<worksheet xmlns="${main}"><sheetData/></worksheet>`,
    'xl/chartsheets/sheet1.xml': `<chartsheet xmlns="${main}"/>`,
  });
  const after = (change: (workbook: Workbook, sheet: Sheet) => void, rest?: string, before?: string) =>
    partsAfter(file(rest, before), change)['xl/workbook.xml'] ?? '';
  const tabs = (xml: string) => /<sheets>(.*)<\/sheets>/u.exec(xml)?.[1];
  const namesIn = (xml: string) => /<definedNames>(.*)<\/definedNames>/u.exec(xml)?.[1];

  it('stay byte for byte where only cells change', () => {
    expect(after((_, sheet) => sheet.setValue(0, 0, 5))).toBe(file()['xl/workbook.xml']);
  });

  it('move and hide, and a chart stays behind the sheet that it stood behind', () => {
    const moved = after((workbook, sheet) => {
      workbook.moveSheet(workbook.sheets[1] as Sheet, 0);
      workbook.setVisibility(workbook.sheets[0] as Sheet, 'visible');
      workbook.setVisibility(sheet, 'veryHidden');
    });
    expect(tabs(moved)).toBe(
      two.replace(' state="hidden"', '') +
        data.replace('sheet name', 'sheet state="veryHidden" name') +
        chart,
    );
    expect(namesIn(moved)).toBe(
      '<definedName name="a">Data!$A$1</definedName><definedName name="_xlnm.Print_Area" localSheetId="2">0</definedName>' +
        '<definedName name="b" comment="k" localSheetId="0" hidden="1" x="y">Two!$A$1</definedName>',
    );
  });

  it('go with their sheets, and new ones have their relationship', () => {
    const xml = after((workbook, sheet) => {
      workbook.activate(workbook.addSheet('新 & "1"'));
      workbook.takeSheetOut(sheet);
    });
    expect(tabs(xml)).toBe(
      `${chart}${two}<sheet xmlns:r="${office}" name="新 &amp; &quot;1&quot;" sheetId="8" r:id="rId4"/>`,
    );
    expect(namesIn(xml)).toContain('<definedName name="_xlnm.Print_Area" localSheetId="0">');
    expect(xml).toContain('<bookViews><workbookView activeTab="2"/></bookViews><sheets>');
    const hidden = after((workbook) => workbook.setVisibility(workbook.addSheet('x'), 'hidden'));
    expect(tabs(hidden)).toContain('name="x" sheetId="8" state="hidden" r:id="rId4"/>');
    expect(hidden).not.toContain('bookViews');
  });

  it('say which is in front, and no more than they have to', () => {
    const view = (attributes: string) => `<bookViews><workbookView${attributes}/></bookViews>`;
    const front = (before: string, place: number) =>
      /<bookViews>.*<\/bookViews>/u.exec(
        after(
          (workbook) => {
            workbook.activate(workbook.sheets[1] as Sheet);
            workbook.activate(workbook.sheets[place] as Sheet);
          },
          '',
          before,
        ),
      )?.[0];
    expect(front(view(' xWindow="1"'), 1)).toBe(view(' activeTab="2" xWindow="1"'));
    expect(front(view(' xWindow="1"'), 0)).toBe(view(' xWindow="1"'));
    expect(front(view(' activeTab="2"'), 0)).toBe(view(' activeTab="0"'));
    expect(front(view(' firstSheet="2" activeTab="2"'), 0)).toBe(view(' firstSheet="2" activeTab="0"'));
    expect(front(view(' firstSheet="3"'), 0)).toBe(view(''));
    expect(front('', 0)).toBeUndefined();
    const properties = after(
      (workbook) => workbook.activate(workbook.sheets[1] as Sheet),
      '',
      '<workbookPr/>',
    );
    expect(properties).toContain(`<workbookPr/>${view(' activeTab="2"')}<sheets>`);
  });

  it('keep a chart behind the sheet before, where the one that it stood behind goes', () => {
    const parts = { ...file(''), 'xl/workbook.xml': workbookXml(two + data + chart) };
    const xml = partsAfter(parts, (workbook) => {
      workbook.takeSheetOut(workbook.sheets[1] as Sheet);
    })['xl/workbook.xml'];
    expect(tabs(xml ?? '')).toBe(two + chart);
  });

  it('get relationships whose ids nobody has', () => {
    const parts = {
      'xl/workbook.xml': workbookXml(data.replace('rId1', 'rId2')),
      'xl/_rels/workbook.xml.rels': relationships(['rId2', 'worksheet', 'worksheets/sheet1.xml']),
    };
    const xml = partsAfter(parts, (workbook) => void workbook.addSheet('x'))['xl/workbook.xml'];
    expect(xml).toContain('r:id="rId3"/></sheets>');
  });

  it('change in what was changed, and are added behind', () => {
    const xml = after((workbook) => {
      const [data1, two1] = workbook.sheets as [Sheet, Sheet];
      const { definedNames } = workbook;
      definedNames.set({ name: 'A', scope: null, formula: 'Data!$B$1&"<"', isHidden: true, comment: 'c' });
      definedNames.set({ name: 'b', scope: two1, formula: 'Two!$A$1', isHidden: false, comment: 'k' });
      definedNames.set({ name: 'b', scope: data1, formula: '1', isHidden: true, comment: 'm & n' });
      definedNames.set({ name: 'c', scope: null, formula: '"<"', isHidden: false, comment: '' });
    });
    expect(namesIn(xml)).toBe(
      '<definedName hidden="1" comment="c" name="a">Data!$B$1&amp;&quot;&lt;&quot;</definedName>' +
        '<definedName name="_xlnm.Print_Area" localSheetId="1">0</definedName>' +
        '<definedName name="b" comment="k" localSheetId="2" x="y">Two!$A$1</definedName>' +
        '<definedName name="b" comment="m &amp; n" localSheetId="0" hidden="1">1</definedName>' +
        '<definedName name="c">&quot;&lt;&quot;</definedName>',
    );
    const removed = after(({ definedNames }) => definedNames.remove('a'));
    expect(namesIn(removed)).not.toContain('name="a"');
    const only = '<definedNames><definedName name="a">1</definedName></definedNames><calcPr calcId="1"/>';
    expect(after(({ definedNames }) => definedNames.remove('a'), only)).toBe(
      workbookXml(data + chart + two, '<calcPr calcId="1"/>'),
    );
    const first = after(
      ({ definedNames }) =>
        definedNames.set({ name: 'z', scope: null, formula: '1', isHidden: false, comment: '' }),
      '<calcPr calcId="1"/>',
    );
    expect(first).toBe(
      workbookXml(
        data + chart + two,
        '<definedNames><definedName name="z">1</definedName></definedNames><calcPr calcId="1"/>',
      ),
    );
  });

  it('let Excel calculate where formulas may depend on what changed, and only there', () => {
    const calculated = (rest: string) =>
      after((_, sheet) => sheet.setFormula(0, 1, 'A1', 1), rest).slice(
        workbookXml(data + chart + two).indexOf('</workbook>'),
      );
    expect(calculated('')).toBe('<calcPr fullCalcOnLoad="1"/></workbook>');
    expect(calculated('<calcPr calcId="1"/>')).toBe('<calcPr fullCalcOnLoad="1" calcId="1"/></workbook>');
    expect(calculated('<calcPr fullCalcOnLoad="0"/>')).toBe('<calcPr fullCalcOnLoad="1"/></workbook>');
  });
});

describe('custom XML in a file', () => {
  it('is written with what tells it apart, and named by the workbook', () => {
    let ids: string[] = [];
    const parts = partsAfter({}, ({ customXmlParts }) => {
      ids = ['<a xmlns="urn:a&amp;b"/>', '<b/>'].map((xml) => customXmlParts.add(xml).id);
    });
    expect(parts['customXml/item1.xml']).toBe('<a xmlns="urn:a&amp;b"/>');
    const properties = (id: string | undefined, schema: string) =>
      '<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n' +
      `<ds:datastoreItem ds:itemID="${id ?? ''}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml">` +
      `<ds:schemaRefs>${schema}</ds:schemaRefs></ds:datastoreItem>`;
    expect(parts['customXml/itemProps2.xml']).toBe(properties(ids[1], ''));
    expect(parts['customXml/itemProps1.xml']).toContain(`ds:itemID="${ids[0] ?? ''}"`);
    expect(parts['customXml/itemProps1.xml']).toContain('<ds:schemaRef ds:uri="urn:a&amp;');
    expect(parts['customXml/_rels/item2.xml.rels']).toContain(
      `Type="${office}/customXmlProps" Target="itemProps2.xml"`,
    );
    expect(parts['xl/_rels/workbook.xml.rels']).toContain(
      `<Relationship Id="rId3" Type="${office}/customXml" Target="../customXml/item2.xml"/>`,
    );
    const types = parts['[Content_Types].xml'] ?? '';
    expect(types.match(/Extension="xml"/gu)).toHaveLength(1);
    expect(types).toContain(
      '<Override PartName="/customXml/itemProps1.xml" ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml"/>',
    );
  });
});

describe('custom XML of a file', () => {
  const types = minimalParts('')['[Content_Types].xml'] ?? '';
  const props = (id: string) =>
    `<ds:datastoreItem ds:itemID="${id}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"/>`;
  const file = {
    'customXml/item1.xml': '<a/>',
    'customXml/_rels/item1.xml.rels': relationships(['rId1', 'customXmlProps', 'itemProps1.xml']),
    'customXml/itemProps1.xml': props('{00000000-0000-0000-0000-000000000001}'),
    'customXml/item2.xml': '<b/>',
    'customXml/_rels/item2.xml.rels': relationships(['rId1', 'customXmlProps', 'itemProps2.xml']),
    'customXml/itemProps2.xml': props('{00000000-0000-0000-0000-000000000002}'),
    'xl/_rels/workbook.xml.rels': relationships(
      ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
      ['rId2', 'customXml', '../customXml/item1.xml'],
      ['rId3', 'customXml', '../customXml/item2.xml'],
    ),
    '_rels/.rels': relationships(
      ['rId1', 'officeDocument', 'xl/workbook.xml'],
      ['rId2', 'customXml', 'customXml/item1.xml'],
    ),
  };

  it('goes with all that names it, and the others stay', () => {
    const parts = partsAfter(file, ({ customXmlParts }) => {
      const [first] = customXmlParts.all();
      if (first) customXmlParts.remove(first.id);
    });
    expect(Object.keys(parts).filter((path) => path.startsWith('customXml'))).toEqual([
      'customXml/item2.xml',
      'customXml/_rels/item2.xml.rels',
      'customXml/itemProps2.xml',
    ]);
    expect(parts['xl/_rels/workbook.xml.rels']).toBe(
      relationships(
        ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
        ['rId3', 'customXml', '../customXml/item2.xml'],
      ),
    );
    expect(parts['_rels/.rels']).toBe(relationships(['rId1', 'officeDocument', 'xl/workbook.xml']));
  });

  it('leaves no trace where it was added and taken away again', () => {
    const parts = partsAfter(file, ({ customXmlParts }) => {
      customXmlParts.remove(customXmlParts.add('<c/>').id);
    });
    expect(Object.keys(parts).filter((path) => path.startsWith('customXml'))).toHaveLength(6);
    expect(parts['xl/_rels/workbook.xml.rels']).toBe(file['xl/_rels/workbook.xml.rels']);
  });

  it('says that XML is XML where the file does not', () => {
    const xml = '<Default Extension="xml" ContentType="application/xml"/>';
    const parts = partsAfter({ '[Content_Types].xml': types.replace(xml, '') }, ({ customXmlParts }) => {
      customXmlParts.add('<c/>');
    });
    expect(parts['[Content_Types].xml']).toContain(`${xml}<Override`);
  });
});

describe('a sheet of a file', () => {
  const sheetAfter = (xml: string, change: (sheet: Sheet) => void) =>
    partsAfter({ [sheetPath]: xml }, (_, sheet) => change(sheet))[sheetPath];

  it('keeps its rows and the extent that it states where only a setting changes', () => {
    const xml = (before: string) =>
      `<worksheet xmlns="${main}">${before}<dimension ref="Z9"/><sheetData ><row r='1' spans="1:2"/></sheetData ></worksheet>`;
    expect(sheetAfter(xml(''), (sheet) => sheet.set('tabColor', '#000000'))).toBe(
      xml('<sheetPr><tabColor rgb="FF000000"/></sheetPr>'),
    );
  });

  it('is found to end where it ends, whatever its prefix', () => {
    const xml = (row: string) =>
      `<main:worksheet xmlns:main="${main}"><main:sheetData>${row}</main:sheetData>` +
      '<main:pageMargins left="1"/></main:worksheet>';
    const after = sheetAfter(xml('').replace('</main:sheetData>', '</main:sheetData\n>'), (sheet) =>
      sheet.setValue(0, 0, 7),
    );
    expect(after).toBe(xml('<main:row r="1"><main:c r="A1"><main:v>7</main:v></main:c></main:row>'));
  });
});

describe('notes in a file', () => {
  const note = (row: number, column: number, author: string, text: string) => ({
    row,
    column,
    author,
    text,
    visible: false,
  });
  const comment = (ref: string, author: number, text: string) =>
    `<comment ref="${ref}" authorId="${String(author)}"><text><r><rPr><sz val="9"/><color indexed="81"/></rPr>` +
    `<t xml:space="preserve">${text}</t></r></text></comment>`;
  const comments = (authors: string, list: string) =>
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<comments xmlns="${main}"><authors>${authors}</authors>` +
    `<commentList>${list}</commentList></comments>`;

  it('are written with their authors, each once, and their boxes', () => {
    const parts = partsAfter({}, (_, { notes }) => {
      notes.add(note(0, 0, 'A & B', 'x < y'));
      notes.add(note(1, 2, 'C', 'two'));
      notes.add(note(4, 0, 'A & B', 'three'));
    });
    expect(parts['xl/comments1.xml']).toBe(
      comments(
        '<author>A &amp; B</author><author>C</author>',
        comment('A1', 0, 'x &lt; y') + comment('C2', 1, 'two') + comment('A5', 0, 'three'),
      ),
    );
    expect(parts['xl/drawings/vmlDrawing1.vml']?.match(/<v:shape /gu)).toHaveLength(3);
    expect(parts['xl/drawings/vmlDrawing1.vml']).toContain('id="_x0000_s1025"');
    expect(parts[sheetPath]).toContain(`<legacyDrawing xmlns:r="${office}" r:id="rId2"/>`);
    expect(parts['xl/worksheets/_rels/sheet1.xml.rels']).toBe(
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${relationships(
        ['rId1', 'comments', '../comments1.xml'],
        ['rId2', 'vmlDrawing', '../drawings/vmlDrawing1.vml'],
      )}`,
    );
    expect(parts['[Content_Types].xml']).toContain(
      '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/><Override',
    );
    expect(parts['[Content_Types].xml']).toContain(
      '<Override PartName="/xl/comments1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"/>',
    );
  });

  it('are changed, taken out and added among those of the file', () => {
    const before = partsAfter({}, (_, { notes }) => {
      notes.add(note(0, 0, 'A', 'one'));
      notes.add(note(1, 0, 'A', 'two'));
      notes.add(note(2, 0, 'B', 'three'));
    });
    const after = partsAfter(before, (_, { notes }) => {
      const [first] = notes.all();
      if (first) notes.replace(0, { ...first, text: 'ONE' });
      notes.remove(1);
      notes.add(note(5, 5, 'C', 'four'));
    });
    expect(after['xl/comments1.xml']).toBe(
      comments(
        '<author>A</author><author>B</author><author>C</author>',
        comment('A3', 1, 'three') + comment('A1', 0, 'ONE') + comment('F6', 2, 'four'),
      ),
    );
    const boxes = [
      ...(after['xl/drawings/vmlDrawing1.vml'] ?? '').matchAll(/<x:Row>(\d+)<.*?<x:Column>(\d+)</gu),
    ];
    expect(boxes.map(([, row, column]) => [row, column])).toEqual([
      ['2', '0'],
      ['0', '0'],
      ['5', '5'],
    ]);
  });
});

describe('the style part of a file', () => {
  const stylesAfter = (styles: string, change: (workbook: Workbook, sheet: Sheet) => void) => {
    const more = {
      'xl/styles.xml': `<?xml version="1.0"?>\n<styleSheet xmlns="${main}">${styles}</styleSheet>`,
      'xl/_rels/workbook.xml.rels': relationships(
        ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
        ['rId2', 'styles', 'styles.xml'],
      ),
    };
    const xml = partsAfter(more, change)['xl/styles.xml'] ?? '';
    return /<styleSheet[^>]*>(.*)<\/styleSheet>/su.exec(xml)?.[1];
  };
  const font = '<font><sz val="9"/><name val="A"/></font>';
  const fonts = `<fonts count="1" x="y">${font}</fonts>`;
  const fills = '<fills count="1"><fill><patternFill patternType="none"/></fill></fills>';
  const borders = '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>';
  const formats =
    '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>';
  const applied =
    'applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1" applyProtection="1"/>';
  const rest = '<cellStyles count="0"/><colors/>';

  it('gets new formats behind those that it has, and missing sections where the schema wants them', () => {
    const before = fonts + fills + borders + formats + rest;
    const after = stylesAfter(before, (workbook, sheet) => {
      const bold = workbook.styles.withChange(0, { bold: true });
      sheet.setStyle(0, 0, workbook.styles.withChange(bold, { numberFormat: '0"x"' }));
      const line = { style: 'thin', color: null };
      sheet.setStyle(1, 0, workbook.styles.withChange(0, { border: { top: line } }));
      for (const numberFormat of ['0"x"', '0"y"'])
        sheet.conditionalFormats.add({
          areas: [{ top: 0, left: 0, bottom: 1, right: 0 }],
          priority: 1,
          stopIfTrue: false,
          rule: { type: 'expression', formula: 'A1', format: { numberFormat } },
        });
    });
    const look = (id: number, code: string) =>
      `<dxf><numFmt numFmtId="${String(id)}" formatCode="0&quot;${code}&quot;"/></dxf>`;
    expect(after).toBe(
      '<numFmts count="1"><numFmt numFmtId="164" formatCode="0&quot;x&quot;"/></numFmts>' +
        `<fonts count="2" x="y">${font}<font><b/><sz val="9"/><name val="A"/></font></fonts>${fills}` +
        borders
          .replace('"1"', '"2"')
          .replace(
            '</borders>',
            '<border><left/><right/><top style="thin"></top><bottom/><diagonal/></border></borders>',
          ) +
        `<cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>` +
        `<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" ${applied}` +
        `<xf numFmtId="164" fontId="1" fillId="0" borderId="0" xfId="0" ${applied}` +
        `<xf numFmtId="0" fontId="0" fillId="0" borderId="1" xfId="0" ${applied}</cellXfs>` +
        `<cellStyles count="0"/><dxfs count="2">${look(164, 'x')}${look(165, 'y')}</dxfs><colors/>`,
    );
  });

  it('is written with what every workbook has where a section was missing', () => {
    const after = stylesAfter(fills + borders + formats, ({ styles }, sheet) =>
      sheet.setStyle(0, 0, styles.withChange(0, { bold: true })),
    );
    expect(after).toMatch(/^<fonts count="2"><font><sz [^>]*>.*<font><b\/>/u);
    expect(after).toContain(`</fonts>${fills}${borders}<cellXfs count="2">`);
  });

  it('is made where the workbook names one that is not there, and named once', () => {
    const rels = relationships(
      ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
      ['rId2', 'styles', 'styles.xml'],
    );
    const parts = partsAfter({ 'xl/_rels/workbook.xml.rels': rels }, ({ styles }, sheet) =>
      sheet.setStyle(0, 0, styles.withChange(0, { bold: true })),
    );
    expect(parts['xl/styles.xml']).toContain('<b/>');
    expect(parts['xl/_rels/workbook.xml.rels']).toBe(rels);
  });

  it('stays byte for byte where no format is new', () => {
    const before = fonts + fills + borders + formats + rest;
    expect(stylesAfter(before, (_, sheet) => sheet.setValue(0, 0, 7))).toBe(before);
  });
});
