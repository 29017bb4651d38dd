import { EmbeddedHost } from '../../../../src/embedded-host';
import { Workbook } from '../../../../src/embedded-host/model/book/workbook';
import { startHost } from '../../../support/client';
import { eventually } from '../../../support/eventually';
import { errorCodeOf } from '../../../support/host-error';
import { onSheet } from '../../../support/on-sheet';

/** What the host answers to a request of two actions on the workbook itself, without the client library. */
async function answerTo(actions: object[]) {
  const host = new EmbeddedHost(Workbook.createEmpty());
  const request = { Actions: actions, ObjectPaths: { 1: { Id: 1, ObjectPathType: 1, Name: '' } } };
  const answer = await host.request(JSON.stringify(request));
  return 'body' in answer ? (JSON.parse(answer.body) as Record<string, unknown>) : answer;
}

describe('the protocol', () => {
  it('says ApiNotFound for a member that does not exist', async () => {
    expect(await answerTo([{ Id: 5, ActionType: 3, Name: 'Levitate', ObjectPathId: 1 }])).toMatchObject({
      Results: [],
      Error: { Code: 'ApiNotFound', Location: 'Workbook.levitate', ActionIndex: 0, HttpStatusCode: 404 },
    });
  });

  it('says NotImplemented for members that Excel has and the host has not, whether loaded, called or set', async () => {
    await startHost();
    const codes = [
      await errorCodeOf(async (context) => context.workbook.worksheets.getFirst().charts.load('count')),
      await errorCodeOf(async (context) =>
        context.workbook.worksheets.getFirst().getRange('A1').load('hyperlink'),
      ),
      await errorCodeOf(async (context) =>
        context.workbook.worksheets.getFirst().getRange('A1').removeDuplicates([0], false),
      ),
      await errorCodeOf(async (context) => {
        context.workbook.worksheets.getFirst().getRange('A1').format.textOrientation = 90;
      }),
    ];
    expect(codes).toEqual(['NotImplemented', 'NotImplemented', 'NotImplemented', 'NotImplemented']);
  });

  it('stops at the first failure, with the results so far, and says where it was', async () => {
    const answer = await answerTo([
      { Id: 7, ActionType: 1, Name: '', ObjectPathId: 1 },
      { Id: 8, ActionType: 4, Name: 'Name', ObjectPathId: 1, ArgumentInfo: { Arguments: ['x'] } },
      { Id: 9, ActionType: 1, Name: '', ObjectPathId: 1 },
    ]);
    expect(answer).toMatchObject({
      Results: [{ ActionId: 7 }],
      Error: { Code: 'InvalidOperation', Location: 'Workbook.name', ActionIndex: 1 },
    });
  });

  it('answers traces', async () => {
    expect(await answerTo([{ Id: 3, ActionType: 5, Name: '', ObjectPathId: 0 }])).toEqual({
      Results: [{ ActionId: 3, Value: null }],
      TraceIds: [3],
      Error: null,
    });
  });

  it('loads what is named, everything, nested objects, and pages of a collection', async () => {
    await startHost();
    await onSheet(async (sheet, context) => {
      context.workbook.worksheets.add('b');
      context.workbook.worksheets.add('c');
      const page = context.workbook.worksheets;
      page.load({ $top: 1, $skip: 1, name: true });
      sheet.load();
      const range = sheet.getRange('A1');
      range.load({ values: true, format: { font: { bold: true }, wrapText: true } });
      await context.sync();
      expect(page.items.map(({ name }) => name)).toEqual(['b']);
      expect([sheet.name, sheet.visibility, sheet.tabColor]).toEqual(['Sheet1', 'Visible', '']);
      expect(range.toJSON()).toEqual({ values: [['']], format: { font: { bold: false }, wrapText: false } });
      expect(() => range.text).toThrow(/load/);
    });
  });

  it('keeps tracked ranges beyond the run until they are let go', async () => {
    const host = await startHost();
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getFirst().getRange('B2');
      range.track();
      await context.sync();
      range.getEntireRow().insert('Down');
      await context.sync();
      range.load('address');
      await context.sync();
      expect(range.address).toBe('Sheet1!B3');
      range.untrack();
      await context.sync();
    });
    await eventually(() => host.references.size === 0);
    expect(host.references.size).toBe(0);
  });

  it('says so when the cells of a held range are gone', async () => {
    await startHost();
    const code = await errorCodeOf(async (context) => {
      const range = context.workbook.worksheets.getFirst().getRange('B2');
      range.load('address');
      await context.sync();
      range.getEntireRow().delete('Up');
      await context.sync();
      range.load('values');
      await context.sync();
    });
    expect(code).toBe('InvalidReference');
  });

  it('keeps the settings of the document', async () => {
    await startHost();
    Office.context.document.settings.set('scheme', 'abc');
    const status = await new Promise((resolve) =>
      Office.context.document.settings.saveAsync(({ status: done }) => resolve(done)),
    );
    expect(status).toBe('succeeded');
    expect(Office.context.document.settings.get('scheme')).toBe('abc');
  });

  it('knows of changes, calculation and suspension', async () => {
    await startHost();
    await onSheet(async (sheet, context) => {
      const { application } = context.workbook;
      application.suspendApiCalculationUntilNextSync();
      application.suspendScreenUpdatingUntilNextSync();
      application.calculationMode = 'Manual';
      sheet.getRange('A1').values = [[1]];
      application.calculate('Full');
      application.load('calculationMode');
      context.workbook.load('isDirty, name');
      await context.sync();
      expect([application.calculationMode, context.workbook.isDirty, context.workbook.name]).toEqual([
        'Manual',
        true,
        'workbook.xlsx',
      ]);
    });
  });
});
