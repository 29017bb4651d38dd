import { cellsOf } from '../../src/functions/block';
import { answers } from '../../src/functions/compute/answer';
import type { ComputeId } from '../../src/functions/compute/registry';
import { rangeOf } from '../../src/functions/range';
import { abc } from '../../src/methods/abc/abc';
import type { Method } from '../../src/methods/shared/contract';
import { rfm } from '../../src/methods/rfm/rfm';
import { urgency } from '../../src/methods/urgency/urgency';
import { runMethod } from '../../src/scheme/running/run-method';
import type { Column } from '../../src/table/columns/column';
import { referenceDay } from '../tier-job/scheme';

type Cells = readonly (readonly unknown[])[];

/** A function, the columns of the rows that it takes, and the method and outputs behind it. */
interface Case {
  readonly id: ComputeId;
  readonly inputs: readonly {
    readonly at: number;
    readonly role: string;
    readonly kind: 'number' | 'date';
  }[];
  readonly more: readonly unknown[];
  readonly method: Method;
  readonly outputs: readonly string[];
}

const purchases = [
  { at: 7, role: 'lastTransactionDate', kind: 'date' },
  { at: 6, role: 'transactionCount', kind: 'number' },
  { at: 5, role: 'revenue', kind: 'number' },
] as const;

/** Functions that take whole columns and give a cell a row. */
export const cases: readonly Case[] = [
  {
    id: 'ABC',
    inputs: [{ at: 5, role: 'revenue', kind: 'number' }],
    more: [],
    method: abc as Method,
    outputs: ['class'],
  },
  {
    id: 'RFM',
    inputs: purchases,
    more: [referenceDay],
    method: rfm as Method,
    outputs: ['r', 'f', 'm', 'code'],
  },
  {
    id: 'URGENCY',
    inputs: [{ at: 10, role: 'expectedCloseDate', kind: 'date' }],
    more: [referenceDay],
    method: urgency as Method,
    outputs: ['urgency'],
  },
];

/** The columns of the rows that a function takes, as Excel hands a range over. */
export function argumentsOf({ inputs }: Case, rows: Cells): Cells[] {
  return inputs.map(({ at }) => rows.map((row) => [row[at]]));
}

/** The function from Excel's cells to Excel's cells; what the worker is told and answers is moved, not copied, and not in it. */
export function callFunction({ id, more }: Case, given: readonly Cells[]): unknown[][] {
  const [answer] = answers([{ id, given: [...given, ...more].map(rangeOf), language: 'en-US' }]);
  if (!answer || !('block' in answer)) throw new Error(`HY.${id} gave an error.`);
  return cellsOf(answer.block, (code) => code);
}

/** The columns of the method, made anew: it remembers what it found of those that it has seen. */
export function columnsOf({ inputs }: Case, rows: Cells): Column[] {
  return inputs.map(({ at, role, kind }) => {
    const values = Float64Array.from(rows, (row) => (typeof row[at] === 'number' ? row[at] : NaN));
    const missing = Uint8Array.from(values, (value) => Number(Number.isNaN(value)));
    return { header: role, role, sheetColumn: -1, kind, values, missing };
  });
}

/** The method alone, on typed columns, with the outputs that the function gives. */
export function runAlone({ method, outputs }: Case, columns: readonly Column[]): number {
  const result = runMethod(method, columns, {}, referenceDay);
  return result.columns.reduce((sum, output) => {
    if (!outputs.includes(output.id)) return sum;
    return (
      sum +
      (output.kind === 'tier' ? output.codes.length : output.kind === 'number' ? output.values.length : 0)
    );
  }, 0);
}
