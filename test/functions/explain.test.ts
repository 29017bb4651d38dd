import type { EmbeddedHost } from '../../src/embedded-host/api/embedded-host';
import type { Calculation } from '../../src/embedded-host/calculation/calculation';
import { CellError } from '../../src/embedded-host/model/cells/cell-value';
import type { Sheet } from '../../src/embedded-host/model/book/sheet';
import { Workbook } from '../../src/embedded-host/model/book/workbook';
import type { Engine } from '../../src/session/engine/engine';
import { localEngine } from '../../src/session/engine/local-engine';
import { provideExplanations } from '../../src/session/findings/latest-run';
import { previewScheme } from '../../src/session/reading/preview';
import { recogniseSheet } from '../../src/session/reading/recognise-sheet';
import { startFunctions } from '../support/functions-host';
import { asOf, playbook } from '../support/sample-job';
import { smallWorkbook } from '../support/small-workbook';

/** Customers beside whom functions stand, on a sheet of their own so that no run moves them. */
interface Cells {
  readonly host: EmbeddedHost;
  readonly sheet: Sheet;
}

const opened: Calculation[] = [];

async function open(workbook: Workbook, displayLanguage = 'en-US'): Promise<EmbeddedHost> {
  const host = await startFunctions(workbook, { displayLanguage });
  if (host.calculation) opened.push(host.calculation);
  return host;
}

async function cellsIn(workbook: Workbook, displayLanguage = 'en-US'): Promise<Cells> {
  const sheet = workbook.addSheet('Questions');
  return { host: await open(workbook, displayLanguage), sheet };
}

/** Runs a playbook on the sheet in front, as the pane does, and has the functions ask the engine. */
async function run(id: string, engine: Engine = localEngine()): Promise<Engine> {
  await previewScheme(engine, await recogniseSheet(engine, {}), playbook(id), { asOf });
  provideExplanations((ids) => engine.explain(ids));
  return engine;
}

async function type({ host, sheet }: Cells, row: number, column: number, formula: string): Promise<void> {
  sheet.setFormula(row, column, formula);
  await host.calculation?.settled();
}

function shown({ sheet }: Cells, row: number, column: number): unknown {
  const value = sheet.getValue(row, column);
  return value instanceof CellError ? value.code : value;
}

/** Waits until a cell shows something else: nobody is told when a function has another result. */
async function shownAfter(cells: Cells, before: unknown, row: number, column: number): Promise<unknown> {
  for (let look = 0; look < 200 && shown(cells, row, column) === before; look++) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return shown(cells, row, column);
}

/** Transactions: customers in the order 2, 1, 2, 3, ... so that no customer's row is that of his first purchase. */
function purchases(): Workbook {
  const workbook = Workbook.createEmpty('Purchases');
  const sheet = workbook.activeSheet;
  const rows = Array.from({ length: 30 }, (_, row) => [
    `C${String([2, 2, 2, 1, 3, 5, 4][row % 7])}`,
    `2026-0${String(1 + (row % 6))}-15`,
    100 + row * 10,
  ]);
  [['Customer ID', 'Transaction date', 'Transaction amount'], ...rows].forEach((cells, row) =>
    cells.forEach((value, column) => sheet.setValue(row, column, value)),
  );
  return workbook;
}

/** Clears what was typed: functions of an earlier test would ask with those of a later one. */
afterEach(async () => {
  for (const calculation of opened.splice(0)) {
    for (const { sheet, row, column } of [...calculation.all()]) sheet.setValue(row, column, '');
    await calculation.settled();
  }
  // The client hears of it in tasks of their own.
  await new Promise((resolve) => setTimeout(resolve, 20));
  provideExplanations(undefined);
});

describe('=HY.WHY and =HY.NEXTTIER after a run', () => {
  it('give the words of the customer card', async () => {
    const cells = await cellsIn(smallWorkbook());
    const engine = await run('high-end');
    for (const sheetRow of [2, 4, 16, 25]) {
      const card = await engine.card(sheetRow);
      // What the scheme is about plainly, the others under their names; steps that give numbers only are for the card.
      const said = (card?.reasons ?? []).map(({ method, reason, lift }, place) => ({
        reason: place === 0 ? reason.en : `${method?.en ?? ''}: ${reason.en}`,
        lift: lift && `${method?.en ?? ''}: ${lift.en}`,
      }));
      expect(said.length).toBeGreaterThan(2);
      const lifts = said.flatMap(({ lift }) => lift ?? []);
      cells.sheet.setValue(sheetRow, 0, card?.id ?? '');
      await type(cells, sheetRow, 1, `HY.WHY(A${String(sheetRow + 1)})`);
      await type(cells, sheetRow, 2, `HY.NEXTTIER(A${String(sheetRow + 1)})`);
      expect(shown(cells, sheetRow, 1)).toBe(
        said
          .slice(0, 2)
          .map(({ reason }) => reason)
          .join('; '),
      );
      expect(shown(cells, sheetRow, 2)).toBe(lifts.join('; '));
    }
    expect((await engine.card(16))?.reasons[0]?.lift).toBeDefined();
  });

  it('give the words of each customer of a list of transactions, not those of a purchase', async () => {
    const cells = await cellsIn(purchases());
    const engine = await run('rfm');
    const card = await engine.card(6);
    expect(card?.id).toBe('C5');
    await type(cells, 0, 1, 'HY.WHY("C5")');
    expect(shown(cells, 0, 1)).toBe(card?.reasons[0]?.reason.en);
  });

  it('stay blank for blank ids, and pass errors through', async () => {
    const cells = await cellsIn(smallWorkbook());
    await run('high-end');
    ['C1000', '', 'C9', CellError.of('#DIV/0!')].forEach((id, row) => cells.sheet.setValue(row, 0, id));
    await type(cells, 0, 1, 'HY.WHY(A1:A4)');
    expect(shown(cells, 0, 1)).toMatch(/\S/u);
    expect([1, 2, 3].map((row) => shown(cells, row, 1))).toEqual(['', '#N/A', '#DIV/0!']);
  });

  it.each([
    ['nothing was run', undefined, '还没有运行结果', 'There is no run yet'],
    ['the run has no such customer', 'high-end', '没有这个客户号', 'no customer with this id'],
  ])('say in both languages that %s', async (_, scheme, zh, en) => {
    const cells = await cellsIn(smallWorkbook());
    if (scheme) await run(scheme);
    await type(cells, 0, 1, 'HY.WHY("C9")');
    expect(shown(cells, 0, 1)).toBe('#N/A');
    const message = cells.host.calculation?.formulaAt(cells.sheet, 0, 1)?.message;
    expect(message).toContain(zh);
    expect(message).toContain(en);
  });

  it('speak the language of Excel', async () => {
    const cells = await cellsIn(smallWorkbook(), 'zh-CN');
    await run('abc');
    await type(cells, 0, 1, 'HY.WHY("C1000")');
    expect(shown(cells, 0, 1)).toMatch(/\p{Script=Han}/u);
  });
});

describe('a cell with =HY.WHY, through the real runtime of custom functions', () => {
  it('shows what the first run says, and what each later run says, without being touched', async () => {
    const cells = await cellsIn(smallWorkbook());
    ['C1000', 'C1001'].forEach((id, row) => cells.sheet.setValue(row, 0, id));
    await type(cells, 0, 1, 'HY.WHY(A1:A2)');
    expect([shown(cells, 0, 1), shown(cells, 1, 1)]).toEqual(['#N/A', '']);
    const engine = await run('high-end');
    const first = await shownAfter(cells, '#N/A', 0, 1);
    const card = await engine.card(2);
    expect(first).toContain(card?.reasons[0]?.reason.en);
    await run('abc', engine);
    const second = await shownAfter(cells, first, 0, 1);
    expect(second).toBe((await engine.card(2))?.reasons[0]?.reason.en);
    expect(second).not.toBe(first);
    expect(shown(cells, 1, 1)).toBe((await engine.card(3))?.reasons[0]?.reason.en);
  });

  it('hands each later result on to what is worked out of it', async () => {
    const cells = await cellsIn(smallWorkbook());
    const engine = await run('high-end');
    await type(cells, 0, 1, 'HY.MASK(HY.WHY("C1000"),"C1")');
    await type(cells, 0, 2, 'HY.MASK(B1,"C1")');
    const before = shown(cells, 0, 2);
    expect(before).toBe(shown(cells, 0, 1));
    await run('abc', engine);
    const after = await shownAfter(cells, before, 0, 2);
    expect(after).toBe((await engine.card(2))?.reasons[0]?.reason.en);
    expect(shown(cells, 0, 1)).toBe(after);
  });

  it('lets go of the customer when it is cleared, and asks for another when its argument changes', async () => {
    const cells = await cellsIn(smallWorkbook());
    await run('high-end');
    cells.sheet.setValue(0, 0, 'C1000');
    await type(cells, 0, 1, 'HY.WHY(A1)');
    await type(cells, 1, 1, 'HY.WHY("C1002")');
    cells.sheet.setValue(0, 0, 'C1001');
    cells.sheet.setValue(1, 1, '');
    await cells.host.calculation?.settled();
    const asked: string[] = [];
    provideExplanations(async (ids) => {
      asked.push(...ids);
      return ids.map(() => ({ reason: { zh: '新', en: 'new' }, lift: undefined }));
    });
    expect(await shownAfter(cells, shown(cells, 0, 1), 0, 1)).toBe('new');
    expect(asked).toEqual(['C1001']);
    expect(shown(cells, 1, 1)).toBe('');
  });

  it('is begun when a workbook is opened, since the value that was saved may be of an earlier run', async () => {
    const workbook = smallWorkbook();
    const sheet = workbook.addSheet('Questions');
    sheet.setFormula(0, 1, 'HY.WHY("C1000")', 'as of last month');
    const host = await open(workbook);
    expect(sheet.getValue(0, 1)).toBe('as of last month');
    await run('abc');
    await host.calculation?.settled();
    expect(await shownAfter({ host, sheet }, 'as of last month', 0, 1)).toMatch(/\S/u);
    expect(shown({ host, sheet }, 0, 1)).not.toBe('#N/A');
  });

  it('tells of a whole list in one question after each run', async () => {
    const cells = await cellsIn(smallWorkbook());
    for (let row = 0; row < 50; row++)
      cells.sheet.setFormula(row, 1, `HY.WHY("C${String(1000 + (row % 20))}")`);
    await cells.host.calculation?.settled();
    let questions = 0;
    provideExplanations(async (ids) => {
      questions++;
      return ids.map((id) => ({ reason: { zh: id, en: id }, lift: undefined }));
    });
    expect(await shownAfter(cells, '#N/A', 49, 1)).toBe('C1009');
    expect(questions).toBe(1);
  });
});
