import type { Browser, FrameLocator, Locator } from 'playwright-core';
import { actionIds } from '../../src/commands/action-ids';
import { saveWorkbook } from '../../src/embedded-host/file/save/save-workbook';
import { smallWorkbook } from '../support/small-workbook';
import { expectShown, goTo, typeInto } from './support/grid';
import { PaneUser } from './support/pane';
import { serveSite, type Site } from './support/site';
import { launchBrowser, openWorkbench } from './support/workbench-page';

let site: Site;
let browser: Browser;

beforeAll(async () => {
  [site, browser] = await Promise.all([serveSite(), launchBrowser()]);
});

afterAll(async () => {
  await browser?.close();
  site?.stop();
});

/** The card of a function, found by its name and open. */
async function cardOf(pane: FrameLocator, id: string): Promise<Locator> {
  await pane.locator('input[type=search]').fill(`HY.${id}`);
  const name = pane.locator('.function-name').getByText(`HY.${id}`, { exact: true });
  const card = pane.locator('.functions > details').filter({ has: name });
  if ((await card.getAttribute('open')) === null) await card.locator('summary').click();
  return card;
}

describe('the page of functions', () => {
  it('inserts examples on the columns of the list, which answer at once and can be taken out again', async () => {
    const { page, pane, complaints } = await openWorkbench(browser, site, { language: 'en-US' });
    const user = new PaneUser(page, pane, 'en-US');
    await user.read();
    await user.button('Functions').click();
    await goTo(page, 'V2');

    const abc = await cardOf(pane, 'ABC');
    await abc.getByText('=HY.ABC(Customers!J2:J1201)', { exact: true }).waitFor();
    await abc.getByText('On columns of this sheet: Revenue').waitFor();
    await abc.getByRole('button', { name: 'Insert at V2: HY.ABC' }).click();
    await pane.getByText('Inserted at Customers!V2').waitFor();
    await user.settled();
    await expectShown(page, 'V2', 'C');

    await goTo(page, 'X2');
    const rfm = await cardOf(pane, 'RFM');
    await rfm.getByRole('button', { name: 'Insert at X2: HY.RFM' }).click();
    await pane.getByText('Inserted at Customers!X2').waitFor();
    await user.settled();
    // R, F, M and the code of them, down to the last customer.
    await expectShown(page, 'X2', '1');
    await goTo(page, 'AA1201');
    await page
      .locator('[role=gridcell][aria-selected=true]', { hasText: /^[1-5]{3}$/u })
      .waitFor({ state: 'attached' });

    await user.button('Take it out').click();
    await pane.getByText('Inserted at').waitFor({ state: 'detached' });
    await expectShown(page, 'X2', '');
    await expectShown(page, 'AA1201', '');
    await expectShown(page, 'V2', 'C');
    expect(complaints).toEqual([]);
    await page.context().close();
  }, 90_000);

  it('overwrites nothing: it says what is in the way and where there is room', async () => {
    const { page, pane } = await openWorkbench(browser, site, { language: 'zh-CN' });
    const user = new PaneUser(page, pane, 'zh-CN');
    await user.read();
    await typeInto(page, 'W90', '我的');
    await user.button('函数').click();
    await goTo(page, 'W5');
    const card = await cardOf(pane, 'STAR');
    await card.getByRole('button', { name: '插入到 W5：HY.STAR' }).click();
    await pane.getByText('结果要从 W5 开始填充，而 W90 不是空白单元格。').waitFor();
    await user.button('转到 客户清单!W90').click();
    await expectShown(page, 'W5', '');
    await expectShown(page, 'W90', '我的');
    await page.context().close();
  }, 60_000);

  it('offers the row in which each answer stands beside its customer', async () => {
    const { page, pane } = await openWorkbench(browser, site, { language: 'en-US' });
    const user = new PaneUser(page, pane, 'en-US');
    await user.read();
    await user.button('Functions').click();
    await goTo(page, 'V9');
    const card = await cardOf(pane, 'QUINTILE');
    await card.getByText('each answer would stand 7 rows from its customer').waitFor();
    await card.getByRole('button', { name: 'Insert at V2: HY.QUINTILE' }).click();
    await pane.getByText('Inserted at Customers!V2').waitFor();
    await page.context().close();
  }, 60_000);

  it('copies an example', async () => {
    const permissions = ['clipboard-read', 'clipboard-write'];
    const { page, pane } = await openWorkbench(browser, site, { language: 'zh-CN', permissions });
    await new PaneUser(page, pane, 'zh-CN').read();
    await pane.locator('#functions-button').click();
    const card = await cardOf(pane, 'GINI');
    await card.getByRole('button', { name: '复制 HY.GINI 的示例' }).click();
    await card.getByText('已复制').first().waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe('=HY.GINI(客户清单!M5:M3005)');
    await page.context().close();
  }, 60_000);

  it('is used by the keyboard alone', async () => {
    const { page, pane } = await openWorkbench(browser, site, { language: 'en-US' });
    const user = new PaneUser(page, pane, 'en-US');
    await user.read();
    await goTo(page, 'V2');
    await pane.locator('#functions-button').focus();
    await page.keyboard.press('Enter');
    const search = pane.locator('input[type=search]');
    await search.waitFor();
    const reach = async (target: Locator) => {
      for (let presses = 0; presses < 60; presses++) {
        if (await target.evaluate((element) => element === document.activeElement)) return;
        await page.keyboard.press('Tab');
      }
      throw new Error('Tab does not reach it.');
    };
    await reach(search);
    await page.keyboard.type('hy.gini');
    await pane.getByText('Functions found: 1').waitFor({ state: 'attached' });
    await reach(pane.getByRole('button', { name: 'Insert at V2: HY.GINI' }));
    await page.keyboard.press('Enter');
    await pane.getByText('Inserted at Customers!V2').waitFor();
    await user.settled();
    await reach(user.button('Take it out'));
    await page.keyboard.press('Enter');
    await pane.getByText('Inserted at').waitFor({ state: 'detached' });
    await page.context().close();
  }, 60_000);
});

describe('=HY.WHY in a cell of the workbench', () => {
  it('says what each run of the pane says, without being touched', async () => {
    const { page, pane, complaints } = await openWorkbench(browser, site, { language: 'en-US' });
    const user = new PaneUser(page, pane, 'en-US');
    await user.read();
    await typeInto(page, 'V2', '=HY.WHY(A2)');
    await expectShown(page, 'V2', '#N/A');
    await user.previewAsOf('2026-06-30');
    const shown = page.locator('[role=gridcell][aria-selected=true]');
    await goTo(page, 'V2');
    await shown.filter({ hasText: 'Urgency: ' }).first().waitFor({ state: 'attached' });
    await user.choose('ABC');
    await user.preview();
    await goTo(page, 'V2');
    await shown
      .filter({ hasText: /rank \d/u })
      .first()
      .waitFor({ state: 'attached' });
    expect(complaints).toEqual([]);
    await page.context().close();
  }, 90_000);
});

describe('=HY.WHY after the ribbon ran the scheme again', () => {
  it('says what that run says, though the pane still shows the one before', async () => {
    const workbook = smallWorkbook();
    workbook.addInFunctions.add('HY.WHY');
    workbook.addSheet('问').setFormula(0, 0, 'HY.WHY("C1002")');
    const { page, pane, complaints } = await openWorkbench(browser, site, { language: 'zh-CN' });
    const user = new PaneUser(page, pane, 'zh-CN');
    await user.read();
    await user.open('small.xlsx', Buffer.from(saveWorkbook(workbook)));
    await user.choose('ABC');
    await user.preview();
    await user.apply();
    const says = async (text: string) => {
      await page.getByRole('tab', { name: '问' }).click();
      await goTo(page, 'A1');
      const cell = page.locator('[role=gridcell][aria-selected=true]', { hasText: text });
      await cell.first().waitFor({ state: 'attached' });
      await page.getByRole('tab', { name: '客户', exact: true }).click();
    };
    await says('年度贡献 500，');
    await typeInto(page, 'E5', '90000');
    const frame = page.frames().find((one) => one.url().endsWith('taskpane.html'));
    await frame?.evaluate(
      (id) =>
        new Promise<void>((completed) => {
          const { mappings } = Reflect.get(Office.actions, '_association') as {
            mappings: Record<string, (event: { completed: () => void }) => void>;
          };
          mappings[id]?.({ completed });
        }),
      actionIds.runAgain.toUpperCase(),
    );
    await says('年度贡献 9万，第 1 名');
    expect(complaints).toEqual([]);
    await page.context().close();
  }, 90_000);
});

describe('frozen rows of the workbench', () => {
  it('scroll sideways with the rows below them, so that each column stands under its heading', async () => {
    const { page } = await openWorkbench(browser, site, { language: 'zh-CN' });
    await goTo(page, 'V9');
    await page.waitForFunction(() => {
      const [upper, lower] = [...document.querySelectorAll('.dvn-scroller')].map((part) => part.scrollLeft);
      return lower !== undefined && lower > 0 && upper === lower;
    });
    await page.context().close();
  });
});
