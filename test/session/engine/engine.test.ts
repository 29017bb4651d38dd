import { localEngine } from '../../../src/session/engine/local-engine';
import { readTable } from '../../../src/session/reading/read-table';
import { recogniseSheet } from '../../../src/session/reading/recognise-sheet';
import { runOf } from '../../../src/session/findings/writing-plan';
import { bankAum } from '../../../src/methods/rules/presets/bank-aum';
import { BlockSize } from '../../../src/workbook/conversation/blocks';
import { applyRun } from '../../../src/workbook/write/run/apply-run';
import { startHost } from '../../support/client';
import { apply, language, playbook, previewAgain } from '../../support/sample-job';
import { smallWorkbook } from '../../support/small-workbook';
import { differences, snapshot } from '../../support/snapshot';

const day = 46_203;

/** An engine with the small workbook's table in it, read in blocks of a few rows. */
async function engineOnSheet() {
  const engine = localEngine();
  const sheet = await recogniseSheet(engine, {});
  const { columns } = await engine.needs(playbook('high-end'), sheet.columns);
  const facts = await readTable(engine, sheet, columns, { blockSize: new BlockSize(1_000) });
  return { engine, facts };
}

describe('the engine of a session', () => {
  it('writes to the last cell what the command line writes', async () => {
    const [expected, workbook] = [smallWorkbook(), smallWorkbook()];
    await startHost(expected);
    await apply(await previewAgain(playbook('high-end'), day));
    await startHost(workbook);
    const { engine } = await engineOnSheet();
    await engine.run(playbook('high-end'), { asOf: day, day: { day, from: 'chosen', where: '' } });
    const plan = await engine.planWriting({ language });
    // What goes between threads is plain data.
    await applyRun(runOf(structuredClone(plan), engine.cells));
    expect(differences(snapshot(expected), snapshot(workbook))).toEqual([]);
  });

  it('tells of a customer by his row in the sheet, and of no other row', async () => {
    await startHost(smallWorkbook());
    const { engine, facts } = await engineOnSheet();
    expect(facts.rows).toBe(24);
    const findings = structuredClone(await engine.run(playbook('high-end'), { asOf: day }));
    const [first] = findings.first;
    expect(first).toEqual(await engine.card(first?.sheetRow ?? -1));
    expect(await engine.card(1)).toBeUndefined();
    expect((await engine.card(16))?.reasons[0]?.lift?.zh).toBe('出现目标触发事件即为高端客户');
  });

  it('drops a run when a later one takes its place', async () => {
    await startHost(smallWorkbook());
    const { engine } = await engineOnSheet();
    const early = engine.run(playbook('high-end'), { asOf: day });
    const late = engine.run(playbook('high-end'), { asOf: day + 1 });
    await expect(early).rejects.toMatchObject({ code: 'cancelled' });
    expect((await late).asOf).toBe(day + 1);
  });

  it('proves rules on the customers of the sheet, and counts those of each tier', async () => {
    await startHost(smallWorkbook());
    const { engine } = await engineOnSheet();
    const proof = await engine.prove({ tiers: bankAum(1_000_000).tiers }, day);
    // 24 customers with 50,000 more each from 50,000 on; those of rows 4, 13 and 22 (250,000, 700,000, 1,150,000) are blank.
    expect(proof.counts).toEqual([4, 9, 8]);
    expect(proof).toMatchObject({ complete: true, issues: [] });
  });
});
