import { openDelimited } from '../../src/embedded-host/file/read/open-delimited';
import { localEngine } from '../../src/session/engine/local-engine';
import { chooseDecimal } from '../../src/taskpane/state/choose-column';
import { apply } from '../../src/taskpane/state/write-run';
import { preview } from '../../src/taskpane/state/run-scheme';
import { PaneOnHost } from './support/pane-on-host';
import { playbook } from '../support/sample-job';
import { usePane } from '../../src/taskpane/state/store';

jest.mock('../../src/taskpane/state/session', () => jest.requireActual('./support/engine-of-test'));
jest.mock('../../src/taskpane/state/today', () => ({ today: () => 46_203 }));
jest.mock('../../src/taskpane/preferences', () => ({
  readPreferences: () => ({ language: 'zh-CN', theme: 'light' }),
}));
jest.mock('../../src/session/engine/worker-engine', () => ({
  workerEngine: () => ({ ...localEngine(), end: () => undefined }),
}));

const csv = '客户号;姓名;年度贡献\nC1;张一;1.234\nC2;张二;2.500\nC3;张三;10.750\n';
const kinds = (pane: PaneOnHost) =>
  pane.state.facts?.issues
    .map(({ kind }) => kind)
    .filter((kind) => kind.includes('decimal') || kind.includes('undecidable'));

const reasons = (pane: PaneOnHost) =>
  pane.state.findings?.first.map((card) => card.reasons[0]?.reason.zh).join();

describe('numbers that nothing in their column decides', () => {
  it('are read as a click says, made anew in what is shown, and remembered with the sheet', async () => {
    const pane = await PaneOnHost.open(openDelimited(Buffer.from(csv), 'list.csv'));
    usePane.setState({ scheme: playbook('abc'), isSchemeChosen: true });
    expect(kinds(pane)).toEqual(['undecidable-number']);
    await chooseDecimal('年度贡献', 'comma');
    await pane.settled();
    expect(kinds(pane)).toEqual(['decimal-comma-chosen']);
    await preview();
    await pane.settled();
    expect(reasons(pane)).toContain('年度贡献 2500，');
    await chooseDecimal('年度贡献', 'point');
    await pane.settled();
    expect(reasons(pane)).toContain('年度贡献 2.5，');
    await apply();
    await pane.settled();
    const again = await pane.reopened();
    expect(kinds(again)).toEqual(['decimal-point-chosen']);
  });
});
