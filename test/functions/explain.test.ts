import { Workbook } from '../../src/embedded-host/model/workbook';
import { localEngine } from '../../src/session/local-engine';
import { provideExplanations } from '../../src/session/latest-run';
import { previewScheme } from '../../src/session/preview';
import { recogniseSheet } from '../../src/session/recognise-sheet';
import { callFunction } from '../support/call-function';
import { startFunctions } from '../support/functions-host';
import { asOf, playbook } from '../support/sample-job';
import { smallWorkbook } from '../support/small-workbook';

/** Runs a playbook on the workbook and lets the functions ask the engine, as the pane does. */
async function run(workbook: Workbook, id: string) {
  await startFunctions(workbook, { displayLanguage: 'en-US' });
  const engine = localEngine();
  await previewScheme(engine, await recogniseSheet(engine, {}), playbook(id), { asOf });
  provideExplanations((customer) => engine.explain(customer));
  return engine;
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

describe('=HY.WHY and =HY.NEXTTIER after a run', () => {
  afterEach(() => provideExplanations(undefined));

  it('give the words of the customer card', async () => {
    const engine = await run(smallWorkbook(), 'high-end');
    for (const sheetRow of [2, 4, 16, 25]) {
      const card = await engine.card(sheetRow);
      const said = (card?.reasons ?? []).map(({ method, reason, lift }) => ({
        reason: `${method?.en ?? ''}: ${reason.en}`,
        lift: lift && `${method?.en ?? ''}: ${lift.en}`,
      }));
      expect(said.length).toBeGreaterThan(2);
      const lifts = said.flatMap(({ lift }) => lift ?? []);
      expect(await callFunction('WHY', card?.id)).toEqual([[said.map(({ reason }) => reason).join('; ')]]);
      expect(await callFunction('NEXTTIER', card?.id)).toEqual([[lifts.join('; ')]]);
    }
    expect((await engine.card(16))?.reasons[0]?.lift).toBeDefined();
  });

  it('give the words of each customer of a list of transactions, not those of a purchase', async () => {
    const engine = await run(purchases(), 'rfm');
    const card = await engine.card(6);
    expect(card?.id).toBe('C5');
    expect(await callFunction('WHY', 'C5')).toEqual([[card?.reasons[0]?.reason.en]]);
  });

  it('stay blank for blank ids, and pass errors through', async () => {
    await run(smallWorkbook(), 'high-end');
    const broken = new CustomFunctions.Error('#DIV/0!');
    const [[why] = [], ...others] = await callFunction('WHY', [['C1000'], [''], ['C9'], [broken]]);
    expect(why).toMatch(/\S/u);
    expect(others).toMatchObject([[''], [{ code: '#N/A' }], [{ code: '#DIV/0!' }]]);
    await expect(callFunction('WHY', 'C9')).rejects.toMatchObject({ code: '#N/A' });
  });
});
