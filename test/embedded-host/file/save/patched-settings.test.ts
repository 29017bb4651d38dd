import { openWorkbook } from '../../../../src/embedded-host/file/read/open-workbook';
import { saveWorkbook } from '../../../../src/embedded-host/file/save/save-workbook';
import type { DataValidation } from '../../../../src/embedded-host/model/parts/data-validation';
import type { Sheet } from '../../../../src/embedded-host/model/book/sheet';
import { protectionPermissions } from '../../../../src/embedded-host/model/parts/sheet-settings';
import { deleteColumns, insertColumns, insertRows } from '../../../../src/embedded-host/model/book/structure';
import type { Workbook } from '../../../../src/embedded-host/model/book/workbook';
import { richWorkbook, zipParts } from '../../../fixtures/rich-workbook';
import { unzipText } from '../../../support/unzip';
import { minimalParts } from '../minimal-workbook';

const path = 'xl/worksheets/sheet1.xml';

/** What stands in the sheet's part, but for its frame and an empty `sheetData`, after a change. */
function sheetAfter(
  before: string,
  after: string,
  change: (sheet: Sheet, workbook: Workbook) => void,
): string {
  const parts = minimalParts('', after);
  const file = parts[path]?.replace('<sheetData>', `${before}<sheetData>`) ?? '';
  const workbook = openWorkbook(zipParts({ ...parts, [path]: file }));
  change(workbook.sheets[0] as Sheet, workbook);
  const xml = unzipText(saveWorkbook(workbook))[path] ?? '';
  return xml
    .replace(/^[^]*?<worksheet[^>]*>/u, '')
    .replace('</worksheet>', '')
    .replace(/<sheetData>[^]*<\/sheetData>/u, '|');
}

describe('columns of a file', () => {
  const cols = (...spans: string[]) => `<cols>${spans.join('')}</cols>`;
  const file = cols(
    '<col min="2" max="5" width="9" style="0" bestFit="1" hidden="1" phonetic="1"/>',
    '<col min="8" max="8" width="7" customWidth="1"/>',
  );
  const rest = ' style="0" bestFit="1" hidden="1" phonetic="1"/>';

  it('are cut where one of a span gets another width, and it keeps what else the span says', () => {
    const widened = (column: number, settings = {}) =>
      sheetAfter(file, '', (sheet) =>
        sheet.columns.set(column, column, { width: 20, isHidden: false, ...settings }),
      );
    const eighth = '<col min="8" max="8" width="7" customWidth="1"/>';
    const own = (at: number) =>
      `<col min="${at}" max="${at}" width="20" style="0" phonetic="1" customWidth="1"/>`;
    const span = (first: number, last: number) => `<col min="${first}" max="${last}" width="9"${rest}`;
    expect(widened(1)).toBe(`${cols(own(2), span(3, 5), eighth)}|`);
    expect(widened(2)).toBe(`${cols(span(2, 2), own(3), span(4, 5), eighth)}|`);
    expect(widened(4)).toBe(`${cols(span(2, 4), own(5), eighth)}|`);
    expect(widened(5)).toBe(
      `${cols(span(2, 5), '<col min="6" max="6" width="20" customWidth="1"/>', eighth)}|`,
    );
    expect(widened(0, { isHidden: true })).toBe(
      `${cols('<col min="1" max="1" width="20" customWidth="1" hidden="1"/>', span(2, 5), eighth)}|`,
    );
  });

  it('have the width of the sheet where only something else was set', () => {
    const after = sheetAfter('', '', (sheet) => sheet.columns.set(3, 3, { style: 0, isHidden: true }));
    expect(after).toBe(
      '<cols><col min="4" max="4" width="8.43" customWidth="1" style="0" hidden="1"/></cols>|',
    );
  });

  it('move with what was put in and taken out before them, and go with it', () => {
    const moved = (change: (sheet: Sheet) => void) => sheetAfter(file, '', change);
    expect(moved((sheet) => insertColumns(sheet, 0, 2))).toBe(
      `${cols(`<col min="4" max="7" width="9"${rest}`, '<col min="10" max="10" width="7" customWidth="1"/>')}|`,
    );
    expect(moved((sheet) => deleteColumns(sheet, 7, 1))).toBe(
      `${cols(`<col min="2" max="5" width="9"${rest}`)}|`,
    );
    expect(moved((sheet) => deleteColumns(sheet, 1, 7))).toBe('|');
    const asWritten = file.replaceAll('"', "'");
    expect(sheetAfter(asWritten, '', (sheet) => insertRows(sheet, 0, 2))).toBe(`${asWritten}|`);
    const both = moved((sheet) => {
      insertRows(sheet, 0, 2);
      sheet.columns.set(9, 9, { width: 3 });
    });
    expect(both).toBe(
      `${file.replace('</cols>', '<col min="10" max="10" width="3" customWidth="1"/></cols>')}|`,
    );
  });

  it('without numbers are the first, and of one number that one', () => {
    const odd = cols('<col width="3"/>', '<col min="4" width="5"/>');
    expect(sheetAfter(odd, '', (sheet) => insertColumns(sheet, 0, 1))).toBe(
      `${cols('<col min="2" max="2" width="3"/>', '<col min="5" max="5" width="5"/>')}|`,
    );
  });
});

describe('validations of a file', () => {
  const plain: DataValidation = {
    areas: [{ top: 1, left: 0, bottom: 3, right: 0 }],
    type: 'whole',
    operator: 'between',
    formula1: '1',
    formula2: '9',
    allowBlank: false,
    showDropDown: true,
    prompt: null,
    errorAlert: null,
  };
  const added = (...some: Partial<DataValidation>[]) =>
    sheetAfter('', '', ({ dataValidations }) => {
      for (const one of some) dataValidations.add({ ...plain, ...one });
    });
  const block = (count: number, content: string) =>
    `|<dataValidations count="${String(count)}">${content}</dataValidations>`;

  it.each<[string, Partial<DataValidation>, string]>([
    [
      'numbers between two',
      {},
      '<dataValidation type="whole" sqref="A2:A4"><formula1>1</formula1><formula2>9</formula2></dataValidation>',
    ],
    [
      'numbers above one, blanks too',
      { type: 'decimal', operator: 'greaterThan', formula2: '', allowBlank: true },
      '<dataValidation type="decimal" operator="greaterThan" allowBlank="1" sqref="A2:A4"><formula1>1</formula1></dataValidation>',
    ],
    [
      'a list without its arrow; the operator says nothing of it',
      { type: 'list', operator: 'equal', formula1: '"A&B,C"', formula2: '', showDropDown: false },
      '<dataValidation type="list" showDropDown="1" sqref="A2:A4"><formula1>&quot;A&amp;B,C&quot;</formula1></dataValidation>',
    ],
    [
      'a formula',
      { type: 'custom', operator: 'equal', formula1: 'A2>0', formula2: '' },
      '<dataValidation type="custom" sqref="A2:A4"><formula1>A2&gt;0</formula1></dataValidation>',
    ],
    [
      'anything, with a prompt',
      {
        type: 'none',
        operator: 'equal',
        formula1: '',
        formula2: '',
        prompt: { title: '', message: 'a\n"b"' },
      },
      '<dataValidation showInputMessage="1" prompt="a_x000a_&quot;b&quot;" sqref="A2:A4"></dataValidation>',
    ],
    [
      'a warning with its texts, and a prompt with a title',
      {
        formula2: '',
        operator: 'notEqual',
        errorAlert: { style: 'warning', title: 'T', message: 'M' },
        prompt: { title: 'P', message: '' },
      },
      '<dataValidation type="whole" errorStyle="warning" operator="notEqual" showInputMessage="1" showErrorMessage="1" ' +
        'errorTitle="T" error="M" promptTitle="P" sqref="A2:A4"><formula1>1</formula1></dataValidation>',
    ],
    [
      'a stop, which is what is meant where nothing is said',
      { formula2: '', errorAlert: { style: 'stop', title: '', message: '' } },
      '<dataValidation type="whole" showErrorMessage="1" sqref="A2:A4"><formula1>1</formula1></dataValidation>',
    ],
  ])('are written: %s', (_, validation, expected) => {
    expect(added(validation)).toBe(block(1, expected));
  });

  const element = (sqref: string) =>
    `<dataValidation type="list" sqref="${sqref}"><formula1>"A"</formula1></dataValidation>`;
  const first =
    '<dataValidation type="whole" sqref="A2:A4"><formula1>1</formula1><formula2>9</formula2></dataValidation>';

  it('are counted, and come behind those that are there', () => {
    expect(added({}, {})).toBe(block(2, first + first));
    const file = `<dataValidations count="2" x="1">${element('B1')}${element('C1')}</dataValidations>`;
    const changed = (change: (sheet: Sheet) => void) => sheetAfter('', file, change);
    const asWritten = file.replace('"2"', '"9"');
    expect(sheetAfter('', asWritten, (sheet) => sheet.setValue(0, 0, 1))).toBe(`|${asWritten}`);
    expect(changed(({ dataValidations }) => dataValidations.add(plain))).toBe(
      `|<dataValidations count="3" x="1">${element('B1')}${element('C1')}${first}</dataValidations>`,
    );
    expect(changed(({ dataValidations }) => dataValidations.remove(0))).toBe(
      `|<dataValidations count="1" x="1">${element('C1')}</dataValidations>`,
    );
    expect(
      changed(({ dataValidations }) => {
        dataValidations.replace(1, plain);
      }),
    ).toBe(`|<dataValidations count="2" x="1">${element('B1')}${first}</dataValidations>`);
    expect(changed(({ dataValidations }) => dataValidations.clear())).toBe('|');
  });
});

describe('conditional formats of a file', () => {
  const rule = (text: string, priority: number) =>
    `<cfRule type="expression" priority="${String(priority)}"><formula>${text}</formula></cfRule>`;
  const block = (sqref: string, ...rules: string[]) =>
    `<conditionalFormatting sqref="${sqref}">${rules.join('')}</conditionalFormatting>`;
  const [one, two, three] = [rule('A1', 1), rule('B1', 2), rule('C1', 3)];
  const changed = (change: (sheet: Sheet) => void) =>
    sheetAfter('', block('A1', one, two) + block('C1', three), change);

  it('go rule by rule, and with the last of them their element', () => {
    expect(changed(({ conditionalFormats }) => conditionalFormats.remove(1))).toBe(
      `|${block('A1', one)}${block('C1', three)}`,
    );
    expect(changed(({ conditionalFormats }) => conditionalFormats.remove(2))).toBe(
      `|${block('A1', one, two)}`,
    );
    expect(changed(({ conditionalFormats }) => conditionalFormats.clear())).toBe('|');
    // What is no rule does not count, and an element without rules stays.
    const odd = block('A1', one, '<extLst/>') + block('B1') + block('C1', three);
    expect(sheetAfter('', odd, ({ conditionalFormats }) => conditionalFormats.remove(1))).toBe(
      `|${block('A1', one, '<extLst/>')}${block('B1')}`,
    );
  });

  it('are written anew behind the others where they were changed, and new ones after them', () => {
    const look = { fillColor: '#FF0000' };
    const after = changed(({ conditionalFormats }) => {
      const [first] = conditionalFormats.all();
      if (first)
        conditionalFormats.replace(0, {
          ...first,
          rule: { type: 'expression', formula: 'Z1', format: look },
        });
      conditionalFormats.add({
        areas: [{ top: 4, left: 4, bottom: 4, right: 4 }],
        priority: 9,
        stopIfTrue: false,
        rule: { type: 'expression', formula: 'Y1', format: { bold: true } },
      });
    });
    const anew = (text: string, priority: number, look: number) =>
      `<cfRule type="expression" dxfId="${String(look)}" priority="${String(priority)}"><formula>${text}</formula></cfRule>`;
    expect(after).toBe(
      `|${block('A1', two)}${block('C1', three)}${block('A1', anew('Z1', 1, 0))}${block('E5', anew('Y1', 9, 1))}`,
    );
  });
});

describe('the view of a sheet', () => {
  const view = (attributes: string, content: string) =>
    `<sheetViews><sheetView${attributes} workbookViewId="0">${content}</sheetView></sheetViews>`;
  const panes = (split: string, cell: string, active: string) =>
    `<pane ${split} topLeftCell="${cell}" activePane="${active}" state="frozen"/>` +
    `<selection pane="${active}" activeCell="${cell}" sqref="${cell}"/>`;

  it.each([
    ['rows', { rows: 2, columns: 0 }, panes('ySplit="2"', 'A3', 'bottomLeft')],
    ['columns', { rows: 0, columns: 3 }, panes('xSplit="3"', 'D1', 'topRight')],
    ['both', { rows: 1, columns: 1 }, panes('xSplit="1" ySplit="1"', 'B2', 'bottomRight')],
  ])('has frozen panes: %s', (_, frozen, expected) => {
    expect(sheetAfter('', '', (sheet) => sheet.set('frozenPanes', frozen))).toBe(`${view('', expected)}|`);
    const file = view(
      ' zoomScale="80"',
      '<pane ySplit="9" state="frozen"/><selection pane="bottomLeft"/><pivotSelection/>',
    );
    expect(sheetAfter(file, '', (sheet) => sheet.set('frozenPanes', frozen))).toBe(
      `${view(' zoomScale="80"', `${expected}<pivotSelection/>`)}|`,
    );
    const bare = '<sheetViews><sheetView workbookViewId="0"/></sheetViews>';
    expect(sheetAfter(bare, '', (sheet) => sheet.set('frozenPanes', frozen))).toBe(`${view('', expected)}|`);
  });

  it('has none where they were taken away, and no view where nothing is to be said', () => {
    const file = view('', '<pane ySplit="9" state="frozen"/><selection pane="bottomLeft"/>');
    expect(sheetAfter(file, '', (sheet) => sheet.set('frozenPanes', null))).toBe(`${view('', '')}|`);
    expect(sheetAfter('', '', (sheet) => sheet.set('frozenPanes', null))).toBe('|');
    expect(sheetAfter('', '', (sheet) => sheet.set('frozenPanes', { rows: 0, columns: 0 }))).toBe('|');
    expect(sheetAfter('', '', (sheet) => sheet.set('showGridlines', true))).toBe('|');
  });

  it('hides and shows grid lines, and keeps what else it says', () => {
    expect(sheetAfter('', '', (sheet) => sheet.set('showGridlines', false))).toBe(
      `${view(' showGridLines="0"', '')}|`,
    );
    const said = view(' showGridLines="1"', '');
    expect(sheetAfter(said, '', (sheet) => sheet.set('showGridlines', false))).toBe(
      `${view(' showGridLines="0"', '')}|`,
    );
    expect(sheetAfter(said, '', (sheet) => sheet.set('frozenPanes', null))).toBe(`${said}|`);
    const file = view(' showGridLines="0" zoomScale="80"', '<selection activeCell="B2"/>');
    expect(sheetAfter(file, '', (sheet) => sheet.set('showGridlines', true))).toBe(
      `${view(' zoomScale="80"', '<selection activeCell="B2"/>')}|`,
    );
  });

  it('says which tab is in front, where that changed', () => {
    const away = (_: Sheet, workbook: Workbook) => workbook.activate(workbook.addSheet('2'));
    const file = view(' tabSelected="1"', '');
    expect(sheetAfter(file, '', away)).toBe(`${view('', '')}|`);
    expect(sheetAfter(file, '', (sheet) => sheet.set('tabColor', null))).toBe(`${file}|`);
    const workbook = openWorkbook(zipParts(minimalParts('')));
    workbook.activate(workbook.addSheet('2'));
    const rich = openWorkbook(richWorkbook());
    rich.activate(rich.sheets[2] as Sheet);
    const saved = unzipText(saveWorkbook(rich));
    expect(
      [1, 3].map((number) => saved[`xl/worksheets/sheet${number}.xml`]?.includes('tabSelected="1"')),
    ).toEqual([false, true]);
    expect(unzipText(saveWorkbook(workbook))['xl/worksheets/sheet2.xml']).toContain(
      view(' tabSelected="1"', ''),
    );
  });
});

describe('settings of a sheet', () => {
  const colored = (before: string, color: string | null) =>
    sheetAfter(before, '', (sheet) => sheet.set('tabColor', color));

  it('are the colour of its tab, first among its properties', () => {
    const green = '<tabColor rgb="FF00FF0A"/>';
    expect(colored('', '#00ff0a')).toBe(`<sheetPr>${green}</sheetPr>|`);
    expect(colored('', null)).toBe('|');
    expect(colored('<sheetPr filterMode="1"/>', '#00ff0a')).toBe(
      `<sheetPr filterMode="1">${green}</sheetPr>|`,
    );
    expect(colored('<sheetPr><outlinePr/></sheetPr>', '#00ff0a')).toBe(
      `<sheetPr>${green}<outlinePr/></sheetPr>|`,
    );
    expect(colored('<sheetPr><tabColor theme="1"/><outlinePr/></sheetPr>', '#00ff0a')).toBe(
      `<sheetPr>${green}<outlinePr/></sheetPr>|`,
    );
    expect(colored('<sheetPr><tabColor theme="1"/></sheetPr>', null)).toBe('<sheetPr></sheetPr>|');
  });

  it('are its protection: what is forbidden is not said, but what is allowed is', () => {
    const selecting = ['selectLockedCells', 'selectUnlockedCells', 'objects', 'scenarios'] as const;
    const protect = (allowed: readonly (typeof protectionPermissions)[number][]) =>
      sheetAfter('', '', (sheet) =>
        sheet.set('protection', { allowed: new Set(allowed), hasPassword: false }),
      );
    expect(protect(selecting)).toBe('|<sheetProtection sheet="1"/>');
    expect(protect([...selecting, 'sort', 'formatCells'])).toBe(
      '|<sheetProtection sheet="1" formatCells="0" sort="0"/>',
    );
    expect(protect([])).toBe(
      '|<sheetProtection sheet="1" selectLockedCells="1" selectUnlockedCells="1" objects="1" scenarios="1"/>',
    );
    const file = '<sheetProtection sheet="1" password="ABCD"/>';
    expect(sheetAfter('', file, (sheet) => sheet.set('protection', null))).toBe('|');
    expect(sheetAfter('', file, (sheet) => sheet.set('tabColor', null))).toBe(`|${file}`);
  });

  it('are its filter and its merged areas', () => {
    const area = { top: 0, left: 0, bottom: 3, right: 2 };
    const filter = '<autoFilter ref="A1:B2"><filterColumn colId="0"/></autoFilter>';
    expect(sheetAfter('', filter, (sheet) => sheet.set('autoFilter', { area, hasCriteria: false }))).toBe(
      '|<autoFilter ref="A1:C4"/>',
    );
    expect(sheetAfter('', filter, (sheet) => sheet.set('autoFilter', null))).toBe('|');
    const merged = '<mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells>';
    expect(sheetAfter('', merged, (sheet) => sheet.merge({ top: 4, left: 0, bottom: 5, right: 1 }))).toBe(
      '|<mergeCells count="2"><mergeCell ref="A1:B1"/><mergeCell ref="A5:B6"/></mergeCells>',
    );
    expect(sheetAfter('', merged, (sheet) => sheet.unmerge(area))).toBe('|');
    expect(sheetAfter('', merged, (sheet) => sheet.set('tabColor', '#000000'))).toContain(`|${merged}`);
  });
});
