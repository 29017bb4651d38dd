// Makes the pictures of the READMEs from the samples: node scripts/make-pictures.mjs, after npm run build.
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const { findBrowser } = createRequire(import.meta.url)('../test/browser/support/find-browser.js');
const root = fileURLToPath(new URL('..', import.meta.url));
const asOf = '2026-06-30';
const size = { width: 1280, height: 800 };

/** What is pressed and looked for, in both languages, and a customer of the sample who has a ★. */
const languages = {
  'zh-CN': {
    suffix: '-zh',
    ...{
      choose: '选择方案',
      preview: '预览',
      toBeWritten: '将写入的列',
      apply: '写入工作表',
      written: '已写入工作表',
    },
    ...{ rules: '银行资产分层', settings: '标准分级', preset: '套用现成参数', proof: '没有任何一级适用于' },
  },
  'en-US': {
    suffix: '',
    ...{
      choose: 'Choose a scheme',
      preview: 'Preview',
      toBeWritten: 'Columns to be written',
      apply: 'Apply',
    },
    ...{ written: 'Written to the sheet', rules: 'Bank AUM tiers', settings: 'Criteria tiers' },
    ...{ preset: 'Take a ready-made set', proof: 'No tier takes' },
  },
};

const server = spawn(process.execPath, [`${root}scripts/serve-web.mjs`, '--port', '0'], {
  stdio: ['ignore', 'pipe', 'inherit'],
});
const address = await new Promise((resolve) =>
  server.stdout.once('data', (chunk) => resolve(String(chunk).split('\n')[0])),
);
const browser = await chromium.launch({
  executablePath: findBrowser(),
  args: ['--no-sandbox', '--disable-gpu'],
});
try {
  for (const [language, words] of Object.entries(languages)) await makePictures(language, words);
} finally {
  await browser.close();
  server.kill();
}

/** The preview, the card of a starred customer beside the stars, and the rules with their proof. */
async function makePictures(language, words) {
  const { page, pane, settled } = await openWorkbench(language);
  const button = (name) => pane.getByRole('button', { name, exact: true });
  const shoot = async (name) => {
    await page.mouse.move(0, 0);
    await page.waitForTimeout(800);
    await page.screenshot({ path: `${root}docs/images/${name}${words.suffix}.png` });
  };
  await button(words.choose).click();
  await pane.locator('input[type=date]').fill(asOf);
  await button(words.preview).click();
  await pane.getByRole('heading', { name: words.toBeWritten }).waitFor();
  await settled();
  await scrollTo(pane, '.tier-bars');
  await shoot('preview');

  await button(words.apply).click();
  await pane.getByText(words.written, { exact: true }).waitFor();
  await settled();
  for (let row = 6; row < 40; row++) {
    await select(page, `A${row}`);
    await page.waitForTimeout(250);
    if ((await pane.locator('.customer .star').count()) > 0 && (await pane.locator('.lift').count()) > 0)
      break;
  }
  await scrollTo(pane, '.customer');
  await shoot('card');

  await pane.getByRole('tab').nth(1).click();
  await pane.locator('.playbook', { hasText: words.rules }).first().locator('input').check({ force: true });
  await pane.locator('summary', { hasText: words.settings }).click();
  await pane.getByLabel(words.preset).selectOption('retail-classes');
  await pane.locator('.proof').getByText(words.proof).first().waitFor();
  await scrollTo(pane, '.proof', 'end');
  await shoot('rules');
  await page.context().close();
}

async function openWorkbench(language) {
  const context = await browser.newContext({ locale: language, viewport: size });
  await context.addInitScript((chosen) => {
    globalThis.localStorage.setItem('huiyan.language', chosen);
    globalThis.localStorage.setItem('huiyan.theme', 'light');
  }, language);
  const page = await context.newPage();
  await page.goto(address);
  const pane = page.frameLocator('iframe');
  const settled = () => pane.locator('.activity[data-active=false]').waitFor({ state: 'attached' });
  await pane.locator('.columns').first().waitFor();
  await settled();
  return { page, pane, settled };
}

/** Goes to a cell by the name box. */
async function select(page, cell) {
  const box = page.locator('.name-box input');
  await box.fill(cell);
  await box.press('Enter');
}

/** Brings a part of the pane to the upper end of it, or to the lower. */
function scrollTo(pane, selector, block = 'start') {
  return pane
    .locator(selector)
    .first()
    .evaluate(
      (element, end) => (element.closest('.section') ?? element).scrollIntoView({ block: end }),
      block,
    );
}
