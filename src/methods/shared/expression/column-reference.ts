import type { Column } from '../../../table/columns/column';
import { missing, number, numberCases, says } from './build';
import type { ColumnReference, Numeric } from './expression';

/** What was read from the row's cell of a column. */
export function cellOf<C extends Column>(column: C): ColumnReference<C['kind']> {
  const { kind, header, role, sheetColumn, cells } = column;
  return { node: 'column', kind, header, role, sheetColumn, scale: cells?.scale ?? 1 };
}

/** One number for yes and another for no; missing where the cell says neither, and for a number that is NaN. */
export function flagNumber(flag: ColumnReference<'flag'>, yes: number, no: number): Numeric {
  const known = (value: number): Numeric => (Number.isNaN(value) ? missing : number(value));
  return numberCases(
    [
      [says(flag, 'yes'), known(yes)],
      [says(flag, 'no'), known(no)],
    ],
    missing,
  );
}
