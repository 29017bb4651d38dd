import type { TextColumn } from '../table/column';
import { findColumn, type Table } from '../table/table';

/**
 * Which customer each row belongs to, as a number from 0: rows with the same id are the same customer, a row without an
 * id is a customer of its own. Undefined where every row is another customer, which needs no counting.
 */
export function customerKeys(table: Table): Uint32Array | undefined {
  const id = idColumn(table);
  if (!id) return undefined;
  const seen = new Uint8Array(id.dictionary.length);
  const keys = new Uint32Array(table.rowCount);
  let own = id.dictionary.length;
  let repeated = false;
  for (let row = 0; row < table.rowCount; row++) {
    const code = id.codes[row] ?? -1;
    if (code < 0) {
      keys[row] = own++;
    } else {
      repeated ||= seen[code] === 1;
      seen[code] = 1;
      keys[row] = code;
    }
  }
  return repeated ? keys : undefined;
}

/** The column of customer ids, where the sheet has one. */
export function idColumn(table: Table): TextColumn | undefined {
  const column = findColumn(table, 'customerId');
  return column?.kind === 'text' ? column : undefined;
}
