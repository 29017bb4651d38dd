import type { Table } from '../../table/columns/table';

/** Made once for a table and its settings: the next run with other parameters meets the same customers, and keeps what it found of them. */
export function madeOnce<T, S extends readonly unknown[]>(make: (table: Table, ...settings: S) => T) {
  const known = new WeakMap<Table, { readonly by: string; readonly made: T }>();
  return (table: Table, ...settings: S): T => {
    const by = JSON.stringify(settings);
    const earlier = known.get(table);
    if (earlier?.by === by) return earlier.made;
    const made = make(table, ...settings);
    known.set(table, { by, made });
    return made;
  };
}
