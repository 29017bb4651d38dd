import ExcelJS from 'exceljs';
import { openWorkbook } from '../../../../src/embedded-host/file/read/open-workbook';
import { saveWorkbook } from '../../../../src/embedded-host/file/save/save-workbook';
import { removeSheet } from '../../../../src/embedded-host/model/book/structure';
import { richWorkbook, richWorkbookParts, zipParts } from '../../../fixtures/rich-workbook';
import { describeWithLibreOffice, sheetAsCsv } from '../../../support/libreoffice';
import { describeWithSharedData, sharedData } from '../../../support/shared-data';
import { differingParts, unzipText } from '../../../support/unzip';
import { annotate } from '../annotate';

/** The parts that annotating has to touch: the sheet, its notes, texts, formats, and the lists of what there is. */
const touchedParts = [
  '[Content_Types].xml',
  'customXml/_rels/item2.xml.rels',
  'customXml/item2.xml',
  'customXml/itemProps2.xml',
  'xl/_rels/workbook.xml.rels',
  'xl/comments1.xml',
  'xl/comments2.xml',
  'xl/drawings/vmlDrawing1.vml',
  'xl/drawings/vmlDrawing2.vml',
  'xl/sharedStrings.xml',
  'xl/styles.xml',
  'xl/tables/table2.xml',
  'xl/workbook.xml',
  'xl/worksheets/sheet1.xml',
];

function annotated(bytes: Uint8Array): Uint8Array {
  const workbook = openWorkbook(bytes);
  annotate(workbook);
  return saveWorkbook(workbook);
}

describe('saving a rich workbook', () => {
  const original = richWorkbook();
  let saved: Uint8Array;
  beforeAll(() => {
    saved = annotated(original);
  });

  it('gives the very bytes back where nothing was changed', () => {
    expect(saveWorkbook(openWorkbook(original))).toBe(original);
  });

  it('gives the same bytes for the same steps, and again when it is saved twice', () => {
    expect(Buffer.compare(annotated(original), saved)).toBe(0);
    const workbook = openWorkbook(original);
    annotate(workbook);
    saveWorkbook(workbook);
    expect(Buffer.compare(saveWorkbook(workbook), saved)).toBe(0);
  });

  it('leaves every part that was not touched byte for byte', () => {
    const added = ['xl/worksheets/sheet4.xml', 'xl/worksheets/_rels/sheet4.xml.rels'];
    expect(differingParts(original, saved)).toEqual([...touchedParts, ...added].sort());
  });

  it('leaves every byte of the touched sheet but the touched rows, and puts new elements where the schema wants them', () => {
    const before = unzipText(original)['xl/worksheets/sheet1.xml'] ?? '';
    const after = unzipText(saved)['xl/worksheets/sheet1.xml'] ?? '';
    const cells = before.match(/<c [^]*?(?:<\/c>|\/>)/g) ?? [];
    expect(cells.filter((cell) => !after.includes(cell))).toEqual([]);
    expect(after.slice(after.indexOf('<hyperlinks>'))).toBe(before.slice(before.indexOf('<hyperlinks>')));
    const kept = [
      '<protectedRanges>',
      '<autoFilter',
      '<filterColumn',
      '<x14:id>',
      'cm="1"',
      't="shared" ref="G2:G21" si="0"',
    ];
    expect(kept.filter((text) => !after.includes(text))).toEqual([]);
    const order = [
      ...after.matchAll(/<(conditionalFormatting|dataValidations|hyperlinks|legacyDrawing|extLst)[ >]/g),
    ];
    expect([...new Set(order.map((match) => match[1]))].join(' ')).toBe(
      'conditionalFormatting extLst dataValidations hyperlinks legacyDrawing',
    );
  });

  it('reads back what was written', () => {
    const { sheets, styles, tables, definedNames, customXmlParts } = Object.assign(openWorkbook(saved), {
      tables: openWorkbook(saved).tables(),
    });
    const [customers] = sheets;
    expect(customers?.readValues(0, 7, 2, 3)).toEqual([
      ['备注', '结果8', '结果9'],
      [expect.anything(), '=A1', 1 + 9 / 8],
    ]);
    expect(customers?.getFormula(1, 8)).toBeUndefined();
    expect(customers?.getNumberFormat(1, 9)).toBe('#,##0.000');
    expect(styles.resolve(customers?.getStyle(0, 8) ?? 0).font.bold).toBe(true);
    expect(customers?.notes.all().map(({ row, column, text }) => [row, column, text])).toEqual([
      [1, 4, '开户 日期'],
      [0, 8, '方法: ABC\n参数: 75/20/5'],
    ]);
    expect(customers?.conditionalFormats.all().map(({ rule }) => rule.type)).toEqual([
      'expression',
      'dataBar',
      'text',
    ]);
    expect(customers?.dataValidations.all()[1]).toMatchObject({
      formula1: '"高端客户,潜在客户"',
      prompt: { title: '更改级别' },
    });
    expect(customers?.columns.get(8).width).toBe(24);
    expect(tables.map(({ name, id }) => [name, id])).toEqual([
      ['表1', 4],
      ['HY_Summary', 5],
    ]);
    expect(definedNames.get('hy_RUN')).toMatchObject({ isHidden: true, formula: "'慧眼 汇总'!$A$1" });
    expect(customXmlParts.byNamespace('urn:huiyan').map(({ xml }) => xml)).toEqual([
      '<run xmlns="urn:huiyan">1</run>',
    ]);
    expect(sheets.map(({ name }) => name)).toEqual(['客户', 'Pivot', '参数 表', '慧眼 汇总']);
  });

  it('keeps the chart sheet among the tabs and lets Excel calculate on opening', () => {
    const workbook = unzipText(saved)['xl/workbook.xml'] ?? '';
    expect([...workbook.matchAll(/<sheet [^>]*?name="([^"]*)"/g)].map((match) => match[1])).toEqual([
      '客户',
      '图',
      'Pivot',
      '参数 表',
      '慧眼 汇总',
    ]);
    expect(workbook).toContain('fullCalcOnLoad="1"');
    expect(workbook).toContain('localSheetId="0"');
  });

  it('takes an added sheet away with all its parts, and leaves nothing of it in the file', () => {
    const workbook = openWorkbook(saved);
    const summary = workbook.sheet('慧眼 汇总');
    if (!summary) throw new Error('no summary');
    removeSheet(summary);
    const parts = unzipText(saveWorkbook(workbook));
    const gone = [
      'xl/worksheets/sheet4.xml',
      'xl/tables/table2.xml',
      'xl/comments2.xml',
      'xl/drawings/vmlDrawing2.vml',
    ];
    expect(gone.filter((path) => path in parts)).toEqual([]);
    expect(Object.keys(parts)).toContain('xl/charts/chart2.xml');
    const lists = (parts['[Content_Types].xml'] ?? '') + (parts['xl/_rels/workbook.xml.rels'] ?? '');
    expect(lists).not.toMatch(/sheet4|table2|comments2/);
    expect(parts['xl/workbook.xml']).toContain('<definedName name="HY_run" hidden="1">#REF!</definedName>');
  });

  it('is read by exceljs as it was meant', async () => {
    // exceljs stumbles over the unclosed tag that Excel writes into the drawings of notes, and over absolute targets.
    const readable = Object.entries(richWorkbookParts()).map(([path, text]) => [
      path,
      text.replace('<br>', '').replace('Target="/xl/tables', 'Target="../tables'),
    ]);
    const file = zipParts(Object.fromEntries(readable) as Record<string, string>);
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(annotated(file).slice().buffer);
    const customers = workbook.getWorksheet('客户');
    expect(customers?.getCell('I2').value).toBe('=A1');
    expect(customers?.getCell('J2').value).toBe(2.125);
    expect(customers?.getCell('J2').numFmt).toBe('#,##0.000');
    expect(JSON.stringify(customers?.getCell('I1').note)).toContain('75/20/5');
    expect(workbook.getWorksheet('慧眼 汇总')?.getTable('HY_Summary')).toBeDefined();
  });
});

describeWithLibreOffice('a saved rich workbook in LibreOffice', () => {
  it('shows the written values beside the old ones', () => {
    const rows = sheetAsCsv(annotated(richWorkbook()), 1);
    expect(rows[0]?.slice(7, 10)).toEqual(['备注', '结果8', '结果9']);
    expect(rows[1]?.slice(0, 2)).toEqual(['0000000001', '张三']);
    expect(rows[1]?.slice(8, 10)).toEqual(['=A1', '2.125']);
  });
});

describeWithSharedData('the shared rich workbook', () => {
  it('keeps every part that was not touched byte for byte', () => {
    const original = sharedData('workbooks/huiyan__rich.xlsx');
    expect(differingParts(original, annotated(original))).toEqual(
      [...touchedParts, 'xl/worksheets/sheet5.xml', 'xl/worksheets/_rels/sheet5.xml.rels'].sort(),
    );
  });
});
