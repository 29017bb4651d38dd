import type { OutputColumn } from '../methods/contract';
import type { Column } from '../table/column';
import type { Table } from '../table/table';
import type { BoundStep, InputSource } from './binding';
import type { StepResult } from './scheme-result';
import type { SheetTables } from './sheet-tables';

/** What a reference led to: a column of the sheet, the output of an earlier step, or nothing. Compared by identity. */
export type Seen = Column | OutputColumn | undefined;

/** What stands for an input when two runs are compared: of a ★ its marks, which may outlive the output that carries them. */
type Identity = Seen | Uint8Array;

/**
 * Everything that a step's result was found from. Methods are pure and columns never change, so where all of it is the same the
 * result is: a slider that moves runs only the steps that its parameter reaches.
 */
export interface StepBasis {
  readonly table: Table;
  readonly sheets: readonly (Table | undefined)[];
  /** Day, seed, place in the scheme and parameters. */
  readonly settings: string;
  readonly inputs: readonly Identity[];
  /** What the method looked up by name while it ran, and later while it explained. */
  readonly looked: Map<string, Seen>;
}

interface Surroundings {
  readonly table: Table;
  readonly done: readonly StepResult[];
  readonly sheets: SheetTables;
  readonly asOf: number;
  readonly seed: number;
  readonly index: number;
}

/** What a step is about to be run on. */
export function basisOf(
  step: BoundStep,
  { table, done, sheets, asOf, seed, index }: Surroundings,
): StepBasis {
  const names = Object.keys(step.sources).sort();
  return {
    table,
    sheets: Object.keys(step.sheets).map((name) => sheets[name]?.table),
    settings: JSON.stringify([asOf, seed, index, step.method.id, names, step.params, step.sheets]),
    inputs: names.map((name) => identityAt(step.sources[name] as InputSource, done)),
    looked: new Map(),
  };
}

/** The result of the same step of an earlier run, where it was found from the same. */
export function keptResult(
  step: BoundStep,
  basis: StepBasis,
  earlier: readonly StepResult[],
  lookUp: (reference: string) => Seen,
): StepResult | undefined {
  const known = earlier.find((other) => other.step.id === step.id && other.step.method === step.method);
  const isSame =
    known?.basis.table === basis.table &&
    known.basis.settings === basis.settings &&
    areSame(known.basis.sheets, basis.sheets) &&
    areSame(known.basis.inputs, basis.inputs) &&
    [...known.basis.looked].every(([reference, seen]) => lookUp(reference) === seen);
  return known && isSame ? { ...known, step } : undefined;
}

function areSame(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((seen, place) => seen === other[place]);
}

function identityAt(source: InputSource, done: readonly StepResult[]): Identity {
  if (source.from === 'sheet') return source.column as Column;
  const earlier = done.find(({ step }) => step.id === source.step);
  const output = earlier?.result.columns.find(({ id }) => id === source.output);
  return output?.kind === 'star' ? output.values : output;
}
