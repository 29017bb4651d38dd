import { openWorkbook } from '../../../../src/embedded-host/file/read/open-workbook';
import { saveWorkbook } from '../../../../src/embedded-host/file/save/save-workbook';
import {
  deleteColumns,
  insertColumns,
  insertRows,
  renameSheet,
} from '../../../../src/embedded-host/model/book/structure';
import type { Sheet } from '../../../../src/embedded-host/model/book/sheet';
import type { Workbook } from '../../../../src/embedded-host/model/book/workbook';
import { richWorkbook } from '../../../fixtures/rich-workbook';
import { describeWithLibreOffice, sheetAsCsv } from '../../../support/libreoffice';
import { differingParts, unzipText } from '../../../support/unzip';
import { allowProblem } from '../../../support/package-check/require-sound';

function edited(edit: (sheet: Sheet, workbook: Workbook) => void): Record<string, string> {
  return unzipText(editedFile(edit));
}

function editedFile(edit: (sheet: Sheet, workbook: Workbook) => void): Uint8Array {
  const workbook = openWorkbook(richWorkbook());
  edit(workbook.sheets[0] as Sheet, workbook);
  return saveWorkbook(workbook);
}

/** The XML that stands for each of these in the customers' sheet after a column was put in right of the name (before C). */
const afterInsert = [
  // Cells keep their content, rich text and metadata; only their place changes.
  '<c r="D2" t="inlineStr"><is><r><rPr><b/></rPr><t>支行</t></r><r><t xml:space="preserve"> 2</t></r></is></c>',
  '<c r="H2" s="3"><f>E2*G2/100</f>',
  '<c r="H3" s="3"><f>E3*G3/100</f>',
  '<c r="I2" t="e"><f>NA()</f><v>#N/A</v></c>',
  '<c r="I3"><f t="array" ref="I3:I4">TRANSPOSE(E2:F2)</f><v>1</v></c>',
  '<c r="I6" cm="1"><f t="array" ref="I6">_xlfn.UNIQUE(D2:D5)</f>',
  // A text in a formula that looks like a cell stays.
  `<f>IF('参数 表'!B1&gt;E7,&quot;低 D7&quot;,客户!E7&amp;&quot;&quot;)</f>`,
  '<col min="2" max="2" width="18" customWidth="1" outlineLevel="1"/>',
  '<protectedRange sqref="G2:G21" name="评分"/>',
  '<autoFilter ref="A1:I21"><filterColumn colId="6">',
  '<mergeCell ref="A24:D24"/><mergeCell ref="F24:F26"/>',
  '<conditionalFormatting sqref="A2:I21"><cfRule type="expression" dxfId="0" priority="2"><formula>$G2&gt;40</formula>',
  '<conditionalFormatting sqref="G2:G21">',
  'sqref="D2:D21"><formula1>\'参数 表\'!$A$1:$A$3</formula1>',
  '<hyperlink ref="A4" location="客户!E4" display="余额"/>',
  '<brk id="10" max="16383" man="1"/>',
  '<brk id="5" max="1048575" man="1"/>',
  '<ignoredError sqref="A1:B21" numberStoredAsText="1"/>',
  '<xm:sqref>G2:G21</xm:sqref>',
  '<xm:f>客户!E2:G2</xm:f><xm:sqref>J2</xm:sqref>',
];

describe('inserting a column right of the name', () => {
  let parts: Record<string, string>;
  let sheet: string;
  beforeAll(() => {
    parts = edited((customers) => insertColumns(customers, 2, 1));
    sheet = parts['xl/worksheets/sheet1.xml'] ?? '';
  });

  it.each(afterInsert)('writes %s', (xml) => {
    expect(sheet).toContain(xml);
  });

  it('follows in charts, pivot source, names, notes, threads, drawings, tables and other sheets', () => {
    expect(parts['xl/charts/chart1.xml']).toContain('<c:f>客户!$E$2:$E$21</c:f>');
    expect(parts['xl/charts/chart2.xml']).toContain('<c:f>客户!$G$2:$G$21</c:f>');
    expect(parts['xl/pivotCache/pivotCacheDefinition1.xml']).toContain('ref="D1:E21" sheet="客户"');
    expect(parts['xl/workbook.xml']).toContain('>客户!$A$1:$I$21<');
    expect(parts['xl/workbook.xml']).toContain('>客户!$E$2:$E$21<');
    expect(parts['xl/workbook.xml']).toContain('>客户!$A:$B,客户!$1:$1<');
    expect(parts['xl/comments1.xml']).toMatch(/ref="F2".*ref="G3"/);
    expect(parts['xl/threadedComments/threadedComment1.xml']).toContain('ref="G3"');
    expect(parts['xl/drawings/vmlDrawing1.vml']).toContain('<x:Column>5</x:Column>');
    expect(parts['xl/drawings/vmlDrawing1.vml']).toContain('<x:Anchor>6, 15, 0, 10, 8, 15, 4, 4</x:Anchor>');
    expect(parts['xl/drawings/drawing1.xml']).toMatch(/<xdr:col>10<.*<xdr:col>16</);
    expect(parts['xl/tables/table1.xml']).toContain('表1[[#This Row],[评分]]*客户!$E$2');
    expect(parts['xl/worksheets/sheet3.xml']).toContain('<f>表1[[#This Row],[评分]]*客户!$E$2</f>');
    expect(parts['xl/worksheets/sheet2.xml']).toContain('<f>SUM(客户!E2:E21)</f>');
  });

  it('drops the order of calculation, which names the old cells', () => {
    expect(parts['xl/calcChain.xml']).toBeUndefined();
    expect(parts['[Content_Types].xml']).not.toContain('calcChain');
  });

  it('leaves what does not refer to the sheet byte for byte', () => {
    const changed = differingParts(
      richWorkbook(),
      editedFile((target) => insertColumns(target, 2, 1)),
    );
    expect(changed).not.toContain('xl/styles.xml');
    expect(changed).not.toContain('xl/sharedStrings.xml');
    expect(changed).not.toContain('xl/pivotTables/pivotTable1.xml');
    expect(changed).not.toContain('xl/drawings/drawing2.xml');
  });

  it('reads back like the model in memory', () => {
    const workbook = openWorkbook(richWorkbook());
    const [customers] = workbook.sheets as [Sheet];
    insertColumns(customers, 2, 1);
    customers.setValue(0, 2, '★');
    const [again] = openWorkbook(saveWorkbook(workbook)).sheets as [Sheet];
    expect(again.readValues(0, 0, 26, 12)).toEqual(customers.readValues(0, 0, 26, 12));
    for (const [row, column] of customers.formulas.all()) {
      expect(again.getFormula(row, column)).toBe(customers.getFormula(row, column));
    }
    expect(again.merges).toEqual(customers.merges);
    expect(again.notes.all()).toEqual(customers.notes.all());
    expect(again.get('frozenPanes')).toEqual({ rows: 1, columns: 2 });
  });

  it('is undone without a trace in the cells by taking the column out again', () => {
    const before = unzipText(richWorkbook())['xl/worksheets/sheet1.xml'] ?? '';
    const after = edited((target) => {
      insertColumns(target, 2, 1);
      deleteColumns(target, 2, 1);
    });
    const tail = (xml: string) => xml.slice(xml.indexOf('<protectedRanges'));
    expect(tail(after['xl/worksheets/sheet1.xml'] ?? '')).toBe(tail(before));
    expect(after['xl/charts/chart1.xml']).toBe(unzipText(richWorkbook())['xl/charts/chart1.xml']);
  });
});

describe('other edits of lines', () => {
  it('turns references to deleted columns into #REF! and takes away what lay there', () => {
    allowProblem('rule on cells that are gone');
    const parts = edited((sheet) => deleteColumns(sheet, 5, 1));
    const sheet = parts['xl/worksheets/sheet1.xml'] ?? '';
    expect(sheet).toContain('<f>D2*#REF!/100</f>');
    expect(sheet).not.toContain('<filterColumn');
    expect(sheet).not.toContain('type="dataBar"');
    expect(sheet).not.toContain('protectedRange ');
    expect(parts['xl/charts/chart2.xml']).toContain('<c:f>客户!#REF!</c:f>');
    expect(parts['xl/comments1.xml']).not.toContain('ref="F3"');
  });

  it('moves rows, their heights and hiding, and the note with its box', () => {
    const parts = edited((sheet) => insertRows(sheet, 1, 3));
    const sheet = parts['xl/worksheets/sheet1.xml'] ?? '';
    expect(sheet).toContain('<row r="8" hidden="1">');
    expect(sheet).toContain('<c r="G5" s="3"><f>D5*F5/100</f>');
    expect(sheet).toContain('<brk id="13" max="16383" man="1"/>');
    expect(parts['xl/comments1.xml']).toContain('ref="E5"');
    expect(parts['xl/drawings/vmlDrawing1.vml']).toContain('<x:Row>4</x:Row>');
  });

  it('gives a column put into a table a name and a header, and keeps the others with their formulas', () => {
    const parts = edited((_, workbook) => insertColumns(workbook.sheets[2] as Sheet, 1, 1));
    const table = parts['xl/tables/table1.xml'] ?? '';
    expect(table).toContain('ref="A1:C2"');
    expect(table).toMatch(
      /count="3"><tableColumn id="1" name="评分"\/><tableColumn id="3" name="Column1"\/><tableColumn id="2" name="余额"/,
    );
    expect(table).toContain('<calculatedColumnFormula>');
    expect(
      openWorkbook(
        editedFile((_, workbook) => insertColumns(workbook.sheets[2] as Sheet, 1, 1)),
      ).sheets[2]?.getValue(0, 1),
    ).toBe('Column1');
  });

  it('follows a sheet to its new name everywhere', () => {
    const parts = edited((sheet) => renameSheet(sheet, '客户 2026'));
    expect(parts['xl/charts/chart1.xml']).toContain("<c:f>'客户 2026'!$D$2:$D$21</c:f>");
    expect(parts['xl/pivotCache/pivotCacheDefinition1.xml']).toContain('sheet="客户 2026"');
    expect(parts['xl/workbook.xml']).toContain(">'客户 2026'!$D$2:$D$21<");
    expect(parts['xl/worksheets/sheet2.xml']).toContain("SUM('客户 2026'!D2:D21)");
    expect(parts['xl/worksheets/sheet1.xml']).toContain('&apos;客户 2026&apos;!D7'.replaceAll('&apos;', "'"));
  });

  it('refuses to cut an array formula or a pivot table', () => {
    const workbook = openWorkbook(richWorkbook());
    const [customers, pivot] = workbook.sheets as [Sheet, Sheet];
    expect(() => insertRows(customers, 3, 1)).toThrow(RangeError);
    expect(() => insertColumns(pivot, 4, 1)).toThrow(RangeError);
    expect(() => insertColumns(pivot, 3, 1)).not.toThrow();
  });
});

describeWithLibreOffice('a workbook with an inserted column in LibreOffice', () => {
  it('shows the star beside the name and calculates the moved formulas to the same values', () => {
    const before = sheetAsCsv(richWorkbook(), 1);
    const after = sheetAsCsv(
      editedFile((sheet) => {
        insertColumns(sheet, 2, 1);
        sheet.setValue(1, 2, '★');
      }),
      1,
    );
    expect(after[1]?.[2]).toBe('★');
    expect(after[1]?.[7]).toBe(before[1]?.[6]);
    expect(after[9]?.[7]).toBe(before[9]?.[6]);
  });
});
