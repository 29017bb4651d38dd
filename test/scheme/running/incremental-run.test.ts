import fc from 'fast-check';
import { bankAum } from '../../../src/methods/rules/presets/bank-aum';
import { runSchemeNow } from '../../../src/scheme/running/run';
import type { Scheme, SchemeStep } from '../../../src/scheme/definition/scheme';
import type { SchemeResult } from '../../../src/scheme/results/scheme-result';
import type { Table } from '../../../src/table/columns/table';
import { arbitraryAsOf, arbitraryTable } from '../../support/arbitrary-table';
import { day } from '../../support/columns';

const asOf = day(arbitraryAsOf);

const columns = [
  { role: 'aum', kind: 'number' },
  { role: 'revenue', kind: 'number' },
  { role: 'transactionCount', kind: 'number' },
  { role: 'position', kind: 'text' },
  { role: 'trigger', kind: 'text' },
  { role: 'lastTransactionDate', kind: 'date' },
  { role: 'expectedCloseDate', kind: 'date' },
] as const;

/** Later steps read what earlier ones find: as inputs, by role, and by the name of an output. */
const steps: readonly SchemeStep[] = [
  { method: 'high-end' },
  { method: 'abc' },
  { method: 'rfm' },
  { method: 'urgency' },
  { method: 'composite', params: { indicators: weighted(50) } },
  { method: 'rules' },
  { method: 'priority' },
];

const [sample = { rowCount: 0, columns: [] }] = fc.sample(arbitraryTable(columns), { seed: 5, numRuns: 1 });

/** A move of one slider, or of one structure: the step, and the parameters that it sets. */
const move = fc.oneof(
  set('high-end', 'minimum', fc.constantFrom(0, 1, 5, 499_999.99, 500_000, 2e6)),
  set('high-end', 'combine', fc.constantFrom('and', 'or')),
  set('high-end', 'positions', fc.constantFrom(['总经理'], ['教师', 'CEO'])),
  set('abc', 'cutA', fc.constantFrom(0, 0.3, 0.75, 0.95)),
  set('abc', 'crossing', fc.constantFrom('higher', 'lower')),
  set('rfm', 'cuts', fc.constantFrom('rank', 'inclusive', 'rfm-r')),
  set('urgency', 'eagerMonths', fc.integer({ min: 1, max: 6 })),
  set('composite', 'cutA', fc.constantFrom(50, 60, 75)),
  set('composite', 'indicators', fc.constantFrom(weighted(70), weighted(30))),
  set('rules', 'rules', fc.constantFrom(bankAum(50_000), bankAum(6_000_000))),
  set('priority', 'star', fc.constantFrom(0, 10, 500)),
);

describe('a run after another', () => {
  it('finds to the last digit what a run from nothing finds, whatever was moved before', () => {
    fc.assert(
      fc.property(arbitraryTable(columns), fc.array(move, { minLength: 1, maxLength: 8 }), (given, moves) => {
        const table = tableOf(given);
        let scheme = schemeOf(steps);
        let latest = runSchemeNow(table, scheme, { asOf });
        for (const change of moves) {
          scheme = change(scheme);
          latest = runSchemeNow(table, scheme, { asOf, previous: latest });
          expect(seen(latest)).toEqual(seen(runSchemeNow(tableOf(given), scheme, { asOf })));
        }
      }),
      { seed: 11, numRuns: Number(process.env['HY_RUNS'] ?? 60) },
    );
  });

  it.each([['the steps after it that read what it changed', 'minimum', 7, ['high-end', 'priority']]])(
    'runs again, for a parameter that reaches %s, no other step',
    (_, parameter, value, expected) => {
      const table = tableOf(sample);
      const first = runSchemeNow(table, schemeOf(steps), { asOf });
      const moved = setParameter('high-end', parameter, value)(schemeOf(steps));
      const second = runSchemeNow(table, moved, { asOf, previous: first });
      const again = second.steps.filter(({ result }, index) => result !== first.steps[index]?.result);
      expect(again.map(({ step }) => step.id)).toEqual(expected);
    },
  );

  it('keeps nothing of another day or another table', () => {
    const first = runSchemeNow(tableOf(sample), schemeOf(steps), { asOf });
    const otherTable = runSchemeNow(tableOf(sample), schemeOf(steps), { asOf, previous: first });
    const otherDay = runSchemeNow(tableOf(sample), schemeOf(steps), { asOf: asOf + 1, previous: first });
    for (const { steps: again } of [otherTable, otherDay])
      again.forEach(({ result }, index) => expect(result).not.toBe(first.steps[index]?.result));
  });
});

/** Everything that anybody can see of a result. */
function seen({ columns: outputs, reason, lift, rowCount, tiers, stars, issues, summaries }: SchemeResult) {
  const rows = Array.from({ length: rowCount }, (_, row) => row);
  return {
    columns: outputs.map(({ id, output }) => [
      id,
      output.kind === 'text'
        ? rows.map(output.text)
        : Array.from<number>(output.kind === 'tier' ? output.codes : output.values),
    ]),
    texts: rows.map((row) => [reason(row), lift(row)]),
    counts: { tiers, stars },
    issues,
    summaries: summaries.map(({ step, table: { id, rows: cells } }) => [step, id, cells]),
  };
}

/** A table of its own each time: nothing that is remembered of one can help another. */
function tableOf({ rowCount, columns: given }: { rowCount: number; columns: Table['columns'] }): Table {
  return structuredClone({
    rowCount,
    sheetRows: Int32Array.from({ length: rowCount }, (_, row) => row + 1),
    columns: given,
  });
}

function schemeOf(given: readonly SchemeStep[]): Scheme {
  return { version: 1, id: 'mine', label: { zh: '我的', en: 'Mine' }, steps: given };
}

function set(method: string, parameter: string, values: fc.Arbitrary<unknown>) {
  return values.map((value) => setParameter(method, parameter, value));
}

function setParameter(method: string, parameter: string, value: unknown) {
  return (scheme: Scheme): Scheme => ({
    ...scheme,
    steps: scheme.steps.map((step) =>
      step.method === method ? { ...step, params: { ...step.params, [parameter]: value } } : step,
    ),
  });
}

function weighted(aum: number) {
  return [
    { column: 'aum', weight: aum, normalise: 'percent-rank' },
    { column: 'revenue', weight: 100 - aum, normalise: 'min-max', better: 'lower' },
  ];
}
