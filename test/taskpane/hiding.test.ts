import { runAgainCommand } from '../../src/commands/run-again';
import { undoCommand } from '../../src/commands/undo';
import { ribbonSurface } from '../../src/taskpane/ribbon-surface';
import { hideMarked, showMarked } from '../../src/taskpane/state/hide-removed';
import { openSheet } from '../../src/taskpane/state/read-sheet';
import { preview } from '../../src/taskpane/state/run-scheme';
import { apply, undo } from '../../src/taskpane/state/write-run';
import { localEngine } from '../../src/session/engine/local-engine';
import { smallWorkbook } from '../support/small-workbook';
import { columnOf, customers, firstRow } from './support/lies';
import { PaneOnHost } from './support/pane-on-host';
import { ownCells } from './support/written-cells';

jest.mock('../../src/taskpane/state/session', () => jest.requireActual('./support/engine-of-test'));
jest.mock('../../src/taskpane/state/today', () => ({ today: () => 46_203 }));
jest.mock('../../src/taskpane/preferences', () => ({
  readPreferences: () => ({ language: 'zh-CN', theme: 'light' }),
}));
jest.mock('../../src/session/engine/worker-engine', () => ({
  workerEngine: () => ({ ...localEngine(), end: () => undefined }),
}));

const rows = Array.from({ length: customers }, (_, index) => firstRow + index);

function hiddenRows({ sheet }: PaneOnHost): number[] {
  return rows.filter((row) => sheet.rows.isHidden(row));
}

/** The rows that the run in the sheet gives a reason for removal. */
function markedRows({ sheet }: PaneOnHost): number[] {
  const reason = ownCells(sheet).find(({ key }) => key.endsWith('removal-reason'));
  return rows.filter((row) => reason?.cell(row) !== '');
}

/** A pane whose run is written, with the rows that it marks hidden. */
async function hidden(): Promise<PaneOnHost> {
  const pane = await PaneOnHost.open(smallWorkbook(customers));
  await preview();
  await apply();
  await pane.settled();
  await hideMarked();
  expect(pane.state.problem).toBeNull();
  expect(hiddenRows(pane)).toEqual(markedRows(pane));
  expect(pane.state.hidden?.rows).toHaveLength(hiddenRows(pane).length);
  expect(hiddenRows(pane).length).toBeGreaterThan(1);
  return pane;
}

/** Nothing is hidden, and the pane does not say so. */
function expectAllShown(pane: PaneOnHost): void {
  expect([hiddenRows(pane), pane.state.hidden]).toEqual([[], null]);
}

describe('rows that a run marks for removal', () => {
  it('are hidden and shown again', async () => {
    const pane = await hidden();
    await showMarked();
    expectAllShown(pane);
  });

  it('are known to be shown after Undo, also where the next run has the number of the one that was undone', async () => {
    const pane = await hidden();
    await undo();
    expectAllShown(pane);
    await preview();
    await apply();
    expect(pane.state.receipt?.run.number).toBe(1);
    expectAllShown(pane);
  });

  it('are shown before the next run is written: of one that it does not mark any more nobody would know why it is hidden', async () => {
    const pane = await hidden();
    const [first = 0, ...others] = markedRows(pane);
    await pane.type(first, columnOf(pane, '资产规模'), [[9_000_000]]);
    await apply();
    await pane.settled();
    expect(pane.state.problem).toBeNull();
    expect(markedRows(pane)).toEqual(others);
    expectAllShown(pane);
    await hideMarked();
    expect(hiddenRows(pane)).toEqual(others);
  });

  it('are shown before the next run too where the sheet was read anew in between', async () => {
    const pane = await hidden();
    await openSheet();
    expect(pane.state.hidden?.rows).toHaveLength(hiddenRows(pane).length);
    await preview();
    await apply();
    expectAllShown(pane);
  });

  it('are known to be hidden where the file is opened again, and are shown again from there', async () => {
    const pane = await (await hidden()).reopened();
    expect(pane.state.hidden?.rows).toHaveLength(hiddenRows(pane).length);
    await showMarked();
    expectAllShown(pane);
    const again = await pane.reopened();
    expect(again.state.hidden).toBeNull();
  });

  it('are shown by a run that knows nothing of them but what the file says', async () => {
    const pane = await (await hidden()).reopened();
    await preview();
    await apply();
    expect(pane.state.receipt?.run.number).toBe(2);
    expectAllShown(pane);
  });

  it('are shown by Run again of the ribbon, and by its Undo', async () => {
    const pane = await hidden();
    await runAgainCommand(ribbonSurface)();
    expect(pane.state.receipt?.run.number).toBe(2);
    expectAllShown(pane);
    await preview();
    await apply();
    await hideMarked();
    expect(pane.state.hidden).not.toBeNull();
    await undoCommand(ribbonSurface)();
    expectAllShown(pane);
  });

  it('are not said to be hidden where somebody had hidden all of them before', async () => {
    const pane = await hidden();
    const marked = markedRows(pane);
    await showMarked();
    for (const row of marked) pane.sheet.rows.setHidden(row, true);
    await hideMarked();
    expect(pane.state.hidden).toBeNull();
    expect(hiddenRows(pane)).toEqual(marked);
  });
});
