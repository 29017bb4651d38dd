import type { Browser } from 'playwright-core';
import { expectShown, goTo, typeInto } from './support/grid';
import { serveSite, type Site } from './support/site';
import { launchBrowser, openWorkbench } from './support/workbench-page';

let site: Site;
let browser: Browser;

beforeAll(async () => {
  [site, browser] = await Promise.all([serveSite(), launchBrowser()]);
});

afterAll(async () => {
  await browser.close();
  site.stop();
});

describe('functions in cells of the workbench', () => {
  it('are worked out as they are typed, spill, and follow the cells they refer to', async () => {
    const { page, complaints } = await openWorkbench(browser, site, { language: 'en-US' });
    await typeInto(page, 'V2', '50');
    await typeInto(page, 'V3', '30');
    await typeInto(page, 'V4', '20');
    await typeInto(page, 'W2', '=HY.ABC(V2:V4)');
    await expectShown(page, 'W2', 'A');
    await expectShown(page, 'W4', 'B');
    await typeInto(page, 'X2', '=HY.PARSEAMOUNT("12.5万")');
    await expectShown(page, 'X2', '125000');
    await typeInto(page, 'X3', '=HY.URGENCY("2026-07-30", "2026-06-30")');
    await expectShown(page, 'X3', 'Eager');
    await typeInto(page, 'V4', '900');
    await expectShown(page, 'W2', 'B');
    await typeInto(page, 'X4', '=SUM(V2:V4)');
    await goTo(page, 'X4');
    await page.getByText('Only HY. functions are worked out here').waitFor();
    expect(complaints).toEqual([]);
    await page.close();
  });
});
