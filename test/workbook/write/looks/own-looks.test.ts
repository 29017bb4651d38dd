import type { EmbeddedHost } from '../../../../src/embedded-host/api/embedded-host';
import { nthRequest } from '../../../../src/embedded-host/api/requests/faults';
import type { Sheet } from '../../../../src/embedded-host/model/book/sheet';
import { Workbook } from '../../../../src/embedded-host/model/book/workbook';
import type { Decoration } from '../../../../src/workbook/memory/state';
import { decorateColumn } from '../../../../src/workbook/write/looks/decorate';
import { noteSignature } from '../../../../src/workbook/memory/own-notes';
import { writeNotes } from '../../../../src/workbook/write/columns/write-notes';
import { OwnSheetBuilder } from '../../../../src/workbook/write/sheets/own-sheet-content';
import { applyStyle, numberFormatOf } from '../../../../src/workbook/write/looks/own-styles';
import { headerLook, toneLooks } from '../../../../src/workbook/write/looks/tones';
import { applyLayout } from '../../../../src/workbook/write/sheets/apply-layout';
import { startHost } from '../../../support/client';
import { onSheet } from '../../../support/on-sheet';

let sheet: Sheet;
let host: EmbeddedHost;

beforeEach(async () => {
  const workbook = Workbook.createEmpty('客户');
  sheet = workbook.activeSheet;
  host = await startHost(workbook);
});

/** The look of a cell, in what can differ here. */
function lookOf(row: number, column: number) {
  const { styles } = sheet.workbook;
  const { numberFormat, font, fill, alignment } = styles.resolve(sheet.getStyle(row, column));
  return {
    numberFormat,
    bold: font.bold,
    size: font.size,
    color: styles.hex(font.color),
    fill: fill.pattern === 'solid' ? styles.hex(fill.foreground) : null,
    wrapText: alignment.wrapText,
    vertical: alignment.vertical,
    horizontal: alignment.horizontal,
  };
}

describe('the looks of an own sheet', () => {
  it.each([
    ['header', { bold: true, color: headerLook.font, fill: headerLook.fill }],
    ['title', { bold: true, size: 16, color: headerLook.fill }],
    ['heading', { bold: true, size: 12, color: headerLook.fill }],
    ['subtitle', { color: '#5F6B73' }],
    ['text', { wrapText: true, vertical: 'top' }],
    ['integer', { numberFormat: '#,##0' }],
    ['decimal', { numberFormat: '#,##0.00' }],
    ['share', { numberFormat: '0.0%' }],
    ['money', { numberFormat: '#,##0.00' }],
    ['date', { numberFormat: 'yyyy-mm-dd' }],
    ['tone-best', { color: '#5C3C00', fill: '#F8D675' }],
    ['tone-unknown', { color: '#757575', fill: '#F5F5F5' }],
    ['tone-of-nobody', {}],
  ])('%s changes this and nothing else', async (style, expected) => {
    const plain = lookOf(0, 0);
    await onSheet((excel) => {
      applyStyle(excel.getRange('B2:C2'), style);
    });
    expect([lookOf(1, 1), lookOf(1, 2)]).toEqual([
      { ...plain, ...expected },
      { ...plain, ...expected },
    ]);
    expect([lookOf(1, 0), lookOf(1, 3)]).toEqual([plain, plain]);
  });

  it('are those of numbers in own columns too', () => {
    expect(['share', 'integer', 'text'].map(numberFormatOf)).toEqual(['0.0%', '#,##0', 'General']);
  });
});

describe('an own sheet as data', () => {
  it('is filled up with blanks to a rectangle', () => {
    const builder = new OwnSheetBuilder();
    expect(builder.put(0, 1, [['title']])).toEqual([0, 1, 1, 1]);
    expect(builder.put(2, 0, [['a', 'b', 'c'], [1]])).toEqual([2, 0, 2, 3]);
    expect(builder.put(2, 2, [['C']])).toEqual([2, 2, 1, 1]);
    expect(builder.put(5, 0, [])).toEqual([5, 0, 0, 0]);
    expect(builder.build()).toEqual({
      cells: [
        ['', 'title', ''],
        ['', '', ''],
        ['a', 'b', 'C'],
        [1, '', ''],
      ],
      layout: { rows: 4, columns: 3, widths: [], styles: [], tables: [] },
    });
    expect(new OwnSheetBuilder().build()).toEqual({
      cells: [],
      layout: { rows: 0, columns: 1, widths: [], styles: [], tables: [] },
    });
  });

  it('keeps looks of areas that have cells, tables, and the widest of the widths asked for', () => {
    const builder = new OwnSheetBuilder();
    const decoration: Decoration = { note: 'n', numberFormat: '0', width: 9, rows: 2, tiers: [] };
    builder.style([0, 0, 1, 3], 'title');
    builder.style([1, 0, 0, 3], 'header');
    builder.style([1, 0, 3, 0], 'header');
    builder.table('T', [2, 0, 2, 3]);
    builder.width(2, 20);
    builder.width(2, 15);
    builder.width(0, 5);
    builder.result(2, 3, decoration);
    expect(builder.build().layout).toEqual({
      rows: 0,
      columns: 1,
      // 12 characters where nothing was said, and never less by itself.
      widths: [12, 12, 20, 12],
      styles: [{ area: [0, 0, 1, 3], style: 'title' }],
      tables: [{ name: 'T', area: [2, 0, 2, 3] }],
      results: [{ row: 2, column: 3, decoration }],
    });
  });

  it('is laid out anew: what the layout before left goes', async () => {
    const none = { rows: 3, columns: 2, widths: [], styles: [], tables: [] };
    const first = {
      ...none,
      widths: [20],
      styles: [{ area: [0, 0, 1, 2], style: 'title' } as const],
      tables: [{ name: 'T', area: [1, 0, 2, 2] } as const],
    };
    sheet.setValue(1, 0, 'h');
    sheet.setValue(1, 1, 'i');
    const lay = (...layouts: [unknown, unknown]) =>
      onSheet((_, context) => applyLayout(context, '客户', ...(layouts as [never, never])));
    await lay(first, undefined);
    expect(lookOf(0, 1)).toMatchObject({ bold: true, size: 16 });
    expect(sheet.columns.get(0).width).toBeCloseTo((20 * 5.6) / 5.25, 0);
    const [table] = sheet.tables;
    expect(table).toMatchObject({ name: 'T', area: { top: 1, left: 0, bottom: 2, right: 1 } });
    expect(table?.style.name).toBe('TableStyleMedium2');
    // Somebody's own format beyond the sheet as it was and will be stays.
    sheet.setStyle(8, 0, sheet.workbook.styles.withChange(0, { bold: true }));
    await lay({ ...none, rows: 5, tables: [{ name: 'T', area: [1, 0, 4, 2] }] }, first);
    expect([lookOf(0, 0).bold, lookOf(0, 1).bold, lookOf(8, 0).bold]).toEqual([false, false, true]);
    expect(sheet.tables.map(({ name, area }) => [name, area.bottom])).toEqual([['T', 4]]);
  });
});

describe('result columns of an own sheet', () => {
  it('lose their colours, and their notes where they are no more', async () => {
    const result = (row: number, column: number, note: string) => ({
      row,
      column,
      decoration: { note, numberFormat: '0', width: 8, rows: 2, tiers: [{ label: note, tone: 'best' }] },
    });
    const layout = (...results: ReturnType<typeof result>[]) => ({
      rows: 5,
      columns: 4,
      widths: [],
      styles: [],
      tables: [],
      ...(results.length > 0 && { results }),
    });
    const lay = (now: ReturnType<typeof layout>, before?: ReturnType<typeof layout>) =>
      onSheet((_, context) => applyLayout(context, '客户', now, before));
    const notes = () => sheet.notes.all().map(({ row, column, text }) => [row, column, text.split('\n')[1]]);
    const first = layout(result(1, 0, 'a'), result(1, 1, 'b'), result(2, 1, 'c'));
    await lay(first);
    expect(notes()).toHaveLength(3);
    sheet.notes.add({ row: 4, column: 3, author: 'I', text: 'mine\nown', visible: false });
    const second = layout(result(1, 1, 'B'));
    await lay(second, first);
    expect(notes().sort()).toEqual([
      [1, 1, 'B'],
      [4, 3, 'own'],
    ]);
    expect(sheet.conditionalFormats.all()).toHaveLength(1);
    await lay(layout(), second);
    expect(notes()).toEqual([[4, 3, 'own']]);
    expect(sheet.conditionalFormats.all()).toEqual([]);
  });
});

describe('the looks of an own column', () => {
  const decoration: Decoration = {
    note: 'ABC',
    numberFormat: '0.0%',
    width: 6,
    rows: 3,
    tiers: [
      { label: '高"端', tone: 'best' },
      { label: '无', tone: 'nobody knows' },
    ],
  };

  const header = (excel: Excel.Worksheet) => excel.getRange('B2');

  async function decorate(now: Decoration, before?: Decoration) {
    await onSheet(async (excel, context) => {
      await decorateColumn(context, () => excel.getRange('B2'), now, before);
    });
    await writeNotes(sheet.name, { write: [{ headerOn: header, text: now.note }] });
  }

  const rules = () =>
    sheet.conditionalFormats.all().map(({ areas, rule }) => {
      const { formulas, format, operator } = rule as Extract<typeof rule, { type: 'cellIs' }>;
      return { areas, operator, formulas, fill: format.fillColor, font: format.fontColor };
    });

  it('are header, note, number format and a colour for each tier', async () => {
    await decorate(decoration);
    expect(lookOf(1, 1)).toMatchObject({
      bold: true,
      color: headerLook.font,
      fill: headerLook.fill,
      wrapText: true,
      vertical: 'center',
      horizontal: 'center',
      numberFormat: 'General',
    });
    expect(lookOf(2, 1)).toMatchObject({ numberFormat: '0.0%', horizontal: 'center', bold: false });
    expect(lookOf(4, 1)).toMatchObject({ numberFormat: '0.0%', horizontal: 'center' });
    expect(lookOf(5, 1).numberFormat).toBe('General');
    const area = { top: 2, left: 1, bottom: 4, right: 1 };
    const { best, unknown } = toneLooks;
    expect(rules()).toEqual([
      { areas: [area], operator: 'equal', formulas: ['"高""端"'], fill: best?.fill, font: best?.font },
      { areas: [area], operator: 'equal', formulas: ['"无"'], fill: unknown?.fill, font: unknown?.font },
    ]);
    expect(sheet.notes.all().map(({ row, column, text }) => [row, column, text])).toEqual([
      [1, 1, `${noteSignature}\nABC`],
    ]);
  });

  it('take the place of those before, and leave rules and notes of the user alone', async () => {
    await decorate(decoration);
    await onSheet((excel) => {
      const own = excel.getRange('B3:B5').conditionalFormats;
      own.add('CellValue').cellValue.rule = { formula1: '="mine"', operator: 'EqualTo' };
      own.add('Custom').custom.rule.formula = '=B3=1';
    });
    sheet.notes.add({ row: 0, column: 0, author: 'I', text: 'mine', visible: false });
    await decorate(
      { ...decoration, note: 'RFM', width: 7, rows: 0, tiers: [{ label: 'A', tone: 'good' }] },
      decoration,
    );
    const kinds = sheet.conditionalFormats.all().map(({ rule }) => JSON.stringify(rule));
    expect(kinds.filter((rule) => rule.includes('mine'))).toHaveLength(1);
    expect(kinds.filter((rule) => rule.includes('expression'))).toHaveLength(1);
    expect(kinds.filter((rule) => rule.includes('\\"A\\"'))).toHaveLength(1);
    expect(kinds).toHaveLength(3);
    expect(lookOf(2, 1).horizontal).toBeNull();
    expect(
      sheet.notes
        .all()
        .map(({ text }) => text)
        .sort(),
    ).toEqual(['mine', `${noteSignature}\nRFM`]);
  });

  it('go without a note that was taken away, and only where it stood', async () => {
    await decorate(decoration);
    sheet.notes.add({ row: 3, column: 1, author: 'I', text: 'mine', visible: false });
    const [mine, own] = [
      { row: 3, column: 1 },
      { row: 1, column: 1 },
    ];
    await writeNotes(sheet.name, { write: [], remove: [{ row: 0, column: 1 }, mine] });
    expect(sheet.notes.all()).toHaveLength(2);
    await writeNotes(sheet.name, { write: [], remove: [own] });
    expect(sheet.notes.all().map(({ text }) => text)).toEqual(['mine']);
  });

  it('have their note as an input message where Excel takes none, and go without where it takes that neither', async () => {
    const refuse = (...members: string[]) =>
      host.faults.add({
        when: ({ request }) => members.some((member) => JSON.stringify(request).includes(member)),
        effect: { kind: 'refused', code: 'ApiNotFound' },
      });
    const note = { write: [{ headerOn: header, text: 'x'.repeat(300) }] };
    const stop = refuse('"Notes"', '"Comments"');
    await writeNotes(sheet.name, note);
    expect(sheet.notes.all()).toEqual([]);
    const [prompt] = sheet.dataValidations.all().map((validation) => validation.prompt);
    expect(prompt).toMatchObject({ title: noteSignature, message: 'x'.repeat(255) });
    refuse('DataValidation');
    await writeNotes(sheet.name, note);
    stop();
  });

  it('are written where the notes were taken in half the first time', async () => {
    const cells = ['B2', 'C2'].map((at) => (excel: Excel.Worksheet) => excel.getRange(at));
    const write = cells.map((headerOn, index) => ({ headerOn, text: String(index) }));
    host.faults.add({
      when: nthRequest(host.statistics.requests.length + 1),
      effect: { kind: 'half-applied', afterActions: 6, code: 'GeneralException' },
    });
    await writeNotes(sheet.name, { write });
    expect(sheet.notes.all().map(({ column, text }) => [column, text])).toEqual([
      [1, `${noteSignature}\n0`],
      [2, `${noteSignature}\n1`],
    ]);
  });
});
