import type { RunEntry, SourceMemory, WorkbookState } from '../../memory/state';
import type { ColumnsToWrite } from '../columns/column-to-write';
import type { SheetToWrite } from './write-sheets';

/** What is remembered of a customer sheet besides its own columns. */
export type WhatToRemember = Omit<SourceMemory, 'columns' | 'sheet' | 'proofs'>;

/** A result column as people are told of it: its identity, header, and the zero-based place of that. */
export interface ReceiptColumn {
  readonly key: string;
  readonly header: string;
  readonly row: number;
  readonly column: number;
}

/** All that a run is going to write. */
export interface RunToWrite {
  readonly target: ColumnsToWrite;
  /** The result columns of the own sheet `customers`, where results go there and not beside the rows of the target. */
  readonly ownColumns?: readonly ReceiptColumn[];
  readonly sheets: readonly SheetToWrite[];
  readonly entry: Omit<RunEntry, 'number'>;
  /** What to remember besides. */
  readonly remember: Pick<WorkbookState, 'scheme' | 'asOf' | 'language' | 'formulas' | 'callList'>;
  /** What to remember of the customer sheet: all but how its own columns look. */
  readonly memory: WhatToRemember;
  /** Whether columns of an earlier run that have lost their names are written into again; otherwise they are left as they are. */
  readonly usesFoundAgain?: boolean;
  /** The sheet that was read, where the results go beside the rows of another: what to remember of it, for Run again. */
  readonly read?: { readonly sheetName: string; readonly memory: WhatToRemember };
}
