import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { openWorkbook } from '../../src/embedded-host/file/read/open-workbook';
import { goTo, selectedAddress, expectShown, typeInto } from './support/grid';
import { serveSite, type Site } from './support/site';
import { launchBrowser, openWorkbench, type WorkbenchPage } from './support/workbench-page';

const samples = join(__dirname, '../../assets/samples');

let site: Site;
let browser: Browser;
let opened: WorkbenchPage;

beforeAll(async () => {
  [site, browser] = await Promise.all([serveSite(), launchBrowser()]);
});

afterAll(async () => {
  await browser.close();
  site.stop();
});

beforeEach(async () => {
  opened = await openWorkbench(browser, site);
});

afterEach(async () => {
  await opened.page.context().close();
});

describe('the workbench', () => {
  it('shows the cells of the sample as the file formats them, frozen rows and others', async () => {
    const { page } = opened;
    await expectShown(page, 'A4', '客户号');
    await expectShown(page, 'A5', '0000100202');
    await expectShown(page, 'J5', '253,100.00');
  });

  it('runs the pane on the workbook through the client library', async () => {
    const sheetName = await opened.page.frames()[1]?.evaluate(async () =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet().load('name');
        await context.sync();
        return `${String(Office.context.host)} ${sheet.name}`;
      }),
    );
    expect(sheetName).toBe('Excel 客户清单');
  });

  it('brings another sheet to the front by its tab', async () => {
    const { page } = opened;
    await page.getByRole('tab', { name: '填表说明' }).click();
    await expectShown(page, 'A1', '项目');
    expect(await page.getByRole('tab', { selected: true }).innerText()).toBe('填表说明');
  });

  it('takes what is typed into a cell, and tells the pane', async () => {
    const { page } = opened;
    await listenInPane(opened, 'onChanged');
    await typeInto(page, 'I5', '校长');
    await expectShown(page, 'I5', '校长');
    await expectEvent(opened, 'I5');
  });

  it('tells the pane what is selected, and follows a selection of the pane', async () => {
    const { page } = opened;
    await listenInPane(opened, 'onSelectionChanged');
    await goTo(page, 'B7:D9');
    await expectEvent(opened, 'B7:D9');
    await opened.page.frames()[1]?.evaluate(async () =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange('F2000').select();
        await context.sync();
      }),
    );
    await page.waitForFunction(
      () => document.querySelector<HTMLInputElement>('.name-box input')?.value === 'F2000',
    );
    expect(await selectedAddress(page)).toBe('F2000');
    // Screen readers are told of exactly that cell, a moment after it is drawn.
    await page.waitForFunction(() => {
      const told = [...document.querySelectorAll('[role=gridcell][aria-selected=true]')];
      return told.length === 1 && told[0]?.id === 'cell-F2000';
    });
  });

  it('saves an .xlsx with what was typed, which it opens again', async () => {
    const { page } = opened;
    await typeInto(page, 'I6', '院长');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: '保存' }).click();
    const path = await (await download).path();
    const saved = openWorkbook(new Uint8Array(readFileSync(path)));
    expect(saved.activeSheet.getValue(5, 8)).toBe('院长');
    await page.setInputFiles('input[type=file]', {
      ...workbookFile('again.xlsx'),
      buffer: readFileSync(path),
    });
    await page.getByText('again.xlsx').waitFor();
    await expectShown(page, 'I6', '院长');
  });

  it('opens other workbooks and CSV files, and says why it cannot open others', async () => {
    const { page } = opened;
    await page.setInputFiles('input[type=file]', join(samples, 'en-bank-customers.xlsx'));
    await page.getByText('en-bank-customers.xlsx').waitFor();
    await expectShown(page, 'A1', 'Customer ID');
    await page.setInputFiles('input[type=file]', {
      name: '名单.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('客户号,姓名\n007,张三\n'),
    });
    await page.getByText('名单.csv').waitFor();
    await expectShown(page, 'B2', '张三');
    await page.setInputFiles('input[type=file]', {
      ...workbookFile('broken.xlsx'),
      buffer: Buffer.from('PK no'),
    });
    await page.getByText('无法读取“broken.xlsx”').waitFor();
  });

  it('asks how a text file is encoded where that cannot be told, and lets what is only likely be changed', async () => {
    const { page } = opened;
    // 顧客番号,氏名,金額 and two customers, in Shift_JIS.
    const japanese =
      '8cda8b7194d48d862c8e8196bc2c8be08a7a0a3030312c8e52936391be98592c3130300a3030322c97e996d889d48e712c3230300a';
    const file = (name: string, hex: string) => ({
      name,
      mimeType: 'text/csv',
      buffer: Buffer.from(hex, 'hex'),
    });
    await page.setInputFiles('input[type=file]', file('顧客.csv', japanese));
    await page.getByRole('alertdialog').getByRole('button', { name: '顧客番号 氏名 金額' }).click();
    await page.getByText('顧客.csv').first().waitFor();
    await expectShown(page, 'B2', '山田太郎');
    const german = '4b756e64653b556d7361747a0a4dfc6c6c65723b3130300a4ae46765723b3230300a';
    await page.setInputFiles('input[type=file]', file('kunden.csv', german));
    await page.getByText('kunden.csv').first().waitFor();
    await expectShown(page, 'A2', 'Müller');
    await page.getByRole('button', { name: '换一种编码' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: /GBK/u }).click();
    await page.getByRole('alertdialog').waitFor({ state: 'detached' });
    await page.locator('.busy').waitFor({ state: 'detached' });
    await expectShown(page, 'A2', 'M黮ler');
  });

  it('keeps cells of a protected sheet and says so', async () => {
    const { page } = opened;
    await page.getByRole('button', { name: '试验失败情形' }).click();
    await page.getByRole('menuitemcheckbox', { name: '当前工作表受保护' }).click();
    await page.keyboard.press('Escape');
    await typeInto(page, 'I5', '校长');
    await page.getByText('这张工作表受保护').waitFor();
    await expectShown(page, 'I5', '教师');
  });
});

function workbookFile(name: string) {
  return { name, mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' };
}

/** Lets the pane note the addresses that an event of the sheets tells. */
async function listenInPane(
  { page }: WorkbenchPage,
  event: 'onChanged' | 'onSelectionChanged',
): Promise<void> {
  await page.frames()[1]?.evaluate(async (name) => {
    await Excel.run(async (context) => {
      const heard: string[] = [];
      Reflect.set(window, 'heard', heard);
      const sheets = context.workbook.worksheets;
      sheets[name].add((told: { address: string }) => Promise.resolve(void heard.push(told.address)));
      await context.sync();
    });
  }, event);
}

async function expectEvent({ page }: WorkbenchPage, address: string): Promise<void> {
  await page
    .frames()[1]
    ?.waitForFunction((wanted) => (Reflect.get(window, 'heard') as string[]).includes(wanted), address);
}
