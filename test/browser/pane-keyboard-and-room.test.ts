import type { Browser } from 'playwright-core';
import { goTo, selectedAddress, typeInto } from './support/grid';
import { PaneUser } from './support/pane';
import { serveSite, type Site } from './support/site';
import { launchBrowser, openWorkbench, type PageChoices } from './support/workbench-page';

let site: Site;
let browser: Browser;

beforeAll(async () => {
  [site, browser] = await Promise.all([serveSite(), launchBrowser()]);
});

afterAll(async () => {
  await browser?.close();
  site?.stop();
});

async function userOf(choices: PageChoices = {}): Promise<PaneUser> {
  const { page, pane } = await openWorkbench(browser, site, choices);
  const user = new PaneUser(page, pane, choices.language ?? 'zh-CN');
  await user.read();
  return user;
}

/** The element that has the keyboard in the pane, by its id. */
function focused({ pane }: PaneUser): Promise<string> {
  return pane.locator('body').evaluate((body) => body.ownerDocument.activeElement?.id ?? '');
}

describe('a step of the pane', () => {
  it('opens at its top, with the keyboard at its heading', async () => {
    const user = await userOf();
    await user.pane.locator('.stage').evaluate((stage) => (stage.scrollTop = 400));
    await user.button(user.words.choose).click();
    await user.pane.locator('.stage h2', { hasText: '方案' }).first().waitFor({ state: 'attached' });
    expect(await user.pane.locator('.stage').evaluate((stage) => stage.scrollTop)).toBe(0);
    expect(await focused(user)).toBe('stage-heading');
    await user.pane.getByRole('tab').first().click();
    await user.pane.locator('#stage-heading:focus', { hasText: '数据' }).waitFor({ state: 'attached' });
    await user.page.context().close();
  });

  it('leaves the keyboard on the tabs while they are walked with arrow keys', async () => {
    const user = await userOf();
    await user.pane.getByRole('tab', { selected: true }).focus();
    await user.page.keyboard.press('ArrowRight');
    expect(await focused(user)).toMatch(/^tab-/u);
    await user.page.context().close();
  });
});

describe('the meaning of a column', () => {
  it('is found by typing a part of its name in either language, with the keyboard alone', async () => {
    const user = await userOf();
    const header = await user.pane.locator('.column-header').first().innerText();
    const field = user.pane.getByRole('combobox', { name: user.words.meaningOf(header) });
    const before = await field.inputValue();
    await field.focus();
    await field.press('ArrowDown');
    await user.pane.getByRole('listbox').waitFor();
    expect(await user.pane.getByRole('option', { selected: true }).innerText()).toBe(before);
    await field.fill('credit sc');
    expect(await user.pane.getByRole('option').allInnerTexts()).toEqual(['信用评分']);
    await field.press('Escape');
    expect(await field.inputValue()).toBe(before);
    await field.fill('没有这个');
    await field.press('Enter');
    await user.pane.getByRole('listbox').waitFor({ state: 'detached' });
    await field.press('Tab');
    expect(await field.inputValue()).toBe(before);
    await user.mean(header, 'credit sc');
    expect(await field.inputValue()).toBe('信用评分');
    await user.page.context().close();
  });
});

describe.each([700, 900])('a pane of %d pixels', (height) => {
  it('has a threshold and the counts that it moves in sight, whatever the card says', async () => {
    const user = await userOf();
    await user.page.setViewportSize({ width: 1440, height });
    await user.previewAsOf('2026-06-30');
    await goTo(user.page, 'A8');
    await user.pane.locator('.customer').waitFor();
    const sliders = user.pane.getByRole('slider');
    for (let index = 0; index < (await sliders.count()); index++) {
      await sliders.nth(index).scrollIntoViewIfNeeded();
      const [slider, counts, dock] = await Promise.all([
        sliders.nth(index).boundingBox(),
        user.pane.locator('.tier-line').boundingBox(),
        user.pane.locator('.card-dock').boundingBox(),
      ]);
      if (!slider || !counts || !dock) throw new Error('not shown');
      const isUnder = await sliders.nth(index).evaluate((one) => {
        const { left, top, width, height: own } = one.getBoundingClientRect();
        return (
          one.ownerDocument.elementFromPoint(left + width / 2, top + own / 2)?.closest('.number-field') !==
          null
        );
      });
      expect(isUnder).toBe(true);
      expect(counts.y).toBeGreaterThan(0);
      expect(slider.y + slider.height).toBeLessThanOrEqual(dock.y + 1);
    }
    await user.page.context().close();
  });
});

describe('a wrong number', () => {
  it('is not taken: the field says so, and keeps the number that holds', async () => {
    const user = await userOf({ language: 'en-US' });
    await user.previewAsOf('2026-06-30');
    const field = user.pane.locator('.thresholds .number-input input').first();
    const before = await field.inputValue();
    const counts = await user.pane.locator('.tier-line').innerText();
    await field.fill('many');
    await field.blur();
    expect(await field.inputValue()).toBe(before);
    const said = user.pane.locator('.thresholds [role=alert], .thresholds .fui-Field__validationMessage');
    expect(await said.first().innerText()).toContain('"many" was not taken');
    expect(await user.pane.locator('.tier-line').innerText()).toBe(counts);
    await user.page.context().close();
  });
});

describe('the keyboard between sheet and pane', () => {
  it('leaves the grid with one Tab, in either direction', async () => {
    const user = await userOf();
    const { page } = user;
    const isInGrid = () => page.evaluate(() => document.activeElement?.closest('.sheet-grid') !== null);
    for (const key of ['Tab', 'Shift+Tab']) {
      await goTo(page, 'C9');
      expect(await isInGrid()).toBe(true);
      await page.keyboard.press(key);
      expect(await isInGrid()).toBe(false);
      expect(await selectedAddress(page)).toBe('C9');
    }
    await page.context().close();
  });

  it('changes with F6, there and back', async () => {
    const user = await userOf();
    const { page } = user;
    const where = () => page.evaluate(() => document.activeElement?.tagName);
    await goTo(page, 'C9');
    await page.keyboard.press('F6');
    expect(await where()).toBe('IFRAME');
    expect(await focused(user)).toMatch(/^tab-/u);
    await page.keyboard.press('F6');
    expect(await where()).toBe('CANVAS');
    await page.context().close();
  });
});

describe('another file', () => {
  it('is opened over unsaved changes only when somebody says so', async () => {
    const user = await userOf();
    const { page } = user;
    await typeInto(page, 'A6', '改过');
    const buffer = await user.saved();
    await typeInto(page, 'A6', '又改过');
    const file = { name: '另一个.xlsx', mimeType: 'application/octet-stream', buffer };
    await page.locator('input[type=file]').setInputFiles(file);
    const dialog = page.getByRole('alertdialog');
    await dialog.getByRole('button', { name: '取消' }).click();
    await dialog.waitFor({ state: 'detached' });
    expect(await page.locator('.file-name').innerText()).not.toContain('另一个');
    await page.locator('input[type=file]').setInputFiles(file);
    await dialog.getByRole('button', { name: '不保存，直接打开' }).click();
    await page.locator('.file-name', { hasText: '另一个.xlsx' }).waitFor();
    await page.context().close();
  });
});

describe('the result', () => {
  it('says after Undo that it was taken back, and shows nothing of it any more', async () => {
    const user = await userOf();
    await user.previewAsOf('2026-06-30');
    await goTo(user.page, 'A8');
    await user.apply();
    await user.pane.locator('.customer').waitFor();
    await user.undo();
    await user.pane.locator('.undone').waitFor();
    expect(await user.pane.locator('.undone').innerText()).toContain('已撤销');
    expect(await user.pane.locator('.customer, .tier-bars, .receipt').count()).toBe(0);
    await user.page.context().close();
  });

  it('tells of a customer as soon as the workbook is opened again', async () => {
    const user = await userOf();
    await user.previewAsOf('2026-06-30');
    await user.apply();
    await user.open('再开.xlsx', await user.saved());
    await goTo(user.page, 'A8');
    await user.pane.locator('.card-dock .tier-badge').first().waitFor();
    await user.pane.locator('.dock-head button').click();
    expect((await user.pane.locator('.customer .reason').innerText()).length).toBeGreaterThan(5);
    await user.page.context().close();
  });
});
