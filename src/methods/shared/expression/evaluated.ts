import type { Column, ColumnKind, ColumnOfKind } from '../../../table/columns/column';
import type { Arithmetic, ColumnReference, Comparator, Numeric } from './expression';

/** What an expression is worked out on. */
export interface EvaluatedTable {
  readonly rowCount: number;
  readonly column: (reference: ColumnReference) => Column | undefined;
  /** Another output of the step, by its id. */
  readonly output: (id: string) => Numeric;
}

/** A value by row. */
export type At<V> = (row: number) => V;

export function columnOf<K extends ColumnKind>(
  reference: ColumnReference<K>,
  { column }: EvaluatedTable,
): ColumnOfKind<K> {
  const found = column(reference);
  if (found?.kind !== reference.kind)
    throw new Error(`There is no ${reference.kind} column "${reference.header}".`);
  return found as ColumnOfKind<K>;
}

/** What is no number is missing. */
export const finite = (value: number): number => (value - value === 0 ? value : NaN);

export const operations: Readonly<Record<Arithmetic['operator'], (left: number, right: number) => number>> = {
  '+': (left, right) => left + right,
  '-': (left, right) => left - right,
  '*': (left, right) => left * right,
  '/': (left, right) => left / right,
};

export const comparators: Readonly<Record<Comparator, (left: number, right: number) => boolean>> = {
  '=': (left, right) => left === right,
  '<': (left, right) => left < right,
  '<=': (left, right) => left <= right,
  '>': (left, right) => left > right,
  '>=': (left, right) => left >= right,
};

/** Each different text is asked once. */
export function textHolds(
  reference: ColumnReference<'text'>,
  table: EvaluatedTable,
  holds: (text: string) => boolean,
): At<boolean> {
  const { codes, dictionary } = columnOf(reference, table);
  const ofCode = dictionary.map(holds);
  return (row) => ofCode[codes[row]!] ?? false;
}

/** The value of the first branch that holds. */
export function firstThatHolds<V>(
  branches: readonly { readonly holds: At<boolean>; readonly value: At<V> }[],
  otherwise: At<V>,
): At<V> {
  return (row) => (branches.find(({ holds }) => holds(row))?.value ?? otherwise)(row);
}
