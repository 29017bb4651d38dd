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

/**
 * What axe finds in a page or a frame by itself; the guards of Fluent pass the focus on, which axe cannot see. Colours are left out: the
 * browser forces its own, and axe looks at those of the style sheet.
 */
async function findings(frame: Frame): Promise<string[]> {
  await frame.evaluate(axeSource);
  const results = await frame.evaluate(async () => {
    const axe = Reflect.get(window, 'axe') as {
      run: (context: object, options: object) => Promise<AxeResults>;
    };
    const rules = { 'color-contrast': { enabled: false } };
    return axe.run({ exclude: [['[data-tabster-dummy]']] }, { iframes: false, rules });
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
  it('are those of the sheet too, and leave no findings of axe in page and pane', async () => {
    const { page, frames } = await opened({ forcedColors: 'active' });
    expect(frames).toHaveLength(2);
    for (const frame of frames) {
      expect(await frame.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(true);
      expect(await findings(frame)).toEqual([]);
    }
    const canvas = await page.evaluate(() => {
      const probe = document.body.appendChild(document.createElement('span'));
      probe.style.color = 'Canvas';
      return getComputedStyle(probe).color;
    });
    expect(`rgb(${(await paperColor(page)).join(', ')})`).toBe(canvas);
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
