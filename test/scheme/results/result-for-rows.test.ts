import { resultForRows } from '../../../src/scheme/results/result-for-rows';
import { runMethod } from '../../../src/scheme/running/run-method';
import { runSchemeNow } from '../../../src/scheme/running/run';
import type { Scheme } from '../../../src/scheme/definition/scheme';
import { numbers, table, texts } from '../tables';
import { cut, tinyMethods } from '../tiny-methods';

const scheme: Scheme = {
  version: 1,
  id: 'mine',
  label: { zh: '我的', en: 'Mine' },
  steps: [{ method: 'cut' }, { method: 'order' }],
};
const customers = table(texts('customerId', ['A', 'B', 'C']), numbers('revenue', [600_000, 1, null]));

describe('a result beside other rows', () => {
  const put = () =>
    resultForRows(
      runSchemeNow(customers, scheme, { asOf: 46_203 }, tinyMethods),
      Int32Array.of(2, -1, 0, 1, 0),
    );
  const output = (wanted: string) =>
    put().columns.find(({ output: { id } }) => id === wanted)?.output as never;

  it('has the row of each customer as often as he comes, and no data without one', () => {
    const { tiers, codes } = output('tier') as { tiers: { id: string }[]; codes: Uint8Array };
    expect([...codes].map((code) => tiers[code]?.id)).toEqual(['no-data', 'no-data', 'high', 'low', 'high']);
    const place = output('place') as { kind: string; format: string; values: Float64Array };
    expect(place).toMatchObject({
      kind: 'number',
      id: 'place',
      label: { zh: '名次', en: 'Place' },
      format: 'integer',
    });
    expect([...place.values]).toEqual([NaN, NaN, 0, 10, 0]);
    expect([...(output('star') as { values: Uint8Array }).values]).toEqual([0, 0, 0, 0, 0]);
    expect(place.values).toBe(place.values);
  });

  it('says why, and of a row without a customer that nothing was counted', () => {
    const { rowCount, reason, lift } = put();
    expect(rowCount).toBe(5);
    expect([0, 1, 2, 3].map((row) => reason(row).zh)).toEqual([
      'no-data。',
      '截至日期前没有交易',
      'high。',
      'low。',
    ]);
    expect([1, 2, 3].map((row) => lift(row)?.en)).toEqual([undefined, undefined, 'Cut: a little more']);
    expect(reason(9)).toEqual({ zh: '截至日期前没有交易', en: 'No transactions up to the as-of day' });
  });

  it('keeps texts, and is blank without a customer', () => {
    const result = runSchemeNow(customers, scheme, { asOf: 46_203 }, tinyMethods);
    const [first] = result.columns;
    if (!first) throw new Error('no column');
    const said = (row: number) => ({ zh: `第 ${String(row)} 行`, en: `row ${String(row)}` });
    const text = { kind: 'text' as const, id: 'said', label: { zh: '话', en: 'Said' }, text: said };
    const spread = resultForRows({ ...result, columns: [{ ...first, output: text }] }, Int32Array.of(1, -1));
    const own = spread.columns[0]?.output;
    if (own?.kind !== 'text') throw new Error('no text');
    expect([own.id, own.text(0), own.text(1), own.text(5)]).toEqual([
      'said',
      said(1),
      { zh: '', en: '' },
      { zh: '', en: '' },
    ]);
  });

  it('gets a class of its own for no data where the method has none', () => {
    const result = runSchemeNow(customers, scheme, { asOf: 46_203 }, tinyMethods);
    const [first] = result.columns;
    if (first?.output.kind !== 'tier') throw new Error('no tier');
    const own = { ...first.output, tiers: first.output.tiers.slice(0, 2), codes: Uint8Array.of(0, 1, 1) };
    const spread = resultForRows({ ...result, columns: [{ ...first, output: own }] }, Int32Array.of(-1, 1));
    const output2 = spread.columns[0]?.output;
    if (output2?.kind !== 'tier') throw new Error('no tier');
    expect([...output2.codes].map((code) => output2.tiers[code]?.id)).toEqual(['no-data', 'low']);
  });
});

describe('a method by itself', () => {
  it('runs over columns by their roles, with its parameters', () => {
    const columns = [numbers('revenue', [5, 1, null]), numbers(undefined as never, [7, 8, 9], 'extra')];
    const { columns: found } = runMethod(
      cut,
      columns,
      { from: 5, extra: [{ column: 'extra', weight: 1 }] },
      46_203,
    );
    const [tier] = found;
    expect(tier?.kind === 'tier' && [...tier.codes]).toEqual([0, 1, 2]);
    const seen = found.find(({ id }) => id === 'seen-extra');
    expect(seen?.kind === 'number' && [...seen.values]).toEqual([7, 8, 9]);
  });

  it('refuses parameters out of their bounds', () => {
    expect(() => runMethod(cut, [numbers('revenue', [1])], { from: -1 }, 1)).toThrow(
      expect.objectContaining({ code: 'invalid-parameter' }),
    );
  });
});
