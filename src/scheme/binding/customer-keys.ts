import type { TextColumn } from '../../table/columns/column';
import { countRepeats } from '../../table/columns/count-repeats';
import { findColumn, type Table } from '../../table/columns/table';

/**
 * Which customer each row belongs to, as a number from 0: rows with the same id are the same customer, a row without an
 * id is a customer of its own. Undefined where every row is another customer, which needs no counting.
 */
export function customerKeys(table: Table): Uint32Array | undefined {
  const id = idColumn(table);
  return id && countRepeats(id) > 0 ? keysOf(id) : undefined;
}

function keysOf({ codes, dictionary }: TextColumn): Uint32Array {
  const keys = new Uint32Array(codes.length);
  let own = dictionary.length;
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row] ?? -1;
    keys[row] = code < 0 ? own++ : code;
  }
  return keys;
}

/** The column of customer ids, where the sheet has one. */
export function idColumn(table: Table): TextColumn | undefined {
  const column = findColumn(table, 'customerId');
  return column?.kind === 'text' ? column : undefined;
}
