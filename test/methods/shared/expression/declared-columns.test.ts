import fc from 'fast-check';
import type { Text } from '../../../../src/locales/text';
import { methods } from '../../../../src/methods/registry';
import { evaluate, type RowValue } from '../../../../src/methods/shared/expression/evaluate';
import type { EvaluatedTable } from '../../../../src/methods/shared/expression/evaluated';
import type { Numeric } from '../../../../src/methods/shared/expression/expression';
import { noFormulaCode } from '../../../../src/methods/shared/expression/no-formula';
import type { Method, MethodResult, OutputColumn } from '../../../../src/methods/shared/contract';
import type { Column, ColumnKind } from '../../../../src/table/columns/column';
import { roles } from '../../../../src/table/columns/roles';
import { arbitraryAsOf } from '../../../support/arbitrary-table';
import { day } from '../../../support/columns';
import { oddTable } from '../../../support/odd-table';
import { parametersOf, runMethod } from '../../../support/run-method';

// What a method declares of a column is what it puts into it: for each declared output of each registered method, on tables
// with blanks, ties, negatives, days with a time, texts of odd width and case. HY_SEED repeats a run, HY_RUNS asks for more.
const seed = Number(process.env['HY_SEED'] ?? 20_260_630);
const numRuns = Number(process.env['HY_RUNS'] ?? 25);

interface Variant {
  readonly method: Method;
  readonly params: Readonly<Record<string, unknown>>;
  /** Roles of optional inputs that the sheet lacks. */
  readonly without: readonly string[];
}

const registered = methods as Readonly<Record<string, Method>>;

const indicator = (column: string, more: object) => ({
  column,
  weight: 20,
  normalise: 'min-max',
  better: 'higher',
  ...more,
});
const grade = { AAA: 5, aa: 4, B: 2, 'C*': 1 };
const mixed = [
  indicator('profit', { normalise: 'percent-rank', better: 'lower' }),
  indicator('profit', { normalise: 'percent-rank', floor: 0, ceiling: 50 }),
  indicator('lastContactDate', { normalise: 'z-score', ceiling: day(arbitraryAsOf) }),
  indicator('creditGrade', { scale: grade, weight: 15 }),
  indicator('creditGrade', { scale: grade, normalise: 'z-score', weight: 5 }),
  indicator('active', { better: 'lower', weight: 10 }),
  indicator('aum', { floor: 0, ceiling: 600_000, weight: 5 }),
  indicator('aum', { normalise: 'z-score', weight: 5 }),
];
const named = (id: string) => ({ id, label: { zh: id, en: id }, tone: 'middle' });
const everyTest = {
  tiers: [
    {
      ...named('top'),
      care: { zh: '每月', en: 'monthly' },
      combine: { atLeast: 3 },
      tests: [
        { column: 'aum', is: 'at-least', value: 500_000, ifMissing: 'unknown' },
        { column: 'creditGrade', is: 'one-of', words: ['aaa', ' Ｂ '], ifMissing: 'fails' },
        {
          column: 'position',
          is: 'has-word',
          words: ['总', 'CEO', '金卡'],
          exclusions: ['~助理'],
          ifMissing: 'unknown',
        },
        { column: 'active', is: 'yes', ifMissing: 'unknown' },
        { column: 'profit', is: 'between', from: 0, to: 10, ifMissing: 'holds' },
      ],
    },
    {
      ...named('middle'),
      combine: 'any',
      tests: [
        { column: 'lastContactDate', is: 'within-days', from: -30, to: 1, ifMissing: 'unknown' },
        { column: 'profit', is: 'equal', value: 1, ifMissing: 'fails' },
        { column: 'active', is: 'no', ifMissing: 'holds' },
      ],
    },
    {
      ...named('Ｍass'),
      combine: 'all',
      tests: [
        { column: 'lastContactDate', is: 'at-most', value: day(arbitraryAsOf), ifMissing: 'holds' },
        { column: 'aum', is: 'known', ifMissing: 'unknown' },
        { column: 'profit', is: 'above', value: 0, ifMissing: 'unknown' },
      ],
    },
  ],
  otherwise: named('rest'),
  grace: {
    missedMonths: 'missedMonths',
    heldTier: 'segment',
    months: { top: 6, middle: 60, Ｍass: 30, rest: 90 },
  },
};

/** Beside defaults and presets: what reaches the other ways through a declaration. */
const more: readonly (readonly [id: string, params: object, without?: readonly string[]])[] = [
  ['rules', { rules: everyTest }],
  ['composite', { indicators: mixed, coverage: 0.3 }],
  ['composite', { indicators: mixed, tierBy: 'shares', coverage: 0 }],
  ['composite', { tierBy: 'shares', shareA: 0, shareB: 0.4, shareC: 0.6 }],
  ['composite', { cutA: 75, cutB: 60, cutC: 60 }],
  ['kaism', { attractiveness: mixed, coverage: 0.5 }],
  ['urgency', { unit: 'days', eagerMonths: 3, hopefulMonths: 1 }],
  [
    'scorecard',
    {
      features: ['tenure', 'active'],
      eventsPerParameter: 1,
      leastInformation: 0,
      breaks: { tenure: [1, 500] },
    },
  ],
  [
    'scorecard',
    { features: ['creditGrade', 'openDate'], eventsPerParameter: 1, leastInformation: 0, quantiles: 3 },
  ],
  ['conversion', { features: ['tenure', 'active'], eventsPerParameter: 1, leaks: 'keep' }],
  [
    'conversion',
    { features: ['openDate', 'segment'], eventsPerParameter: 1, leaks: 'keep', mostLevels: 50, ridge: 1 },
  ],
  ['loyalty-profit', { cut: 'value', loyaltyBy: 'purchases' }],
  ['loyalty-profit', {}, ['tenure', 'transactionCount']],
  ['key-account', { amount: 0, blankReferral: 'unknown' }],
  ['key-account', {}, ['referredAmount']],
  ['value-ratio', { worth: 5, worthMore: 5 }, ['futureReturn', 'expectedValue']],
  ['opportunity', { coverage: 0.9, riskWeight: 0 }, ['competitivePosition']],
  ['qualification', {}, ['canPay', 'decides']],
  ['qualification', {}, ['aum', 'position']],
  ['funnel', {}, ['winProbability', 'paidAmount']],
];

const variants: [string, Variant][] = [
  ...Object.values(registered).flatMap((method): [string, Variant][] => [
    [method.id, { method, params: parametersOf(method), without: [] }],
    ...Object.entries(method.presets ?? {}).map(([id, { params }]): [string, Variant] => [
      `${method.id} (${id})`,
      { method, params: parametersOf(method, params), without: [] },
    ]),
  ]),
  ...more.map(([id, params, without = []], place): [string, Variant] => {
    const method = registered[id]!;
    return [
      `${id} (${String(place)})`,
      { method, params: parametersOf(method, params as Record<string, unknown>), without },
    ];
  }),
];

/** The declared outputs of each method: what is taken out here was taken out on purpose. */
const declared: Readonly<Record<string, readonly string[]>> = {
  rules: ['tier', 'care'],
  composite: [
    'grade',
    'score',
    'part-1',
    'part-2',
    'part-3',
    'part-4',
    'part-5',
    'part-6',
    'part-7',
    'part-8',
  ],
  urgency: ['urgency'],
  scorecard: ['grade', 'score', 'probability'],
  conversion: ['class', 'probability', 'lift'],
  'loyalty-profit': ['type', 'advice'],
  'key-account': ['kind', 'value'],
  'value-ratio': ['worth', 'ratio', 'satisfaction'],
  opportunity: ['grade', 'score', 'intent', 'value', 'position', 'risk', 'rank'],
  qualification: ['qualification', 'to-ask'],
  kaism: ['strategy', 'attractiveness', 'strength'],
  funnel: ['stage', 'probability', 'expected', 'days-in-stage', 'deviation'],
};

function wantedBy({ method, params, without }: Variant): { role: string; kind: ColumnKind }[] {
  const references = method.referencedColumns?.(params as never) ?? [];
  const kinds = new Map<string, ColumnKind>([
    ...Object.values(method.inputs).map(({ role, kind }) => [role, kind] as const),
    ...references.map((role) => [role, roles[role as keyof typeof roles].kind] as const),
  ]);
  return [...kinds].filter(([role]) => !without.includes(role)).map(([role, kind]) => ({ role, kind }));
}

function tableOf(result: MethodResult, columns: readonly Column[], rowCount: number): EvaluatedTable {
  return {
    rowCount,
    column: ({ sheetColumn }) => columns[sheetColumn],
    output: (id) => result.columns.find((own) => own.id === id)?.expression?.() as Numeric,
  };
}

/** What the run found for a row, as an expression would say it. */
function foundAt(output: OutputColumn, row: number): RowValue {
  switch (output.kind) {
    case 'tier':
      return output.tiers[output.codes[row]!]?.label;
    case 'star':
      return output.values[row] === 1 ? { zh: '★', en: '★' } : { zh: '', en: '' };
    case 'number':
      return output.values[row];
    case 'text':
      return output.text(row);
  }
}

function isSame(meant: RowValue, found: RowValue): boolean {
  if (typeof meant === 'number' && typeof found === 'number') {
    if (Number.isNaN(meant) || Number.isNaN(found)) return Number.isNaN(meant) && Number.isNaN(found);
    return Math.abs(meant - found) <= 1e-9 * Math.max(1, Math.abs(meant), Math.abs(found));
  }
  const [one, other] = [meant as Text | undefined, found as Text | undefined];
  return one?.zh === other?.zh && one?.en === other?.en;
}

/** The expression of an output; undefined where it cannot be said of this table. */
function expressionOf(output: OutputColumn) {
  try {
    return output.expression?.();
  } catch (error) {
    if ((error as { code?: unknown }).code === noFormulaCode) return undefined;
    throw error;
  }
}

const said = new Map<string, Set<string>>();
/** Models are fitted to more rows; the others need few to tie. */
const rowsFor = (id: string) =>
  id === 'conversion' || id === 'scorecard'
    ? fc.integer({ min: 40, max: 60 })
    : fc.integer({ min: 0, max: 20 });

describe(`what a method declares of its columns (HY_SEED=${String(seed)})`, () => {
  const own = variants.filter(([, { method }]) => method.id in declared);

  it.each(own)('%s: is what it puts into them', (_name, variant) => {
    const { method, params } = variant;
    fc.assert(
      fc.property(oddTable(wantedBy(variant), rowsFor(method.id)), ({ columns, rowCount }) => {
        const result = runMethod(method, columns, params, arbitraryAsOf);
        const table = tableOf(result, columns, rowCount);
        for (const output of result.columns) {
          const expression = expressionOf(output);
          if (!expression) continue;
          said.set(method.id, (said.get(method.id) ?? new Set()).add(output.id));
          evaluate(expression, table).forEach((meant, row) => {
            const found = foundAt(output, row);
            if (isSame(meant, found)) return;
            throw new Error(
              `${output.id}, row ${String(row)}: declared ${JSON.stringify(meant)}, found ${JSON.stringify(found)}`,
            );
          });
        }
      }),
      { seed, numRuns },
    );
  });

  it('leaves out no output that was declared', () => {
    const found = Object.fromEntries([...said].map(([id, outputs]) => [id, [...outputs].sort()]));
    const wanted = Object.fromEntries(
      Object.entries(declared).map(([id, outputs]) => [id, [...outputs].sort()]),
    );
    expect(found).toEqual(wanted);
  });

  it('is in the list above for every method that declares anything', () => {
    const declaring = variants.filter(([, variant]) => {
      const columns = fc.sample(oddTable(wantedBy(variant), fc.constant(3)), { seed, numRuns: 1 })[0]!
        .columns;
      const result = runMethod(variant.method, columns, variant.params, arbitraryAsOf);
      return result.columns.some(({ expression }) => expression !== undefined);
    });
    expect([...new Set(declaring.map(([, { method }]) => method.id))].sort()).toEqual(
      Object.keys(declared).sort(),
    );
  });
});
