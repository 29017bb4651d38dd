import { actionIds } from '../../src/commands/action-ids';
import { associateCommands, type Commands } from '../../src/commands/associate';
import { commandsOn } from '../../src/commands/commands';
import type { Surface } from '../../src/commands/surface';
import type { Sheet } from '../../src/embedded-host/model/book/sheet';
import { removeSheet, renameSheet } from '../../src/embedded-host/model/book/structure';
import type { Workbook } from '../../src/embedded-host/model/book/workbook';
import type { Problem } from '../../src/locales/problem';
import { localEngine } from '../../src/session/engine/local-engine';
import { chosenAgain } from '../../src/session/writing/run-again';
import type { Receipt } from '../../src/workbook/write/run/apply-run';
import type { TakenBack } from '../../src/workbook/write/run/take-back';
import { startHost } from '../support/client';
import { apply, previewAgain } from '../support/sample-job';
import { smallWorkbook } from '../support/small-workbook';
import { differences, snapshot } from '../support/snapshot';

/** The association table from which Excel's messages are dispatched; Microsoft's types do not declare it. */
interface AssociatedActions {
  readonly _association: { readonly mappings: Readonly<Record<string, (event: unknown) => void>> };
}

const day = 46_203;

/** What a page without a screen has been told. */
let told: { problem?: Problem; receipt?: Receipt; undone?: TakenBack; rows: number };

const surface: Surface = {
  language: () => 'zh-CN',
  perform: async (_label, work) => {
    try {
      return await work({
        checkCancelled: () => undefined,
        hasGivenUp: () => false,
        onWaiting: () => undefined,
        onRows: (done) => (told.rows = done),
      });
    } catch (problem) {
      told.problem = problem as Problem;
      return undefined;
    }
  },
  withEngine: (work) => work(localEngine()),
  ran: (receipt) => (told.receipt = receipt),
  undone: (taken) => (told.undone = taken),
};

const mappings = () => (Office.actions as unknown as AssociatedActions)._association.mappings;

/** Presses a button of the ribbon as the client library does, and waits until Excel is told that it has ended. */
function press(id: string): Promise<void> {
  const run = mappings()[id.toUpperCase()];
  if (!run) throw new Error(`nothing is associated with ${id}`);
  return new Promise((completed) => run({ completed }));
}

async function workbookWithRun(): Promise<Workbook> {
  const workbook = smallWorkbook();
  await startHost(workbook);
  await apply(await previewAgain(undefined, day));
  return workbook;
}

function sheetOf(workbook: Workbook, name: string): Sheet {
  const sheet = workbook.sheet(name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

/** The commands come after the library, whose first event may be a click. */
let arrive: (commands: Commands) => void = () => undefined;

beforeAll(async () => {
  await startHost();
  associateCommands(new Promise((resolve) => (arrive = resolve)));
});

beforeEach(() => {
  told = { rows: 0 };
});

describe('a click that wakes the page', () => {
  it('waits for the commands, and counts', async () => {
    await workbookWithRun();
    const pressed = press(actionIds.runAgain);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(told.receipt).toBeUndefined();
    arrive(commandsOn(surface));
    await pressed;
    expect(told.receipt?.run.number).toBe(2);
  });
});

describe('Run again', () => {
  it('repeats the latest run on the cells as they are now, from whatever sheet one looks at', async () => {
    const workbook = await workbookWithRun();
    const customers = sheetOf(workbook, '客户');
    const headers = customers.readValues(1, 0, 1, 20)[0] ?? [];
    const tier = headers.indexOf('客户层级');
    const row = 2;
    expect(customers.getValue(row, tier)).not.toBe('高端客户');
    customers.setValue(row, headers.indexOf('资产规模'), 90_000_000);
    customers.setValue(row, headers.indexOf('年度贡献'), 9_000_000);
    customers.setValue(row, headers.indexOf('职位'), '董事长');
    workbook.activate(sheetOf(workbook, '慧眼汇总'));
    await press(actionIds.runAgain);
    expect(told.receipt?.run).toMatchObject({ schemeId: 'high-end', sheet: '客户', asOf: day, number: 2 });
    expect(told.rows).toBeGreaterThan(0);
    expect(customers.getValue(row, tier)).toBe('高端客户');
    expect(customers.readValues(1, 0, 1, 20)[0]).toEqual(headers);
  });

  it('finds the sheet again when it was renamed', async () => {
    const workbook = await workbookWithRun();
    renameSheet(sheetOf(workbook, '客户'), '七月');
    await press(actionIds.runAgain);
    expect(told.problem).toBeUndefined();
    expect(told.receipt?.run.sheet).toBe('七月');
  });

  it('says so when the sheet is gone', async () => {
    const workbook = await workbookWithRun();
    removeSheet(sheetOf(workbook, '客户'));
    await press(actionIds.runAgain);
    expect(told.problem).toMatchObject({ code: 'sheet-of-run-gone', place: { cell: '客户' } });
  });

  it('does not stand in the way of a first run on another sheet when the sheet of the latest run is gone', async () => {
    const workbook = await workbookWithRun();
    removeSheet(sheetOf(workbook, '客户'));
    const other = workbook.addSheet('新客户');
    const cells = sheetOf(smallWorkbook(), '客户').readValues(1, 0, 25, 7);
    cells.forEach((row, index) => row.forEach((cell, column) => other.setValue(index, column, cell)));
    workbook.activate(other);
    const receipt = await apply(await previewAgain(undefined, day));
    expect(receipt.run).toMatchObject({ sheet: '新客户', number: 2 });
  });

  it('says what to do where nothing has run yet, opens the pane, and leaves the workbook alone', async () => {
    const workbook = smallWorkbook();
    const before = snapshot(workbook);
    const host = await startHost(workbook);
    expect(host.runtimeState).toBe('Background');
    await press(actionIds.runAgain);
    expect(told.problem?.text.en).toContain('Open the pane, choose a scheme');
    expect(host.runtimeState).toBe('Visible');
    expect(differences(before, snapshot(workbook))).toEqual([]);
  });

  it('finds the day anew where the sheet or the clock told it, and keeps one that a person chose', () => {
    const at = new Date(2026, 5, 30, 23).toISOString();
    expect(chosenAgain({ asOf: day - 30, at, dayFrom: 'chosen' })).toBe(day - 30);
    expect(chosenAgain({ asOf: day, at, dayFrom: 'chosen' })).toBe(day);
    for (const dayFrom of ['title', 'newest-row', 'today'] as const) {
      expect(chosenAgain({ asOf: day - 30, at, dayFrom })).toBeUndefined();
    }
  });

  it('takes for chosen what a run of an older version says of another day than its own', () => {
    const at = new Date(2026, 5, 30, 23).toISOString();
    expect(chosenAgain({ asOf: day, at })).toBeUndefined();
    expect(chosenAgain({ asOf: day - 30, at })).toBe(day - 30);
    expect(chosenAgain({ asOf: day })).toBe(day);
  });
});

describe('Undo run', () => {
  it('puts the workbook back as it was before the only run', async () => {
    const untouched = snapshot(smallWorkbook());
    const workbook = await workbookWithRun();
    await press(actionIds.undo);
    expect(told.undone).toEqual({ run: 1, kept: [] });
    expect(differences(untouched, snapshot(workbook))).toEqual([]);
  });

  it('puts it back too when the sheet was renamed after the run', async () => {
    const workbook = await workbookWithRun();
    const renamed = smallWorkbook();
    for (const each of [workbook, renamed]) renameSheet(sheetOf(each, '客户'), '七月');
    await press(actionIds.undo);
    expect(told.undone).toEqual({ run: 1, kept: [] });
    expect(differences(snapshot(renamed), snapshot(workbook))).toEqual([]);
  });

  it('says that there is nothing to undo when it is pressed again', async () => {
    const workbook = await workbookWithRun();
    await press(actionIds.undo);
    const before = snapshot(workbook);
    await press(actionIds.undo);
    expect(told.problem?.code).toBe('nothing-to-undo');
    expect(differences(before, snapshot(workbook))).toEqual([]);
  });
});

describe('A keyboard shortcut', () => {
  it('opens the pane; Excel hands it no event', async () => {
    const host = await startHost(smallWorkbook());
    mappings()[actionIds.showPane.toUpperCase()]?.(null);
    while (host.runtimeState !== 'Visible') await new Promise((resolve) => setTimeout(resolve, 5));
  });
});

describe('Legend', () => {
  it('goes to the legend, and shows it where it was hidden and renamed', async () => {
    const workbook = await workbookWithRun();
    const legend = sheetOf(workbook, '慧眼图例');
    renameSheet(legend, '说明');
    workbook.setVisibility(legend, 'hidden');
    await press(actionIds.legend);
    expect(told.problem).toBeUndefined();
    expect(workbook.activeSheet.name).toBe('说明');
    expect(legend.visibility).toBe('visible');
  });

  it('says how to get one where there is none', async () => {
    const host = await startHost(smallWorkbook());
    await press(actionIds.legend);
    expect(told.problem?.text.en).toContain('the legend is written with the results');
    expect(host.runtimeState).toBe('Visible');
  });
});
