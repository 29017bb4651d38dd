import type { Engine } from '../../src/session/engine';
import { applyPreview } from '../../src/session/apply-preview';
import { localEngine } from '../../src/session/local-engine';
import { previewScheme } from '../../src/session/preview';
import { recogniseSheet } from '../../src/session/recognise-sheet';
import { startHost } from '../support/client';
import { cloningEngine } from '../support/cloning-engine';
import { asOf, language, openSample, playbook } from '../support/sample-job';
import { differences, snapshot } from '../support/snapshot';

const scheme = playbook('orphan-customers');

/** Gives the customers of departed sellers to those of the sheet "Sellers", and writes it. */
async function assign(engine: Engine) {
  const workbook = openSample('en-service.xlsx');
  await startHost(workbook);
  const furtherSheets = { sellers: await recogniseSheet({ sheet: 'Sellers' }) };
  const { findings } = await previewScheme(engine, await recogniseSheet({}), scheme, { asOf, furtherSheets });
  await applyPreview(engine, { language });
  return { findings, workbook };
}

describe('a further sheet', () => {
  it('is read by its name into the engine, and gives across a thread what it gives within one', async () => {
    const [here, across] = [await assign(localEngine()), await assign(cloningEngine(localEngine()))];
    expect(across.findings).toEqual(here.findings);
    expect(here.findings.rows).toBeGreaterThan(0);
    expect(differences(snapshot(here.workbook), snapshot(across.workbook))).toEqual([]);
  });

  it('that nobody pointed at is asked for by its name, and told as a lack of its own', async () => {
    await startHost(openSample('en-service.xlsx'));
    const engine = cloningEngine(localEngine());
    const sheet = await recogniseSheet({});
    await expect(previewScheme(engine, sheet, scheme, { asOf })).rejects.toMatchObject({
      code: 'missing-sheet',
      text: { en: expect.stringContaining('--input sellers=SHEET') as string },
    });
    const [lacks] = await engine.lacks([scheme], sheet.columns);
    expect(lacks).toEqual([{ sheet: 'sellers', label: { zh: '业务员表', en: 'Sellers' } }]);
    const { columns } = await recogniseSheet({ sheet: 'Sellers' });
    expect(await engine.lacks([scheme], sheet.columns, { sellers: columns })).toEqual([[]]);
  });

  it('that no step reads is refused', async () => {
    await startHost(openSample('en-service.xlsx'));
    const furtherSheets = { partners: await recogniseSheet({ sheet: 'Sellers' }) };
    const preview = previewScheme(localEngine(), await recogniseSheet({}), scheme, { asOf, furtherSheets });
    await expect(preview).rejects.toMatchObject({ code: 'no-such-input' });
  });
});

describe('the knowledge of an engine', () => {
  const engine = cloningEngine(localEngine());

  it('is told as plain data: methods for forms, playbooks, trigger events', async () => {
    const { methods, playbooks, triggers } = await engine.catalogue();
    expect(methods['abc']?.params['cutA']).toMatchObject({ kind: 'share', default: 0.75 });
    expect(methods['rules']?.params['rules']).not.toHaveProperty('schema');
    expect(playbooks[0]?.id).toBe('high-end');
    expect(triggers.map(({ id }) => id)).toContain('birthday');
  });

  it('says whether a value may be given to a parameter, structures to their last field', async () => {
    expect(await engine.accepts('abc', 'cutA', 1.2)).toBe(false);
    expect(await engine.accepts('abc', 'cutA', 0.8)).toBe(true);
    const test = { column: 'aum', is: 'at-least', value: 1 };
    const tier = { id: 'a', label: { zh: '甲', en: 'A' }, tone: 'best', combine: 'all', tests: [test] };
    expect(await engine.accepts('rules', 'rules', { tiers: [tier] })).toBe(true);
    expect(await engine.accepts('rules', 'rules', { tiers: [{ ...tier, tests: [] }] })).toBe(false);
    expect(await engine.accepts('abc', 'no-such', 1)).toBe(false);
  });

  it('refuses a scheme file as the command line does', async () => {
    await expect(engine.parseScheme({ version: 2 })).rejects.toMatchObject({ code: 'invalid-scheme' });
  });
});
