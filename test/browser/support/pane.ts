import { readFileSync } from 'node:fs';
import type { FrameLocator, Locator, Page } from 'playwright-core';
import type { Language } from '../../../src/locales/text';
import type { Stage } from '../../../src/taskpane/state/stages';

/** What the tests look for in the pane, in both languages. */
export const paneWords = {
  'zh-CN': {
    check: '数据检查',
    choose: '选择方案',
    preview: '预览',
    toBeWritten: '将写入的列',
    apply: '写入工作表',
    written: '已写入工作表',
    undo: '撤销',
    again: '再次运行',
    meaningOf: (header: string) => `“${header}”的含义`,
    notUsed: '不使用',
    otherColumns: '其他列',
    card: '客户卡片',
    stars: '星标',
  },
  'en-US': {
    check: 'Data check',
    choose: 'Choose a scheme',
    preview: 'Preview',
    toBeWritten: 'Columns to be written',
    apply: 'Apply',
    written: 'Written to the sheet',
    undo: 'Undo',
    again: 'Run again',
    meaningOf: (header: string) => `Meaning of "${header}"`,
    notUsed: 'Not used',
    otherColumns: 'Other columns',
    card: 'Customer card',
    stars: 'Stars',
  },
} as const satisfies Record<Language, object>;

/** The pane as a person uses it. */
export class PaneUser {
  readonly words;

  constructor(
    readonly page: Page,
    readonly pane: FrameLocator,
    language: Language,
  ) {
    this.words = paneWords[language];
  }

  button(name: string): Locator {
    return this.pane.getByRole('button', { name, exact: true });
  }

  /** Goes to a step of the way through. */
  async step(stage: Stage): Promise<void> {
    await this.pane.locator(`#tab-${stage}`).click();
  }

  /** Chooses a playbook by its name. */
  async choose(name: string): Promise<void> {
    await this.step('scheme');
    const search = this.pane.locator('input[type=search]');
    await search.fill(name);
    await this.pane.locator('.playbook', { hasText: name }).first().locator('input').check({ force: true });
    await search.fill('');
  }

  /** Says what a column means, by typing a part of the name and taking what comes first. */
  async mean(header: string, meaning: string): Promise<void> {
    const field = this.pane.getByRole('combobox', { name: this.words.meaningOf(header) });
    await field.click();
    await field.fill(meaning);
    await field.press('Enter');
    await this.settled();
  }

  /** Unfolds what stands under a title. */
  async unfold(title: string): Promise<void> {
    await this.pane.locator('summary', { hasText: title }).first().click();
  }

  /** Opens a file in the workbench, and waits until the pane has read it. */
  async open(name: string, buffer: Buffer): Promise<void> {
    const file = { name, mimeType: 'application/octet-stream', buffer };
    await this.page.locator('input[type=file]').setInputFiles(file);
    await this.page.getByText(name).first().waitFor();
    await this.read();
  }

  /** From the settings to the preview. */
  async preview(): Promise<void> {
    await this.button(this.words.preview).click();
    await this.pane.getByRole('heading', { name: this.words.toBeWritten }).waitFor();
    await this.settled();
  }

  /** The workbook as Save hands it over. */
  async saved(): Promise<Buffer> {
    const [download] = await Promise.all([
      this.page.waitForEvent('download'),
      this.page.getByRole('button', { name: /^(保存|Save)$/u }).click(),
    ]);
    return readFileSync(await download.path());
  }

  /** Waits until nothing is under way. */
  async settled(): Promise<void> {
    await this.pane.locator('.activity[data-active=false]').waitFor({ state: 'attached' });
  }

  /** The pane reads by itself as it opens. */
  async read(): Promise<void> {
    await this.pane.getByRole('heading', { name: this.words.check }).waitFor();
    await this.settled();
  }

  /** From the data to the preview of the scheme that is chosen, as of a day. */
  async previewAsOf(day: string): Promise<void> {
    await this.button(this.words.choose).click();
    await this.pane.locator('input[type=date]').fill(day);
    await this.button(this.words.preview).click();
    await this.pane.getByRole('heading', { name: this.words.toBeWritten }).waitFor();
    await this.settled();
  }

  async apply(): Promise<void> {
    await this.button(this.words.apply).click();
    await this.pane.getByText(this.words.written, { exact: true }).waitFor();
    await this.settled();
  }

  async undo(): Promise<void> {
    await this.button(this.words.undo).click();
    await this.pane.getByText(this.words.written, { exact: true }).waitFor({ state: 'detached' });
    await this.settled();
  }

  /** A number of the run, by its name. */
  async figure(name: string): Promise<number> {
    const term = this.pane.locator('.run-figures .figures > div', { hasText: name });
    return Number((await term.locator('dd').innerText()).replace(/\D/gu, ''));
  }
}
