import { chromium, type Browser, type FrameLocator, type Page } from 'playwright-core';
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

/** How a page is opened. */
export interface PageChoices {
  readonly language?: 'zh-CN' | 'en-US';
  readonly theme?: 'light' | 'dark' | 'contrast';
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
  { language = 'zh-CN', theme = 'light' }: PageChoices = {},
): Promise<WorkbenchPage> {
  const context = await browser.newContext({
    locale: language,
    viewport: { width: 1440, height: 900 },
    acceptDownloads: true,
  });
  const complaints: string[] = [];
  await context.exposeFunction('complainOfPolicy', (text: string) => complaints.push(text));
  await context.addInitScript(
    ([chosenLanguage, chosenTheme]) => {
      localStorage.setItem('huiyan.language', chosenLanguage as string);
      localStorage.setItem('huiyan.theme', chosenTheme as string);
      window.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile }) => {
        const complain = Reflect.get(window, 'complainOfPolicy') as (text: string) => void;
        complain(`policy: ${violatedDirective} refused ${blockedURI} in ${sourceFile}`);
      });
    },
    [language, theme],
  );
  const page = await context.newPage();
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(site.origin) && !/^(?:data|blob):/u.test(url)) complaints.push(`request: ${url}`);
  });
  await page.goto(site.address);
  await page.getByRole('tab').first().waitFor();
  const pane = page.frameLocator('iframe');
  await pane.locator('#pane > *').first().waitFor();
  return { page, pane, complaints };
}
