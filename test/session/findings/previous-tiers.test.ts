import { applyPreview } from '../../../src/session/writing/apply-preview';
import { localEngine } from '../../../src/session/engine/local-engine';
import { previewScheme } from '../../../src/session/reading/preview';
import { readPreviousTiers } from '../../../src/session/reading/read-previous';
import { recogniseSheet } from '../../../src/session/reading/recognise-sheet';
import type { Scheme } from '../../../src/scheme/definition/scheme';
import { startHost } from '../../support/client';
import { cloningEngine } from '../../support/cloning-engine';
import { asOf, language, openSample, playbook } from '../../support/sample-job';

const rules = playbook('bank-aum');
/** The same tiers with private banking from 1,000,000 on: some of the affluent go up. */
const lower: Scheme = {
  ...rules,
  steps: [{ method: 'rules', params: { rules: lowered() } }],
};

function lowered() {
  const [step] = rules.steps;
  const given = step?.params?.['rules'] as { tiers: { tests: object[] }[]; grace?: object };
  const [first, second, third] = given.tiers;
  return {
    tiers: [
      { ...first, tests: [{ ...first?.tests[0], value: 1_000_000 }] },
      { ...second, tests: [{ ...second?.tests[0], to: 1_000_000 }] },
      third,
    ],
  };
}

async function twoRuns() {
  const workbook = openSample('en-bank-customers.xlsx');
  await startHost(workbook);
  const engine = cloningEngine(localEngine());
  const first = await previewScheme(engine, await recogniseSheet(engine, {}), rules, { asOf });
  await applyPreview(engine, { language });
  const sheet = await recogniseSheet(engine, {});
  await engine.setPrevious(await readPreviousTiers(sheet));
  const second = await previewScheme(engine, sheet, lower, { asOf });
  return { engine, first: first.findings, second: second.findings };
}

describe('who moved since the latest run', () => {
  it('is told from tier to tier, and adds up to the counts of both runs', async () => {
    const { first, second } = await twoRuns();
    const table = second.summaries.find(({ table: { id } }) => id.startsWith('migration'))?.table;
    const rows = (table?.rows ?? []) as [{ en: string }, { en: string }, number][];
    const sum = (side: 0 | 1, tier: string) =>
      rows.filter((row) => row[side].en === tier).reduce((all, [, , count]) => all + count, 0);
    for (const { tier, rows: count } of first.tiers[0]?.counts ?? [])
      expect(sum(0, tier.label.en)).toBe(count);
    for (const { tier, rows: count } of second.tiers[0]?.counts ?? [])
      expect(sum(1, tier.label.en)).toBe(count);
    const up = rows.find(([from, to]) => from.en === 'Affluent' && to.en === 'Private banking');
    expect(up?.[2]).toBeGreaterThan(0);
    expect(first.summaries.some(({ table: { id } }) => id.startsWith('migration'))).toBe(false);
  });

  it('stands on the card of each customer', async () => {
    const { engine } = await twoRuns();
    const cards = await Promise.all(Array.from({ length: 300 }, (_, index) => engine.card(index + 1)));
    const moved = cards.filter((card) => card?.tiers[0]?.before?.tier?.id !== card?.tiers[0]?.tier.id);
    expect(moved.length).toBeGreaterThan(0);
    for (const card of moved) {
      expect([card?.tiers[0]?.before?.tier?.id, card?.tiers[0]?.tier.id]).toEqual([
        'affluent',
        'private-banking',
      ]);
    }
  });
});

describe('contributions', () => {
  it('add up to the score', async () => {
    await startHost(openSample('en-bank-customers.xlsx'));
    const engine = localEngine();
    await previewScheme(engine, await recogniseSheet(engine, {}), playbook('composite'), { asOf });
    for (let row = 1; row < 40; row++) {
      const card = await engine.card(row);
      const score = card?.numbers.find(({ column }) => column === 'composite.score')?.value;
      const [said] = card?.reasons ?? [];
      // The sheet says how much, the card also how it came about.
      if (score !== undefined)
        expect([said?.reason.zh, said?.detail?.zh].map((text) => text?.includes('×'))).toEqual([false, true]);
      const parts = card?.reasons.flatMap(({ contributions }) => contributions) ?? [];
      const sum = parts.reduce((all, { value }) => all + value, 0);
      if (score === undefined) expect(parts).toEqual([]);
      else expect(sum).toBeCloseTo(score, 6);
      for (const { value, most } of parts) expect(value).toBeLessThanOrEqual(most);
    }
  });
});
