import { Workbook } from '../../../src/embedded-host/model/book/workbook';
import { saveWorkbook } from '../../../src/embedded-host/file/save/save-workbook';
import type { BookNews, WantedPainting } from '../../../src/workbench/book/book';
import { LocalBook } from '../../../src/workbench/book/local-book';
import { PaintedCache } from '../../../src/workbench/painted/painted-cache';
import type { PaintedSheet } from '../../../src/workbench/painted/painted-sheet';

/** A cache over a book of 200 rows and two sheets, and what it was told and what it asked. */
async function openCache() {
  const workbook = Workbook.createEmpty('一');
  for (let row = 0; row < 200; row++) workbook.activeSheet.setValue(row, 0, `r${String(row)}`);
  workbook.addSheet('二').setValue(0, 0, 'second');
  const shown: PaintedSheet[] = [];
  const asked: WantedPainting[] = [];
  let follow: (news: BookNews) => void = () => undefined;
  const book = new LocalBook((news) => follow(news));
  const counting = {
    paint: async (wanted: WantedPainting) => {
      asked.push(wanted);
      return book.paint(wanted);
    },
  };
  const cache = new PaintedCache(counting, (sheet) => shown.push(sheet));
  follow = (news) => {
    if ('state' in news) cache.follow(news.state);
  };
  await book.open(saveWorkbook(workbook).slice().buffer, 'a.xlsx', 'zh-CN');
  await quiet();
  const latest = () => shown.at(-1) as PaintedSheet;
  return { book, cache, shown, asked, latest, sheet: latest().layout.sheet };
}

/** Waits until the cache has nothing more to ask, its pause between two paintings included. */
async function quiet(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 250));
}

const screen = (top: number) => [{ top, left: 0, bottom: top + 30, right: 5 }];

describe('the painted cells of a sheet', () => {
  it('are there for the first screen, and for others when these are seen', async () => {
    const { cache, latest, sheet } = await openCache();
    expect(latest().cell(3, 0)?.text).toBe('r3');
    expect(latest().cell(3, 1)).toBeNull();
    expect(latest().cell(150, 0)).toBeUndefined();
    cache.see(sheet, 'scrolling', screen(140));
    await quiet();
    expect(latest().cell(150, 0)?.text).toBe('r150');
  });

  it('stay until the new ones are there, and are told anew only where something seen has changed', async () => {
    const { book, cache, latest, shown, sheet } = await openCache();
    cache.see(sheet, 'scrolling', screen(0));
    await quiet();
    const before = shown.length;
    await book.write(sheet, [{ row: 190, column: 0, text: 'far away' }]);
    await quiet();
    expect(shown).toHaveLength(before);
    const writing = book.write(sheet, [{ row: 5, column: 0, text: 'new' }]);
    expect(latest().cell(5, 0)?.text).toBe('r5');
    await writing;
    await quiet();
    expect(latest().cell(5, 0)?.text).toBe('new');
    expect(shown).toHaveLength(before + 1);
  });

  it('are not asked for again while nothing changes', async () => {
    const { book, cache, asked, sheet } = await openCache();
    cache.see(sheet, 'scrolling', screen(0));
    await quiet();
    const before = asked.length;
    await book.select(1, sheet, { top: 3, left: 0, bottom: 3, right: 0 });
    await quiet();
    expect(asked).toHaveLength(before);
  });

  it('are those of another sheet when it comes to the front', async () => {
    const { book, latest, sheet } = await openCache();
    await book.activate(sheet + 1);
    await quiet();
    expect(latest().layout.sheet).toBe(sheet + 1);
    expect(latest().cell(0, 0)?.text).toBe('second');
  });
});
