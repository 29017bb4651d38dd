import type { Page } from 'playwright-core';

/** Goes to a cell or an area by the name box, as people do with the keyboard. The grid has the keyboard then. */
export async function goTo(page: Page, address: string): Promise<void> {
  const nameBox = page.locator('.name-box input');
  await nameBox.fill(address);
  await nameBox.press('Enter');
  await page.locator('canvas:focus-within').waitFor({ state: 'attached' });
}

/** Waits until a cell shows this text, as screen readers get it; the grid tells them a moment after it draws. */
export async function expectShown(page: Page, address: string, text: string): Promise<void> {
  await goTo(page, address);
  const cell = page.locator('[role=gridcell][aria-selected=true]', {
    hasText: new RegExp(`^${escaped(text)}$`, 'u'),
  });
  await cell.first().waitFor({ state: 'attached', timeout: 5_000 });
}

/** Opens a cell's editor by the keyboard, puts a text in the place of what is there, and presses Enter. */
export async function typeInto(page: Page, address: string, text: string): Promise<void> {
  await goTo(page, address);
  await page.keyboard.press('Enter');
  const editor = page.locator('#portal textarea');
  await editor.fill(text);
  await editor.press('Enter');
  // The grid goes on to the cell below, a moment after the editor has gone.
  await page.waitForFunction(
    (typedInto) => document.querySelector<HTMLInputElement>('.name-box input')?.value !== typedInto,
    address,
  );
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
}

/** Where the selection is, as the name box says. */
export async function selectedAddress(page: Page): Promise<string> {
  return page.locator('.name-box input').inputValue();
}
