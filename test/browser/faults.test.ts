import type { Browser, Frame, Page } from 'playwright-core';
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

/** A workbench whose pane has read the sample. */
async function opened(language: 'zh-CN' | 'en-US' = 'zh-CN') {
  const { page, pane } = await openWorkbench(browser, site, { language });
  const user = new PaneUser(page, pane, language);
  await user.read();
  return { page, pane, user };
}

/** Switches a fault on or off by the menu. */
async function toggle(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: /^(试验失败情形|Try failures)/u }).click();
  await page.getByRole('menuitemcheckbox', { name }).click();
  await page.keyboard.press('Escape');
  await page.getByRole('menu').waitFor({ state: 'detached' });
}

function paneFrame(page: Page): Frame {
  const frame = page.frames().find((one) => one.url().endsWith('taskpane.html'));
  if (!frame) throw new Error('The pane is not there.');
  return frame;
}

describe('the menu of faults', () => {
  it('refuses requests over 256 KB, and the pane does the whole job in smaller ones', async () => {
    const { page, pane, user } = await opened();
    await toggle(page, '请求超过 256 KB 被拒绝');
    const code = await paneFrame(page).evaluate(async () =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getActiveWorksheet().getRange('X1:X10');
        range.values = Array.from({ length: 10 }, () => ['长'.repeat(10_000)]);
        await context.sync();
        return 'written';
      }).catch((error: { code: string }) => error.code),
    );
    expect(code).toBe('RequestPayloadSizeLimitExceeded');
    await user.previewAsOf('2026-06-30');
    await user.apply();
    expect(await pane.getByText('已写入工作表', { exact: true }).count()).toBe(1);
    await page.context().close();
  });

  it('holds the pane up while a cell is being edited; it says what to do and goes on by itself', async () => {
    const { page, pane, user } = await opened();
    await user.previewAsOf('2026-06-30');
    await toggle(page, '单元格正在编辑');
    await user.button('写入工作表').click();
    const waiting = '请按 Enter 或 Esc 结束编辑，之后自动继续';
    await pane.locator('.activity-label', { hasText: waiting }).waitFor();
    await toggle(page, '单元格正在编辑');
    await pane.getByText('已写入工作表', { exact: true }).waitFor();
    await page.context().close();
  });

  it('protects the sheet: the pane writes nothing and says how to take the protection off', async () => {
    const { page, pane, user } = await opened();
    await user.previewAsOf('2026-06-30');
    await toggle(page, '当前工作表受保护');
    await user.button('写入工作表').click();
    await pane
      .getByText(/工作表“客户清单”受保护.*撤销工作表保护.*什么都没有改动/u)
      .first()
      .waitFor();
    await user.settled();
    expect(await page.locator('.unsaved-mark').count()).toBe(0);
    await toggle(page, '当前工作表受保护');
    await user.apply();
    await page.context().close();
  });

  it.each([
    ['zh-CN', '另一位同事同时在写', '同事的新行', '读取之后工作表有改动'],
    ['en-US', 'A colleague writes at the same time', "A colleague's new row", 'changed since it was read'],
  ] as const)(
    'lets a colleague write in %s, which the pane hears of as of a remote change',
    async (...words) => {
      const [language, fault, written, said] = words;
      const { page, pane } = await opened(language);
      const frame = paneFrame(page);
      await frame.evaluate(async () => {
        const heard: string[] = [];
        Reflect.set(window, 'heard', heard);
        await Excel.run(async (context) => {
          context.workbook.worksheets.onChanged.add((told) =>
            Promise.resolve(void heard.push(`${told.source} ${told.address}`)),
          );
          await context.sync();
        });
      });
      await toggle(page, fault);
      const text = await frame.evaluate(async () =>
        Excel.run(async (context) => {
          const used = context.workbook.worksheets.getActiveWorksheet().getUsedRange(true).getLastRow();
          for (let turn = 0; turn < 4; turn++) {
            used.load('values, address');
            await context.sync();
          }
          const last = context.workbook.worksheets.getActiveWorksheet().getUsedRange(true).getLastRow();
          last.load('values, address');
          await context.sync();
          return [String(last.values[0]?.[0]), last.address.replace(/^.*!([A-Z]+\d+).*$/u, '$1')];
        }),
      );
      expect(text[0]).toBe(written);
      await frame.waitForFunction(
        (wanted) => (Reflect.get(window, 'heard') as string[]).includes(wanted),
        `Remote ${String(text[1])}`,
      );
      await pane.getByText(said).first().waitFor();
      await page.context().close();
    },
  );

  it('loses an answer: Cancel ends the waiting, the sheet is as it was, and the job can be done', async () => {
    const { page, pane, user } = await opened();
    await user.previewAsOf('2026-06-30');
    await toggle(page, '下一个请求得不到回应');
    await user.button('写入工作表').click();
    await user.button('取消').click();
    await pane.getByText('已取消：Excel 没有回答其中一个请求').first().waitFor();
    await user.settled();
    await user.apply();
    await page.context().close();
  });

  it('answers late', async () => {
    const { page } = await opened();
    await toggle(page, '回应缓慢（1.5 秒）');
    const took = await paneFrame(page).evaluate(async () => {
      const start = performance.now();
      await Excel.run((context) => context.sync());
      return performance.now() - start;
    });
    // No timed test: this much was asked for.
    expect(took).toBeGreaterThanOrEqual(1_500);
    await page.context().close();
  });
});
