import { seededRandom } from '../../math/statistics/random';
import { Problem } from '../../locales/problem';
import type { FurtherSheet, InputDeclaration, RunContext } from '../../methods/shared/contract';
import type { Column } from '../../table/columns/column';
import { findColumn, type Table } from '../../table/columns/table';
import type { BoundStep, InputSource } from '../binding/binding';
import type { SheetTable, SheetTables } from '../binding/sheet-tables';
import { idColumn } from '../binding/customer-keys';
import { inputFromOutput } from './output-column';
import type { StepResult } from '../results/step-result';
import type { Seen } from '../results/step-result';

/**
 * What a step may know besides its inputs. Its random numbers are its own: a step that is added after it, or takes more
 * of them, does not change them.
 */
export function stepContext(
  table: Table,
  done: readonly StepResult[],
  { asOf, seed, index }: { readonly asOf: number; readonly seed: number; readonly index: number },
  looked: Map<string, Seen>,
): RunContext {
  return {
    rowCount: table.rowCount,
    asOf,
    random: seededRandom(seed, index),
    sheetRows: table.sheetRows,
    column: (reference) => {
      const seen = lookUp(reference, table, done);
      looked.set(reference, seen);
      return seen && ('sheetColumn' in seen ? seen : inputFromOutput(seen, 'number'));
    },
    customerId: idColumn(table),
  };
}

/** A column of the sheet, else an earlier step's output by role or `step.output`; rules and indicators compare it as a number. */
export function lookUp(reference: string, table: Table, done: readonly StepResult[]): Seen {
  const outputs = done.flatMap(({ step, result }) => result.columns.map((output) => ({ step, output })));
  const isMeant = ({ step, output }: (typeof outputs)[number]) =>
    output.role === reference || `${step.id}.${output.id}` === reference;
  return findColumn(table, reference) ?? outputs.findLast(isMeant)?.output;
}

/** The further sheets that a step reads, from the tables that were read of them. */
export function stepSheets(step: BoundStep, sheets: SheetTables): Record<string, FurtherSheet> {
  return Object.fromEntries(
    Object.entries(step.sheets).map(([name, sources]) => {
      const { sheetName, table } = sheets[name] as SheetTable;
      const columns = Object.entries(sources).map(([input, source]) => {
        const declaration = step.method.sheets?.[name]?.inputs[input] as InputDeclaration;
        return [input, ofKind(source as Column, declaration)] as const;
      });
      const { rowCount, sheetRows } = table;
      return [name, { name: sheetName, rowCount, sheetRows, columns: Object.fromEntries(columns) }] as const;
    }),
  );
}

/**
 * The columns that a step reads, by input name, from the table and from the steps before.
 *
 * @throws Problem `wrong-kind` when the sheet's column was read as another kind than the method declares.
 */
export function stepInputs(step: BoundStep, done: readonly StepResult[]): Record<string, Column> {
  return Object.fromEntries(
    Object.entries(step.sources).map(([name, source]) => {
      const declaration = step.method.inputs[name] as InputDeclaration;
      return [name, sourceColumn(source, declaration, done)];
    }),
  );
}

function sourceColumn(source: InputSource, { kind }: InputDeclaration, done: readonly StepResult[]): Column {
  if (source.from === 'step') {
    const earlier = done.find(({ step }) => step.id === source.step);
    const output = earlier?.result.columns.find(({ id }) => id === source.output);
    if (!output) throw new Error(`${source.step} did not give its output ${source.output}.`);
    return inputFromOutput(output, kind);
  }
  return ofKind(source.column as Column, { kind });
}

function ofKind(column: Column, { kind }: Pick<InputDeclaration, 'kind'>): Column {
  if (column.kind === kind) return column;
  throw new Problem('wrong-kind', {
    zh: `列“${column.header}”是 ${column.kind} 类型，这里需要 ${kind} 类型。请另选一列。`,
    en: `The column "${column.header}" holds ${column.kind} values; ${kind} values are needed here. Map another column.`,
  });
}
