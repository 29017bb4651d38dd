import type { Column } from '../../table/columns/column';
import type { ChosenReadings } from '../../methods/shared/readings/reading';
import type { Table } from '../../table/columns/table';
import type { BoundStep, InputSource } from '../binding/binding';
import type { Identity, Seen, StepBasis, StepResult } from '../results/step-result';
import type { SheetTables } from '../binding/sheet-tables';

interface Surroundings {
  readonly table: Table;
  readonly done: readonly StepResult[];
  readonly sheets: SheetTables;
  readonly asOf: number;
  readonly seed: number;
  readonly index: number;
  readonly readings: ChosenReadings | undefined;
}

/** What a step is about to be run on. */
export function basisOf(
  step: BoundStep,
  { table, done, sheets, asOf, seed, index, readings }: Surroundings,
): StepBasis {
  const names = Object.keys(step.sources).sort();
  return {
    table,
    sheets: Object.keys(step.sheets).map((name) => sheets[name]?.table),
    settings: JSON.stringify([asOf, seed, index, readings, step.method.id, names, step.params, step.sheets]),
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
