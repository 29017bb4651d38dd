import { Missing } from '../cells/missing';
import type { Column } from './column';

/** A column of chosen rows of another: row -1 gives a blank. */
export function takeRows(column: Column, rows: Int32Array): Column {
  const missing = Uint8Array.from(rows, (row) => column.missing[row] ?? Missing.blank);
  const base = { header: column.header, role: column.role, sheetColumn: column.sheetColumn, missing };
  switch (column.kind) {
    case 'number':
    case 'date':
      return {
        ...base,
        kind: column.kind,
        values: Float64Array.from(rows, (row) => column.values[row] ?? NaN),
      };
    case 'text':
      return {
        ...base,
        kind: 'text',
        codes: Int32Array.from(rows, (row) => column.codes[row] ?? -1),
        dictionary: column.dictionary,
      };
    case 'flag':
      return { ...base, kind: 'flag', values: Int8Array.from(rows, (row) => column.values[row] ?? -1) };
  }
}
