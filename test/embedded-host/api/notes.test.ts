import { requirementSets } from '../../../src/embedded-host/api/base/requirement-sets';
import { Workbook } from '../../../src/embedded-host/model/book/workbook';
import { addNotes } from '../../../src/embedded-host/seam/add-notes';
import { startHost } from '../../support/client';
import { errorCodeOf } from '../../support/host-error';
import { onSheet } from '../../support/on-sheet';

describe('notes', () => {
  beforeEach(async () => {
    await startHost(Workbook.createEmpty(), { requirementSets: { ...requirementSets, ExcelApi: '1.18' } });
    addNotes();
  });

  it('are there behind the guard that Excel documents', () => {
    expect(Office.context.requirements.isSetSupported('ExcelApi', '1.18')).toBe(true);
  });

  it('are added, found by cell, changed and deleted', async () => {
    await onSheet(async (sheet, context) => {
      sheet.notes.add('B1', 'method: abc');
      const note = sheet.notes.getItem('B1');
      note.content = 'method: rfm';
      note.visible = true;
      const location = note.getLocation();
      location.load('address');
      note.load('content, visible, authorName');
      await context.sync();
      expect([note.content, note.visible, note.authorName, location.address]).toEqual([
        'method: rfm',
        true,
        '',
        'Sheet1!B1',
      ]);
      note.delete();
      const gone = sheet.notes.getItemOrNullObject('B1');
      const count = context.workbook.notes.getCount();
      await context.sync();
      expect([gone.isNullObject, count.value]).toEqual([true, 0]);
    });
  });

  it('are listed from top to bottom', async () => {
    await onSheet(async (sheet, context) => {
      sheet.notes.add(sheet.getRange('A9'), 'last');
      sheet.notes.add('C1', 'first');
      sheet.notes.load('items/content');
      const { notes } = sheet;
      notes.load('items/content');
      const first = notes.getItemAt(0);
      first.load('content');
      await context.sync();
      expect(notes.items.map(({ content }) => content)).toEqual(['first', 'last']);
      expect(first.content).toBe('first');
    });
  });

  it('stand one on a cell', async () => {
    await onSheet((sheet) => void sheet.notes.add('A1', 'x'));
    expect(
      await errorCodeOf(async (context) => void context.workbook.worksheets.getFirst().notes.add('A1', 'y')),
    ).toBe('InvalidOperation');
  });
});
