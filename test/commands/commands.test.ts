import { actionIds } from '../../src/commands/action-ids';
import { associateCommands } from '../../src/commands/associate';
import { latestNotice, notify } from '../../src/commands/notices';
import type { Sheet } from '../../src/embedded-host/model/sheet';
import { renameSheet } from '../../src/embedded-host/model/structure';
import type { Workbook } from '../../src/embedded-host/model/workbook';
import { exclusively } from '../../src/session/exclusively';
import { asOfAgain } from '../../src/session/run-again';
import { startHost } from '../support/client';
import { apply, previewAgain } from '../support/sample-job';
import { smallWorkbook } from '../support/small-workbook';
import { differences, snapshot } from '../support/snapshot';

/** The association table from which Excel's messages are dispatched; Microsoft's types do not declare it. */
interface AssociatedActions {
  readonly _association: { readonly mappings: Readonly<Record<string, (event: unknown) => void>> };
}

const day = 46_203;

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

beforeAll(async () => {
  await startHost();
  associateCommands();
});

beforeEach(() => {
  notify(undefined);
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
    expect(latestNotice()).toMatchObject({ kind: 'done' });
    expect(latestNotice()?.text.zh).toContain('基准日 2026-06-30');
    expect(customers.getValue(row, tier)).toBe('高端客户');
    expect(customers.readValues(1, 0, 1, 20)[0]).toEqual(headers);
  });

  it('finds the sheet again when it was renamed', async () => {
    const workbook = await workbookWithRun();
    renameSheet(sheetOf(workbook, '客户'), '七月');
    await press(actionIds.runAgain);
    expect(latestNotice()?.text.en).toContain('on "七月"');
  });

  it('says what to do where nothing has run yet, opens the pane, and leaves the workbook alone', async () => {
    const workbook = smallWorkbook();
    const before = snapshot(workbook);
    const host = await startHost(workbook);
    expect(host.runtimeState).toBe('Background');
    await press(actionIds.runAgain);
    expect(latestNotice()).toMatchObject({ kind: 'failed' });
    expect(latestNotice()?.text.en).toContain('Open the pane, choose a playbook');
    expect(host.runtimeState).toBe('Visible');
    expect(differences(before, snapshot(workbook))).toEqual([]);
  });

  it('does not start while another run is under way', async () => {
    await workbookWithRun();
    let finish: (() => void) | undefined;
    const other = exclusively(() => new Promise<void>((resolve) => (finish = resolve)));
    await press(actionIds.runAgain);
    expect(latestNotice()?.text.en).toContain('already running');
    finish?.();
    await other;
    await press(actionIds.runAgain);
    expect(latestNotice()?.kind).toBe('done');
  });

  it('takes today where the run took its own day, and keeps a day that a person chose', () => {
    const now = new Date(2026, 6, 31, 9);
    const at = new Date(2026, 5, 30, 23).toISOString();
    expect(asOfAgain({ asOf: day, at }, now)).toBe(day + 31);
    expect(asOfAgain({ asOf: day - 30, at }, now)).toBe(day - 30);
    expect(asOfAgain({ asOf: day }, now)).toBe(day);
  });
});

describe('Undo run', () => {
  it('puts the workbook back as it was before the only run', async () => {
    const untouched = snapshot(smallWorkbook());
    const workbook = await workbookWithRun();
    await press(actionIds.undo);
    expect(latestNotice()).toMatchObject({ kind: 'done' });
    expect(differences(untouched, snapshot(workbook))).toEqual([]);
  });

  it('puts it back too when the sheet was renamed after the run', async () => {
    const workbook = await workbookWithRun();
    const renamed = smallWorkbook();
    for (const each of [workbook, renamed]) renameSheet(sheetOf(each, '客户'), '七月');
    await press(actionIds.undo);
    expect(latestNotice()).toMatchObject({ kind: 'done' });
    expect(differences(snapshot(renamed), snapshot(workbook))).toEqual([]);
  });

  it('says that there is nothing to undo when it is pressed again', async () => {
    const workbook = await workbookWithRun();
    await press(actionIds.undo);
    const before = snapshot(workbook);
    await press(actionIds.undo);
    expect(latestNotice()).toMatchObject({ kind: 'failed' });
    expect(latestNotice()?.text.zh).toContain('没有可以撤销的运行');
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
    expect(latestNotice()).toBeUndefined();
    expect(workbook.activeSheet.name).toBe('说明');
    expect(legend.visibility).toBe('visible');
  });

  it('says how to get one where there is none', async () => {
    await startHost(smallWorkbook());
    await press(actionIds.legend);
    expect(latestNotice()?.text.en).toContain('the legend is written with the results');
  });
});
