import { seededRandom } from '../math/random';
import type { Method, MethodResult } from '../methods/contract';
import type { Column } from '../table/column';
import { findColumn } from '../table/table';
import { idColumn } from './customer-keys';
import { finish, methodRun } from './method-run';
import { resolveParameters } from './parameters';

/**
 * Runs one method over columns that carry the roles of its inputs, without a scheme and a sheet around it: what a custom
 * function does with the ranges that it is given. Row numbers in issues count from the first row of the columns.
 *
 * @param given only the parameters that differ from the declared defaults.
 * @throws Problem `invalid-parameter`, and those of the method
 */
export function runMethod(
  method: Method,
  columns: readonly Column[],
  given: Readonly<Record<string, unknown>>,
  asOf: number,
): MethodResult {
  const params = resolveParameters(method, given);
  const rowCount = columns[0]?.missing.length ?? 0;
  const table = { rowCount, sheetRows: new Int32Array(rowCount), columns };
  const inputs = Object.fromEntries(
    Object.entries(method.inputs).map(([name, { role }]) => [name, findColumn(table, role)]),
  );
  const run = method.run(inputs as never, params as never, {
    rowCount,
    asOf,
    random: seededRandom(1, 0),
    sheetRows: table.sheetRows,
    column: (reference) => findColumn(table, reference),
    customerId: idColumn(table),
    sheets: {},
  });
  return finish(methodRun(run));
}
