import * as v from 'valibot';
import { defineMethod, noDataTier, type Method } from '../../src/methods/shared/contract';
import type { Column } from '../../src/table/columns/column';
import type { Methods } from '../../src/scheme/definition/scheme';

const say = (text: string) => ({ zh: `${text}。`, en: text });

/** Two tiers by one cut on revenue, and a star for whoever has a trigger. */
export const cut = defineMethod({
  id: 'cut',
  label: { zh: '一刀', en: 'Cut' },
  description: { zh: '按一个界限分层', en: 'Two tiers by one bound' },
  source: { zh: '测试', en: 'Test' },
  inputs: {
    amount: { role: 'revenue', kind: 'number' },
    trigger: { role: 'trigger', kind: 'text', optional: true },
  },
  params: {
    from: { kind: 'money', default: 500000, min: 0, label: { zh: '起点', en: 'From' }, origin: 'source' },
    top: { kind: 'share', default: 0.2, min: 0, max: 1, label: { zh: '前', en: 'Top' }, origin: 'ours' },
    days: { kind: 'days', default: 30, min: 1, max: 366, label: { zh: '天数', en: 'Days' }, origin: 'ours' },
    strict: { kind: 'switch', default: false, label: { zh: '严格', en: 'Strict' }, origin: 'ours' },
    ties: {
      kind: 'choice',
      default: 'higher',
      options: { higher: { zh: '归高', en: 'Higher' }, lower: { zh: '归低', en: 'Lower' } },
      label: { zh: '并列', en: 'Ties' },
      origin: 'ours',
    },
    words: { kind: 'words', default: ['总'], label: { zh: '词', en: 'Words' }, origin: 'ours' },
    extra: {
      kind: 'structure',
      editor: 'indicators',
      default: [],
      schema: v.array(v.strictObject({ column: v.string(), weight: v.number() })),
      label: { zh: '指标', en: 'Indicators' },
      origin: 'ours',
    },
  },
  referencedColumns: ({ extra }) => extra.map(({ column }) => column),
  run({ amount, trigger }, { from, strict, extra }, { rowCount, column }) {
    const high = (value: number): number => ((strict ? value > from : value >= from) ? 0 : 1);
    const codes = Uint8Array.from(amount.values, (value) => (Number.isNaN(value) ? 2 : high(value)));
    const tiers = [
      { id: 'high', label: { zh: '高', en: 'High' }, tone: 'best' as const },
      { id: 'low', label: { zh: '低', en: 'Low' }, tone: 'low' as const },
      noDataTier,
    ];
    return {
      columns: [
        { kind: 'tier', id: 'tier', label: { zh: '层级', en: 'Tier' }, role: 'tierLevel', tiers, codes },
        {
          kind: 'star',
          id: 'star',
          label: { zh: '★', en: '★' },
          role: 'star',
          values: Uint8Array.from({ length: rowCount }, (_, row) =>
            (trigger?.codes[row] ?? -1) >= 0 ? 1 : 0,
          ),
        },
        ...extra.map(({ column: reference }) => ({
          kind: 'number' as const,
          id: `seen-${reference}`,
          label: { zh: reference, en: reference },
          format: 'decimal' as const,
          values: Float64Array.from({ length: rowCount }, (_, row) =>
            Number(valueAt(column(reference), row)),
          ),
        })),
      ],
      reason: (row) => say(tiers[codes[row] ?? 2]?.id ?? ''),
      lift: (row) => (codes[row] === 1 ? { zh: '再多一些', en: 'a little more' } : undefined),
      issues: [],
      summary: [],
    };
  },
});

function valueAt(column: Column | undefined, row: number): number | undefined {
  return column?.kind === 'text' ? column.codes[row] : column?.values[row];
}

/** Ranks by tier level and star of an earlier step, with chance deciding ties; yields its progress twice. */
const order = defineMethod({
  id: 'order',
  label: { zh: '排序', en: 'Order' },
  description: { zh: '按层级排序', en: 'Orders by tier' },
  source: { zh: '测试', en: 'Test' },
  inputs: {
    level: { role: 'tierLevel', kind: 'number' },
    star: { role: 'star', kind: 'flag', optional: true },
  },
  params: {},
  *run({ level, star }, _params, { random }) {
    yield 0.25;
    const chance = random();
    yield 0.75;
    const values = level.values.map((value, row) => value * 10 - (star?.values[row] ?? 0));
    return {
      columns: [
        { kind: 'number', id: 'place', label: { zh: '名次', en: 'Place' }, format: 'integer', values },
        {
          kind: 'number',
          id: 'chance',
          label: { zh: '机会', en: 'Chance' },
          format: 'decimal',
          values: values.map(() => chance),
        },
      ],
      reason: () => ({ zh: '', en: '' }),
      issues: [],
      summary: [],
    };
  },
});

/** Reads a protected attribute. */
const aged = defineMethod({
  id: 'aged',
  label: { zh: '年龄', en: 'Aged' },
  description: { zh: '读取年龄', en: 'Reads the age' },
  source: { zh: '测试', en: 'Test' },
  inputs: { age: { role: 'age', kind: 'number' } },
  params: {},
  run: () => ({ columns: [], reason: () => ({ zh: '', en: '' }), issues: [], summary: [] }),
});

/** Methods small enough to see through, for the tests of whatever runs methods. */
export const tinyMethods: Methods = { cut, order, aged } satisfies Record<string, Method>;
