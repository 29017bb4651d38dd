import type { Browser } from 'playwright-core';
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

/** A person whose pane is in the middle of writing: its workbook answers late, so there is time for what comes. */
async function userInMidWrite() {
  const { page, pane } = await openWorkbench(browser, site, { language: 'en-US' });
  const user = new PaneUser(page, pane, 'en-US');
  await user.read();
  const before = sheetDigests(await user.saved());
  await user.previewAsOf('2026-06-30');
  const slowAnswers = async () => {
    await page.getByRole('button', { name: /^Try failures/u }).click();
    await page.getByRole('menuitemcheckbox', { name: /slow/iu }).click();
    await page.keyboard.press('Escape');
    await page.getByRole('menu').waitFor({ state: 'detached' });
  };
  await slowAnswers();
  await user.button(user.words.apply).click();
  // Rows are counted once they stand in the sheet.
  await pane.locator('.activity-rows').waitFor();
  return { page, pane, user, before, answerAtOnce: slowAnswers };
}

describe('a run that does not come to its end', () => {
  it('leaves nothing in the workbook when it is cancelled while it is written', async () => {
    const { page, pane, user, before, answerAtOnce } = await userInMidWrite();
    expect(sheetDigests(await user.saved())).not.toEqual(before);
    await user.button('Cancel').click();
    await answerAtOnce();
    await user.settled();
    await pane.getByText('Cancelled').first().waitFor();
    expect(await pane.getByText(user.words.written, { exact: true }).count()).toBe(0);
    expect(sheetDigests(await user.saved())).toEqual(before);
    await user.apply();
    await page.context().close();
  });

  it('is put back at a click by the next pane, when its pane died in the middle', async () => {
    const { page, pane, user, before, answerAtOnce } = await userInMidWrite();
    const frame = page.frames().find((one) => one.url().endsWith('taskpane.html'));
    await frame?.evaluate(() => location.reload());
    await answerAtOnce();
    await pane.getByText('The last run was interrupted').waitFor();
    await user.settled();
    expect(sheetDigests(await user.saved())).not.toEqual(before);
    await user.button('Put back').click();
    await pane.getByText('The last run was interrupted').waitFor({ state: 'detached' });
    await user.settled();
    expect(sheetDigests(await user.saved())).toEqual(before);
    await user.previewAsOf('2026-06-30');
    await user.apply();
    await page.context().close();
  });
});
