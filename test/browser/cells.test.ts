import ExcelJS from 'exceljs';
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { openWorkbook } from '../../src/embedded-host/file/read/open-workbook';
import type { Workbook } from '../../src/embedded-host/model/book/workbook';
import { layOut } from '../../src/workbench/book/painting/sheet-layout';
import { expectShown, goTo, selectedAddress } from './support/grid';
import { serveSite, type Site } from './support/site';
import { launchBrowser, openWorkbench } from './support/workbench-page';

let site: Site;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  [site, browser] = await Promise.all([serveSite(), launchBrowser()]);
});

afterAll(async () => {
  await browser?.close();
  site?.stop();
});

beforeEach(async () => {
  ({ page } = await openWorkbench(browser, site, { permissions: ['clipboard-read', 'clipboard-write'] }));
});

afterEach(async () => {
  await page.context().close();
});

/** The workbook as Save hands it over. */
async function saved(): Promise<Workbook> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '保存' }).click(),
  ]);
  return openWorkbook(readFileSync(await download.path()));
}

/** Opens a workbook with one sheet by the file picker. */
async function open(name: string, build: (sheet: ExcelJS.Worksheet) => void): Promise<void> {
  const workbook = new ExcelJS.Workbook();
  build(workbook.addWorksheet('名单'));
  const buffer = Buffer.from(await workbook.xlsx.writeBuffer());
  await page.setInputFiles('input[type=file]', { name, mimeType: 'application/octet-stream', buffer });
  await page.locator('.file-name', { hasText: name }).waitFor();
}

/** Waits until the clipboard holds a text; the book makes it in its own time. */
async function expectClipboard(text: string): Promise<void> {
  await page.waitForFunction(async (wanted) => (await navigator.clipboard.readText()) === wanted, text);
}

describe('a file that is dropped on the page', () => {
  it('is opened, and until then the page says so', async () => {
    const data = await page.evaluateHandle(() => {
      const dropped = new DataTransfer();
      dropped.items.add(new File(['客户号,姓名\n007,李四\n'], '拖放.csv', { type: 'text/csv' }));
      return dropped;
    });
    await page.dispatchEvent('body', 'dragover', { dataTransfer: data });
    await page.getByText('松开鼠标，打开这个文件').waitFor();
    await page.dispatchEvent('body', 'drop', { dataTransfer: data });
    await page.getByText('拖放.csv').waitFor();
    await expectShown(page, 'B2', '李四');
    expect(await page.getByText('松开鼠标，打开这个文件').count()).toBe(0);
  });
});

describe('the clipboard', () => {
  it('takes copied cells as they are shown, without those that are hidden', async () => {
    await goTo(page, 'A4:B5');
    await page.keyboard.press('Control+C');
    await expectClipboard('客户号\t客户姓名\r\n0000100202\t胡颖萍');
    // Column E of the sample is hidden.
    await goTo(page, 'C4:F4');
    await page.keyboard.press('Control+C');
    await expectClipboard('证件号码\t性别\t所属机构');
  });

  it('gives copied cells to other cells, which are selected then', async () => {
    await goTo(page, 'B5:B7');
    await page.keyboard.press('Control+C');
    await expectClipboard('胡颖萍\r\n杨梅\r\n王斌毅');
    await goTo(page, 'W10');
    await page.keyboard.press('Control+V');
    await page.waitForFunction(
      () => document.querySelector<HTMLInputElement>('.name-box input')?.value === 'W10:W12',
    );
    await expectShown(page, 'W12', '王斌毅');
    expect((await saved()).activeSheet.getValue(10, 22)).toBe('杨梅');
  });

  it('keeps ids with leading zeros when a list is pasted over itself', async () => {
    await goTo(page, 'A5:B6');
    await page.keyboard.press('Control+C');
    await expectClipboard('0000100202\t胡颖萍\r\n0000100208\t杨梅');
    await page.keyboard.press('Control+V');
    await expectShown(page, 'A6', '0000100208');
    expect((await saved()).activeSheet.getValue(4, 0)).toBe('0000100202');
  });

  it('takes cut cells away, and Delete makes cells blank', async () => {
    await goTo(page, 'D5');
    await page.keyboard.press('Control+X');
    await expectClipboard('女');
    await expectShown(page, 'D5', '');
    await goTo(page, 'F5:F6');
    await page.keyboard.press('Delete');
    await expectShown(page, 'F6', '');
    const sheet = (await saved()).activeSheet;
    expect([sheet.getValue(4, 3), sheet.getValue(4, 5), sheet.getValue(5, 5)]).toEqual(['', '', '']);
  });
});

describe('the keys', () => {
  it('lead to the last cell in use', async () => {
    await goTo(page, 'B8');
    await page.keyboard.press('Control+End');
    await page.waitForFunction(
      () => document.querySelector<HTMLInputElement>('.name-box input')?.value === 'T3006',
    );
  });
});

describe('columns and rows', () => {
  it('gives a column the width that its edge is drawn to, in the file as well', async () => {
    const before = await saved();
    const layout = layOut(before.activeSheet);
    const canvas = await page.locator('.frozen-rows canvas').first().boundingBox();
    const rowNumbers = 20 + 8 * String(layout.rowCount).length;
    const [first = 0, second = 0] = layout.columnWidths;
    const edge = (canvas?.x ?? 0) + rowNumbers + first + second - 2;
    const y = (canvas?.y ?? 0) + 12;
    await page.mouse.move(edge, y);
    await page.mouse.down();
    await page.mouse.move(edge + 30, y, { steps: 3 });
    await page.mouse.move(edge + 63, y, { steps: 3 });
    await page.mouse.up();
    const after = layOut((await saved()).activeSheet).columnWidths;
    expect(Math.abs((after[1] ?? 0) - second - 63)).toBeLessThanOrEqual(3);
    expect(after.toSpliced(1, 1)).toEqual(layout.columnWidths.toSpliced(1, 1));
  });

  it('draws no hidden rows: below the second row stands the fourth', async () => {
    await open('隐藏行.xlsx', (sheet) => {
      for (const name of ['甲', '乙', '丙', '丁', '戊']) sheet.addRow([name]);
      sheet.getRow(3).hidden = true;
    });
    const canvas = await page.locator('.scrolling-rows canvas').first().boundingBox();
    const [headerHeight, rowHeight] = [26, 20];
    await page.mouse.click((canvas?.x ?? 0) + 80, (canvas?.y ?? 0) + headerHeight + 2.5 * rowHeight);
    await page.waitForFunction(
      () => document.querySelector<HTMLInputElement>('.name-box input')?.value === 'A4',
    );
    await expectShown(page, 'A4', '丁');
    expect(await selectedAddress(page)).toBe('A4');
  });

  it('gives the cells of frozen and scrolling rows different ids, those of the sheet', async () => {
    await expectShown(page, 'B5', '胡颖萍');
    await page.locator('#cell-B4').waitFor({ state: 'attached' });
    const ids = await page.locator('[role=gridcell]').evaluateAll((cells) => cells.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
    expect(await page.locator('#cell-B5').textContent()).toBe('胡颖萍');
    const row = page.locator('[role=row]', { has: page.locator('#cell-B5') });
    expect(await row.getAttribute('aria-rowindex')).toBe('6');
  });
});
