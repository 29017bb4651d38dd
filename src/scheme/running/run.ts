import { methods as builtIn } from '../../methods/registry';
import { joinedStanding } from '../../methods/shared/contact/joined-standing';
import type { ContactStanding } from '../../methods/shared/contact/standing';
import type { Text } from '../../locales/text';
import type { HabitWindows } from '../../table/transactions/purchase-habits';
import type { Table } from '../../table/columns/table';
import { rowsToCustomers, type CustomersOfRows } from '../../table/transactions/rows-to-customers';
import {
  transactionsToCustomers,
  type CustomersOfTransactions,
} from '../../table/transactions/transactions-to-customers';
import { bindScheme } from '../binding/bind';
import type { BoundStep } from '../binding/binding';
import { absentColumnKind, requireComplete } from '../binding/binding-messages';
import { customerListName, matchCustomerList } from '../binding/customer-list';
import { collectResult } from '../results/collect-result';
import { finish, methodRun } from '../binding/method-run';
import type { Methods, Scheme } from '../definition/scheme';
import type { StepResult } from '../results/step-result';
import type { SchemeResult } from '../results/scheme-result';
import { columnsOfSheets, type SheetTables } from '../binding/sheet-tables';
import { contactOf } from '../binding/contact-of';
import { joinWords } from './join-words';
import { madeOnce } from '../binding/made-once';
import { basisOf, keptResult } from './step-basis';
import { lookUp, stepContext, stepInputs, stepSheets } from './step-inputs';

export interface RunOptions {
  /** The day that the run speaks of, in Excel days. */
  readonly asOf: number;
  /** Instead of the scheme's own. */
  readonly seed?: number;
  /** The further sheets that the methods read, by name. */
  readonly sheets?: SheetTables;
  /** A customer stands in several rows of the table (policies, accounts): they are brought together where the scheme speaks of customers. */
  readonly severalRows?: boolean;
  /** The rows that the customers of the table were made of, and what they say of who may be contacted. */
  readonly ofRows?: { readonly contact: ContactStanding; readonly customerOf: Int32Array };
  /** An earlier run: steps that would find the same again are taken from it. */
  readonly previous?: SchemeResult | undefined;
}

export interface RunProgress {
  /** Of the whole run, 0..1. */
  readonly share: number;
  readonly step: string;
  readonly label: Text;
}

const defaultSeed = 1;

/**
 * Runs a scheme over a table, step by step, yielding its progress; whoever drives it can stop at any yield. Nothing is
 * read but the table and the options: same table, scheme, day and seed, same result. Transactions are added up to
 * customers first where the scheme speaks of customers; the result then has a row for each of them. So are the rows of a
 * list in which a customer stands in several.
 *
 * @throws Problem `missing-column`, `wrong-kind`, and those of {@link bindScheme}.
 */
export function* schemeRun(
  table: Table,
  scheme: Scheme,
  options: RunOptions,
  methods: Methods = builtIn,
): Generator<RunProgress, SchemeResult, void> {
  const sheets = options.sheets ?? {};
  const binding = bindScheme(scheme, table.columns, methods, columnsOfSheets(sheets));
  requireComplete(binding);
  if (binding.rows === 'transactions') {
    return yield* customersRun(table, scheme, options, methods, habitWindows(binding.steps));
  }
  const joined = options.severalRows
    ? broughtTogether(table, binding.steps, scheme, options.asOf)
    : undefined;
  if (joined) return yield* joinedRun(table, joined, scheme, options, methods);
  const seed = options.seed ?? scheme.seed ?? defaultSeed;
  const done: StepResult[] = [];
  const contact = standingOf(table, scheme, options);
  for (const [index, step] of binding.steps.entries()) {
    const settings = { asOf: options.asOf, seed, index, readings: scheme.readings };
    const basis = basisOf(step, { table, done, sheets, ...settings });
    const kept = keptResult(step, basis, options.previous?.steps ?? [], (name) => lookUp(name, table, done));
    if (kept) {
      done.push(kept);
      continue;
    }
    const progress = (share: number): RunProgress => ({
      share: (index + share) / binding.steps.length,
      step: step.id,
      label: step.method.label,
    });
    yield progress(0);
    const context = {
      ...stepContext(table, done, settings, basis.looked),
      ...(scheme.readings && { chosenReadings: scheme.readings }),
      sheets: stepSheets(step, sheets),
      contact,
    };
    const run = methodRun(step.method.run(stepInputs(step, done) as never, step.params as never, context));
    let next = run.next();
    for (; !next.done; next = run.next()) yield progress(next.value);
    done.push({ step, result: next.value, basis });
  }
  // Columns that are absent are the methods' own to report: they know what it means.
  return collectResult(table, scheme, {
    asOf: options.asOf,
    seed,
    steps: done,
    contact,
    bindingIssues: binding.issues.filter(({ kind }) => kind !== absentColumnKind),
  });
}

function standingOf(table: Table, { readings }: Scheme, { asOf, ofRows }: RunOptions): ContactStanding {
  const own = contactOf(table, asOf, readings);
  return ofRows ? joinedStanding(own, ofRows.contact, ofRows.customerOf) : own;
}

/** A run over the customers whose rows were brought together. */
function* joinedRun(
  table: Table,
  { table: customers, customerOf, issues }: CustomersOfRows,
  scheme: Scheme,
  options: RunOptions,
  methods: Methods,
): Generator<RunProgress, SchemeResult, void> {
  const ofRows = { contact: contactOf(table, options.asOf, scheme.readings), customerOf };
  const result = yield* schemeRun(customers, scheme, { ...options, severalRows: false, ofRows }, methods);
  return { ...result, ofRows: customerOf, issues: [...issues, ...result.issues] };
}

/** A run over the customers that transactions are added up to. */
function* customersRun(
  table: Table,
  scheme: Scheme,
  options: RunOptions,
  methods: Methods,
  windows: HabitWindows | undefined,
): Generator<RunProgress, SchemeResult, void> {
  const { table: customers, customerOf, orders, issues } = addedUp(table, options.asOf, windows);
  const ofRows = { contact: contactOf(table, options.asOf, scheme.readings), customerOf };
  const result = yield* schemeRun(customers, scheme, { ...options, ofRows }, methods);
  const list = options.sheets?.[customerListName];
  const match = list && matchCustomerList(list, customers);
  return {
    ...result,
    ofTransactions: { customerOf, orders, listed: match?.listed },
    issues: [...issues, ...(match?.issues ?? []), ...result.issues],
  };
}

/** What is recent and what was earlier, by the first step that says so. */
function habitWindows(steps: readonly BoundStep[]): HabitWindows | undefined {
  for (const { method, params } of steps) {
    const windows = method.habitWindows?.(params as never);
    if (windows) return windows;
  }
  return undefined;
}

const addedUp = madeOnce<CustomersOfTransactions, [asOf: number, windows: HabitWindows | undefined]>(
  transactionsToCustomers,
);

const joinedRows = madeOnce<CustomersOfRows | undefined, [asOf: number, readings: Scheme['readings']]>(
  (table, asOf, readings) => rowsToCustomers(table, asOf, joinWords(readings)),
);

/** The customers of the rows; undefined where the scheme speaks of rows, or each customer has one. */
function broughtTogether(
  table: Table,
  steps: readonly BoundStep[],
  { readings }: Scheme,
  asOf: number,
): CustomersOfRows | undefined {
  const speaksOfRows = steps.some(({ method }) => method.severalRowsACustomer === true);
  return speaksOfRows ? undefined : joinedRows(table, asOf, readings);
}

/** A run that nobody watches: for sliders, custom functions and tests. */
export function runSchemeNow(
  table: Table,
  scheme: Scheme,
  options: RunOptions,
  methods: Methods = builtIn,
): SchemeResult {
  return finish(schemeRun(table, scheme, options, methods));
}
