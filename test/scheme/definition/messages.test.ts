import { declaredMethod } from '../../../src/scheme/definition/declared-method';
import {
  absentColumns,
  absentSheet,
  requireComplete,
  stepLeftOut,
} from '../../../src/scheme/binding/binding-messages';
import { bindScheme } from '../../../src/scheme/binding/bind';
import type { NeededColumn } from '../../../src/scheme/binding/binding';
import { countStars, starredRows } from '../../../src/scheme/results/count-tiers';
import { protectedIssues } from '../../../src/scheme/binding/protected-columns';
import { customerKeys } from '../../../src/scheme/binding/customer-keys';
import { groupByText } from '../../../src/scheme/results/groupings';
import { longSummary } from '../../../src/scheme/results/long-summary';
import type { PreparedStep } from '../../../src/scheme/definition/prepared-step';
import { composeLifts, composeReasons } from '../../../src/scheme/results/reasons';
import { resultForRows } from '../../../src/scheme/results/result-for-rows';
import { runScheme } from '../../../src/scheme/running/run-scheme';
import { runSchemeNow } from '../../../src/scheme/running/run';
import type { StepResult } from '../../../src/scheme/results/step-result';
import type { ResultColumn, SchemeResult } from '../../../src/scheme/results/scheme-result';
import type { Scheme } from '../../../src/scheme/definition/scheme';
import { methods } from '../../../src/methods/registry';
import { numbers, table, texts } from '../tables';
import { tinyMethods } from '../tiny-methods';

const asOf = 46_203;
const scheme = (...steps: Scheme['steps']): Scheme => ({
  version: 1,
  id: 'mine',
  label: { zh: '我的', en: 'Mine' },
  steps,
});

const step = {
  id: 'recommendation',
  method: methods.recommendation,
} as unknown as PreparedStep;

/** The problem that something ends with. */
function problemOf(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
  return undefined;
}

describe('what a scheme says that it lacks', () => {
  it('names columns by header and id, and sheets by label and name', () => {
    const { zh, en } = methods.recommendation.label;
    expect(absentColumns(step, ['aum', '备注'])).toMatchObject({
      kind: 'absent-column',
      severity: 'note',
      text: {
        zh: `${zh}：表中没有 资产规模（aum）、“备注”，未参与判断。`,
        en: `${en}: the sheet has no AUM (aum), "备注"; decided without.`,
      },
      count: 2,
    });
    expect(absentSheet(step, 'holdings')).toEqual({
      kind: 'absent-sheet',
      severity: 'note',
      text: {
        zh: `${zh}：未指定${methods.recommendation.sheets?.['holdings']?.label.zh ?? ''}（holdings），未参与判断。`,
        en: `${en}: no sheet was given for Holdings (holdings); decided without.`,
      },
      count: 1,
      examples: [],
    });
    expect(absentSheet(step, 'another').text.en).toBe(
      `${en}: no sheet was given for another; decided without.`,
    );
    const missing = [
      { step: 'recommendation', input: '', sheet: 'holdings', wanted: ['product', 'aum'], kind: undefined },
      { step: 'recommendation', input: '', wanted: ['aum'], kind: undefined },
    ];
    expect(stepLeftOut(step, missing).text.en).toBe(
      `${en} was left out: the sheet has no Product (product) of Holdings (holdings), AUM (aum) of Holdings (holdings), AUM.`,
    );
  });

  it('asks for all of it at once, first for sheets', () => {
    const lacking = (...missing: object[]) =>
      problemOf(() =>
        requireComplete({ rows: 'customers', missing, steps: [step], needed: [] } as unknown as Parameters<
          typeof requireComplete
        >[0]),
      );
    const { zh, en } = methods.recommendation.label;
    const column = { step: 'recommendation', input: 'a', wanted: ['aum', 'revenue'], kind: 'number' };
    const holdings = methods.recommendation.sheets?.['holdings']?.label.zh ?? '';
    expect(
      lacking(column, { step: 'recommendation', input: '', sheet: 'holdings', wanted: [] }),
    ).toMatchObject({
      code: 'missing-sheet',
      text: {
        zh: `缺少工作表：${zh} 需要 资产规模（aum） 或 年度贡献（revenue）；${zh} 需要 ${holdings}（holdings）。请指明它在哪张工作表。`,
        en: `A sheet is missing: ${en} needs AUM (aum) or Revenue (revenue); ${en} needs Holdings (holdings). Say which sheet it is.`,
      },
      place: { missing: { sheet: 'holdings' } },
    });
    expect(lacking({ ...column, wanted: ['product'], orSheet: 'holdings' })).toMatchObject({
      code: 'missing-column',
      text: { zh: expect.stringContaining(`，或指明那张工作表。`) as unknown },
      place: { missing: { column: 'product', sheet: 'holdings' } },
    });
  });

  it('refuses a column of another kind, and one that two steps want as two kinds', () => {
    const wrong = table(texts('revenue', ['x'], '贡献'));
    expect(
      problemOf(() => runSchemeNow(wrong, scheme({ method: 'cut' }), { asOf }, tinyMethods)),
    ).toMatchObject({
      code: 'wrong-kind',
      text: {
        zh: '列“贡献”是 text 类型，这里需要 number 类型。请另选一列。',
        en: 'The column "贡献" holds text values; number values are needed here. Map another column.',
      },
    });
    const both = scheme(
      { method: 'cut', inputs: { amount: 'revenue' } },
      { method: 'cut', inputs: { amount: 'revenue', trigger: 'revenue' } },
    );
    expect(problemOf(() => bindScheme(both, wrong.columns, tinyMethods))).toMatchObject({
      code: 'conflicting-kinds',
      text: {
        zh: '列“贡献”被 cut, cut-2, cut-2 当作不同类型（number、text）读取。请为其中一个另选一列。',
        en: 'cut, cut-2, cut-2 read the column "贡献" as different kinds (number, text). Map another column for one of them.',
      },
    });
  });

  it('names every protected attribute that is read by a step', () => {
    const needed = (role: string, ...steps: string[]) =>
      ({ header: role.toUpperCase(), role, sheetColumn: 0, kind: 'text', steps }) as NeededColumn;
    const used = [needed('age', 'a'), needed('gender', 'a'), needed('age'), needed('aum', 'a')];
    expect(protectedIssues(used, true)).toMatchObject([
      {
        text: {
          zh: '受保护属性参与了判断：AGE、GENDER。',
          en: 'Protected attributes take part in the decision: AGE, GENDER.',
        },
        count: 2,
      },
    ]);
    expect(problemOf(() => protectedIssues(used, false))).toMatchObject({
      text: { zh: expect.stringContaining('（AGE、GENDER）') as unknown },
    });
    expect(protectedIssues(used.slice(2), false)).toEqual([]);
  });

  it('says that it was cancelled', async () => {
    const running = runScheme(
      table(numbers('revenue', [1])),
      scheme({ method: 'cut' }),
      { asOf, cancelled: () => true },
      tinyMethods,
    );
    await expect(running).rejects.toMatchObject({
      code: 'cancelled',
      text: { zh: '已取消。', en: 'Cancelled.' },
    });
  });
});

describe('reasons of several steps', () => {
  const said = (id: string, zh: string, en: string, lift?: { zh: string; en: string }) =>
    ({
      step: { id, method: { label: { zh: id, en: id.toUpperCase() } } },
      result: { reason: () => ({ zh, en }), ...(lift && { lift: () => lift }) },
    }) as unknown as StepResult;

  it('stand one after the other, the first plain and the others under the names of their methods', () => {
    const steps = [said('a', '甲', 'one'), said('b', '', ''), said('c', '', 'three')];
    expect(composeReasons(steps)(0)).toEqual({ zh: '甲；c：', en: 'one; C: three' });
    expect(composeReasons([said('a', '甲', 'one')])(0)).toEqual({ zh: '甲', en: 'one' });
    expect(composeReasons([said('a', '', '')])(0)).toEqual({ zh: '', en: '' });
    expect(composeReasons([])(0)).toEqual({ zh: '', en: '' });
    expect(composeLifts(steps)(0)).toBeUndefined();
    expect(composeLifts([...steps, said('d', '', '', { zh: '多', en: 'more' })])(0)).toEqual({
      zh: 'd：多',
      en: 'D: more',
    });
  });
});

describe('the summary of customers', () => {
  const customers = table(
    texts('branch', ['b', 'a', 'b', null, 'c']),
    numbers('revenue', [10, 20, 5, null, 30], '贡献'),
    texts('trigger', [null, 'due', null, null, null]),
  );

  it('has columns with ids, labels and formats', () => {
    const result = runSchemeNow(
      customers,
      scheme({ method: 'cut', params: { from: 10 } }),
      { asOf },
      tinyMethods,
    );
    const { label, columns, rows } = longSummary(result);
    expect(label).toEqual({ zh: '客户汇总', en: 'Customer summary' });
    expect(columns.slice(2).map(({ id, label: own, format }) => [id, own.zh, own.en, format])).toEqual([
      ['customers', '客户数', 'Customers', 'integer'],
      ['stars', '★ 客户数', '★ customers', 'integer'],
      ['share', '客户占比', 'Share of customers', 'share'],
      ['sum-revenue', '贡献 合计', 'Sum of 贡献', 'money'],
    ]);
    expect(columns[0]?.id).toBe('branch');
    expect(rows.map(([branch]) => (branch as { en: string }).en)).toEqual(['a', 'b', 'b', 'c', '(blank)']);
  });

  it('is in the order of the code points of its groups', () => {
    const [grouping] = groupByText(table(texts('branch', ['中', 'b', 'B', 'a', '中'])), 'branch');
    const order = [0, 1, 2, 3, 4].sort((a, b) => (grouping?.rank(a) ?? 0) - (grouping?.rank(b) ?? 0));
    expect(order.map((code) => grouping?.labelOf(code).zh)).toEqual(['B', 'a', 'b', '中', '（空白）']);
    expect(groupByText(table(numbers('branch', [1])), 'branch')).toEqual([]);
  });
});

describe('customers with a ★', () => {
  const star = (...values: number[]) =>
    ({
      id: 's',
      output: { kind: 'star', id: 's', values: Uint8Array.from(values) },
    }) as unknown as ResultColumn;
  const number = { id: 'n', output: { kind: 'number' } } as unknown as ResultColumn;

  it('count once, whichever column it stands in and however many rows they have', () => {
    const columns = [star(1, 0, 0, 1), number, star(0, 1, 0, 1), star(0, 0, 0, 1)];
    expect(countStars(columns, undefined)).toBe(3);
    expect(countStars(columns, Uint32Array.of(0, 0, 1, 2))).toBe(2);
    expect(countStars([number], undefined)).toBe(0);
    expect([...(starredRows(columns) ?? [])]).toEqual([1, 1, 0, 1]);
    expect([...(columns[0]?.output as { values: Uint8Array }).values]).toEqual([1, 0, 0, 1]);
  });
});

describe('customers by their ids', () => {
  it('are those of the rows, and need no keys where every row is another', () => {
    expect(customerKeys(table(texts('customerId', ['a', 'b', null])))).toBeUndefined();
    expect(customerKeys(table(numbers('customerId', [1, 1])))).toBeUndefined();
    // Whoever has no id is a customer of his own.
    expect([...(customerKeys(table(texts('customerId', ['a', null, 'a', null]))) ?? [])]).toEqual([
      0, 1, 0, 2,
    ]);
  });
});

describe('a result spread over the rows of a list', () => {
  it('keeps the role of a number, and gives none where there was none', () => {
    const output = (role?: string) => ({
      kind: 'number',
      id: 'n',
      label: { zh: '数', en: 'N' },
      format: 'decimal',
      values: Float64Array.of(5, 7),
      ...(role && { role }),
    });
    const result = {
      columns: [{ output: output('score') }, { output: output() }],
      reason: () => ({ zh: '', en: '' }),
      lift: () => undefined,
    } as unknown as SchemeResult;
    const { columns } = resultForRows(result, Int32Array.of(1, -1, 0));
    expect(columns.map(({ output: own }) => ({ ...own }))).toEqual([
      { ...output('score'), values: Float64Array.of(7, NaN, 5) },
      { ...output(), values: Float64Array.of(7, NaN, 5) },
    ]);
  });
});

describe('what a method declares', () => {
  it('has its sheets and presets where it has any, and no schema', () => {
    const declared = declaredMethod(methods.recommendation);
    expect(declared.sheets).toBe(methods.recommendation.sheets);
    expect(declared).not.toHaveProperty('presets');
    const rules = declaredMethod(methods.rules);
    expect(rules).not.toHaveProperty('sheets');
    expect(Object.keys(rules.presets ?? {})).toEqual(Object.keys(methods.rules.presets ?? {}));
    expect(Object.values(rules.params).some((parameter) => 'schema' in parameter)).toBe(false);
    const { from } = tinyMethods['cut']?.params ?? {};
    expect(declaredMethod(tinyMethods['cut'] as never).params['from']).toBe(from);
  });
});
