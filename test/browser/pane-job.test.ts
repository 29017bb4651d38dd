import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { openWorkbook } from '../../src/embedded-host/file/read/open-workbook';
import type { Workbook } from '../../src/embedded-host/model/book/workbook';
import { unzipText } from '../support/unzip';
import { goTo } from './support/grid';
import { PaneUser } from './support/pane';
import { sheetDigests } from './support/sheet-digests';
import { serveSite, type Site } from './support/site';
import { launchBrowser, openWorkbench } from './support/workbench-page';

let site: Site;
let browser: Browser;

beforeAll(async () => {
  [site, browser] = await Promise.all([serveSite(), launchBrowser()]);
});

afterAll(async () => {
  await browser?.close();
  site?.stop();
});

const day = '2026-06-30';
/** Header, corrected column and first row of customers of each language's sample. */
const samples = {
  'zh-CN': { headerRow: 3, corrected: '信用等级', firstRow: 4, sheet: 0 },
  'en-US': { headerRow: 0, corrected: 'Credit rating', firstRow: 1, sheet: 0 },
} as const;

/** The workbook as Save hands it over. */
async function saved(page: Page): Promise<Workbook> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: /^(保存|Save)$/u }).click(),
  ]);
  return openWorkbook(readFileSync(await download.path()), { fileName: 'saved.xlsx' });
}

/** All values of the customer sheet, as text. */
function valuesOf(workbook: Workbook): string {
  const sheet = workbook.sheets[0];
  const used = sheet?.usedRange(true);
  if (!sheet || !used) throw new Error('no sheet');
  const rows: string[] = [];
  for (let row = 0; row <= used.bottom; row++) {
    const cells = Array.from({ length: used.right + 1 }, (_, column) => String(sheet.getValue(row, column)));
    rows.push(cells.join('\t'));
  }
  return rows.join('\n');
}

/** The names, ids and numbers of a saved sample, and the classes of its customers in the order of the rows. */
function whoIsIn(file: Uint8Array): {
  readonly personal: readonly string[];
  readonly order: readonly string[];
} {
  const rows = valuesOf(openWorkbook(file, { fileName: 'saved.xlsx' }))
    .split('\n')
    .map((row) => row.split('\t'));
  const { headerRow, firstRow } = samples['zh-CN'];
  const below = (header: RegExp): string[] =>
    (rows[headerRow] ?? []).flatMap((found, column) =>
      header.test(found) ? rows.slice(firstRow).map((row) => row[column] ?? '') : [],
    );
  const personal = below(/^(?:客户号|客户姓名|姓名|手机号码|证件号码?|身份证号)$/u);
  return {
    personal: personal.filter((value) => /\p{Script=Han}{2}|\d{5}/u.test(value)),
    order: below(/^客群$/u),
  };
}

describe.each(['zh-CN', 'en-US'] as const)('the whole job in %s', (language) => {
  it('reads, corrects, previews, moves a threshold, explains, writes, undoes and runs again in place', async () => {
    const { page, pane, complaints } = await openWorkbench(browser, site, { language });
    const user = new PaneUser(page, pane, language);
    const { words } = user;
    await user.read();
    const original = valuesOf(await saved(page));

    const columns = pane.locator('.column-header');
    expect(await columns.count()).toBeGreaterThan(10);
    const first = await columns.first().innerText();
    const role = pane.getByLabel(words.meaningOf(first));
    const before = await role.inputValue();
    await user.mean(first, words.notUsed);
    await pane.locator('summary', { hasText: words.otherColumns }).click();
    expect(await role.inputValue()).toBe(words.notUsed);
    await user.mean(first, before);
    expect(await role.inputValue()).toBe(before);

    await user.previewAsOf(day);
    const stars = await user.figure(words.stars);
    expect(stars).toBeGreaterThan(0);
    const tiers = pane.locator('.tier-bars').first();
    const counts = await tiers.innerText();
    await pane.getByRole('slider').first().press('ArrowRight');
    await pane.locator('.run-figures[data-following=false]').waitFor();
    await expect(tiers.innerText()).resolves.not.toBe(counts);

    await goTo(page, `A${String(samples[language].firstRow + 3)}`);
    await pane.locator('.customer').waitFor();
    expect(await pane.locator('.customer .tier-badge').count()).toBeGreaterThan(0);
    expect((await pane.locator('.customer .reason').first().innerText()).length).toBeGreaterThan(5);

    await user.apply();
    const written = await saved(page);
    const sheet = written.sheets[0];
    const headers = Array.from({ length: 40 }, (_, column) =>
      String(sheet?.getValue(samples[language].headerRow, column) ?? ''),
    );
    expect(headers).toContain('★');
    const names = headers.indexOf('★') - 1;
    expect(headers[names]).toMatch(/姓名|name/iu);
    expect(written.sheets.length).toBeGreaterThanOrEqual(4);

    await user.undo();
    expect(valuesOf(await saved(page))).toBe(original);

    await user.step('scheme');
    await user.button(words.preview).click();
    await pane.getByRole('heading', { name: words.toBeWritten }).waitFor();
    await user.settled();
    await user.apply();
    const once = valuesOf(await saved(page));
    await user.button(words.again).click();
    await pane.getByRole('heading', { name: words.toBeWritten }).waitFor();
    await user.settled();
    await user.apply();
    expect(valuesOf(await saved(page))).toBe(once);
    expect(complaints).toEqual([]);
    await page.context().close();
  }, 120_000);
});

describe('a workbook that is opened again', () => {
  it('remembers scheme, day and columns, and runs again in place', async () => {
    const { page, pane } = await openWorkbench(browser, site);
    const user = new PaneUser(page, pane, 'zh-CN');
    await user.read();
    await user.previewAsOf(day);
    await user.apply();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '保存' }).click(),
    ]);
    const file = readFileSync(await download.path());
    const before = valuesOf(openWorkbook(file, { fileName: 'a.xlsx' }));
    const bytes = { name: '再开.xlsx', mimeType: 'application/octet-stream', buffer: file };
    await page.locator('input[type=file]').setInputFiles(bytes);
    await page.getByText('再开.xlsx').waitFor();
    await user.read();
    await pane.locator('.remembered').waitFor();
    await expect(pane.locator('.remembered').innerText()).resolves.toContain(day);
    await user.button('再次运行').click();
    await pane.getByRole('heading', { name: '将写入的列' }).waitFor();
    await user.settled();
    await user.apply();
    expect(valuesOf(await saved(page))).toBe(before);
    await page.context().close();
  }, 120_000);
});

describe('a masked copy', () => {
  it('is saved from the pane, can be cancelled, tells of nobody, and leaves the open workbook as it is', async () => {
    const { page, pane } = await openWorkbench(browser, site);
    const user = new PaneUser(page, pane, 'zh-CN');
    await user.read();
    await user.previewAsOf(day);
    await user.apply();
    const before = await user.saved();
    const { personal, order } = whoIsIn(before);
    expect(personal.length).toBeGreaterThan(2_000);

    let holdsBack = true;
    const loads: string[] = [];
    await page.route(/mask-worker/u, async (route) => {
      loads.push(route.request().url());
      if (!holdsBack) await route.continue();
    });
    await user.button('读取、遮盖、移除、语言与主题').click();
    await user.button('保存遮盖副本').click();
    await pane.getByRole('checkbox', { name: /打乱清单的行序/u }).check();
    expect(loads).toEqual([]);
    await user.button('保存副本').click();
    await pane.getByText('正在遮盖').first().waitFor();
    await user.button('取消').click();
    await user.settled();

    holdsBack = false;
    const [download] = await Promise.all([page.waitForEvent('download'), user.button('保存副本').click()]);
    expect(download.suggestedFilename()).toMatch(/\.masked\.xlsx$/u);
    await pane.getByText('已保存到下载文件夹').waitFor();
    await user.settled();
    const copy = readFileSync(await download.path());
    const text = Object.values(unzipText(copy)).join('\n');
    expect(personal.filter((value) => text.includes(value))).toEqual([]);
    const shuffled = whoIsIn(copy).order;
    expect(shuffled).not.toEqual(order);
    expect([...shuffled].sort()).toEqual([...order].sort());
    expect(sheetDigests(await user.saved())).toEqual(sheetDigests(before));
    await page.context().close();
  }, 120_000);
});

describe('a narrow pane', () => {
  it('scrolls sideways in no step at 320 pixels', async () => {
    const { page, pane } = await openWorkbench(browser, site, { language: 'en-US' });
    const user = new PaneUser(page, pane, 'en-US');
    await page.evaluate(() => {
      const aside = document.querySelector<HTMLElement>('aside.pane');
      if (aside) aside.style.width = '320px';
    });
    const isWide = () => pane.locator('.stage').evaluate((stage) => stage.scrollWidth > stage.clientWidth);
    await user.read();
    expect(await isWide()).toBe(false);
    await user.button('Choose a scheme').click();
    await pane
      .locator('details')
      .evaluateAll((folds) => folds.forEach((fold) => fold.setAttribute('open', '')));
    expect(await isWide()).toBe(false);
    await user.button('Preview').click();
    await pane.getByRole('heading', { name: 'Columns to be written' }).waitFor();
    await pane
      .locator('details')
      .evaluateAll((folds) => folds.forEach((fold) => fold.setAttribute('open', '')));
    expect(await isWide()).toBe(false);
    await page.context().close();
  });
});
