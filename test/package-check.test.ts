import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { saveWorkbook } from '../src/embedded-host/file/save/save-workbook';
import { Workbook } from '../src/embedded-host/model/book/workbook';
import { newProblems, packageProblems } from './support/package-check/check-package';

/** A saved workbook with formulas, a Table, a note, names and conditional formats. */
function sound(): Uint8Array {
  const workbook = Workbook.createEmpty('Data');
  const [sheet] = workbook.sheets;
  if (!sheet) throw new Error('no sheet');
  ['name', 'amount'].forEach((header, column) => sheet.setValue(0, column, header));
  sheet.setValue(1, 0, 'x');
  sheet.setValue(1, 1, 5);
  sheet.setFormula(2, 1, 'B2*2', 10);
  workbook.addTable(sheet, {
    name: 'T',
    area: { top: 0, left: 0, bottom: 2, right: 1 },
    columnNames: ['name', 'amount'],
  });
  sheet.notes.add({ row: 0, column: 0, author: 'a', text: 'b', visible: false });
  sheet.columns.set(0, 0, { width: 20 });
  sheet.merge({ top: 4, left: 0, bottom: 4, right: 1 });
  sheet.conditionalFormats.add({
    areas: [{ top: 1, left: 1, bottom: 2, right: 1 }],
    priority: 1,
    stopIfTrue: false,
    rule: { type: 'expression', formula: 'B2>1', format: { bold: true } },
  });
  const other = workbook.addSheet('Other');
  other.setValue(0, 0, 'key');
  workbook.addTable(other, {
    name: 'U',
    area: { top: 0, left: 0, bottom: 1, right: 0 },
    columnNames: ['key'],
  });
  workbook.definedNames.set({ name: 'n', scope: sheet, formula: 'Data!$A$1', isHidden: false, comment: '' });
  workbook.customXmlParts.add('<a xmlns="urn:a"/>');
  return saveWorkbook(workbook);
}

const original = sound();

function broken(path: string, from: string | RegExp, to: string): string[] {
  const parts = unzipSync(original);
  const text = strFromU8(parts[path] ?? new Uint8Array());
  const changed = text.replace(from, to);
  if (changed === text) throw new Error(`${path} has no ${String(from)}: ${text}`);
  return packageProblems(zipSync({ ...parts, [path]: strToU8(changed) })).map(({ rule }) => rule);
}

const [types, book, sheet, table] = [
  '[Content_Types].xml',
  'xl/workbook.xml',
  'xl/worksheets/sheet1.xml',
  'xl/tables/table1.xml',
];
const bookRelationships = 'xl/_rels/workbook.xml.rels';
const sheetRelationships = 'xl/worksheets/_rels/sheet1.xml.rels';

describe('the check of packages', () => {
  it('finds nothing in a sound one', () => {
    expect(packageProblems(original)).toEqual([]);
  });

  it.each([
    ['no content type', types, /<Default Extension="rels"[^>]*>/u, ''],
    ['Default twice', types, /(<Default Extension="rels"[^>]*>)/u, '$1$1'],
    ['Override twice', types, /(<Override [^>]*>)/u, '$1$1'],
    ['Override without part', types, '/xl/tables/table1.xml', '/xl/tables/table7.xml'],
    ['plain XML in xl', types, /<Override PartName="\/xl\/tables[^>]*>/u, ''],
    ['not well formed', sheet, '</worksheet>', ''],
    ['relationship id twice', bookRelationships, 'rId2', 'rId1'],
    ['relationship to no part', bookRelationships, 'worksheets/sheet1.xml', 'worksheets/sheet9.xml'],
    ['no such relationship', book, 'r:id="rId2"', 'r:id="rId77"'],
    ['no workbook', '_rels/.rels', 'xl/workbook.xml', 'xl/book.xml'],
    ['sheetId twice', book, 'sheetId="2"', 'sheetId="1"'],
    ['sheet name twice', book, 'name="Other"', 'name="data"'],
    ['sheet name too long', book, 'name="Other"', `name="${'x'.repeat(32)}"`],
    ['name twice', book, /(<definedName .*?<\/definedName>)/u, '$1$1'],
    ['name of no sheet', book, 'localSheetId="0"', 'localSheetId="2"'],
    ['empty name', book, 'Data!$A$1', ''],
    ['count of styles', 'xl/styles.xml', /<fonts count="\d+"/u, '<fonts count="9"'],
    [
      'format of no style',
      'xl/styles.xml',
      /fontId="0" fillId="0" borderId="0" xfId/u,
      'fontId="9" fillId="0" borderId="0" xfId',
    ],
    ['count of texts', 'xl/sharedStrings.xml', /uniqueCount="\d+"/u, 'uniqueCount="99"'],
    ['element out of order', sheet, /(<cols>.*<\/cols>)(<sheetData>[^]*<\/sheetData>)/u, '$2$1'],
    ['element twice', sheet, '<mergeCells', '<cols><col min="9" max="9"/></cols><mergeCells'],
    ['unknown element', sheet, '<mergeCells', '<mergedCells/><mergeCells'],
    ['empty list', sheet, /<mergeCell [^>]*>/u, ''],
    ['count of a list', sheet, '<mergeCells count="1"', '<mergeCells count="2"'],
    ['columns overlap', sheet, '<cols>', '<cols><col min="1" max="3"/>'],
    ['column of no format', sheet, '<col min', '<col style="99" min'],
    [
      'merged areas meet',
      sheet,
      '<mergeCell ref="A5:B5"/>',
      '<mergeCell ref="A5:B5"/><mergeCell ref="B5:C6"/>',
    ],
    ['no area', sheet, 'A5:B5', 'A5:XFE5'],
    ['no area', sheet, 'A5:B5', 'B5:A5'],
    ['row out of order', sheet, 'row r="2"', 'row r="1"'],
    ['cell out of order', sheet, /<c r="A1"/u, '<c r="B1"'],
    ['cell in another row', sheet, 'r="B2"', 'r="B3"'],
    ['cell of no format', sheet, '<c r="B2"', '<c r="B2" s="99"'],
    ['cell of no text', sheet, /t="s"><v>0/u, 't="s"><v>99'],
    ['cell of no number', sheet, '<v>5</v>', '<v>five</v>'],
    ['shared formula before its first cell', sheet, '<f>', '<f t="shared" si="0">'],
    ['shared formula outside its area', sheet, '<f>', '<f t="shared" si="0" ref="D1:D2">'],
    ['shared formula twice', sheet, '<f>', '<f t="shared" si="0" ref="B3"/><f t="shared" si="0" ref="B3">'],
    ['rule of no look', sheet, 'dxfId="0"', 'dxfId="5"'],
    ['rule on cells that are gone', sheet, '<formula>B2', '<formula>#REF!'],
    ['rule without its second half', sheet, '</cfRule>', '<extLst><ext><id>{1}</id></ext></extLst></cfRule>'],
    [
      'second half without its rule',
      sheet,
      '</worksheet>',
      '<extLst><ext><conditionalFormattings><conditionalFormatting><cfRule id="{1}"/></conditionalFormatting></conditionalFormattings></ext></extLst></worksheet>',
    ],
    ['count of tables', sheet, '<tableParts count="1"', '<tableParts count="2"'],
    ['table without part', sheet, /<tablePart ([^>]*)r:id="[^"]*"/u, '<tablePart $1r:id="rId99"'],
    ['table header without text', sheet, /<c r="B1"[^]*?<\/c>/u, ''],
    ['table header of another text', table, 'name="amount"', 'name="sum"'],
    ['table column name twice', table, 'name="amount"', 'name="Name"'],
    ['table column id twice', table, 'id="2" name', 'id="1" name'],
    ['table columns do not fit its area', table, ' ref="A1:B3"', ' ref="A1:C3"'],
    ['count of table columns', table, 'tableColumns count="2"', 'tableColumns count="3"'],
    ['filter beside its table', table, 'autoFilter ref="A1:B3"', 'autoFilter ref="A2:B3"'],
    ['filter of no column', table, /(<autoFilter [^>]*)\/>/u, '$1><filterColumn colId="7"/></autoFilter>'],
    ['table id twice', 'xl/tables/table2.xml', ' id="2"', ' id="1"'],
    ['table name twice', 'xl/tables/table2.xml', 'displayName="U"', 'displayName="t"'],
    ['two notes on a cell', 'xl/comments1.xml', /(<comment .*<\/comment>)/u, '$1$1'],
    ['two parts of notes', sheetRelationships, /(<Relationship [^>]*comments1[^>]*>)/u, '$1$1'],
    ['shape id twice', 'xl/drawings/vmlDrawing1.vml', /(<v:shape .*<\/v:shape>)/u, '$1$1'],
    ['note without box', 'xl/comments1.xml', 'ref="A1"', 'ref="C1"'],
    ['box without note', 'xl/comments1.xml', 'ref="A1"', 'ref="C1"'],
  ])('finds: %s (%s)', (rule, path, from, to) => {
    expect(broken(path, from, to)).toContain(rule);
  });

  it.each([
    ['part twice', { 'XL/workbook.xml': '<workbook/>' }],
    ['relationships of no part', { 'xl/_rels/nothing.xml.rels': '<Relationships/>' }],
    [
      'calculation of no formula',
      {
        'xl/calcChain.xml': '<calcChain><c r="B3" i="1"/><c r="B4"/></calcChain>',
        [bookRelationships]: strFromU8(unzipSync(original)[bookRelationships] ?? new Uint8Array()).replace(
          '</Relationships>',
          '<Relationship Id="c" Type="x/calcChain" Target="calcChain.xml"/></Relationships>',
        ),
      },
    ],
  ])('finds: %s', (rule, further) => {
    const added = Object.entries(further).map(([path, text]) => [path, strToU8(text)] as const);
    const found = packageProblems(zipSync({ ...unzipSync(original), ...Object.fromEntries(added) }));
    expect(found.filter((problem) => problem.rule === rule)).toHaveLength(1);
  });

  it('does not blame the product for what was so before', () => {
    const parts = unzipSync(original);
    const odd = strToU8(strFromU8(parts[book] ?? new Uint8Array()).replace('sheetId="2"', 'sheetId="1"'));
    const before = zipSync({ ...parts, [book]: odd });
    expect(newProblems(before, before)).toEqual([]);
    expect(newProblems(before, original)).toEqual([{ rule: 'sheetId twice', place: '1' }]);
  });
});
