import { seededRandom } from '../../math/statistics/random';
import type { Method, MethodResult } from '../../methods/shared/contract';
import type { Column } from '../../table/columns/column';
import { findColumn } from '../../table/columns/table';
import { idColumn } from '../binding/customer-keys';
import { finish, methodRun } from '../binding/method-run';
import { resolveParameters } from '../definition/parameters';

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
