import { methods } from '../../../src/methods/registry';
import { playbooks } from '../../../src/scheme/playbooks/registry';
import { localEngine } from '../../../src/session/engine/local-engine';
import { trySchemes, type Trial } from '../../../src/session/engine/try-schemes';
import { readTable } from '../../../src/session/reading/read-table';
import { recogniseSheet } from '../../../src/session/reading/recognise-sheet';
import type { Table } from '../../../src/table/columns/table';
import { startHost } from '../../support/client';
import { asOf, openSample, playbook } from '../../support/sample-job';

const schemes = playbooks.map(({ scheme }) => scheme);

/** An engine that has read what was recognised of the sheet in front, as the pane does. */
async function engineOn(sample: string) {
  await startHost(openSample(sample));
  const engine = localEngine();
  const sheet = await recogniseSheet(engine, {});
  await readTable(
    engine,
    sheet,
    sheet.columns.filter(({ role }) => role !== undefined),
  );
  return engine;
}

/** The schemes that say something of the sheet, the best fitting first. */
function fitting(trials: readonly Trial[]): string[] {
  return schemes
    .map(({ id }, index) => ({ id, trial: trials[index] }))
    .filter(({ trial }) => (trial?.decided ?? 0) > 0)
    .sort((a, b) => (b.trial?.fit ?? 0) - (a.trial?.fit ?? 0))
    .map(({ id }) => id);
}

describe('the scheme that fits a sheet best', () => {
  it.each([
    ['zh-bank-customers.xlsx', 'high-end'],
    ['en-bank-customers.xlsx', 'high-end'],
    ['en-transactions.xlsx', 'rfm'],
    ['en-campaign.xlsx', 'conversion'],
    ['en-deals.xlsx', 'funnel'],
  ])('of %s is %s', async (sample, best) => {
    const engine = await engineOn(sample);
    expect(fitting(await engine.tryOut(schemes, { asOf }))[0]).toBe(best);
  });

  it('is never one that only finds "no data"', () => {
    const table: Table = {
      rowCount: 2,
      sheetRows: Int32Array.of(1, 2),
      columns: [
        {
          kind: 'number',
          header: '资产',
          role: 'aum',
          sheetColumn: 0,
          values: Float64Array.of(NaN, NaN),
          missing: Uint8Array.of(1, 1),
        },
      ],
    };
    const tries = trySchemes(table, [playbook('high-end'), playbook('bank-aum')], { asOf }, methods);
    let next = tries.next();
    while (!next.done) next = tries.next();
    expect(next.value).toEqual([
      { decided: 0, fit: 0 },
      { decided: 0, fit: 0 },
    ]);
  });
});

describe('a quick look', () => {
  it('tells what a run would find, and is not the latest run', async () => {
    const engine = await engineOn('zh-bank-customers.xlsx');
    const scheme = playbook('high-end');
    const look = await engine.look(scheme, { asOf });
    expect(await engine.card(5)).toBeUndefined();
    const { words, tiers, stars, occasions } = await engine.run(scheme, { asOf });
    expect(look).toEqual({ words, tiers, stars, occasions });
    expect(words.map(({ role }) => role)).toContain('trigger');
  });

  it('gives way to a run', async () => {
    const engine = await engineOn('zh-bank-customers.xlsx');
    const look = engine.look(playbook('high-end'), { asOf });
    const run = engine.run(playbook('high-end'), { asOf });
    await expect(look).rejects.toMatchObject({ code: 'cancelled' });
    expect((await run).asOf).toBe(asOf);
  });
});
