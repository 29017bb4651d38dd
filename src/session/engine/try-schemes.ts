import { bindScheme } from '../../scheme/binding/bind';
import type { SchemeBinding } from '../../scheme/binding/binding';
import { columnsOfSheets } from '../../scheme/binding/sheet-tables';
import { holdsTransactions } from '../../scheme/binding/transaction-columns';
import type { Methods, Scheme } from '../../scheme/definition/scheme';
import type { SchemeResult } from '../../scheme/results/scheme-result';
import { runSchemeNow, type RunOptions } from '../../scheme/running/run';
import type { Table } from '../../table/columns/table';
import { takeRows } from '../../table/columns/take-rows';
import { Problem } from '../../locales/problem';
import { noDataTier } from '../../methods/shared/contract';

/** How a scheme did on the first rows of a sheet. */
export interface Trial {
  /** The share of these rows that it says something of: 0 where all that it finds is "no data". */
  readonly decided: number;
  /** How well it fits the sheet, to compare schemes by: how much of what the sheet tells it makes use of. */
  readonly fit: number;
}

/** So many rows show whether a scheme finds something. */
const fewRows = 300;

/**
 * Tries schemes on the first rows of a table, one a step, so that others can be answered in between. What a sheet tells counts for
 * a scheme the more the fewer schemes make use of it: many can use an amount, few a stage of sale.
 */
export function* trySchemes(
  table: Table,
  schemes: readonly Scheme[],
  options: RunOptions,
  methods: Methods,
): Generator<void, readonly Trial[], void> {
  const sample = firstRows(table, fewRows);
  const tried: { readonly binding: SchemeBinding | undefined; readonly decided: number }[] = [];
  for (const scheme of schemes) {
    tried.push(trial(sample, scheme, options, methods));
    yield;
  }
  const used = tried.map(({ binding }) => new Set(binding ? rolesRead(binding) : []));
  const weightOf = (role: string): number => 1 / used.filter((own) => own.has(role)).length;
  const isOfTransactions = holdsTransactions(table.columns);
  return tried.map(({ binding, decided }, index) => {
    if (!binding || decided === 0) return { decided: 0, fit: 0 };
    const weight = [...(used[index] ?? [])].reduce((sum, role) => sum + weightOf(role), 0);
    const isAddedUp = !isOfTransactions || binding.rows === 'transactions' || countsRows(binding);
    const fit = weight * decided * coverage(binding) * (isAddedUp ? 1 : notAddedUp);
    return { decided, fit: fit / (1 + laterOffered * index) };
  });
}

/** Of two that fit alike the one that is offered first is meant: those further down build on others. */
const laterOffered = 0.08;

/** A scheme that takes each transaction for a customer is no scheme for transactions. */
const notAddedUp = 0.001;

function trial(table: Table, scheme: Scheme, options: RunOptions, methods: Methods) {
  const nothing = { binding: undefined, decided: 0 };
  try {
    const binding = bindScheme(scheme, table.columns, methods, columnsOfSheets(options.sheets ?? {}));
    if (binding.missing.length > 0) return nothing;
    return { binding, decided: decidedShare(runSchemeNow(table, scheme, options, methods)) };
  } catch (error) {
    // One that cannot run does not fit; why, it says when it is chosen.
    if (error instanceof Problem) return nothing;
    throw error;
  }
}

/** The share of rows that a result says something of: in its first column of tiers, else of numbers, else of texts. */
function decidedShare({ columns, rowCount }: SchemeResult): number {
  const outputs = columns.map(({ output }) => output);
  const tier = outputs.find((output) => output.kind === 'tier');
  if (tier?.kind === 'tier') {
    return tier.codes.filter((code) => tier.tiers[code]?.id !== noDataTier.id).length / rowCount;
  }
  const number = outputs.find((output) => output.kind === 'number');
  if (number?.kind === 'number')
    return number.values.filter((value) => !Number.isNaN(value)).length / rowCount;
  const text = outputs.find((output) => output.kind === 'text');
  if (text?.kind !== 'text') return 0;
  return Array.from({ length: rowCount }, (_, row) => text.text(row).zh).filter(Boolean).length / rowCount;
}

/** What the sheet tells that some step makes use of; of transactions, what they come to for a customer. */
function rolesRead({ needed, steps, rows }: SchemeBinding): readonly string[] {
  const read =
    rows === 'transactions'
      ? steps.flatMap(({ sources }) =>
          Object.values(sources).flatMap((source) => (source.from === 'sheet' ? [source.column] : [])),
        )
      : needed.filter((column) => column.steps.length > 0);
  return read.map(({ role, header }) => role ?? header);
}

/** How many of the columns that the steps ask for are there. */
function coverage({ steps }: SchemeBinding): number {
  const asked = steps.reduce((sum, { method }) => sum + Object.keys(method.inputs).length, 0);
  const found = steps.reduce((sum, { sources }) => sum + Object.keys(sources).length, 0);
  return asked === 0 ? 1 : Math.sqrt(found / asked);
}

/** Whether a row may be a holding or a deal. */
function countsRows({ steps }: SchemeBinding): boolean {
  return steps.some(({ method }) => method.severalRowsACustomer === true);
}

function firstRows(table: Table, most: number): Table {
  if (table.rowCount <= most) return table;
  const rows = Int32Array.from({ length: most }, (_, row) => row);
  return {
    rowCount: most,
    sheetRows: table.sheetRows.slice(0, most),
    columns: table.columns.map((column) => takeRows(column, rows)),
  };
}
