import { readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { goTo } from './support/grid';
import { serveSite, type Site } from './support/site';
import { launchBrowser, openWorkbench } from './support/workbench-page';

const axeSource = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

let site: Site;
let browser: Browser;

beforeAll(async () => {
  [site, browser] = await Promise.all([serveSite(), launchBrowser()]);
});

afterAll(async () => {
  await browser.close();
  site.stop();
});

/**
 * What axe finds in the page itself; the pane in the frame has tests of its own. Left out are the guards that Fluent puts around its
 * toolbars and menus: they pass the focus on in the moment in which they get it, which axe cannot see.
 */
async function findings(page: Page): Promise<string[]> {
  await page.evaluate(axeSource);
  const results = await page.evaluate(async () => {
    const axe = Reflect.get(window, 'axe') as {
      run: (context: object, options: object) => Promise<AxeResults>;
    };
    return axe.run({ exclude: [['[data-tabster-dummy]']] }, { iframes: false });
  });
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`),
  );
}

describe.each(['zh-CN', 'en-US'] as const)('the workbench in %s', (language) => {
  it.each(['light', 'dark', 'contrast'] as const)('has no findings of axe in the %s theme', async (theme) => {
    const { page, complaints } = await openWorkbench(browser, site, { language, theme });
    expect(await findings(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

describe('the keyboard', () => {
  it('reaches every part of the workbench, and leaves each', async () => {
    const { page } = await openWorkbench(browser, site);
    await goTo(page, 'A5');
    const reached = new Set<string>();
    for (let presses = 0; presses < 24; presses++) {
      reached.add(
        await page.evaluate(() => {
          const at = document.activeElement;
          return at?.tagName === 'CANVAS'
            ? 'grid'
            : (at?.getAttribute('role') ?? at?.tagName.toLowerCase() ?? '');
        }),
      );
      await page.keyboard.press('Shift+Tab');
    }
    expect([...reached]).toEqual(expect.arrayContaining(['grid', 'input', 'button']));
    await page.context().close();
  });

  it('walks from the frozen rows into the others and back', async () => {
    const { page } = await openWorkbench(browser, site);
    await goTo(page, 'B5');
    await page.keyboard.press('ArrowUp');
    expect(await page.locator('.name-box input').inputValue()).toBe('B4');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await page.locator('.name-box input').inputValue()).toBe('B6');
    await page.context().close();
  });
});
