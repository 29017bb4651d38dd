import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
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

/** A person at the pane, in English, on one of the samples. */
async function userOn(name = 'en-bank-customers.xlsx', bytes = sample(name)) {
  const { page, pane, complaints } = await openWorkbench(browser, site, { language: 'en-US' });
  const user = new PaneUser(page, pane, 'en-US');
  await user.read();
  await user.open(name, bytes);
  return { user, page, pane, complaints };
}

describe('a scheme of one\u2019s own', () => {
  it('is saved in the workbook, exported, and imported again; a wrong file is refused with the place in it', async () => {
    const { user, page, pane, complaints } = await userOn();
    await user.choose('ABC analysis');
    await pane.getByLabel('Save as my scheme').fill('Our ABC');
    await user.button('Save').click();
    await user.settled();
    await pane.locator('.playbook[data-chosen=true]', { hasText: 'Our ABC' }).waitFor();
    const [download] = await Promise.all([page.waitForEvent('download'), user.button('Export').click()]);
    const exported = readFileSync(await download.path(), 'utf8');
    expect(JSON.parse(exported)).toMatchObject({
      $schema: 'huiyan-scheme.schema.json',
      id: 'own-1',
      label: { en: 'Our ABC' },
    });

    const importFile = async (text: string) => {
      const file = { name: 'scheme.json', mimeType: 'application/json', buffer: Buffer.from(text) };
      await pane.locator('input[type=file]').setInputFiles(file);
      await user.settled();
    };
    const wrong = JSON.parse(exported) as { steps: object[] };
    await importFile(JSON.stringify({ ...wrong, steps: [{ method: 'abc', params: { cutA: 7 } }] }));
    await pane.getByText('steps[0].params.cutA').waitFor();
    await importFile('{\n  "version": 1,,\n}');
    await pane.getByText('line 2, column 16').waitFor();
    await pane.locator('.playbook[data-chosen=true]', { hasText: 'Our ABC' }).waitFor();

    await importFile(exported.replaceAll('Our ABC', 'Their ABC').replace('own-1', 'theirs'));
    await pane.locator('.playbook[data-chosen=true]', { hasText: 'Their ABC' }).waitFor();

    await user.open('again.xlsx', await user.saved());
    await user.choose('Our ABC');
    await user.preview();
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

describe('the rules editor', () => {
  it('proves the gap of the retail classes, and follows while it is closed', async () => {
    const { user, page, pane } = await userOn();
    await user.choose('Bank AUM tiers');
    await user.unfold('Criteria tiers');
    await pane.getByLabel('Take a ready-made set').selectOption('retail-classes');
    const gaps = pane.locator('.proof').getByText('No tier takes:');
    await gaps.filter({ hasText: /= 3\b/u }).first().waitFor();
    await pane.getByLabel('A tier for all others').click();
    await gaps.first().waitFor({ state: 'detached' });
    await pane.getByLabel('Name of the tier of all others').fill('');
    await pane.getByText('Every row needs a name').waitFor();
    await pane.getByLabel('Name of the tier of all others').fill('Everybody else');
    await pane.getByText('Every row needs a name').waitFor({ state: 'detached' });
    await user.preview();
    await pane.locator('.tier-bars').getByText('Everybody else').first().waitFor();
    await page.context().close();
  });
});

describe('the editor of cuts', () => {
  it('takes ascending cuts only, and the scores follow them', async () => {
    const { user, page, pane } = await userOn('en-transactions.xlsx');
    await user.choose('RFM');
    await user.unfold('RFM analysis');
    await pane.getByLabel('Cuts between the scores').selectOption('own');
    const second = pane.getByLabel('Purchases: cut between score 2 and score 3');
    await second.fill('1');
    await pane.getByText('The bounds of "Purchases" must ascend').waitFor();
    await second.fill('3');
    await pane.getByText('The bounds of "Purchases" must ascend').waitFor({ state: 'detached' });
    await user.preview();
    const counts = await pane.locator('.heat-map').innerText();
    await user.step('scheme');
    await user.unfold('RFM analysis');
    await pane.getByLabel('Purchases: cut between score 1 and score 2').fill('1');
    await user.preview();
    expect(await pane.locator('.heat-map').innerText()).not.toBe(counts);
    await page.context().close();
  });
});
