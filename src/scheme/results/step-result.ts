import type { MethodResult, OutputColumn } from '../../methods/shared/contract';
import type { Column } from '../../table/columns/column';
import type { Table } from '../../table/columns/table';
import type { BoundStep } from '../binding/binding';

/** What a reference led to: a column of the sheet, the output of an earlier step, or nothing. Compared by identity. */
export type Seen = Column | OutputColumn | undefined;

/** What stands for an input when two runs are compared: of a ★ its marks, which may outlive the output that carries them. */
export type Identity = Seen | Uint8Array;

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

/** What a step found, over the rows of the result. */
export interface StepResult {
  readonly step: BoundStep;
  readonly result: MethodResult;
  /** What it was found from. */
  readonly basis: StepBasis;
}
