import { describeStep } from '../../../src/scheme/results/describe-run';
import { diffRuns, snapshotTiers, type TierSnapshot } from '../../../src/scheme/results/diff-runs';
import { findPlaybook } from '../../../src/scheme/playbooks/registry';
import { methods } from '../../../src/methods/registry';
import { customerLevels } from '../../../src/methods/rules/presets/customer-levels';
import { recordRun, rulesOf, type RunRecord } from '../../../src/scheme/results/run-record';
import { runSchemeNow } from '../../../src/scheme/running/run';
import type { Scheme } from '../../../src/scheme/definition/scheme';
import { dates } from '../../support/columns';
import { numbers, table, texts } from '../tables';
import { tinyMethods } from '../tiny-methods';

const schemeFrom = (from: number): Scheme => ({
  version: 1,
  id: 'mine',
  label: { zh: '我的', en: 'Mine' },
  steps: [{ method: 'cut', params: { from, top: 0.07, days: 30 } }, { method: 'order' }],
});
const list = (rows: Readonly<Record<string, number | null>>) =>
  table(texts('customerId', Object.keys(rows)), numbers('revenue', Object.values(rows), '年度贡献'));
const run = (rows: Readonly<Record<string, number | null>>, from: number, asOf = 46203) =>
  runSchemeNow(list(rows), schemeFrom(from), { asOf }, tinyMethods);

describe('the record of a run', () => {
  let record: RunRecord;
  beforeAll(() => {
    record = recordRun(run({ A17: 600000, B23: 1 }, 500000));
  });

  it('is plain JSON that says everything of the run and nothing of a customer', () => {
    const text = JSON.stringify(record);
    expect(JSON.parse(text)).toEqual(record);
    expect(text).not.toMatch(/A17|B23|600000/u);
    expect(record).toMatchObject({
      rows: 2,
      stars: 0,
      tiers: { 'cut.tier': { high: 1, low: 1, 'no-data': 0 } },
      steps: [
        { id: 'cut', params: { from: 500000, ties: 'higher' }, inputs: { amount: '年度贡献' } },
        { id: 'order', inputs: { level: 'cut.tier', star: 'cut.star' } },
      ],
    });
  });

  it('tells the rules apart, not the day, the data or the order in which parameters were written', () => {
    const rules = rulesOf(record);
    expect(rulesOf(recordRun(run({ C: 5 }, 500000, 46234)))).toBe(rules);
    expect(rulesOf(recordRun(run({ A17: 600000, B23: 1 }, 500001)))).not.toBe(rules);
    const steps = record.steps.map((step) => ({
      ...step,
      params: Object.fromEntries(Object.entries(step.params).reverse()),
    }));
    expect(rulesOf({ ...record, steps })).toBe(rules);
  });

  it('is said in Chinese with units and the origin of every parameter', () => {
    expect(describeStep(record, 'cut', tinyMethods, 'zh-CN').split('\n')).toEqual([
      '一刀',
      '测试',
      '起点：50万（来源规则）',
      '前：7%（已修改）',
      '天数：30 天（本产品默认）',
      '严格：否（本产品默认）',
      '并列：归高（本产品默认）',
      '词：总（本产品默认）',
      '指标：见方案（本产品默认）',
      '截至日期：2026-06-30',
    ]);
  });

  it('is said in English', () => {
    expect(describeStep(record, 'cut', tinyMethods, 'en-US')).toMatch(
      /^Cut\nTest\nFrom: 500,000 \(source rule\)\nTop: 7% \(changed\)[^]*As of: 2026-06-30$/u,
    );
  });

  it('tells what the ready-made scheme sets from what somebody changed in it', () => {
    const { scheme } = findPlaybook('level-visits') ?? { scheme: schemeFrom(0) };
    const origins = (own: Scheme): string | undefined => {
      const levels = table(
        numbers('orderAmount', [5, 7]),
        dates('lastContactDate', ['2026-06-01', '2026-06-02']),
      );
      const result = runSchemeNow(levels, own, { asOf: 46203 });
      const [rules] = describeStep(recordRun(result), 'rules', methods, 'zh-CN').split('\n').slice(2);
      return /（(.*)）$/u.exec(rules ?? '')?.[1];
    };
    const fewer = { ...customerLevels, tiers: customerLevels.tiers.slice(0, -1) };
    const changed = { ...scheme, steps: [{ method: 'rules', params: { rules: fewer } }] };
    expect([scheme, changed].map(origins)).toEqual(['方案设定', '已修改']);
  });

  it('is still said when a method no longer exists', () => {
    expect(describeStep(record, 'cut', {}, 'en-US')).toBe('cut\nAs of: 2026-06-30');
  });
});

const snapshot = (rows: Readonly<Record<string, number | null>>, from: number): TierSnapshot =>
  snapshotTiers(list(rows), run(rows, from));

describe('two runs compared', () => {
  it('tell who went up and down, came and went, by customer id', () => {
    const diff = diffRuns(
      snapshot({ a: 1, b: 9, c: 9, d: 9, e: null }, 5),
      snapshot({ e: 9, c: 1, b: 8, a: 7, f: 1 }, 5),
    );
    expect(diff.counts).toEqual({ up: 1, down: 1, same: 1, other: 1, new: 1, gone: 1 });
    expect(diff.moves).toEqual([
      { id: 'e', move: 'other', from: 'no-data', to: 'high', cause: 'data' },
      { id: 'c', move: 'down', from: 'high', to: 'low', cause: 'data' },
      { id: 'a', move: 'up', from: 'low', to: 'high', cause: 'data' },
      { id: 'f', move: 'new', to: 'low' },
      { id: 'd', move: 'gone', from: 'high' },
    ]);
    expect(diff.matrix.get('high')?.get('low')).toBe(1);
    expect(diff.rulesChanged).toBe(false);
  });

  it('tell data and parameters apart by the current data under the previous rules', () => {
    const now = { a: 7, b: 7, c: 6 };
    const before = { a: 1, b: 7, c: 6 };
    const diff = diffRuns(snapshot(before, 5), snapshot(now, 7), snapshot(now, 5));
    expect(diff.rulesChanged).toBe(true);
    expect(diff.moves.map(({ id, cause }) => [id, cause])).toEqual([
      ['a', 'data'],
      ['c', 'parameters'],
    ]);
  });

  it('know of a move that data and parameters made together', () => {
    const tiers = ['a', 'b', 'c'];
    const at = (tier: string, rules: string): TierSnapshot => ({
      tiers,
      customers: new Map([['x', tier]]),
      rules,
    });
    expect(diffRuns(at('a', '1'), at('c', '2'), at('b', '1')).moves[0]).toMatchObject({
      move: 'down',
      cause: 'both',
    });
    expect(diffRuns(at('a', '1'), at('c', '2')).moves[0]).toMatchObject({ cause: 'unknown' });
    expect(diffRuns({ ...at('z', '1'), tiers: ['z'] }, at('c', '1')).moves[0]).toMatchObject({
      move: 'other',
    });
  });

  it('put a customer with several rows into the best of his tiers', () => {
    const purchases = table(texts('customerId', ['a', 'a', null]), numbers('revenue', [1, 9, 9]));
    const result = runSchemeNow(purchases, schemeFrom(5), { asOf: 46203 }, tinyMethods);
    expect([...snapshotTiers(purchases, result).customers]).toEqual([['a', 'high']]);
  });

  it('find nothing where the sheet has no ids', () => {
    const nobody = table(numbers('revenue', [1]));
    const result = runSchemeNow(nobody, schemeFrom(5), { asOf: 46203 }, tinyMethods);
    expect(snapshotTiers(nobody, result).customers.size).toBe(0);
  });
});
