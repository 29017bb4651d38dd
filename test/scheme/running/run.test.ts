import { runSchemeNow, type RunProgress } from '../../../src/scheme/running/run';
import { runScheme } from '../../../src/scheme/running/run-scheme';
import type { Scheme } from '../../../src/scheme/definition/scheme';
import type { SchemeResult } from '../../../src/scheme/results/scheme-result';
import { numbers, table, texts } from '../tables';
import { tinyMethods } from '../tiny-methods';

const asOf = 46203;
const scheme: Scheme = {
  version: 1,
  id: 'mine',
  label: { zh: '我的', en: 'Mine' },
  steps: [{ method: 'cut' }, { method: 'order' }],
};
const customers = table(
  texts('customerId', ['007', '008', '007', null]),
  numbers('revenue', [600000, 400000, 700000, null]),
  texts('trigger', ['定存到期', null, '转介绍', null]),
);

const valuesOf = (result: SchemeResult, id: string): readonly number[] => {
  const output = result.columns.find((column) => column.id === id)?.output;
  if (output?.kind === 'tier') return [...output.codes];
  return output && output.kind !== 'text' ? [...output.values] : [];
};

describe('a run of a scheme', () => {
  let result: SchemeResult;
  beforeAll(() => {
    result = runSchemeNow(customers, scheme, { asOf }, tinyMethods);
  });

  it('gives the columns of all steps, each with its identity', () => {
    expect(result.columns.map(({ id }) => id)).toEqual([
      'cut.tier',
      'cut.star',
      'order.place',
      'order.chance',
    ]);
    expect(valuesOf(result, 'cut.tier')).toEqual([0, 1, 0, 2]);
    expect(valuesOf(result, 'cut.star')).toEqual([1, 0, 1, 0]);
  });

  it('hands tiers to later steps as levels, missing where there was no data, and stars as flags', () => {
    expect(valuesOf(result, 'order.place')).toEqual([-1, 10, -1, NaN]);
  });

  it('counts rows and customers of each tier, and customers with a star', () => {
    expect(result.tiers).toHaveLength(1);
    expect(result.tiers[0]?.counts.map(({ tier, rows, customers }) => [tier.id, rows, customers])).toEqual([
      ['high', 2, 1],
      ['low', 1, 1],
      ['no-data', 1, 1],
    ]);
    expect(result.stars).toBe(1);
  });

  it('says why: of the first method plainly, of the others under their names', () => {
    expect(result.reason(1)).toEqual({ zh: 'low。', en: 'low' });
  });

  it('says what would lift a customer, where a method can say', () => {
    expect([0, 1, 2].map((row) => result.lift(row)?.en)).toEqual([
      undefined,
      'Cut: a little more',
      undefined,
    ]);
  });

  it('reports the steps that were left out, not the columns that a method went on without', () => {
    const few = table(numbers('revenue', [1, 2]));
    const steps = [{ method: 'cut' }, { method: 'aged', optional: true }];
    const { issues } = runSchemeNow(few, { ...scheme, steps }, { asOf }, tinyMethods);
    expect(issues.map(({ kind }) => kind)).toEqual(['step-left-out']);
  });

  it('says once what several steps report', () => {
    const steps = [{ method: 'cut' }, { method: 'cut', params: { from: 1 } }];
    const { issues } = runSchemeNow(
      table(numbers('revenue', [1])),
      { ...scheme, steps },
      { asOf },
      tinyMethods,
    );
    expect(issues.map(({ kind }) => kind)).toEqual(['one-row']);
  });

  it('leaves the names out where there is only one step', () => {
    const alone = runSchemeNow(
      customers,
      { ...scheme, steps: scheme.steps.slice(0, 1) },
      { asOf },
      tinyMethods,
    );
    expect(alone.reason(0)).toEqual({ zh: 'high。', en: 'high' });
  });

  it('names columns apart that would have the same header', () => {
    const twice = { ...scheme, steps: [{ method: 'cut' }, { method: 'cut', params: { from: 1 } }] };
    const { columns } = runSchemeNow(customers, twice, { asOf }, tinyMethods);
    expect(columns.map(({ label }) => label.en)).toEqual(['Cut Tier', 'Cut ★', 'Cut-2 Tier', 'Cut-2 ★']);
  });

  it('lets parameters name what an earlier step found', () => {
    const params = {
      extra: [
        { column: 'order.place', weight: 1 },
        { column: 'star', weight: 1 },
      ],
    };
    const steps = [...scheme.steps, { method: 'cut', params }];
    const { columns } = runSchemeNow(customers, { ...scheme, steps }, { asOf }, tinyMethods);
    const seen = columns.slice(-2).map(({ output }) => (output.kind === 'number' ? [...output.values] : []));
    expect(seen).toEqual([
      [-1, 10, -1, NaN],
      [1, 0, 1, 0],
    ]);
  });

  it('is the same for the same seed and another for another', () => {
    const chance = (seed?: number): number | undefined =>
      valuesOf(
        runSchemeNow(customers, scheme, { asOf, ...(seed && { seed }) }, tinyMethods),
        'order.chance',
      )[0];
    expect(chance()).toBe(chance());
    expect(chance(1)).toBe(chance());
    expect(chance(2)).not.toBe(chance(1));
  });

  it('runs on a table without rows', () => {
    const empty = table(texts('customerId', []), numbers('revenue', []));
    const { tiers, stars, rowCount } = runSchemeNow(empty, scheme, { asOf }, tinyMethods);
    expect([rowCount, stars, tiers[0]?.counts[0]?.rows]).toEqual([0, 0, 0]);
  });

  it('refuses a table that lacks a column, and one that was read as another kind', () => {
    const run = (column: ReturnType<typeof texts>) => () =>
      runSchemeNow(table(column), scheme, { asOf }, tinyMethods);
    expect(run(texts('name', ['王']))).toThrow(expect.objectContaining({ code: 'missing-column' }));
    expect(run(texts('revenue', ['12.5万']))).toThrow(expect.objectContaining({ code: 'wrong-kind' }));
  });
});

describe('a run that somebody watches', () => {
  it('reports growing progress, step by step', async () => {
    const seen: RunProgress[] = [];
    await runScheme(customers, scheme, { asOf, onProgress: (progress) => seen.push(progress) }, tinyMethods);
    expect(seen.map(({ step, share }) => [step, share])).toEqual([
      ['cut', 0],
      ['order', 0.5],
      ['order', 0.625],
      ['order', 0.875],
    ]);
  });

  it('lets other tasks have their turn between two stretches of work', async () => {
    const order: string[] = [];
    const run = runScheme(
      customers,
      scheme,
      { asOf, onProgress: ({ step }) => order.push(step) },
      tinyMethods,
    );
    setTimeout(() => order.push('other'), 0);
    await run;
    expect(order).toContain('other');
    expect(order.at(-1)).toBe('order');
  });

  it('can be cancelled between two stretches', async () => {
    let stretches = 0;
    const cancelled = (): boolean => stretches >= 2;
    const run = runScheme(customers, scheme, { asOf, cancelled, onProgress: () => stretches++ }, tinyMethods);
    await expect(run).rejects.toMatchObject({ code: 'cancelled' });
    expect(stretches).toBe(2);
  });

  it('finds what a run that nobody watches finds', async () => {
    const watched = await runScheme(customers, scheme, { asOf }, tinyMethods);
    const unwatched = runSchemeNow(customers, scheme, { asOf }, tinyMethods);
    expect(watched.columns).toEqual(unwatched.columns);
  });
});
