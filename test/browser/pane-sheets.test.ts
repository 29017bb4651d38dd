import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { openWorkbook } from '../../src/embedded-host/file/read/open-workbook';
import { saveWorkbook } from '../../src/embedded-host/file/save/save-workbook';
import { goTo } from './support/grid';
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

const sample = (name: string) => readFileSync(join(__dirname, '../../assets/samples', name));

/** A person at the pane, in English, on a workbook. */
async function userOn(name: string, bytes: Buffer) {
  const { page, pane } = await openWorkbench(browser, site, { language: 'en-US' });
  const user = new PaneUser(page, pane, 'en-US');
  await user.read();
  await user.open(name, bytes);
  return { user, page, pane };
}

describe('a scheme that reads a further sheet', () => {
  it('asks which it is, shows its columns, and finds it again in the saved workbook', async () => {
    const { user, page, pane } = await userOn('en-service.xlsx', sample('en-service.xlsx'));
    await user.choose('Orphan customers');
    await user.button('Preview').click();
    await pane.getByText('This scheme also reads "Sellers"').waitFor();
    const picker = pane.getByLabel('Sellers', { exact: true });
    await picker.selectOption('Sellers');
    await user.settled();
    await pane.locator('.card summary', { hasText: 'Recognised columns' }).click();
    expect(await pane.getByLabel('Meaning of "Attendance"').inputValue()).toBe('Attendance');
    await user.preview();
    await user.apply();
    await user.open('again.xlsx', await user.saved());
    await user.step('scheme');
    expect(await pane.getByLabel('Sellers', { exact: true }).inputValue()).toBe('Sellers');
    await user.preview();
    await page.context().close();
  });
});

describe('hidden rows', () => {
  it('are left out by a switch that tells how many they are', async () => {
    const workbook = openWorkbook(sample('en-bank-customers.xlsx'), { fileName: 'hidden.xlsx' });
    for (let row = 1; row <= 40; row++) workbook.sheets[0]?.rows.setHidden(row, true);
    const { user, page, pane } = await userOn('hidden.xlsx', Buffer.from(saveWorkbook(workbook)));
    const rows = async () => Number((await pane.locator('.card dd').first().innerText()).replace(/\D/gu, ''));
    const all = await rows();
    await pane.getByLabel('Include hidden and filtered rows').click();
    await pane.getByText('40 hidden rows are left out').waitFor();
    await user.settled();
    expect(await rows()).toBe(all - 40);
    await pane.getByLabel('Include hidden and filtered rows').click();
    await pane.getByText('40 hidden rows are left out').waitFor({ state: 'detached' });
    await user.settled();
    expect(await rows()).toBe(all);
    await page.context().close();
  });
});

describe('the card of a customer', () => {
  it('tells what the latest run gave him, and what each part adds to his score', async () => {
    const { user, page, pane } = await userOn('en-bank-customers.xlsx', sample('en-bank-customers.xlsx'));
    await user.choose('Weighted composite');
    await user.preview();
    await goTo(page, 'A5');
    await pane.locator('.customer .contributions li').first().waitFor();
    expect(await pane.locator('.customer .history').count()).toBe(0);
    await user.apply();
    await user.button('Run again').click();
    await pane.getByRole('heading', { name: user.words.toBeWritten }).waitFor();
    await user.settled();
    await goTo(page, 'A6');
    await pane.locator('.customer .history').getByText('no change').waitFor();
    await pane.getByRole('heading', { name: /since the latest run/u }).waitFor();
    await page.context().close();
  });
});
