import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type FrameLocator,
  type Page,
} from 'playwright-core';
import { findBrowser } from './find-browser';
import type { Site } from './site';

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

// A browser on a busy machine may starve for seconds. A test that fails is tried again and its failure is shown; one that fails
// three times is broken.
jest.retryTimes(2, { logErrorsBeforeRetry: true });
jest.setTimeout(180_000);

/** Starts the browser of the tests. */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: findBrowser(), headless: true, args: flags });
}

/** What went wrong in a page that nobody was shown: requests to other origins, reports of the content security policy, errors. */
export type Complaints = readonly string[];

const complaintsOfTest: string[] = [];

// Whatever a test is about: nothing leaves the page's own origin, and nothing is refused by its policy.
afterEach(() => {
  expect(complaintsOfTest.splice(0)).toEqual([]);
});

/** How a page is opened. */
export interface PageChoices {
  readonly language?: 'zh-CN' | 'en-US';
  readonly theme?: 'light' | 'dark' | 'contrast' | 'system';
  /** What the person's system asks for. */
  readonly system?: Pick<BrowserContextOptions, 'forcedColors' | 'reducedMotion' | 'colorScheme'>;
  /** What the person lets the page do, such as `clipboard-read`. */
  readonly permissions?: string[];
}

/** A workbench that is open in a browser, with its sample loaded and its pane started. */
export interface WorkbenchPage {
  readonly page: Page;
  readonly pane: FrameLocator;
  readonly complaints: Complaints;
}

/** Opens the workbench in a fresh profile, watched by {@link Complaints}. */
export async function openWorkbench(
  browser: Browser,
  site: Site,
  { language = 'zh-CN', theme = 'light', system = {}, permissions = [] }: PageChoices = {},
): Promise<WorkbenchPage> {
  const context = await browser.newContext({
    locale: language,
    viewport: { width: 1440, height: 900 },
    acceptDownloads: true,
    permissions,
    ...system,
  });
  const complaints = await watch(context, site);
  await context.addInitScript(
    ([chosenLanguage, chosenTheme]) => {
      // The blank page that a tab starts with may keep nothing.
      if (window.origin === 'null') return;
      localStorage.setItem('huiyan.language', chosenLanguage as string);
      localStorage.setItem('huiyan.theme', chosenTheme as string);
    },
    [language, theme],
  );
  const page = await context.newPage();
  await page.goto(site.address);
  await page.getByRole('tab').first().waitFor();
  const pane = page.frameLocator('iframe');
  await pane.locator('#pane > *').first().waitFor();
  return { page, pane, complaints };
}

/** Notes what goes wrong in the pages, frames and workers of a profile, for {@link complaintsOfTest} as well. */
async function watch(context: BrowserContext, site: Site): Promise<Complaints> {
  const complaints: string[] = [];
  const complain = (text: string) => {
    complaints.push(text);
    complaintsOfTest.push(text);
  };
  await context.exposeFunction('complainOfPolicy', complain);
  await context.addInitScript(() => {
    window.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile }) => {
      const tell = Reflect.get(window, 'complainOfPolicy') as (text: string) => void;
      tell(`policy: ${violatedDirective} refused ${blockedURI} in ${sourceFile}`);
    });
  });
  context.on('weberror', (error) => complain(`error: ${error.error().message}`));
  // Violations in workers are told by the console alone.
  context.on('console', (message) => {
    if (message.type() === 'error' && message.text().includes('Content Security Policy'))
      complain(`policy: ${message.text()}`);
  });
  context.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(site.origin) && !/^(?:data|blob):/u.test(url)) complain(`request: ${url}`);
  });
  return complaints;
}
