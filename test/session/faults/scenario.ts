import type { EmbeddedHost } from '../../../src/embedded-host/api/embedded-host';
import type { RichApiRequest } from '../../../src/embedded-host/api/requests/protocol';
import type { Workbook } from '../../../src/embedded-host/model/book/workbook';
import { applyPreview } from '../../../src/session/writing/apply-preview';
import { localEngine } from '../../../src/session/engine/local-engine';
import { previewScheme } from '../../../src/session/reading/preview';
import { recogniseSheet } from '../../../src/session/reading/recognise-sheet';
import type { Scheme } from '../../../src/scheme/definition/scheme';
import type { Control } from '../../../src/workbook/conversation/control';
import { takeBack } from '../../../src/workbook/write/run/take-back';
import { startHost } from '../../support/client';
import { BlockSize } from '../../../src/workbook/conversation/blocks';
import type { ApplyControl } from '../../../src/workbook/write/run/apply-run';
import { copyWorkbook } from '../../support/copy-workbook';
import { apply, language, playbook, previewAgain } from '../../support/sample-job';
import { smallWorkbook } from '../../support/small-workbook';
import { journalIn, visible } from './visible';

/** A part of the main job, and how the workbook looks before and after it. */
export interface Scenario {
  readonly name: string;
  /** A workbook as it is before; a new one each time. */
  readonly make: () => Workbook;
  readonly act: (control?: Control) => Promise<unknown>;
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** The journal that it leaves. */
  readonly journalAfter: readonly string[];
  /** Whether it takes a run back. */
  readonly undoes: boolean;
  /** The requests that do it. Those that only let go of ranges are not waited for and are not among them. */
  readonly syncs: readonly Sync[];
}

/** A request of the clean course of a scenario: its number, and how many actions it carries. */
export interface Sync {
  readonly number: number;
  readonly actions: number;
}

const day = 46_203;
const rows = 8;
/** So many that changes can stand far apart. */
export const manyRows = 300;

/** The main playbook cut down to ★, tiers and reasons: a case takes milliseconds. */
const scheme = {
  ...playbook('high-end'),
  steps: [{ method: 'high-end', outputs: ['tier', 'star'] }],
};

interface Job {
  readonly scheme: Scheme;
  readonly formulas: boolean;
}

const asValues: Job = { scheme, formulas: false };

/** What can be said in formulas, a rank among the customers included. */
const asFormulas: Job = {
  scheme: {
    ...playbook('composite'),
    steps: [
      {
        method: 'composite',
        params: { indicators: [{ column: 'revenue', weight: 100, normalise: 'percent-rank' }] },
        outputs: ['grade', 'score'],
      },
      { method: 'urgency' },
    ],
  },
  formulas: true,
};

const recipes = {
  'reading the sheet': async () => reading(await afterRun()),
  'the first run': () => writing('the first run', plain),
  'the first run on a Table': () => writing('the first run on a Table', tableWorkbook),
  'a second run in place': async () => writing('a second run in place', await afterRun()),
  'a second run with changes far apart': async () =>
    writing('a second run with changes far apart', maker(await ran(large, promoteSome)), smallBlocks),
  'the first run, as formulas': () => writing('the first run, as formulas', plain, undefined, asFormulas),
  'a second run in place, as formulas': async () =>
    writing('a second run in place, as formulas', await afterRun(asFormulas), undefined, asFormulas),
  'undo of the first run': async () => undo('undo of the first run', maker(await ran(plain))),
  'undo of the run on a Table': async () =>
    undo('undo of the run on a Table', maker(await ran(tableWorkbook))),
  'undo of the second run': async () => undo('undo of the second run', maker(await ran(await afterRun()))),
  'undo of the second run, as formulas': async () =>
    undo(
      'undo of the second run, as formulas',
      maker(await ran(await afterRun(asFormulas), undefined, asFormulas)),
    ),
} as const satisfies Record<string, () => Promise<Scenario>>;

/** The main job in parts: reading, the first run on a range and on a Table, a second run in place, undo of each. */
export type ScenarioName = keyof typeof recipes;
const scenarioNames = Object.keys(recipes) as ScenarioName[];

/** The full product of parts and faults takes minutes; it is gone through with HUIYAN_FAULTS=full. */
export const isFull = process.env['HUIYAN_FAULTS'] === 'full';

/** With HUIYAN_FAULTS=few every third request meets each fault, in turns: for a quick look. */
export const isFew = process.env['HUIYAN_FAULTS'] === 'few';

/** The scenarios of this test run: those on Tables, on more rows and as formulas only where everything is gone through. */
export const parts = scenarioNames.filter((name) => isFull || !/Table|far apart|formulas/u.test(name));

/** Makes scenarios by name, each once. */
export function scenarios(): (name: ScenarioName) => Promise<Scenario> {
  const made = new WeakMap<() => Promise<Scenario>, Promise<Scenario>>();
  return (name) => {
    const known = made.get(recipes[name]) ?? recipes[name]();
    made.set(recipes[name], known);
    return known;
  };
}

const plain = () => smallWorkbook(rows);
const large = () => smallWorkbook(manyRows);
/** So small that the large workbook is read in several blocks and its changes are written in several requests. */
const smallBlocks = () => ({ blockSize: new BlockSize(6_000) });
const afterRun = async (job = asValues) => maker(await ran(plain, changeCustomers, job));
const reading = (make: () => Workbook) =>
  scenario('reading the sheet', make, () => previewAgain(scheme, day));
const undo = (name: string, make: () => Workbook) => scenario(name, make, (control) => takeBack(control));

/** Reads, previews and writes, as a pane does that is opened on a workbook. */
export async function runFromTheStart(): Promise<void> {
  await apply(await previewAgain(scheme, day));
}

/** Makes copies of a workbook. */
function maker(workbook: Workbook): () => Workbook {
  return () => copyWorkbook(workbook);
}

/** The workbook after a run, and after what somebody did to it then. */
async function ran(
  make: () => Workbook,
  then?: (workbook: Workbook) => void,
  { scheme: wanted, formulas } = asValues,
): Promise<Workbook> {
  const workbook = make();
  await startHost(workbook);
  await apply(await previewAgain(wanted, day), { formulas });
  then?.(workbook);
  return workbook;
}

async function writing(
  name: string,
  make: () => Workbook,
  control: () => ApplyControl = () => ({}),
  { scheme: wanted, formulas } = asValues,
): Promise<Scenario> {
  await startHost(make());
  const engine = localEngine();
  await previewScheme(engine, await recogniseSheet(engine, {}), wanted, { asOf: day });
  return scenario(name, make, (following) =>
    applyPreview(engine, { language, formulas }, { ...control(), ...following }),
  );
}

/** Goes the clean course once and writes down its requests. */
async function scenario(name: string, make: () => Workbook, act: Scenario['act']): Promise<Scenario> {
  const workbook = make();
  const before = visible(workbook);
  const host = await startHost(workbook);
  const syncs = recordSyncs(host);
  await act();
  const [after, journalAfter] = [visible(workbook), journalIn(workbook)];
  return { name, make, act, before, after, journalAfter, undoes: name.startsWith('undo'), syncs };
}

/** The requests that a host is going to be asked and that somebody waits for, as they come. */
export function recordSyncs(host: EmbeddedHost): Sync[] {
  const syncs: Sync[] = [];
  host.faults.add({
    when: ({ number, request }) => {
      if (!onlyLetsGo(request)) syncs.push({ number, actions: request.Actions.length });
      return false;
    },
    effect: { kind: 'slow', milliseconds: 0 },
  });
  return syncs;
}

function onlyLetsGo({ Actions }: RichApiRequest): boolean {
  const names = Actions.map(({ Name }) => Name).filter((name) => name !== '');
  return names.length > 0 && names.every((name) => name === '_RemoveReference');
}

/** Customers who have more than at the first run, and a tier column under a name of the user's own. */
function changeCustomers(workbook: Workbook): void {
  const sheet = workbook.sheets[0];
  for (let row = 2; row < 2 + rows; row += 2) sheet?.setValue(row, 4, 90_000 * row);
}

/** Some customers, far from each other, have another position than at the first run: nobody else's results change. */
function promoteSome(workbook: Workbook): void {
  const sheet = workbook.sheets[0];
  for (let row = 3; row < 2 + manyRows; row += 23) {
    const column = sheet?.readValues(1, 0, 1, 9)[0]?.indexOf('职位') ?? -1;
    sheet?.setValue(row, column, sheet.getValue(row, column) === '董事长' ? '教师' : '董事长');
  }
}

/** The customers as an Excel Table, with nothing else on the sheet. */
function tableWorkbook(): Workbook {
  const workbook = smallWorkbook(rows);
  const [sheet] = workbook.sheets;
  if (!sheet) throw new Error('no sheet');
  const area = { top: 1, left: 0, bottom: 1 + rows, right: 6 };
  const columnNames = sheet.readValues(1, 0, 1, 7)[0]?.map(String) ?? [];
  workbook.addTable(sheet, { name: 'Customers', area, columnNames });
  return workbook;
}
