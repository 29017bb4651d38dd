import type { OutputColumn } from '../../methods/shared/contract';
import type { Column } from '../../table/columns/column';
import { emptyColumn } from '../../table/columns/empty-column';
import { findColumn } from '../../table/columns/table';
import { finish, methodRun } from './method-run';
import type { PreparedStep } from '../definition/prepared-step';

/** A column of a sheet as recognition describes it, before any of its cells are read in full. */
export type AvailableColumn = Pick<Column, 'header' | 'role' | 'kind' | 'sheetColumn'>;

const anyDay = 36526;

/**
 * The columns that a step writes, found by running its method on a table without rows: the method itself is the only
 * list of its outputs. Known before anything is read, so that a scheme can be bound and the preview can name them.
 */
export function stepOutputs(
  step: PreparedStep,
  available: readonly AvailableColumn[],
): readonly OutputColumn[] {
  const inputs = Object.fromEntries(
    Object.entries(step.method.inputs).map(([name, { kind, role }]) => [name, emptyColumn(kind, role, role)]),
  );
  const run = step.method.run(inputs as never, step.params as never, {
    rowCount: 0,
    asOf: anyDay,
    random: () => 0,
    sheetRows: new Int32Array(0),
    column: (reference) => {
      const found = findColumn({ columns: available }, reference);
      return found && emptyColumn(found.kind, found.header, found.role);
    },
    customerId: undefined,
  });
  return finish(methodRun(run)).columns;
}
