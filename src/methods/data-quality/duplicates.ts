import { textAt, type TextColumn } from '../../table/columns/column';
import { normalId, normalName, normalPhone } from './normalise';

/** Rows that seem to be one customer. */
export interface Duplicates {
  /** The group of each row, -1 without one. */
  readonly groupOf: Int32Array;
  readonly groups: readonly {
    readonly by: 'id' | 'name-and-phone';
    readonly key: string;
    readonly rows: number;
  }[];
}

/** By id first; rows that no other row shares the id with, by name and phone together. Nothing is ever merged. */
export function findDuplicates(
  rowCount: number,
  id: TextColumn | undefined,
  name: TextColumn | undefined,
  phone: TextColumn | undefined,
): Duplicates {
  const groupOf = new Int32Array(rowCount).fill(-1);
  const groups: Duplicates['groups'][number][] = [];
  const collect = (by: 'id' | 'name-and-phone', keyOf: (row: number) => string | undefined): void => {
    const rows = new Map<string, number[]>();
    for (let row = 0; row < rowCount; row++) {
      const key = groupOf[row] === -1 ? keyOf(row) : undefined;
      if (key === undefined) continue;
      const own = rows.get(key);
      if (own) own.push(row);
      else rows.set(key, [row]);
    }
    for (const [key, own] of rows) {
      if (own.length === 1) continue;
      for (const row of own) groupOf[row] = groups.length;
      groups.push({ by, key, rows: own.length });
    }
  };
  const at = (column: TextColumn | undefined, row: number): string | undefined =>
    column && textAt(column, row);
  collect('id', (row) => {
    const own = at(id, row);
    return own === undefined ? undefined : normalId(own);
  });
  collect('name-and-phone', (row) => {
    const [own, number] = [at(name, row), at(phone, row)];
    return own === undefined || number === undefined
      ? undefined
      : `${normalName(own)} ${normalPhone(number)}`;
  });
  return { groupOf, groups };
}
