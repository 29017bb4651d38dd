import { deleteColumns } from '../../../../src/embedded-host/model/book/structure';
import { Problem } from '../../../../src/locales/problem';
import { retrying } from '../../../../src/workbook/conversation/batch';
import { readState } from '../../../../src/workbook/memory/state';
import {
  forgetJournal,
  hasUnfinishedRun,
  runInJournal,
  takeBack,
} from '../../../../src/workbook/write/run/take-back';
import { ownColumnsOf } from '../../../session/faults/customers';
import { journalIn, visible } from '../../../session/faults/visible';
import { startHost } from '../../../support/client';
import { sheetOf } from '../../../support/cells-of';
import { apply, playbook, previewAgain } from '../../../support/sample-job';
import { shortenPauses } from '../../../support/short-pauses';
import { smallWorkbook } from '../../../support/small-workbook';
import { differences, snapshot } from '../../../support/snapshot';

shortenPauses();

const day = 46_203;
const rows = 4;
const summaryName = '慧眼汇总';
const scheme = { ...playbook('high-end'), steps: [{ method: 'high-end', outputs: ['tier', 'star'] }] };

async function firstRun(workbook = smallWorkbook(rows)) {
  const before = snapshot(workbook);
  const host = await startHost(workbook);
  await apply(await previewAgain(scheme, day));
  return { workbook, host, before, sheet: sheetOf(workbook, '客户') };
}

const isUnfinished = async () => hasUnfinishedRun(await retrying(readState));

describe('Undo', () => {
  it('gives a Table the width back that it had', async () => {
    const workbook = smallWorkbook(rows);
    const customers = sheetOf(workbook, '客户');
    const area = { top: 1, left: 0, bottom: 1 + rows, right: 6 };
    const columnNames = customers.readValues(1, 0, 1, 7)[0]?.map(String) ?? [];
    const table = workbook.addTable(customers, { name: 'Customers', area, columnNames });
    const { before } = await firstRun(workbook);
    // The ★ was inserted inside, tiers and reasons stood right of the Table and were taken in.
    expect(table.area).toEqual({ ...area, right: 9 });
    expect(table.columns.map(({ name }) => name).slice(-2)).toEqual(['客户层级', '判定依据']);
    await takeBack();
    expect(table.area).toEqual(area);
    expect(differences(before, snapshot(workbook))).toEqual([]);
  });

  it('goes on where a column is gone whose looks were changed', async () => {
    const { workbook, sheet } = await firstRun();
    const before = visible(workbook);
    await apply(await previewAgain(scheme, day), { language: 'en-US' });
    const [star = 0] = ownColumnsOf(sheet);
    deleteColumns(sheet, star, 1);
    expect((await takeBack())?.run).toBe(2);
    const [now = 0] = ownColumnsOf(sheet);
    expect(before.some((line) => line.includes(String(sheet.getValue(1, now))))).toBe(true);
    expect(journalIn(workbook)).toEqual([]);
  });

  it('leaves a sheet alone that somebody made under the name of one that the run had added', async () => {
    const { workbook } = await firstRun();
    workbook.takeSheetOut(sheetOf(workbook, summaryName));
    workbook.addSheet(summaryName).setValue(0, 0, 'mine');
    expect((await takeBack())?.run).toBe(1);
    expect(sheetOf(workbook, summaryName).getValue(0, 0)).toBe('mine');
  });

  it('is finished also where Excel deletes a sheet and its answer is lost', async () => {
    const { workbook, host, before } = await firstRun();
    let lost = 0;
    host.faults.add({
      // Sheets that were added last go first.
      when: ({ request }) => request.Actions.some(({ Name }) => Name === 'Delete') && ++lost === 1,
      effect: { kind: 'answer-lost', code: 'ServerBusy' },
    });
    expect((await takeBack())?.run).toBe(1);
    expect(differences(before, snapshot(workbook))).toEqual([]);
  });

  it('does not read a journal in smaller pieces where Excel refuses for another reason', async () => {
    const { host } = await firstRun();
    let asked = 0;
    const heal = host.faults.add({
      when: ({ request }) =>
        request.Actions.filter(({ Name }) => Name === 'GetXml').length > 1 && ++asked > 0,
      effect: { kind: 'refused', code: 'GeneralException' },
    });
    await expect(takeBack()).rejects.toMatchObject({ code: 'excel-GeneralException' });
    expect(asked).toBe(1);
    heal();
    expect((await takeBack())?.run).toBe(1);
  });
});

describe('a run that was cancelled', () => {
  it('is taken back although somebody edits a cell by then, and it says what it waits for', async () => {
    const workbook = smallWorkbook(rows);
    const host = await startHost(workbook);
    const before = snapshot(workbook);
    const preview = await previewAgain(scheme, day);
    let isCancelled = false;
    let edits = 0;
    host.faults.add({
      when: () => isCancelled && ++edits === 2,
      effect: { kind: 'refused', code: 'InvalidOperationInCellEditMode' },
    });
    const waited: string[] = [];
    const outcome = apply(preview, {
      onWaiting: (reason) => void waited.push(reason),
      checkCancelled: () => {
        isCancelled = ownColumnsOf(sheetOf(workbook, '客户')).length > 0;
        if (isCancelled) throw new Problem('cancelled', { zh: '已取消', en: 'Cancelled' });
      },
    });
    await expect(outcome).rejects.toMatchObject({ code: 'cancelled' });
    expect(waited).toEqual(['editing']);
    expect(differences(before, snapshot(workbook))).toEqual([]);
  });
});

describe('the journal in a workbook', () => {
  it('tells a run that died from one that ended, and one that is being taken back', async () => {
    const { host } = await firstRun();
    expect([await runInJournal(), await isUnfinished()]).toEqual([1, false]);
    // Undo dies when it has begun.
    const heal = host.faults.add({
      when: ({ request }) => request.Actions.some(({ Name }) => Name === 'Delete'),
      effect: { kind: 'refused', code: 'GeneralException' },
    });
    await expect(takeBack()).rejects.toBeInstanceOf(Problem);
    heal();
    expect([await runInJournal(), await isUnfinished()]).toEqual([1, true]);
    await takeBack();
    expect([await runInJournal(), await isUnfinished()]).toEqual([undefined, false]);
    // A run dies: nothing of it can be taken back for now.
    const preview = await previewAgain(scheme, day);
    let isBroken = false;
    host.faults.add({
      when: ({ request }) => (isBroken ||= JSON.stringify(request).includes('"Insert"')),
      effect: { kind: 'refused', code: 'GeneralException' },
    });
    await expect(apply(preview)).rejects.toMatchObject({ code: 'not-taken-back' });
    host.faults.clear();
    expect([await runInJournal(), await isUnfinished()]).toEqual([1, true]);
  });

  it('is forgotten with the names that only the run needed, and the results stay', async () => {
    const { workbook } = await firstRun();
    const results = visible(workbook);
    expect(journalIn(workbook).join('\n')).toContain('_huiyan_anchor_1_key');
    await forgetJournal();
    expect(journalIn(workbook)).toEqual([]);
    expect(differences(results, visible(workbook))).toEqual([]);
    expect([await takeBack(), differences(results, visible(workbook))]).toEqual([undefined, []]);
  });
});

describe('an Excel without notes for add-ins', () => {
  const lacks = ['NoteCollection.Add', 'CommentCollection.Add'];

  it.each([[lacks], [[...lacks, 'DataValidation.Prompt']]])(
    'takes a run all the same, tells it in input messages where it can, and takes it back: %j',
    async (missing) => {
      const workbook = smallWorkbook(rows);
      await startHost(workbook, { lacks: missing });
      await apply(await previewAgain(scheme, day));
      const customers = sheetOf(workbook, '客户');
      expect(customers.notes.all()).toEqual([]);
      const told = customers.dataValidations.all().filter(({ prompt }) => prompt?.title === '慧眼 Huiyan');
      expect(told).toHaveLength(missing.length === lacks.length ? ownColumnsOf(customers).length : 0);
      await apply(await previewAgain(scheme, day + 1));
      expect((await takeBack())?.run).toBe(2);
      expect(ownColumnsOf(customers)).toHaveLength(3);
    },
  );

  it('is put back to what it was before the first run', async () => {
    const workbook = smallWorkbook(rows);
    const before = snapshot(workbook);
    await startHost(workbook, { lacks });
    await apply(await previewAgain(scheme, day));
    await takeBack();
    expect(differences(before, snapshot(workbook))).toEqual([]);
  });
});
