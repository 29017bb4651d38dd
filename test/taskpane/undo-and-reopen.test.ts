import { runAgainCommand } from '../../src/commands/run-again';
import { undoCommand } from '../../src/commands/undo';
import { localEngine } from '../../src/session/engine/local-engine';
import { runAgain } from '../../src/session/writing/run-again';
import { ribbonSurface } from '../../src/taskpane/ribbon-surface';
import { preview } from '../../src/taskpane/state/run-scheme';
import { isOpen } from '../../src/taskpane/state/open-stages';
import { apply, undo } from '../../src/taskpane/state/write-run';
import { smallWorkbook } from '../support/small-workbook';
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

const row = 2;

async function written(): Promise<PaneOnHost> {
  const pane = await PaneOnHost.open(smallWorkbook());
  await pane.select(row);
  await preview();
  await apply();
  await pane.settled();
  return pane;
}

/** What stands in the own cells of the row, by column. */
function standing(pane: PaneOnHost, key: string): string | undefined {
  return ownCells(pane.sheet)
    .find((column) => column.key === key)
    ?.cell(row);
}

describe('Undo', () => {
  it('says which run it took back, and leaves nothing of it in the pane', async () => {
    const pane = await written();
    expect(pane.state).toMatchObject({ receipt: { run: { number: 1 } }, canUndo: true });
    await undo();
    await pane.settled();
    expect(pane.state.undone?.run).toMatchObject({ number: 1, schemeId: 'high-end' });
    expect(pane.state).toMatchObject({
      receipt: null,
      findings: null,
      written: null,
      card: null,
      canUndo: false,
    });
    expect(isOpen('result', pane.state)).toBe(true);
    expect(ownCells(pane.sheet)).toEqual([]);
  });

  it('shows of a run before it what stands in the sheet again', async () => {
    const pane = await written();
    const before = standing(pane, 'high-end.tier');
    await preview();
    await apply();
    await undo();
    await pane.settled();
    expect(pane.state.card?.tiers.map(({ tier }) => tier.label.zh)).toContain(before);
    expect(pane.state.card?.from).toBe('sheet');
  });

  it('names the run that was taken back, where the ribbon had run since the pane read', async () => {
    const pane = await written();
    await runAgainCommand(ribbonSurface)();
    await undo();
    expect(pane.state.undone?.run?.number).toBe(2);
    await runAgainCommand(ribbonSurface)();
    await undoCommand(ribbonSurface)();
    expect(pane.state.undone?.run?.number).toBe(2);
  });

  it('has only a number for a run that somebody else made since the pane read', async () => {
    const pane = await written();
    await runAgain(localEngine(), { language: 'zh-CN', now: new Date() });
    await undo();
    expect(pane.state).toMatchObject({ undone: { number: 2, run: undefined }, receipt: null, problem: null });
    await runAgain(localEngine(), { language: 'zh-CN', now: new Date() });
    await undoCommand(ribbonSurface)();
    expect(pane.state).toMatchObject({ undone: { number: 2, run: undefined }, receipt: null, problem: null });
  });
});

describe('a workbook that is opened again', () => {
  it('answers with a card before anything is run: tier, ★ and reason as they stand in the row', async () => {
    const pane = await (await written()).reopened();
    expect(pane.state.findings).toBeNull();
    await pane.select(row);
    const { card } = pane.state;
    expect(card).toMatchObject({ from: 'sheet', id: 'C1000', name: '王伟一', sheetRow: row });
    expect(card?.star).toBe(standing(pane, 'high-end.star') === '★');
    expect(card?.tiers.find(({ column }) => column === 'high-end.tier')?.tier).toMatchObject({
      label: { zh: standing(pane, 'high-end.tier') },
      tone: expect.not.stringMatching('unknown') as string,
    });
    expect(card?.reasons.map(({ reason }) => reason.zh)).toEqual([standing(pane, 'reason')]);
  });

  it('tells by identity, wherever columns were moved to and whatever they are called', async () => {
    const pane = await (await written()).reopened();
    const tier = ownCells(pane.sheet).find(({ key }) => key === 'high-end.tier');
    await pane.type(1, tier?.column ?? -1, [['我的分层']]);
    await pane.select(row);
    expect(pane.state.card?.tiers[0]).toMatchObject({
      column: 'high-end.tier',
      label: { zh: '我的分层' },
      tier: { label: { zh: standing(pane, 'high-end.tier') } },
    });
  });
});

describe('a card', () => {
  it('does not speak of cells that have changed: what stands in the sheet is told until it is read again', async () => {
    const pane = await written();
    expect(pane.state.card?.from).toBe('run');
    // ★ has moved it to the right.
    await pane.type(row, 4, [[9_000_000]]);
    expect(pane.state).toMatchObject({ isChanged: true, card: { from: 'sheet' } });
    await preview();
    await pane.settled();
    expect(pane.state.card?.from).toBe('run');
    expect(pane.state.card?.reasons[0]?.reason.zh).toContain('900万');
  });
});

describe('Apply', () => {
  it('writes what the cells are by then, where somebody changed one after the preview', async () => {
    const pane = await PaneOnHost.open(smallWorkbook());
    await pane.select(row);
    await preview();
    await pane.type(row, 3, [[9_000_000]]);
    await apply();
    await pane.settled();
    expect(standing(pane, 'reason')).toContain('900万');
    expect(pane.state.card).toMatchObject({ from: 'run', star: true });
  });
});
