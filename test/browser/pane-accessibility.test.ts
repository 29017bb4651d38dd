import { readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import type { Browser, Frame, Page } from 'playwright-core';
import { goTo } from './support/grid';
import { PaneUser } from './support/pane';
import { serveSite, type Site } from './support/site';
import { launchBrowser, openWorkbench } from './support/workbench-page';

const axeSource = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

let site: Site;
let browser: Browser;

beforeAll(async () => {
  [site, browser] = await Promise.all([serveSite(), launchBrowser()]);
});

afterAll(async () => {
  await browser?.close();
  site?.stop();
});

function paneFrame(page: Page): Frame {
  const frame = page.frames().find((one) => one.url().endsWith('taskpane.html'));
  if (!frame) throw new Error('The pane is not there.');
  return frame;
}

/** What axe finds in the pane, with everything unfolded. */
async function findings(page: Page): Promise<string[]> {
  const frame = paneFrame(page);
  await frame.evaluate(() => document.querySelectorAll('details').forEach((fold) => (fold.open = true)));
  await frame.evaluate(axeSource);
  const results = await frame.evaluate(async () => {
    const axe = Reflect.get(window, 'axe') as { run: () => Promise<AxeResults> };
    return axe.run();
  });
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`),
  );
}

describe.each(['zh-CN', 'en-US'] as const)('the pane in %s', (language) => {
  it.each(['light', 'dark', 'contrast'] as const)(
    'has no findings of axe in any step in the %s theme',
    async (theme) => {
      const { page, pane } = await openWorkbench(browser, site, { language, theme });
      const user = new PaneUser(page, pane, language);
      await user.read();
      const found: Record<string, string[]> = { data: await findings(page) };
      await pane.locator('#functions-button').click();
      await pane.locator('.functions').first().waitFor();
      await goTo(page, 'V5');
      await pane.locator('.example-buttons button').first().waitFor({ state: 'attached' });
      await pane.locator('summary', { hasText: 'HY.GINI' }).click();
      await pane.locator('details[open] button', { hasText: 'V5' }).click();
      await pane.locator('.inserted').waitFor();
      await user.settled();
      found['functions'] = await findings(page);
      await pane.locator('.guide-head button').click();
      await user.button(user.words.choose).click();
      found['scheme'] = await findings(page);
      await user.button(user.words.preview).click();
      await pane.getByRole('heading', { name: user.words.toBeWritten }).waitFor();
      await user.settled();
      found['preview'] = await findings(page);
      await user.apply();
      found['result'] = await findings(page);
      const steps = ['data', 'functions', 'scheme', 'preview', 'result'];
      expect(found).toEqual(Object.fromEntries(steps.map((step) => [step, []])));
      await page.context().close();
    },
    120_000,
  );
});

describe.each(['zh-CN', 'en-US'] as const)('the keyboard alone in %s', (language) => {
  it('does the whole job', async () => {
    const { page, pane } = await openWorkbench(browser, site, { language });
    const user = new PaneUser(page, pane, language);
    await user.read();
    const pressTo = async (name: string) => {
      for (let presses = 0; presses < 400; presses++) {
        const isThere = await paneFrame(page).evaluate(
          (wanted) => document.activeElement?.textContent?.trim() === wanted,
          name,
        );
        if (isThere) return page.keyboard.press('Enter');
        await page.keyboard.press('Tab');
      }
      throw new Error(`Tab does not reach ${name}`);
    };
    await pane.getByRole('tab').first().focus();
    await pressTo(user.words.choose);
    await pane.getByRole('tab', { selected: true }).focus();
    await pressTo(user.words.preview);
    await pane.getByRole('heading', { name: user.words.toBeWritten }).waitFor();
    await user.settled();
    await pane.getByRole('tab', { selected: true }).focus();
    await pressTo(user.words.apply);
    await pane.getByText(user.words.written, { exact: true }).waitFor();
    await user.settled();
    await pane.getByRole('tab', { selected: true }).focus();
    await pressTo(user.words.undo);
    await pane.getByText(user.words.written, { exact: true }).waitFor({ state: 'detached' });
    await page.context().close();
  }, 120_000);
});
