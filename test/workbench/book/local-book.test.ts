import { saveWorkbook } from '../../../src/embedded-host/file/save/save-workbook';
import { openWorkbook } from '../../../src/embedded-host/file/read/open-workbook';
import { Workbook } from '../../../src/embedded-host/model/book/workbook';
import type { BookNews, BookState } from '../../../src/workbench/book/book';
import { LocalBook } from '../../../src/workbench/book/local-book';
import { placeOnTile, tileAt } from '../../../src/workbench/painted/tiles';

const cell = (row: number, column: number) => ({ top: row, left: column, bottom: row, right: column });

/** A book with a small list, and the states that it told. */
async function openList() {
  const workbook = Workbook.createEmpty('名单');
  const sheet = workbook.activeSheet;
  [
    ['客户号', '姓名', '金额'],
    ['007', '张三', 12.5],
    ['008', '李四', 7.5],
  ].forEach((values, row) => values.forEach((value, column) => sheet.setValue(row, column, value)));
  sheet.merge({ top: 4, left: 0, bottom: 4, right: 1 });
  sheet.setValue(4, 0, '合计');
  sheet.notes.add({ row: 1, column: 1, author: '', text: '老客户', visible: false });
  const states: BookState[] = [];
  const book = new LocalBook((news: BookNews) => 'state' in news && void states.push(news.state));
  await book.open(saveWorkbook(workbook).slice().buffer, '名单.xlsx', 'zh-CN');
  const { activeSheet } = states[0] as BookState;
  const painted = async (row: number, column: number) => {
    const painting = await book.paint({
      sheet: activeSheet,
      layoutRevision: -1,
      tiles: [tileAt(row, column)],
    });
    return painting?.tiles[0]?.[placeOnTile(row, column)];
  };
  return { book, states, sheet: activeSheet, painted };
}

describe('a book', () => {
  it('paints cells as plain data that passes between threads', async () => {
    const { painted } = await openList();
    const number = await painted(1, 2);
    expect(number).toMatchObject({ text: '12.5', look: { isNumber: true, horizontal: 'right' } });
    expect(structuredClone(number)).toEqual(number);
    expect(await painted(1, 1)).toMatchObject({ text: '张三', note: '老客户' });
    expect(await painted(30, 3)).toBeNull();
  });

  it('gives all cells of a merged area its text', async () => {
    const { painted } = await openList();
    const merged = { top: 4, left: 0, bottom: 4, right: 1 };
    expect(await painted(4, 1)).toMatchObject({ text: '合计', merged });
  });

  it('tells another revision when cells are written, and none when nothing is changed', async () => {
    const { book, states, sheet } = await openList();
    await book.write(sheet, [{ row: 1, column: 0, text: '007' }]);
    expect(states).toHaveLength(1);
    await book.write(sheet, [{ row: 1, column: 1, text: '王五' }]);
    expect(states).toHaveLength(2);
    expect(states[1]).toMatchObject({ isDirty: true });
    expect(states[1]?.revision).toBeGreaterThan(states[0]?.revision ?? 0);
  });

  it('sends a layout again only when it has changed', async () => {
    const { book, sheet } = await openList();
    const ask = (layoutRevision: number) => book.paint({ sheet, layoutRevision, tiles: [] });
    const first = await ask(-1);
    expect(first?.layout?.columnWidths[0]).toBeGreaterThan(0);
    await book.write(sheet, [{ row: 1, column: 1, text: '王五' }]);
    const second = await ask(first?.layoutRevision ?? -1);
    expect(second?.layout).toBeNull();
    await book.resizeColumn(sheet, 0, 200);
    const third = await ask(first?.layoutRevision ?? -1);
    expect(third?.layout?.columnWidths[0]).toBe(200);
  });

  it('says in its states which turn of selecting they know', async () => {
    const { book, states, sheet } = await openList();
    await book.select(3, sheet, cell(2, 1));
    expect(states.at(-1)).toMatchObject({ turn: 3, selection: cell(2, 1), activeSheet: sheet });
  });

  it('sums up a selection and says what is edited in its active cell', async () => {
    const { book, sheet } = await openList();
    const facts = await book.facts(sheet, { top: 1, left: 0, bottom: 2, right: 2 }, 1, 2);
    expect(facts).toEqual({
      input: '12.5',
      formula: null,
      note: null,
      summary: { count: 6, numbers: 2, sum: 20 },
    });
    expect(await book.facts(99, cell(0, 0), 0, 0)).toBeNull();
  });

  it('copies text that other programs read, with quotes where cells have lines or tabs', async () => {
    const { book, sheet } = await openList();
    await book.write(sheet, [{ row: 1, column: 1, text: 'a\t"b"' }]);
    const { plain, html } = await book.copy(sheet, { top: 1, left: 0, bottom: 2, right: 1 });
    expect(await plain.text()).toBe('007\t"a\t""b"""\r\n008\t李四');
    expect(await html.text()).toBe(
      '<table><tr><td>007</td><td>a\t"b"</td></tr><tr><td>008</td><td>李四</td></tr></table>',
    );
  });

  it('pastes what it copied, with quotes or without', async () => {
    const { book, sheet, painted } = await openList();
    const pasted = await book.paste(sheet, cell(10, 0), 'x\t"a\nb"\r\n5" pipe\t3\r\n');
    expect(pasted.area).toEqual({ top: 10, left: 0, bottom: 11, right: 1 });
    expect(await painted(11, 1)).toMatchObject({ text: '3' });
    const fill = await book.paste(sheet, { top: 1, left: 2, bottom: 2, right: 2 }, '9');
    expect(fill.area).toEqual({ top: 1, left: 2, bottom: 2, right: 2 });
    expect(await painted(2, 2)).toMatchObject({ text: '9' });
  });

  it('writes nothing into a protected sheet', async () => {
    const { book, sheet, painted } = await openList();
    await book.setFaults(['protected-sheet'], 'zh-CN');
    expect(await book.clear(sheet, cell(1, 1))).toBe('protected');
    await book.setFaults([], 'zh-CN');
    expect(await painted(1, 1)).toMatchObject({ text: '张三' });
    expect(await book.clear(sheet, cell(1, 1))).toBe('written');
  });

  it('saves a workbook that counts as unchanged afterwards', async () => {
    const { book, states, sheet } = await openList();
    await book.write(sheet, [{ row: 2, column: 1, text: '赵六' }]);
    const file = await book.save();
    expect(states.at(-1)?.isDirty).toBe(false);
    const saved = openWorkbook(new Uint8Array(await file.arrayBuffer()));
    expect(saved.activeSheet.getValue(2, 1)).toBe('赵六');
  });

  it('gives its file for another purpose, and counts as changed as before', async () => {
    const { book, states, sheet } = await openList();
    await book.write(sheet, [{ row: 2, column: 1, text: '赵六' }]);
    const { file, revision } = await book.snapshot();
    expect(states.at(-1)).toMatchObject({ isDirty: true, revision });
    const copy = openWorkbook(new Uint8Array(await file.arrayBuffer()));
    expect(copy.activeSheet.getValue(2, 1)).toBe('赵六');
  });

  it('refuses what is no workbook in words for people', async () => {
    const book = new LocalBook(() => undefined);
    const opening = book.open(new TextEncoder().encode('PK no').buffer as ArrayBuffer, 'x.xlsx', 'zh-CN');
    await expect(opening).rejects.toMatchObject({
      text: { zh: expect.stringContaining('x.xlsx') as string },
    });
  });
});
