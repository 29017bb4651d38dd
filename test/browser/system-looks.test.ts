import { readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import type { Browser, Frame, Page } from 'playwright-core';
import { PaneUser } from './support/pane';
import { serveSite, type Site } from './support/site';
import { launchBrowser, openWorkbench, type PageChoices } from './support/workbench-page';

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

/** A workbench that follows the person's system, with its pane. */
async function opened(system: PageChoices['system'] & object) {
  const { page, pane } = await openWorkbench(browser, site, { theme: 'system', system });
  await new PaneUser(page, pane, 'zh-CN').read();
  return { page, frames: page.frames().filter((frame) => /workbench|taskpane/u.test(frame.url())) };
}

/** What axe finds in a page or a frame by itself; the guards of Fluent pass the focus on, which axe cannot see. */
async function findings(frame: Frame): Promise<string[]> {
  await frame.evaluate(axeSource);
  const results = await frame.evaluate(async () => {
    const axe = Reflect.get(window, 'axe') as {
      run: (context: object, options: object) => Promise<AxeResults>;
    };
    return axe.run({ exclude: [['[data-tabster-dummy]']] }, { iframes: false });
  });
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`),
  );
}

/** The colour of the sheet's paper, where no cell is drawn in another one. */
async function paperColor(page: Page): Promise<number[]> {
  return page
    .locator('.scrolling-rows canvas')
    .first()
    .evaluate((canvas: HTMLCanvasElement) => {
      const { width, height } = canvas;
      const { data } = canvas.getContext('2d')?.getImageData(width - 40, height - 40, 1, 1) ?? { data: [] };
      return [...data].slice(0, 3);
    });
}

describe('forced colours', () => {
  it('give page, sheet and pane the high contrast look, without findings of axe', async () => {
    const { page, frames } = await opened({ forcedColors: 'active' });
    expect(frames).toHaveLength(2);
    for (const frame of frames) {
      expect(await frame.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(true);
      expect(await findings(frame)).toEqual([]);
    }
    await page.waitForFunction(() => document.querySelector('.scrolling-rows canvas') !== null);
    expect(await paperColor(page)).toEqual([0, 0, 0]);
    await page.context().close();
  });
});

describe('a dark system', () => {
  it('gives the sheet its dark paper', async () => {
    const { page } = await opened({ colorScheme: 'dark' });
    expect(await paperColor(page)).toEqual([0x1f, 0x1f, 0x1f]);
    await page.context().close();
  });
});

describe('reduced motion', () => {
  it('stops what moves by itself in page and pane', async () => {
    const { page, frames } = await opened({ reducedMotion: 'reduce' });
    for (const frame of frames) {
      const moving = await frame.evaluate(() =>
        document
          .getAnimations()
          .map((animation) => animation.effect?.getComputedTiming())
          .filter((timing) => Number(timing?.duration) * Number(timing?.iterations) > 100)
          .map((timing) => JSON.stringify(timing)),
      );
      expect(moving).toEqual([]);
    }
    await page.context().close();
  });
});
