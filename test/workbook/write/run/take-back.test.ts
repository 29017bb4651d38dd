import type { EmbeddedHost } from '../../../../src/embedded-host/api/embedded-host';
import type { Sheet } from '../../../../src/embedded-host/model/book/sheet';
import { deleteColumns, deleteRows, insertRows } from '../../../../src/embedded-host/model/book/structure';
import { Workbook } from '../../../../src/embedded-host/model/book/workbook';
import { Problem } from '../../../../src/locales/problem';
import type { ApplyControl } from '../../../../src/workbook/write/run/apply-run';
import { removeInsertedColumns } from '../../../../src/workbook/write/columns/insert-columns';
import { runInJournal, takeBack } from '../../../../src/workbook/write/run/take-back';
import { findId, ownCells, ownColumnsOf } from '../../../session/faults/customers';
import { untilSilence } from '../../../session/faults/endings';
import { scenarios } from '../../../session/faults/scenario';
import { visible } from '../../../session/faults/visible';
import { startHost } from '../../../support/client';
import { apply, playbook, previewAgain } from '../../../support/sample-job';
import { shortenPauses } from '../../../support/short-pauses';
import { smallWorkbook } from '../../../support/small-workbook';
import { differences, snapshot } from '../../../support/snapshot';

shortenPauses();

const day = 46_203;
const [top, rows] = [2, 8];
const scheme = { ...playbook('high-end'), steps: [{ method: 'high-end', outputs: ['tier', 'star'] }] };

const customersOf = ({ sheets: [sheet] }: Workbook): Sheet => {
  if (!sheet) throw new Error('no sheet');
  return sheet;
};

/** A workbook after two runs between which every customer became rich, and its own cells after the first. */
async function twoRuns() {
  const workbook = smallWorkbook(rows);
  const host = await startHost(workbook);
  await apply(await previewAgain(scheme, day));
  const first = ownCells(workbook);
  const afterFirst = visible(workbook);
  const sheet = customersOf(workbook);
  const amounts = Array.from({ length: rows }, (_, row) => sheet.getValue(top + row, 4));
  for (let row = 0; row < rows; row++) sheet.setValue(top + row, 4, 900_000);
  await apply(await previewAgain(scheme, day));
  const takeAmountsBack = () =>
    amounts.forEach((amount, row) => {
      sheet.setValue(top + row, 4, amount);
    });
  return { workbook, host, sheet, first, afterFirst, second: ownCells(workbook), takeAmountsBack };
}

/** Puts the customers' rows into another order: the n-th row becomes the one that stood at `order[n]`. */
function reorder(sheet: Sheet, order: readonly number[]): void {
  const lines = sheet.readValues(top, 0, rows, 12);
  order.forEach((from, to) => {
    lines[from]?.forEach((value, column) => {
      sheet.setValue(top + to, column, value);
    });
  });
}

const without = <T>(all: ReadonlyMap<string, T>, ...ids: readonly string[]): Map<string, T> =>
  new Map([...all].filter(([id]) => !ids.includes(id)));

const byId = <T>(all: ReadonlyMap<string, T>): [string, T][] => [...all].sort(([a], [b]) => (a < b ? -1 : 1));

describe('Undo of a second run', () => {
  it('puts back all that was there before', async () => {
    const { workbook, first, second, afterFirst, takeAmountsBack } = await twoRuns();
    expect(byId(second)).not.toEqual(byId(first));
    const shares: number[] = [];
    expect((await takeBack({ onShare: (share) => shares.push(share) }))?.run).toBe(2);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect([shares.length > 3, (shares[0] ?? 1) < 0.5, shares.at(-1)]).toEqual([true, true, 1]);
    takeAmountsBack();
    expect(differences(afterFirst, visible(workbook))).toEqual([]);
    expect(await runInJournal()).toBeUndefined();
    expect(await takeBack()).toBeUndefined();
  });

  it('gives every customer his own cells after the rows were sorted', async () => {
    const { workbook, sheet, first } = await twoRuns();
    reorder(sheet, [7, 2, 5, 0, 1, 6, 3, 4]);
    await takeBack();
    expect(byId(ownCells(workbook))).toEqual(byId(first));
  });

  it('gives every customer his own cells after rows came and went', async () => {
    const { workbook, sheet, first } = await twoRuns();
    insertRows(sheet, top + 3, 2);
    sheet.setValue(top + 3, 0, 'NEW');
    deleteRows(sheet, findId(sheet, 'C1006') ?? 0, 1);
    const headers = sheet.readValues(top - 1, 0, 1, 14);
    await takeBack();
    expect(sheet.readValues(top - 1, 0, 1, 14)).toEqual(headers);
    const after = ownCells(workbook);
    expect(byId(without(after, 'NEW'))).toEqual(byId(without(first, 'C1006')));
    expect(Object.values(after.get('NEW') ?? {}).join('')).toBe('');
  });

  it('leaves customers alone whose key stands in several rows by then, and puts back the others', async () => {
    const { workbook, sheet, first, second } = await twoRuns();
    reorder(sheet, [1, 0, 2, 3, 4, 5, 6, 7]);
    const twin = findId(sheet, 'C1007') ?? 0;
    const theirs = ownColumnsOf(sheet).map((column) => sheet.getValue(twin, column));
    sheet.setValue(twin, 0, 'C1003');
    const headers = sheet.readValues(top - 1, 0, 1, 14);
    await takeBack();
    expect(sheet.readValues(top - 1, 0, 1, 14)).toEqual(headers);
    const after = ownCells(workbook);
    expect(byId(without(after, 'C1003'))).toEqual(byId(without(first, 'C1003', 'C1007')));
    expect(ownColumnsOf(sheet).map((column) => sheet.getValue(twin, column))).toEqual(theirs);
    expect(first.get('C1003')).not.toEqual(second.get('C1003'));
  });

  it('has nothing to put back where all customers or their keys are gone, and ends all the same', async () => {
    const { sheet } = await twoRuns();
    deleteRows(sheet, top, rows);
    expect((await takeBack())?.run).toBe(2);
    expect(await runInJournal()).toBeUndefined();
    const other = await twoRuns();
    deleteColumns(other.sheet, 0, 1);
    const before = visible(other.workbook);
    expect((await takeBack())?.run).toBe(2);
    expect(differences(before, visible(other.workbook)).filter((line) => line.includes('客户 '))).toEqual([]);
  });

  it('gives the only customer who is left his own cells', async () => {
    const { workbook, sheet, first } = await twoRuns();
    deleteRows(sheet, top, rows - 1);
    await takeBack();
    const after = ownCells(workbook);
    expect([...after.keys()]).toEqual(['C1007']);
    expect(after.get('C1007')).toEqual(first.get('C1007'));
  });

  it('puts back the columns that still stand where somebody deleted one of them', async () => {
    const { workbook, sheet, first } = await twoRuns();
    const [star] = ownColumnsOf(sheet);
    deleteColumns(sheet, star ?? 0, 1);
    await takeBack();
    for (const [id, cells] of ownCells(workbook)) expect(first.get(id)).toMatchObject(cells);
  });

  it('reads the journal in smaller pieces where Excel finds the answer too large, down to one', async () => {
    const { workbook, host, afterFirst, takeAmountsBack } = await twoRuns();
    const asked: number[] = [];
    let most = 1;
    host.faults.add({
      when: ({ request }) => {
        const count = request.Actions.filter(({ Name }) => Name === 'GetXml').length;
        if (count > 0) asked.push(count);
        return count > most;
      },
      effect: { kind: 'refused', code: 'ResponsePayloadSizeLimitExceeded' },
    });
    most = 0;
    const problem = await takeBack().catch((error: unknown) => error);
    expect(problem).toBeInstanceOf(Problem);
    most = 1;
    asked.length = 0;
    expect((await takeBack())?.run).toBe(2);
    // Four at once at first, then two, then one.
    expect(asked.slice(asked.indexOf(4), asked.indexOf(4) + 3)).toEqual([4, 2, 1]);
    takeAmountsBack();
    expect(differences(afterFirst, visible(workbook))).toEqual([]);
  });

  it('puts back notes and looks of a run in another language', async () => {
    const workbook = smallWorkbook(rows);
    await startHost(workbook);
    await apply(await previewAgain(scheme, day));
    const before = visible(workbook);
    await apply(await previewAgain(scheme, day), { language: 'en-US' });
    expect(differences(before, visible(workbook))).not.toEqual([]);
    await takeBack();
    expect(differences(before, visible(workbook))).toEqual([]);
  });
});

describe('columns that were inserted and did not get their names any more', () => {
  /** Two blank columns C and D between names on the cells left and right of them, in a header row below another row. */
  async function remaining(change: (sheet: Sheet) => void, count = 2, keys: string[] = []) {
    const workbook = Workbook.createEmpty('客户');
    await startHost(workbook);
    const sheet = customersOf(workbook);
    ['a', 'b', '', '', 'e'].forEach((value, column) => {
      sheet.setValue(0, column, value);
    });
    change(sheet);
    await Excel.run(async (context) => {
      const { names } = context.workbook.worksheets.getItem('客户');
      const cell = (address: string) => context.workbook.worksheets.getItem('客户').getRange(address);
      names.add('left', cell('B1'));
      names.add('right', cell('E1'));
      await context.sync();
      await removeInsertedColumns(context, { sheet: '客户', left: 'left', right: 'right', count, keys });
    });
    expect(workbook.definedNames.all()).toEqual([]);
    return sheet.readValues(0, 0, 1, 5)[0]?.join('|');
  }

  it('go, with the header that a Table gave them', async () => {
    expect(await remaining(() => undefined)).toBe('a|b|e||');
    expect(
      await remaining((sheet) => {
        sheet.setValue(0, 3, '列1');
      }),
    ).toBe('a|b|e||');
    // Excel gives inserted columns the looks of their neighbours.
    expect(
      await remaining((sheet) => {
        sheet.setStyle(4, 3, sheet.workbook.styles.withChange(0, { fillColor: '#FFEE00' }));
      }),
    ).toBe('a|b|e||');
  });

  it('stay where there are more of them than were inserted, from the right on', async () => {
    expect(await remaining(() => undefined, 1)).toBe('a|b||e|');
    expect(
      await remaining((sheet) => {
        sheet.setValue(0, 2, 'c');
      }, 1),
    ).toBe('a|b|c|e|');
    expect(await remaining(() => undefined, 5)).toBe('a|b|e||');
    expect(await remaining(() => undefined, 0)).toBe('a|b|||e');
  });

  it('stay where somebody wrote something into them', async () => {
    expect(
      await remaining((sheet) => {
        sheet.setValue(5, 3, 1);
      }),
    ).toBe('a|b||e|');
    expect(
      await remaining((sheet) => {
        sheet.setValue(0, 2, 'c');
        sheet.setValue(1, 2, 1);
      }),
    ).toBe('a|b|c|e|');
  });
});

describe('a run', () => {
  const isInsertion = ({ request }: { request: object }) => JSON.stringify(request).includes('"Insert"');

  /** Refuses to insert columns for some times. */
  function refuse(host: EmbeddedHost, code: string, times: number): () => number {
    let met = 0;
    const when = (incoming: Parameters<typeof isInsertion>[0]) => isInsertion(incoming) && ++met <= times;
    host.faults.add({ when, effect: { kind: 'refused', code } });
    return () => met;
  }

  const start = async (code: string, times: number, control: ApplyControl = {}) => {
    const workbook = smallWorkbook(rows);
    const host = await startHost(workbook);
    const before = snapshot(workbook);
    const preview = await previewAgain(scheme, day);
    const met = refuse(host, code, times);
    const outcome = await apply(preview, control).catch((error: unknown) => error);
    return { workbook, before, outcome, met };
  };

  it('begins anew, twice, while somebody edits a cell, Excel is busy or has another workbook in front, and says what it waits for', async () => {
    for (const [code, waitsFor] of [
      ['InvalidOperationInCellEditMode', 'editing'],
      ['ServerBusy', 'busy'],
      ['InactiveWorkbook', 'elsewhere'],
    ] as const) {
      const waited: unknown[] = [];
      const control = { onWaiting: (reason: unknown) => void waited.push(reason) };
      const twice = await start(code, 2, control);
      expect(twice.outcome).toMatchObject({ sheet: '客户', run: { number: 1 } });
      // Refused twice; then the columns at the right and the ★ are inserted.
      expect([twice.met(), new Set(waited)]).toEqual([4, new Set([waitsFor])]);
      const thrice = await start(code, 3);
      expect([thrice.outcome instanceof Problem, thrice.met()]).toEqual([true, 3]);
      expect(differences(thrice.before, snapshot(thrice.workbook))).toEqual([]);
    }
  });

  it('is not begun anew after another refusal', async () => {
    const { outcome, met, before, workbook } = await start('GeneralException', 1);
    expect([outcome instanceof Problem, met()]).toEqual([true, 1]);
    expect(differences(before, snapshot(workbook))).toEqual([]);
  });

  it('is not begun anew when it was cancelled while it waited', async () => {
    let waits = false;
    const { outcome, met } = await start('InvalidOperationInCellEditMode', 3, {
      onWaiting: () => {
        waits = true;
      },
      checkCancelled: () => {
        if (waits) throw new Problem('cancelled', { zh: '已取消', en: 'Cancelled' });
      },
    });
    expect([(outcome as Problem).code, met()]).toEqual(['cancelled', 1]);
  });

  it('takes back first what a pane that died left behind', async () => {
    const scenario = await scenarios()('the first run');
    const workbook = scenario.make();
    await startHost(workbook);
    const preview = await previewAgain(scheme, day);
    const half = scenario.syncs[Math.floor(scenario.syncs.length / 2)]?.number ?? 0;
    await untilSilence(scenario, await startHost(workbook), half, true);
    await startHost(workbook);
    await apply(preview);
    expect(differences(scenario.after, visible(workbook))).toEqual([]);
  });

  it('says that it could not be taken back, and how it will be', async () => {
    const workbook = smallWorkbook(rows);
    const host = await startHost(workbook);
    const preview = await previewAgain(scheme, day);
    let broken = false;
    const when = (incoming: Parameters<typeof isInsertion>[0]) => (broken ||= isInsertion(incoming));
    host.faults.add({ when, effect: { kind: 'refused', code: 'GeneralException' } });
    const error = (await apply(preview).catch((reason: unknown) => reason)) as Problem;
    expect(error.code).toBe('not-taken-back');
    expect(error.text.zh).toMatch(/写入中断.*重新打开面板/u);
    expect(error.text.en).toMatch(/interrupted.*open the pane again/u);
    await startHost(workbook);
    expect((await takeBack())?.run).toBe(1);
  });

  it('tells of rows as they are written, never more than there are, and where the results stand', async () => {
    const workbook = smallWorkbook(rows);
    await startHost(workbook);
    const told: [number, number][] = [];
    const preview = await previewAgain(scheme, day);
    const receipt = await apply(preview, { onProgress: (done, total) => void told.push([done, total]) });
    expect(new Set(told.map(([, total]) => total))).toEqual(new Set([2 * rows]));
    expect(told.map(([done]) => done)).toEqual([...told.map(([done]) => done)].sort((a, b) => a - b));
    expect(Math.max(...told.map(([done]) => done))).toBeLessThanOrEqual(2 * rows);
    const sheet = customersOf(workbook);
    expect(receipt.columns.map(({ column }) => column).sort((a, b) => a - b)).toEqual(
      ownColumnsOf(sheet).sort((a, b) => a - b),
    );
    for (const { row, column, header } of receipt.columns) expect(sheet.getValue(row, column)).toBe(header);
  });
});
