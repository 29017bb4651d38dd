import { wantedList } from '../../src/taskpane/state/call-list';
import { openSheet } from '../../src/taskpane/state/read-sheet';
import { chooseScheme } from '../../src/taskpane/state/schemes/choose-scheme';
import { preview } from '../../src/taskpane/state/run-scheme';
import { usePane } from '../../src/taskpane/state/store';
import { apply } from '../../src/taskpane/state/write-run';
import { playbook } from '../support/sample-job';
import { smallWorkbook } from '../support/small-workbook';
import { PaneOnHost } from './support/pane-on-host';

jest.mock('../../src/taskpane/state/session', () => jest.requireActual('./support/engine-of-test'));
jest.mock('../../src/taskpane/state/today', () => ({ today: () => 46_203 }));
jest.mock('../../src/taskpane/preferences', () => ({
  readPreferences: () => ({ language: 'zh-CN', theme: 'light' }),
}));

/** The workbook after a run for which this was said of the list, opened again and previewed. */
async function reopenedAfter(said: { isOn?: boolean; capacity?: number }): Promise<PaneOnHost> {
  const pane = await PaneOnHost.open(smallWorkbook());
  await preview();
  expect(pane.state.findings?.callList?.byDefault).toBe(true);
  usePane.setState({ callList: said });
  await apply();
  await pane.settled();
  const reopened = await pane.reopened();
  await preview();
  return reopened;
}

describe('the list to work from', () => {
  it('stays declined when the workbook is opened again', async () => {
    const pane = await reopenedAfter({ isOn: false });
    expect(wantedList(pane.state)).toBeUndefined();
  });

  it('has the capacity of the latest run when the workbook is opened again', async () => {
    const pane = await reopenedAfter({ capacity: 3 });
    expect(wantedList(pane.state)).toEqual({ capacity: 3 });
  });

  it('is as another scheme has it where that is chosen; the same scheme under a name of its own keeps what was said', async () => {
    const pane = await reopenedAfter({ isOn: false });
    chooseScheme({ ...pane.state.scheme, id: 'own-1', label: { zh: '我的', en: 'Mine' } });
    expect(pane.state.callList).toEqual({ isOn: false });
    chooseScheme(playbook('bank-aum'));
    expect(pane.state.callList).toEqual({});
  });

  it('is as the scheme has it on a sheet where nothing was run', async () => {
    const pane = await PaneOnHost.open(smallWorkbook());
    await preview();
    usePane.setState({ callList: { isOn: false, capacity: 2 } });
    await openSheet();
    expect(pane.state.callList).toEqual({});
  });
});
