import { excelOnTheWebLimits, nthRequest, type Effect } from '../../../../src/embedded-host';
import { Workbook } from '../../../../src/embedded-host/model/book/workbook';
import { startHost } from '../../../support/client';
import { errorCodeOf } from '../../../support/host-error';
import { onSheet } from '../../../support/on-sheet';

/** Writes A1 and B1, in two actions, on a host whose first request is struck; answers the code and what the cells hold. */
async function struckBy(effect: Effect) {
  const host = await startHost();
  host.faults.add({ when: nthRequest(1), effect });
  const code = await errorCodeOf(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRange('A1').values = [[1]];
    sheet.getRange('B1').values = [[2]];
  });
  const sheet = host.workbook.activeSheet;
  return { code, cells: [sheet.getValue(0, 0), sheet.getValue(0, 1)] };
}

describe('faults', () => {
  it.each([
    'AccessDenied',
    'GeneralException',
    'InvalidOperationInCellEditMode',
    'ActivityLimitReached',
    'InvalidOrTimedOutSession',
    'RequestPayloadSizeLimitExceeded',
    'ResponsePayloadSizeLimitExceeded',
  ])('refuses a request with %s before it took effect', async (code) => {
    expect(await struckBy({ kind: 'refused', code })).toEqual({ code, cells: ['', ''] });
  });

  it.each(['InvalidOperationInCellEditMode', 'InvalidOrTimedOutSession'])(
    'stops inside a batch with %s, and what was done stays done',
    async (code) => {
      // Instantiations and kept references come first; the seventh action writes A1, the eleventh B1.
      const outcome = await struckBy({ kind: 'half-applied', afterActions: 8, code });
      expect(outcome).toEqual({ code, cells: [1, ''] });
    },
  );

  it('does all of it and loses the answer', async () => {
    const outcome = await struckBy({ kind: 'answer-lost', code: 'GeneralException' });
    expect(outcome).toEqual({ code: 'GeneralException', cells: [1, 2] });
  });

  it.each([
    [true, 1],
    [false, ''],
  ])(
    'never answers, whether it was done (%s) or not, and answers the next request',
    async (done, expected) => {
      const host = await startHost();
      host.faults.add({ when: nthRequest(1), effect: { kind: 'silent', done } });
      const unanswered = onSheet((sheet) => {
        sheet.getRange('A1').values = [[1]];
      });
      const soon = new Promise((resolve) => setTimeout(() => resolve('no answer'), 50));
      expect(await Promise.race([unanswered, soon])).toBe('no answer');
      await onSheet(async (sheet, context) => {
        const cell = sheet.getRange('A1');
        cell.load('values');
        await context.sync();
        expect(cell.values).toEqual([[expected]]);
      });
    },
  );

  it('lets somebody else change the workbook just before a request', async () => {
    const host = await startHost();
    const change = (workbook: Workbook) => workbook.activeSheet.setValue(0, 0, 'theirs');
    host.faults.add({ when: nthRequest(2), effect: { kind: 'second-writer', change } });
    await onSheet(async (sheet, context) => {
      const cell = sheet.getRange('A1');
      cell.values = [['ours']];
      await context.sync();
      cell.load('values');
      await context.sync();
      expect(cell.values).toEqual([['theirs']]);
    });
  });

  it('answers late', async () => {
    const host = await startHost();
    host.faults.add({ when: () => true, effect: { kind: 'slow', milliseconds: 60 } });
    const late = onSheet(() => 'answered');
    const soon = new Promise((resolve) => setTimeout(() => resolve('not yet'), 5));
    expect(await Promise.race([late, soon])).toBe('not yet');
    expect(await late).toBe('answered');
  });

  it('strikes no more once it is switched off', async () => {
    const host = await startHost();
    const switchOff = host.faults.add({
      when: () => true,
      effect: { kind: 'refused', code: 'AccessDenied' },
    });
    switchOff();
    await onSheet((sheet) => sheet.activate());
  });
});

describe('the limits of Excel on the web', () => {
  it('refuses requests and responses above 5 MB', async () => {
    await startHost(Workbook.createEmpty(), { limits: excelOnTheWebLimits });
    const text = 'x'.repeat(30_000);
    const write = (rows: number) => async (context: Excel.RequestContext) => {
      const range = context.workbook.worksheets.getFirst().getRangeByIndexes(0, 0, rows, 1);
      range.values = Array.from({ length: rows }, () => [text]);
    };
    expect(await errorCodeOf(write(180))).toBe('RequestPayloadSizeLimitExceeded');
    await Excel.run(write(100));
    await onSheet((sheet) => {
      sheet.getRange('A101:A200').copyFrom('A1:A100');
    });
    const read = async (context: Excel.RequestContext) => {
      context.workbook.worksheets.getFirst().getRange('A1:A200').load('values');
    };
    expect(await errorCodeOf(read)).toBe('ResponsePayloadSizeLimitExceeded');
  });

  it('answers null in place of more than 5,000,000 values', async () => {
    await startHost(Workbook.createEmpty(), { limits: { ...excelOnTheWebLimits, cellsPerRead: 5_000_000 } });
    await onSheet(async (sheet, context) => {
      const range = sheet.getRangeByIndexes(0, 0, 500_001, 10);
      range.load('values, address');
      await context.sync();
      expect(range.values).toBeNull();
    });
  });
});

describe('statistics', () => {
  it('counts requests and their bytes in UTF-8', async () => {
    const host = await startHost();
    await onSheet(async (sheet, context) => {
      const cell = sheet.getRange('A1');
      cell.values = [['慧眼★😀']];
      cell.load('values');
      await context.sync();
    });
    const [first] = host.statistics.requests;
    expect(first).toMatchObject({ number: 1, actions: 8 });
    expect(host.statistics.bytesIn).toBeGreaterThan(500);
    expect(host.statistics.largestBytes).toBe(Math.max(first?.bytesIn ?? 0, first?.bytesOut ?? 0));
  });

  it('keeps the code of a failure', async () => {
    const host = await startHost();
    await errorCodeOf(async (context) => context.workbook.worksheets.getItem('nobody').load('name'));
    expect(host.statistics.requests[0]?.error).toBe('ItemNotFound');
  });
});
