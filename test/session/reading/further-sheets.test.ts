import type { Engine } from '../../../src/session/engine/engine';
import { applyPreview } from '../../../src/session/writing/apply-preview';
import { localEngine } from '../../../src/session/engine/local-engine';
import { previewScheme } from '../../../src/session/reading/preview';
import { recogniseSheet } from '../../../src/session/reading/recognise-sheet';
import { startHost } from '../../support/client';
import { cloningEngine } from '../../support/cloning-engine';
import { asOf, language, openSample, playbook } from '../../support/sample-job';
import { differences, snapshot } from '../../support/snapshot';

const scheme = playbook('orphan-customers');

/** Gives the customers of departed sellers to those of the sheet "Sellers", and writes it. */
async function assign(engine: Engine) {
  const workbook = openSample('en-service.xlsx');
  await startHost(workbook);
  const furtherSheets = { sellers: await recogniseSheet(engine, { sheet: 'Sellers' }) };
  const { findings } = await previewScheme(engine, await recogniseSheet(engine, {}), scheme, {
    asOf,
    furtherSheets,
  });
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

  it('is read beside the same day, which days without a year are near to', async () => {
    await startHost(openSample('en-service.xlsx'));
    const engine = localEngine();
    const begun = jest.spyOn(engine, 'beginTable');
    const furtherSheets = { sellers: await recogniseSheet(engine, { sheet: 'Sellers' }) };
    await previewScheme(engine, await recogniseSheet(engine, {}), scheme, { asOf, furtherSheets });
    expect(begun.mock.calls.map(([, , { near }, name]) => [name, near])).toEqual([
      [undefined, asOf],
      ['sellers', asOf],
    ]);
  });

  it('that nobody pointed at is asked for by its name, and told as a lack of its own', async () => {
    await startHost(openSample('en-service.xlsx'));
    const engine = cloningEngine(localEngine());
    const sheet = await recogniseSheet(engine, {});
    await expect(previewScheme(engine, sheet, scheme, { asOf })).rejects.toMatchObject({
      code: 'missing-sheet',
      text: { en: expect.stringContaining('Say which sheet it is') as string },
      place: { missing: { sheet: 'sellers' } },
    });
    const [lacks] = await engine.lacks([scheme], sheet.columns);
    expect(lacks).toEqual([{ sheet: 'sellers', label: { zh: '业务员表', en: 'Sellers' }, inputs: [] }]);
    const { columns } = await recogniseSheet(engine, { sheet: 'Sellers' });
    expect(await engine.lacks([scheme], sheet.columns, { sellers: columns })).toEqual([[]]);
  });

  it('that no step reads is refused', async () => {
    await startHost(openSample('en-service.xlsx'));
    const engine = localEngine();
    const furtherSheets = { partners: await recogniseSheet(engine, { sheet: 'Sellers' }) };
    const preview = previewScheme(engine, await recogniseSheet(engine, {}), scheme, { asOf, furtherSheets });
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

  it('completes the structures of a scheme file to the last field, as editors take them', async () => {
    const test = { column: 'position', is: 'has-word', words: ['总'] };
    const tier = { id: 'a', label: { zh: '甲', en: 'A' }, tone: 'best', combine: 'all', tests: [test] };
    const json = {
      ...{ version: 1, id: 'own', label: tier.label },
      steps: [{ method: 'rules', params: { rules: { tiers: [tier] } } }],
    };
    const { steps } = await engine.parseScheme(json);
    expect(steps[0]?.params).toEqual({
      rules: { tiers: [{ ...tier, tests: [{ ...test, ifMissing: 'unknown', exclusions: [] }] }] },
    });
  });

  it('refuses a scheme file as the command line does', async () => {
    await expect(engine.parseScheme({ version: 2 })).rejects.toMatchObject({ code: 'invalid-scheme' });
  });
});
