import { chooseScheme } from '../../src/taskpane/state/schemes/choose-scheme';
import { followLooks } from '../../src/taskpane/state/follow/follow-looks';
import { pointAt, setFurtherRole } from '../../src/taskpane/state/further-sheets';
import { preview } from '../../src/taskpane/state/run-scheme';
import { openSample, playbook } from '../support/sample-job';
import { PaneOnHost } from './support/pane-on-host';

jest.mock('../../src/taskpane/state/session', () => jest.requireActual('./support/engine-of-test'));
jest.mock('../../src/taskpane/state/today', () => ({ today: () => 46_203 }));
jest.mock('../../src/taskpane/preferences', () => ({
  readPreferences: () => ({ language: 'en-US', theme: 'light' }),
}));

/** Until a look had the time to follow. */
async function looked(pane: PaneOnHost): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 150));
  await pane.settled();
}

describe('a quick look at a scheme that reads a further sheet', () => {
  it('finds what the preview finds, and follows what somebody says of that sheet', async () => {
    const pane = await PaneOnHost.open(openSample('en-service.xlsx'));
    followLooks();
    chooseScheme(playbook('orphan-customers'));
    await looked(pane);
    expect(pane.state.look).toBeNull();

    await pointAt('sellers', 'Sellers');
    await looked(pane);
    const { look } = pane.state;
    expect(look).not.toBeNull();
    expect(pane.state.findings).toBeNull();

    await preview();
    expect(pane.state.findings?.tiers).toEqual(look?.tiers);

    await setFurtherRole('sellers', 'Attendance', undefined);
    await looked(pane);
    expect(pane.state.look).not.toBe(look);
  });
});
