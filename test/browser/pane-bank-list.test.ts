import type { Browser } from 'playwright-core';
import { openDelimited } from '../../src/embedded-host/file/read/open-delimited';
import { saveWorkbook } from '../../src/embedded-host/file/save/save-workbook';
import { describeWithSharedData, sharedData } from '../support/shared-data';
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

const source = 'bank_marketing/bank-full.csv';

describeWithSharedData('the whole job on a list of 45,211 customers of a bank', () => {
  it('corrects, previews, follows, explains, writes, undoes, writes, and runs again in place when reopened', async () => {
    const original = Buffer.from(saveWorkbook(openDelimited(sharedData(source), 'bank-full.csv')));
    const { page, pane } = await openWorkbench(browser, site, { language: 'en-US' });
    const user = new PaneUser(page, pane, 'en-US');
    await user.read();
    await user.open('bank-full.xlsx', original);

    await user.mean('balance', 'Revenue');
    await user.choose('ABC analysis');
    await user.preview();
    const counts = async () =>
      (await pane.locator('.tier-bars').first().locator('.bar-count').allInnerTexts()).map((text) =>
        Number(text.replace(/\D/gu, '')),
      );
    // Classes by R 4.2.2: the class of the share before each balance, equal balances with the first of them.
    const classes = [9228, 12_756, 7280 + 15_947, 0];
    expect(await counts()).toEqual(classes);

    // A lower bound for class A moves customers from A to B, and none to or from C.
    const bound = pane.getByRole('slider').first();
    await bound.press('ArrowLeft');
    await pane.locator('.run-figures[data-following=false]').waitFor();
    const [a = 0, b = 0, c] = await counts();
    expect(a).toBeLessThan(9228);
    expect([a + b, c]).toEqual([9228 + 12_756, 7280 + 15_947]);
    await bound.press('ArrowRight');
    await pane.locator('.run-figures[data-following=false]').waitFor();
    expect(await counts()).toEqual(classes);

    await user.apply();
    await goTo(page, 'A4');
    const card = pane.locator('.customer', { hasText: 'row 4' });
    await card.waitFor();
    // The third customer of the list has a balance of 2: far below the last bound.
    expect(await card.locator('.tier-badge').first().innerText()).toBe('C');
    expect(await card.locator('.reason').first().innerText()).toMatch(/balance 2\b/u);

    await user.undo();
    expect(sheetDigests(await user.saved())).toEqual(sheetDigests(original));

    await user.step('scheme');
    await user.preview();
    await user.apply();
    const written = await user.saved();
    expect(sheetDigests(written)['bank-full']).not.toBe(sheetDigests(original)['bank-full']);

    await user.open('again.xlsx', written);
    await pane.locator('.remembered').waitFor();
    await user.button(user.words.again).click();
    await pane.getByRole('heading', { name: user.words.toBeWritten }).waitFor();
    await user.settled();
    expect(await counts()).toEqual(classes);
    await user.apply();
    expect(sheetDigests(await user.saved())['bank-full']).toBe(sheetDigests(written)['bank-full']);
    await page.context().close();
  }, 300_000);
});
