import fc from 'fast-check';
import type {
  Method,
  MethodResult,
  OutputColumn,
  RunContext,
  TierOutput,
} from '../../src/methods/shared/contract';
import type { Change } from '../../src/methods/shared/lift';
import { resolveParameters } from '../../src/scheme/definition/parameters';
import { Missing } from '../../src/table/cells/missing';
import type { Column, ColumnKind } from '../../src/table/columns/column';
import { roles } from '../../src/table/columns/roles';
import { takeRows } from '../../src/table/columns/take-rows';
import { arbitraryAsOf, arbitraryTable, type ArbitraryTable } from '../support/arbitrary-table';
import { contextOf } from '../support/columns';
import { expectWhole } from '../support/whole-text';

// Each of some methods, with its defaults and with each of its presets, keeps the promises of the contract.
// Set HY_SEED to repeat a run: every failure prints its seed, and so does the title below. HY_RUNS: fewer or more tables.
const seed = Number(process.env['HY_SEED'] ?? 20_260_630);
const runs = { seed, numRuns: Number(process.env['HY_RUNS'] ?? 40) };

interface Variant {
  readonly method: Method;
  readonly params: Readonly<Record<string, unknown>>;
}

function variantsOf(methods: Readonly<Record<string, Method>>): [string, Variant][] {
  return Object.values(methods).flatMap((method): [string, Variant][] => [
    [method.id, { method, params: resolveParameters(method) }],
    ...Object.entries(method.presets ?? {}).map(([id, preset]): [string, Variant] => [
      `${method.id} (${id})`,
      { method, params: resolveParameters(method, preset.params) },
    ]),
  ]);
}

/** The columns that a variant can read. */
function wantedBy({ method, params }: Variant): { role: string; kind: ColumnKind }[] {
  const named = method.referencedColumns?.(params as never) ?? [];
  return [
    // Every table has customer ids.
    ...Object.values(method.inputs)
      .filter(({ role }) => role !== 'customerId')
      .map(({ role, kind }) => ({ role, kind })),
    ...named.map((role) => ({ role, kind: roles[role as keyof typeof roles].kind })),
  ];
}

/** Columns whose yes or no is the answer of a test: where they say it, no figure lifts anybody. */
const answers: ReadonlySet<string> = new Set(['inTargetRange', 'inTargetPosition']);

const sheets = new Map<string, NonNullable<RunContext['sheets']>>();

/** One arbitrary table for each further sheet of a method; the customers vary beside it. */
function sheetsOf(method: Method): NonNullable<RunContext['sheets']> {
  const known = sheets.get(method.id);
  if (known) return known;
  const made = Object.entries(method.sheets ?? {}).map(([name, { inputs }]) => {
    const wanted = Object.values(inputs).map(({ role, kind }) => ({ role, kind }));
    const tables = arbitraryTable(wanted, { rowCount: 12 }).filter((table) => table.rowCount >= 6);
    const [table] = fc.sample(tables, { seed, numRuns: 1 });
    const { columns = [], rowCount = 0 } = table ?? {};
    const found = Object.entries(inputs).map(([input, { role }]) => [
      input,
      columns.findLast((column) => column.role === role),
    ]);
    const sheetRows = Int32Array.from({ length: rowCount }, (_, row) => row + 1);
    return [name, { name, rowCount, sheetRows, columns: Object.fromEntries(found) as never }] as const;
  });
  sheets.set(method.id, Object.fromEntries(made));
  return Object.fromEntries(made);
}

function run({ method, params }: Variant, { columns, rowCount }: ArbitraryTable): MethodResult {
  const byRole = (role: string): Column | undefined => columns.find((column) => column.role === role);
  const inputs = Object.fromEntries(
    Object.entries(method.inputs).map(([name, { role }]) => [name, byRole(role)]),
  );
  const context = { ...contextOf(columns, arbitraryAsOf, rowCount), sheets: sheetsOf(method) };
  const started = method.run(inputs as never, params as never, context);
  if (!('next' in started)) return started;
  for (;;) {
    const step = started.next();
    if (step.done) return step.value;
    demand(step.value >= 0 && step.value <= 1, 'progress', step.value);
  }
}

/** Everything a result says about a row. */
function rowOf(result: MethodResult, row: number): unknown {
  const cell = (column: OutputColumn): unknown => {
    switch (column.kind) {
      case 'tier':
        return column.tiers[column.codes[row] ?? -1]?.id;
      case 'star':
      case 'number':
        return column.values[row];
      case 'text':
        return column.text(row);
    }
  };
  return [result.columns.map(cell), result.reason(row), result.lift?.(row)];
}

const rowsOf = (result: MethodResult, rowCount: number): unknown[] =>
  Array.from({ length: rowCount }, (_, row) => rowOf(result, row));

/** The classes that other methods build on, best first. */
const tierOf = (result: MethodResult): TierOutput | undefined =>
  result.columns.find(
    (column): column is TierOutput => column.kind === 'tier' && column.role === 'tierLevel',
  );

/** The table with another value in one cell. */
function changed(table: ArbitraryTable, row: number, { column: reference, to }: Change): ArbitraryTable {
  const columns = table.columns.map((column) =>
    column.role === reference || column.header === reference ? withCell(column, row, to) : column,
  );
  return { ...table, columns };
}

function withCell(column: Column, row: number, to: Change['to']): Column {
  const missing = Uint8Array.from(column.missing);
  missing[row] = Missing.present;
  if (column.kind === 'text') {
    const codes = Int32Array.from(column.codes);
    codes[row] = column.dictionary.length;
    return { ...column, codes, dictionary: [...column.dictionary, String(to)], missing };
  }
  if (column.kind === 'flag') {
    const values = Int8Array.from(column.values);
    values[row] = Number(to);
    return { ...column, values, missing };
  }
  const values = Float64Array.from(column.values);
  values[row] = Number(to);
  return { ...column, values, missing };
}

/**
 * Methods with ordered classes and no change of one input: scores on scales that every customer moves, models that would
 * be fitted anew.
 */
const withoutChange = new Set(['composite', 'kaism', 'clv', 'conversion', 'scorecard']);

const copy = (columns: readonly Column[]): unknown => structuredClone(columns);

/** For what is asked of every cell: a matcher, which builds its message also where it holds, takes longer than the methods. */
function demand(holds: boolean, what: string, value: unknown): void {
  if (!holds) throw new Error(`${what}: ${JSON.stringify(value)}`);
}

/** What outputs and summaries are known by, in cells, schemes and tests. */
const identity = /^[a-zA-Z0-9]+(?:-[a-zA-Z0-9]+)*$/u;
const formats = ['integer', 'decimal', 'share', 'money', 'date', 'text'];

/** Holds methods to the contract, each with its defaults and its presets. */
export function holdToContract(title: string, methods: Readonly<Record<string, Method>>): void {
  describe(`${title} (seed ${String(seed)})`, () => {
    describe.each(variantsOf(methods))('%s', (_title, variant) => {
      const { method, params } = variant;
      const tables = arbitraryTable(wantedBy(variant));
      const check = (holds: (table: ArbitraryTable) => void, given = tables): void => {
        fc.assert(fc.property(given, holds), runs);
      };

      it('leaves its input as it was', () => {
        check((table) => {
          const before = copy(table.columns);
          rowsOf(run(variant, table), table.rowCount);
          expect(table.columns).toEqual(before);
        });
      });

      it('gives one result a row, and the same columns whatever the rows', () => {
        const ids = run(variant, emptyTable(variant)).columns.map(({ id }) => id);
        check((table) => {
          const { columns } = run(variant, table);
          expect(columns.map(({ id }) => id)).toEqual(ids);
          for (const column of columns) {
            if (column.kind === 'tier') expect(column.codes).toHaveLength(table.rowCount);
            else if (column.kind !== 'text') expect(column.values).toHaveLength(table.rowCount);
          }
        });
      });

      it('does not depend on the order of the rows', () => {
        const shuffled = arbitraryTable(wantedBy(variant), { unique: true }).chain((table) =>
          fc
            .shuffledSubarray([...new Array(table.rowCount).keys()], {
              minLength: table.rowCount,
              maxLength: table.rowCount,
            })
            .map((order) => ({ table, order: Int32Array.from(order) })),
        );
        fc.assert(
          fc.property(shuffled, ({ table, order }) => {
            const first = run(variant, table);
            const second = run(variant, {
              ...table,
              columns: table.columns.map((column) => takeRows(column, order)),
            });
            const rows = rowsOf(first, table.rowCount);
            expect(rowsOf(second, table.rowCount)).toEqual(Array.from(order, (row) => rows[row]));
            expect(second.summary).toEqual(first.summary);
            const kinds = ({ issues }: MethodResult): unknown =>
              issues.map(({ kind, count }) => [kind, count]);
            expect(kinds(second)).toEqual(kinds(first));
          }),
          runs,
        );
      });

      it('gives the same result twice', () => {
        check((table) => {
          const [first, second] = [run(variant, table), run(variant, table)];
          expect(rowsOf(second, table.rowCount)).toEqual(rowsOf(first, table.rowCount));
          expect(second.issues).toEqual(first.issues);
        });
      });

      it('declares every tier, writes finite numbers or none, and gives a reason for every row', () => {
        check((table) => {
          const result = run(variant, table);
          for (const column of result.columns) {
            if (column.kind === 'tier') {
              for (const code of column.codes)
                demand(column.tiers[code] !== undefined, 'a tier that is not declared', code);
            } else if (column.kind === 'number') {
              for (const value of column.values)
                demand(Math.abs(value) !== Infinity, 'a number that is not finite', column.id);
            } else if (column.kind === 'star') {
              for (const value of column.values)
                demand(value === 0 || value === 1, 'no ★ and no blank', value);
            }
          }
          for (let row = 0; row < table.rowCount; row++) {
            expectWhole(result.reason(row));
            const lift = result.lift?.(row);
            if (lift) expectWhole(lift);
          }
        });
      });

      it('says what would lift a customer, where its classes have an order that other methods build on', () => {
        const result = run(variant, emptyTable(variant));
        if (result.columns.some(({ role }) => role === 'tierLevel')) expect(result.lift).toBeDefined();
      });

      it('lifts a customer a tier by the one change that it names', () => {
        let named = 0;
        const withoutAnswers = arbitraryTable(wantedBy(variant).filter(({ role }) => !answers.has(role)));
        check((table) => {
          const result = run(variant, table);
          const before = tierOf(result);
          for (let row = 0; before && row < table.rowCount; row++) {
            const change = result.lift?.(row)?.change;
            if (!change) continue;
            named++;
            const after = tierOf(run(variant, changed(table, row, change)));
            const [then, now] = [after?.codes[row] ?? NaN, before.codes[row] ?? NaN];
            if (!(then < now)) throw new Error(JSON.stringify({ row, change, now, then }));
          }
        }, withoutAnswers);
        const expected = tierOf(run(variant, emptyTable(variant))) && !withoutChange.has(method.id);
        expect(named > 0).toBe(expected ?? false);
      });

      it('fills its summary with texts in both languages and finite numbers', () => {
        check((table) => {
          for (const summary of run(variant, table).summary) {
            expect(summary.id).toMatch(identity);
            const ids = summary.columns.map(({ id }) => id);
            for (const { label, kind, x, y, size = x, series = x } of [summary.chart ?? []].flat()) {
              expect(kind).toMatch(identity);
              expect(ids).toEqual(expect.arrayContaining([x, y, size, series]));
              if (label) expectWhole(label);
            }
            expectWhole(summary.label);
            for (const { id, label, format } of summary.columns) {
              expect(id).toMatch(identity);
              expectWhole(label);
              expect(formats).toContain(format);
            }
            for (const row of summary.rows) {
              demand(row.length === summary.columns.length, 'a row of another length', row);
              for (const cell of row)
                demand(typeof cell !== 'number' || Number.isFinite(cell), 'a number that is not finite', row);
            }
          }
        });
      });

      it('says something about an empty table, one row, and columns without values', () => {
        expect(run(variant, emptyTable(variant)).issues.map(({ kind }) => kind)).toContain('empty-table');
        const [one] = fc.sample(
          arbitraryTable(wantedBy(variant)).filter(({ rowCount }) => rowCount === 1),
          { seed, numRuns: 1 },
        );
        if (one) expect(run(variant, one).issues.map(({ kind }) => kind)).toContain('one-row');
        check((table) => {
          const { issues } = run(variant, table);
          for (const { kind, severity, text, count } of issues) {
            expect(kind).toMatch(/^[a-z]+(?:-[a-z]+)*$/u);
            expect(['note', 'warning', 'error']).toContain(severity);
            expectWhole(text);
            demand(count >= 0, 'a count below zero', count);
          }
          const blank = table.columns
            .slice(1)
            .filter(({ missing }) => table.rowCount > 0 && missing.every(Boolean));
          const reported = issues.filter(({ kind }) => kind === 'all-missing').map(({ column }) => column);
          for (const { header } of blank) expect(reported).toContain(header);
        });
      });

      it('names everything in both languages and keeps its defaults within their bounds', () => {
        expectWhole(method.label);
        expectWhole(method.description);
        expectWhole(method.source);
        for (const parameter of Object.values(method.params)) {
          expectWhole(parameter.label);
          if (parameter.kind === 'choice') {
            Object.values(parameter.options).forEach(expectWhole);
            expect(Object.keys(parameter.options)).toContain(parameter.default);
          }
        }
        // The schema made from the declaration takes the defaults: bounds, options and structures hold.
        const defaults = Object.entries(method.params).map(
          ([name, { default: value }]) => [name, value] as const,
        );
        expect(() => resolveParameters(method, Object.fromEntries(defaults))).not.toThrow();
        for (const column of run(variant, emptyTable(variant)).columns) {
          expect(column.id).toMatch(identity);
          if (column.role !== undefined) expect(column.role).toMatch(identity);
          expectWhole(column.label);
          if (column.kind === 'number') expect(formats).toContain(column.format);
          if (column.kind === 'tier') for (const { label } of column.tiers) expectWhole(label);
        }
        expect(params).toBeDefined();
      });
    });
  });
}

function emptyTable(variant: Variant): ArbitraryTable {
  const [table] = fc.sample(arbitraryTable(wantedBy(variant), { rowCount: 0 }), { seed, numRuns: 1 });
  return table as ArbitraryTable;
}
