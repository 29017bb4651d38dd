import fc from 'fast-check';
import { setReading } from '../../src/scheme/definition/set-reading';
import { changeParameters, changeAsOf, chooseScheme } from '../../src/taskpane/state/schemes/choose-scheme';
import { setRole } from '../../src/taskpane/state/read-sheet';
import { follow, preview } from '../../src/taskpane/state/run-scheme';
import { usePane } from '../../src/taskpane/state/store';
import { apply, undo } from '../../src/taskpane/state/write-run';
import { playbook } from '../support/sample-job';
import { seedOf } from '../support/seed';
import { smallWorkbook } from '../support/small-workbook';
import { columnOf, customers, firstRow, lies } from './support/lies';
import { PaneOnHost } from './support/pane-on-host';

jest.mock('../../src/taskpane/state/session', () => jest.requireActual('./support/engine-of-test'));
jest.mock('../../src/taskpane/state/today', () => ({ today: () => 46_203 }));
jest.mock('../../src/taskpane/preferences', () => ({
  readPreferences: () => ({ language: 'zh-CN', theme: 'light' }),
}));

const seed = seedOf('HUIYAN_CARD_SEED');
const runs = Number(process.env['HUIYAN_CARD_RUNS'] ?? 6);

interface Step {
  readonly what: string;
  readonly act: (pane: PaneOnHost) => Promise<unknown>;
  /** How it is told where it was a counterexample. */
  readonly [fc.toStringMethod]: () => string;
}

const row = fc.integer({ min: firstRow, max: firstRow + customers - 1 });
const step = (what: string, act: Step['act']): Step => ({ what, act, [fc.toStringMethod]: () => what });
const always = (what: string, act: Step['act']) => fc.constant(step(what, act));

/** What somebody does in pane and sheet, each as often as it is likely to bring card and cells apart. */
const steps: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: always('preview', () => preview()) },
  { weight: 4, arbitrary: always('preview and apply', () => preview().then(applyIfFound)) },
  { weight: 2, arbitrary: always('apply', () => applyIfFound()) },
  { weight: 2, arbitrary: always('undo', () => undoIfPossible()) },
  { weight: 1, arbitrary: always('save and open again', (pane) => pane.reopened()) },
  { weight: 3, arbitrary: row.map((at) => step(`select row ${String(at + 1)}`, (pane) => pane.select(at))) },
  {
    weight: 3,
    arbitrary: fc.integer({ min: 0, max: 30 }).map((part) =>
      step(`slide to ${String(50_000 * part)}`, async () => {
        const [main] = usePane.getState().scheme.steps;
        if (main?.method === 'high-end') changeParameters(0, { minimum: 50_000 * part });
      }),
    ),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.constantFrom('董事长', '教师', '总经理', '职员'), fc.constantFrom('target', 'not-target'))
      .map(([text, reading]) =>
        step(`read ${text} as ${reading}`, async () => {
          const { scheme } = usePane.getState();
          usePane.setState({ scheme: setReading(scheme, { role: 'position', text, reading }) });
          follow();
        }),
      ),
  },
  {
    weight: 3,
    arbitrary: fc
      .tuple(row, fc.constantFrom(100, 480_000, 900_000, 5_000_000, ''))
      .map(([at, amount]) =>
        step(`type ${String(amount)} in row ${String(at + 1)}`, (pane) =>
          pane.type(at, columnOf(pane, '资产规模'), [[amount]]),
        ),
      ),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(row, row)
      .map(([a, b]) =>
        step(`exchange rows ${String(a + 1)} and ${String(b + 1)}`, (pane) => exchange(pane, a, b)),
      ),
  },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('年度贡献', '资产规模')
      .map((header) => step(`amount from ${header}`, () => setRole(header, 'aum'))),
  },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('zh-CN' as const, 'en-US' as const)
      .map((language) =>
        step(`in ${language}`, async () =>
          usePane.setState(({ preferences }) => ({ preferences: { ...preferences, language } })),
        ),
      ),
  },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('high-end', 'bank-aum', 'abc')
      .map((id) => step(`choose ${id}`, async () => chooseScheme(playbook(id)))),
  },
  { weight: 1, arbitrary: always('another day', async () => changeAsOf(46_203 + 90)) },
  {
    weight: 2,
    arbitrary: fc
      .constantFrom('preview' as const, 'result' as const)
      .map((stage) => step(`look at ${stage}`, async () => usePane.setState({ stage }))),
  },
);

async function applyIfFound(): Promise<void> {
  if (usePane.getState().findings) await apply();
}

async function undoIfPossible(): Promise<void> {
  if (usePane.getState().canUndo) await undo();
}

/** As sorting does: all cells of the rows, the add-in's own among them. */
async function exchange(pane: PaneOnHost, a: number, b: number): Promise<void> {
  const width = (pane.sheet.usedRange(true)?.right ?? 0) + 1;
  const [rowA, rowB] = [a, b].map((at) => pane.sheet.readValues(at, 0, 1, width)[0] ?? []);
  if (!rowA || !rowB) return;
  await pane.type(a, 0, [rowB.map(asTyped)]);
  await pane.type(b, 0, [rowA.map(asTyped)]);
}

function asTyped(value: unknown): string | number {
  return typeof value === 'number' ? value : String(value).replace(/^=/u, "'=");
}

/** Every story begins with a result that stands in the sheet: without one there is little to lie about. */
const beginning = [
  step('select row 3', (pane) => pane.select(firstRow)),
  step('preview', () => preview()),
  step('apply', () => apply()),
];

describe(`whatever is done to pane and sheet (HUIYAN_CARD_SEED=${String(seed)})`, () => {
  it('card, counts and cells agree', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(steps, { minLength: 4, maxLength: 14 }), async (acts) => {
        let pane = await PaneOnHost.open(smallWorkbook(customers));
        const story: string[] = [];
        for (const { what, act } of [...beginning, ...acts]) {
          const done = await act(pane);
          if (done instanceof PaneOnHost) pane = done;
          await pane.settled();
          story.push(what);
          const found = await lies(pane);
          if (found.length > 0) throw new Error(`${story.join(' → ')}\n${found.join('\n')}`);
        }
      }),
      { seed, numRuns: runs },
    );
  });
});
