import { writeCells } from '../../../../src/embedded-host/api/cells/write-cells';
import { startHost } from '../../../support/client';
import { eventually } from '../../../support/eventually';
import { onSheet } from '../../../support/on-sheet';

/** Waits until so many events were heard of, and a moment more for one too many. */
async function heard(seen: readonly string[], count: number): Promise<void> {
  await eventually(() => seen.length >= count);
  await new Promise((resolve) => setTimeout(resolve, 20));
}

describe('events', () => {
  it('tells of changed cells, of this sheet and of all sheets, after the request is answered', async () => {
    await startHost();
    const seen: string[] = [];
    await onSheet(async (sheet, context) => {
      sheet.onChanged.add(
        async ({ address, changeType, source }) => void seen.push(`${address} ${changeType} ${source}`),
      );
      context.workbook.worksheets.onChanged.add(async ({ address }) => void seen.push(`any ${address}`));
      await context.sync();
      sheet.getRange('B2').values = [[1]];
      sheet.getRange('A:A').insert('Right');
      await context.sync();
    });
    await heard(seen, 4);
    expect(seen.sort()).toEqual(['A:A ColumnInserted Local', 'B2 RangeEdited Local', 'any A:A', 'any B2']);
  });

  it('says whether the add-in changed a cell or somebody else did', async () => {
    const host = await startHost();
    const seen: string[] = [];
    await onSheet(async (sheet, context) => {
      sheet.onChanged.add(
        async ({ address, triggerSource }) => void seen.push(`${address} ${triggerSource}`),
      );
      await context.sync();
      sheet.getRange('B2').values = [[1]];
      await context.sync();
    });
    const sheet = host.workbook.activeSheet;
    writeCells({ sheet, area: { top: 2, left: 2, bottom: 2, right: 2 } }, 'typed', host);
    await heard(seen, 2);
    expect(seen).toEqual(['B2 ThisLocalAddin', 'C3 Unknown']);
  });

  it('tells of selected cells and of sheets that come to the front, are added and deleted', async () => {
    await startHost();
    const seen: string[] = [];
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const first = worksheets.getFirst();
      const second = worksheets.add('second');
      worksheets.onActivated.add(async () => void seen.push('activated'));
      worksheets.onAdded.add(async () => void seen.push('added'));
      worksheets.onDeleted.add(async () => void seen.push('deleted'));
      first.onSelectionChanged.add(async ({ address }) => void seen.push(`selected ${address}`));
      await context.sync();
      second.activate();
      first.getRange('C3').select();
      worksheets.add('third').delete();
      await context.sync();
    });
    await heard(seen, 5);
    expect(seen.sort()).toEqual(['activated', 'activated', 'added', 'deleted', 'selected C3']);
  });

  it('tells nothing any more after a handler was removed, or while events are switched off', async () => {
    await startHost();
    const seen: string[] = [];
    const handler = await onSheet(async (sheet, context) => {
      const added = sheet.onChanged.add(async ({ address }) => void seen.push(address));
      await context.sync();
      context.runtime.enableEvents = false;
      sheet.getRange('A1').values = [[1]];
      await context.sync();
      context.runtime.enableEvents = true;
      sheet.getRange('A2').values = [[1]];
      await context.sync();
      return added;
    });
    await heard(seen, 1);
    await Excel.run(handler.context, async (context) => {
      handler.remove();
      context.workbook.worksheets.getFirst().getRange('A3').values = [[1]];
      await context.sync();
    });
    await heard(seen, 1);
    expect(seen).toEqual(['A2']);
  });

  it('tells of changes in a table', async () => {
    await startHost();
    const seen: string[] = [];
    await onSheet(async (sheet, context) => {
      sheet.getRange('A1').values = [['h']];
      const table = sheet.tables.add('A1:A3', true);
      table.onChanged.add(async ({ address }) => void seen.push(address));
      await context.sync();
      sheet.getRange('A2').values = [[1]];
      sheet.getRange('C2').values = [[1]];
      await context.sync();
    });
    await heard(seen, 1);
    expect(seen).toEqual(['A2']);
  });
});
