import type { Page } from 'playwright-core';

/** Goes to a cell or an area by the name box, as people do with the keyboard. The grid has the keyboard then. */
export async function goTo(page: Page, address: string): Promise<void> {
  const nameBox = page.locator('.name-box input');
  await nameBox.fill(address);
  await nameBox.press('Enter');
  await page.locator('canvas:focus').waitFor({ state: 'attached' });
}

/** The text that a cell shows, as screen readers get it. */
export async function shownText(page: Page, address: string): Promise<string> {
  await goTo(page, address);
  const cell = page.locator('[role=gridcell][aria-selected=true]').first();
  await cell.waitFor({ state: 'attached' });
  return (await cell.textContent()) ?? '';
}

/** Types into a cell and presses Enter. */
export async function typeInto(page: Page, address: string, text: string): Promise<void> {
  await goTo(page, address);
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

/** Where the selection is, as the name box says. */
export async function selectedAddress(page: Page): Promise<string> {
  return page.locator('.name-box input').inputValue();
}
