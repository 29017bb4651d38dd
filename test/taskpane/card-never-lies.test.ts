import fc from 'fast-check';
import type { Text } from '../../src/locales/text';
import { setReading } from '../../src/scheme/definition/set-reading';
import { applyMapping } from '../../src/session/sheet/mapping';
import { localEngine } from '../../src/session/engine/local-engine';
import { recogniseSheet } from '../../src/session/reading/recognise-sheet';
import { previewScheme } from '../../src/session/reading/preview';
import type { Findings } from '../../src/session/findings/findings';
import { changeParameters, changeAsOf, chooseScheme } from '../../src/taskpane/state/choose-scheme';
import { setRole } from '../../src/taskpane/state/read-sheet';
import { follow, preview } from '../../src/taskpane/state/run-scheme';
import { usePane } from '../../src/taskpane/state/store';
import { apply, undo } from '../../src/taskpane/state/write-run';
import { playbook } from '../support/sample-job';
import { seedOf } from '../support/seed';
import { smallWorkbook } from '../support/small-workbook';
import { PaneOnHost } from './support/pane-on-host';
import { ownCells } from './support/written-cells';

jest.mock('../../src/taskpane/state/session', () => jest.requireActual('./support/engine-of-test'));
jest.mock('../../src/taskpane/state/today', () => ({ today: () => 46_203 }));
jest.mock('../../src/taskpane/preferences', () => ({
  readPreferences: () => ({ language: 'zh-CN', theme: 'light' }),
}));

const seed = seedOf('HUIYAN_CARD_SEED');
const runs = Number(process.env['HUIYAN_CARD_RUNS'] ?? 6);
const firstRow = 2;
const customers = 24;

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

function columnOf({ sheet }: PaneOnHost, header: string): number {
  const headers = sheet.readValues(1, 0, 1, 40)[0] ?? [];
  return headers.indexOf(header);
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

const both = ({ zh, en }: Text) => [zh, en];

/** What is wrong at this moment; empty where card, counts and sheet agree. */
async function lies(pane: PaneOnHost): Promise<string[]> {
  return [...cardLies(pane), ...countLies(pane), ...(await staleFindings(pane))];
}

function cardLies(pane: PaneOnHost): string[] {
  const { card, findings, written, isChanged, stage } = pane.state;
  const own = ownCells(pane.sheet);
  const selected = pane.host.workbook.activeSheet === pane.sheet ? pane.selectedRow : -1;
  const stands = own.filter(({ cell }) => selected >= firstRow && cell(selected) !== '');
  const found: string[] = [];
  if (!card) return stands.length > 0 ? ['no card, though something is written in the row'] : [];
  if (card.sheetRow !== selected) found.push(`card of row ${String(card.sheetRow)}`);
  if (card.id !== String(pane.sheet.getValue(selected, columnOf(pane, '客户号'))))
    found.push('another customer');
  const isOfSheet = card.from === 'sheet' || findings === written;
  if (card.from === 'run' && (isChanged || !findings)) found.push('a card of cells that have changed');
  if (card.from === 'run' && stage === 'result' && findings !== written)
    found.push('a result that is not written');
  const cellOf = (key: string) => own.find((column) => column.key === key)?.cell(selected) ?? '';
  for (const { column, tier, before } of card.tiers) {
    const said = isOfSheet ? tier.label : before?.label;
    const cell = cellOf(column);
    if (said && !both(said).includes(cell)) found.push(`${column}: card ${said.zh}, cell ${cell}`);
    if (!said && cell !== '') found.push(`${column}: cell ${cell} is not told`);
  }
  if (!isOfSheet) return found;
  const isStarred = own.some(({ key, cell }) => key.endsWith('.star') && cell(selected) === '★');
  if (card.star !== isStarred) found.push(`card ★ ${String(card.star)}, cell ${String(isStarred)}`);
  const reason = cellOf('reason');
  for (const { reason: one } of card.reasons) {
    if (!both(one).some((text) => reason.includes(text)))
      found.push(`reason: card ${one.zh}, cell ${reason}`);
  }
  return found;
}

/** What is written must be what the cells say, on the result stage, in the receipt and in the log. */
function countLies(pane: PaneOnHost): string[] {
  const { written, receipt, sheet, undone, findings, canUndo } = pane.state;
  const found: string[] = [];
  if (written) found.push(...tierLies(pane, written));
  if (undone && (receipt ?? written ?? findings ?? canUndo)) found.push('results of a run that was undone');
  if (receipt) {
    const latest = sheet?.state.runs.at(-1);
    if (receipt.run.number !== latest?.number) found.push('the receipt of another run');
    if (written?.hasStars && starred(pane) !== receipt.run.stars)
      found.push(`receipt ★ ${String(receipt.run.stars)}, cells ${String(starred(pane))}`);
  }
  return found;
}

function tierLies(pane: PaneOnHost, { tiers, stars, hasStars }: Findings): string[] {
  const own = ownCells(pane.sheet);
  const wrong = tiers.flatMap(({ column, counts }) => {
    const cells = own.find(({ key }) => key === column);
    return counts.flatMap(({ tier, rows }) => {
      const standing = rowsOfList.filter((at) => both(tier.label).includes(cells?.cell(at) ?? '')).length;
      return standing === rows
        ? []
        : [`${column} ${tier.id}: counted ${String(rows)}, cells ${String(standing)}`];
    });
  });
  return hasStars && starred(pane) !== stars
    ? [...wrong, `★ counted ${String(stars)}, cells ${String(starred(pane))}`]
    : wrong;
}

const rowsOfList = Array.from({ length: customers }, (_, index) => firstRow + index);

function starred(pane: PaneOnHost): number {
  const stars = ownCells(pane.sheet).filter(({ key }) => key.endsWith('.star'));
  return rowsOfList.filter((at) => stars.some(({ cell }) => cell(at) === '★')).length;
}

/** What is found must be what anybody else would find on these cells with these choices. */
async function staleFindings({ state }: PaneOnHost): Promise<string[]> {
  const { findings, isChanged, problem, scheme, asOf, sheet } = state;
  if (!findings || isChanged || problem || !sheet) return [];
  const other = localEngine();
  const fresh = await recogniseSheet(other, { sheet: sheet.source.sheetName });
  const mapping = Object.fromEntries(
    sheet.columns.flatMap(({ role, header }) => (role ? [[role, header]] : [])),
  );
  const free = Object.fromEntries(fresh.columns.flatMap(({ role }) => (role ? [[role, '']] : [])));
  const columns = applyMapping(fresh.columns, { ...free, ...mapping }, 'where-present');
  const again = await previewScheme(other, { ...fresh, columns }, scheme, { asOf });
  const told = ({ tiers, stars }: Findings) => JSON.stringify([tiers, stars]);
  return told(again.findings) === told(findings) ? [] : ['findings of other cells or other choices'];
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
