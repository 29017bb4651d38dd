import type { Browser } from 'playwright-core';
import { openWorkbook } from '../../src/embedded-host/file/read/open-workbook';
import { PaneUser } from './support/pane';
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

/** Waits for what comes by itself; the test's own limit ends the waiting. */
async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 50));
}

/** How many rows of the first sheet are hidden in a file. */
function hiddenRows(file: Buffer): number {
  const [sheet] = openWorkbook(file, { fileName: 'saved.xlsx' }).sheets;
  const rows = (sheet?.usedRange(true)?.bottom ?? 0) + 1;
  return Array.from({ length: rows }, (_, row) => row).filter((row) => sheet?.rows.isHidden(row)).length;
}

describe('the words of the Chinese sample', () => {
  it('are read otherwise by key, the ★ follow, the rules can have them back, and the next run keeps what was said', async () => {
    const { page, pane } = await openWorkbench(browser, site);
    const user = new PaneUser(page, pane, 'zh-CN');
    await user.read();
    await pane.getByRole('button', { name: '核实' }).click();
    const stars = async () =>
      Number((await pane.locator('.word-counts li').first().innerText()).replace(/\D/gu, ''));
    const before = await stars();
    const readings = pane.getByRole('radiogroup', { name: '“待核实”的读法' });
    const open = pane.locator('.word').filter({ has: readings });
    expect(await open.getAttribute('data-open')).toBe('true');

    await readings.getByRole('radio', { name: '待核实' }).focus();
    await page.keyboard.press('ArrowRight');
    expect(await readings.getByRole('radio', { name: '事件', exact: true }).isChecked()).toBe(true);
    await until(async () => (await stars()) > before);
    const after = await stars();

    await open.getByRole('button', { name: '“待核实”按规则读' }).click();
    await until(async () => (await stars()) === before);
    await readings.getByRole('radio', { name: '事件', exact: true }).check({ force: true });
    await until(async () => (await stars()) === after);

    await user.button('预览').click();
    await pane.locator('.run-figures').waitFor();
    await user.settled();
    expect(await user.figure('星标')).toBe(after);
    await user.apply();
    const written = await user.saved();
    await user.open('again.xlsx', written);
    await user.step('words');
    await until(async () => (await stars()) === after);
    await page.context().close();
  });
});

describe('rows marked for removal', () => {
  it('are hidden by a button, also in the file, and shown again by another and by Undo', async () => {
    const { page, pane } = await openWorkbench(browser, site, { language: 'en-US' });
    const user = new PaneUser(page, pane, 'en-US');
    await user.read();
    await user.previewAsOf('2026-06-30');
    await user.apply();
    const hide = pane.getByRole('button', { name: /^Hide [\d,]+ rows marked for removal$/u });
    const count = Number((await hide.innerText()).replace(/\D/gu, ''));
    await hide.click();
    const show = pane.getByRole('button', { name: /rows again$/u });
    await show.waitFor();
    await user.settled();
    expect(hiddenRows(await user.saved())).toBe(count);
    await show.click();
    await hide.waitFor();
    await user.settled();
    expect(hiddenRows(await user.saved())).toBe(0);
    await hide.click();
    await show.waitFor();
    await user.settled();
    await user.undo();
    expect(hiddenRows(await user.saved())).toBe(0);
    await page.context().close();
  });
});
