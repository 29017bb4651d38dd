import { openWorkbook } from '../../src/embedded-host/file/read/open-workbook';
import { localEngine } from '../../src/session/engine/local-engine';
import { openSheet } from '../../src/taskpane/state/read-sheet';
import { askToRemove, remove } from '../../src/taskpane/state/remove';
import { preview } from '../../src/taskpane/state/run-scheme';
import { usePane } from '../../src/taskpane/state/store';
import { apply } from '../../src/taskpane/state/write-run';
import { annotatedFile, customerSheet, otherSheet, plainBook } from '../session/promises/base-book';
import { deeds, tierHeader } from '../session/promises/host-stranger';
import { cellsOf } from '../support/cells-of';
import { shortenPauses } from '../support/short-pauses';
import { PaneOnHost } from './support/pane-on-host';

shortenPauses();

jest.mock('../../src/taskpane/state/session', () => jest.requireActual('./support/engine-of-test'));
jest.mock('../../src/taskpane/state/today', () => ({ today: () => 46_203 }));
jest.mock('../../src/taskpane/preferences', () => ({
  readPreferences: () => ({ language: 'zh-CN', theme: 'light' }),
}));
jest.mock('../../src/session/engine/worker-engine', () => ({
  workerEngine: () => ({ ...localEngine(), end: () => undefined }),
}));

async function opened(deed: string): Promise<PaneOnHost> {
  const workbook = openWorkbook(await annotatedFile());
  deeds[deed]?.(workbook);
  return PaneOnHost.open(workbook);
}

const tiersIn = ({ host }: PaneOnHost) =>
  cellsOf(host.workbook)[0]?.filter((cell) => String(cell).endsWith(tierHeader)).length;

describe('a workbook whose names another program has lost', () => {
  it.each([
    ['updates its columns in place, as long as nobody says no', false, 1],
    ['leaves them and inserts new ones where a person says so', true, 2],
  ])('%s', async (_what, leavesFoundAgain, sets) => {
    const pane = await opened('names stripped');
    expect(pane.state.sheet?.foundAgain.map(({ header }) => header)).toContain(tierHeader);
    usePane.setState({ leavesFoundAgain });
    await preview();
    expect(pane.state.findings?.issues.map(({ kind }) => kind)).toContain('found-again');
    const before = cellsOf(pane.host.workbook, customerSheet);
    await apply();
    await pane.settled();
    expect(pane.state.problem).toBeNull();
    expect(tiersIn(pane)).toBe(sets);
    const after = cellsOf(pane.host.workbook, customerSheet).flat();
    for (const cell of new Set(before.flat())) expect(after).toContain(cell);
  });
});

describe('removing Huiyan from a workbook', () => {
  it('says first what would go, and leaves what was there before the first run', async () => {
    const pane = await opened('re-saved');
    await askToRemove();
    expect(pane.state.removal?.columns.map(({ header }) => header)).toContain(tierHeader);
    expect(pane.state.removal?.sheets).toHaveLength(4);
    await remove('all');
    await pane.settled();
    expect(pane.state).toMatchObject({ removal: null, problem: null });
    const { workbook } = pane.host;
    expect(workbook.sheets.map(({ name }) => name)).toEqual([customerSheet, otherSheet]);
    expect(cellsOf(workbook)).toEqual(cellsOf(plainBook()));
    expect(pane.state.sheet).toMatchObject({ ownColumns: [], foundAgain: [] });
    await openSheet();
  });
});
