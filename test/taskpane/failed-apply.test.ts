import type { Engine } from '../../src/session/engine/engine';
import { preview } from '../../src/taskpane/state/run-scheme';
import { apply } from '../../src/taskpane/state/write-run';
import { smallWorkbook } from '../support/small-workbook';
import { engine, useEngine } from './support/engine-of-test';
import { columnOf, firstRow, lies } from './support/lies';
import { PaneOnHost } from './support/pane-on-host';
import { ownCells } from './support/written-cells';

jest.mock('../../src/taskpane/state/session', () => jest.requireActual('./support/engine-of-test'));
jest.mock('../../src/taskpane/state/today', () => ({ today: () => 46_203 }));
jest.mock('../../src/taskpane/preferences', () => ({
  readPreferences: () => ({ language: 'zh-CN', theme: 'light' }),
}));

/** From now on the engine fails once at what it is asked for. */
function failOnceAt(what: 'run' | 'finishTable'): void {
  const able = engine();
  const failing = () => {
    useEngine(able);
    return Promise.reject(new Error('failed'));
  };
  useEngine({ ...able, [what]: failing } as Engine);
}

async function previewed(): Promise<PaneOnHost> {
  const pane = await PaneOnHost.open(smallWorkbook());
  await pane.select(firstRow);
  await preview();
  return pane;
}

const reasonIn = (pane: PaneOnHost) =>
  ownCells(pane.sheet)
    .find(({ key }) => key === 'reason')
    ?.cell(firstRow);

describe.each(['run', 'finishTable'] as const)('an Apply that fails at %s', (what) => {
  it('after somebody changed a cell leaves it to be read again, and the next Apply writes what the cells are', async () => {
    const pane = await previewed();
    await pane.type(firstRow, columnOf(pane, '资产规模'), [[9_000_000]]);
    failOnceAt(what);
    await apply();
    await pane.settled();
    expect(pane.state).toMatchObject({ isChanged: true, receipt: null, problem: { problem: {} } });
    expect(pane.state.card?.from).not.toBe('run');
    await apply();
    await pane.settled();
    expect(pane.state).toMatchObject({ isChanged: false, problem: null });
    expect(reasonIn(pane)).toContain('900万');
    expect(await lies(pane)).toEqual([]);
  });

  it('after all was written has the card speak of the sheet, and the next Apply writes', async () => {
    const pane = await previewed();
    failOnceAt(what);
    await apply();
    await pane.settled();
    expect(pane.state).toMatchObject({ isChanged: true, receipt: { run: { number: 1 } }, written: null });
    expect(pane.state.card?.from).toBe('sheet');
    expect(await lies(pane)).toEqual([]);
    await apply();
    await pane.settled();
    expect(pane.state).toMatchObject({ isChanged: false, problem: null, receipt: { run: { number: 2 } } });
    expect(await lies(pane)).toEqual([]);
  });
});
