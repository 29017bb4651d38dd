import type { Browser, Page } from 'playwright-core';
import { serveSite, type Site } from './support/site';
import { launchBrowser } from './support/workbench-page';

let site: Site;
let browser: Browser;

beforeAll(async () => {
  [site, browser] = await Promise.all([serveSite(), launchBrowser()]);
});

afterAll(async () => {
  await browser?.close();
  site?.stop();
});

/** The pane as Excel opens it, with a client library that does this. */
async function paneWith(library: string | null, before?: (page: Page) => Promise<void>): Promise<Page> {
  // The server of the tests has the workbench's policy, which knows no library elsewhere.
  const page = await browser.newPage({ bypassCSP: true });
  await page.clock.install();
  await page.route(/office\.js$/u, (route) =>
    library === null ? route.abort() : route.fulfill({ contentType: 'text/javascript', body: library }),
  );
  await before?.(page);
  await page.goto(`${site.origin}/taskpane.html`);
  return page;
}

const silent = `
  window.asked = [];
  window.CustomFunctions = { associate() {} };
  window.Office = {
    actions: { associate(id, run) { window.asked.push(id); window.press = run; } },
    onReady: () => new Promise(() => {}),
  };`;

async function said(page: Page): Promise<string> {
  const alert = page.getByRole('alert');
  await alert.waitFor();
  const text = await alert.innerText();
  await page.close();
  return text;
}

describe('where the pane cannot be, words stand in its place, in both languages', () => {
  it('in a browser that is too old', async () => {
    const page = await paneWith(silent, async (own) => {
      await own.addInitScript(() => Reflect.deleteProperty(Array.prototype, 'toSorted'));
    });
    expect(await said(page)).toMatch(/太旧.*too old/su);
  });

  it('where the client library does not load', async () => {
    expect(await said(await paneWith(null))).toMatch(
      /客户端库未能加载.*appsforoffice.*client library could not be loaded/su,
    );
  });

  it('where a file of the pane does not load', async () => {
    const page = await paneWith(silent, async (own) => {
      await own.route(/functions[^/]*\.js$/u, (route) => route.abort());
    });
    expect(await said(page)).toMatch(/未能全部加载.*could be loaded/su);
  });

  it('where Excel does not answer for fifteen seconds, and not before', async () => {
    const page = await paneWith(silent);
    while (await page.evaluate(() => Reflect.get(window, 'asked') === undefined));
    await page.clock.fastForward(14_000);
    expect(await page.getByRole('alert').allInnerTexts()).toEqual([]);
    await page.clock.fastForward(2_000);
    expect(await said(page)).toMatch(/尚未应答.*not answered/su);
  });
});
