/** @jest-environment jsdom */
import '../../support/browser-globals';
import { startHost } from '../../support/client';
import { onSheet } from '../../support/on-sheet';

describe('the client library in a page with a DOM', () => {
  it('starts and is answered', async () => {
    await startHost();
    expect(Office.context.host).toBe(Office.HostType.Excel);
    const values = await onSheet(async (sheet, context) => {
      const cell = sheet.getRange('A1');
      cell.values = [['in a page']];
      cell.load('values');
      await context.sync();
      return cell.values;
    });
    expect(values).toEqual([['in a page']]);
  });

  it('fetches nothing', () => {
    const fetched = Array.from(document.querySelectorAll('script, link, img'), (element) =>
      element.getAttribute('src'),
    );
    expect(fetched.every((source) => source?.startsWith('https://embedded-host.invalid/'))).toBe(true);
  });
});
