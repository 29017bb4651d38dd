import type { DecimalSign } from '../../table/reading/table-reading';
import type { RecognisedColumn } from '../../table/recognition/recognised-column';
import { findHeader } from '../../table/columns/table';
import { noSuchHeader } from './mapping';

/** Header or role of a column → what parts the decimals of its numbers, as a person said. */
export type Decimals = Readonly<Record<string, DecimalSign>>;

/**
 * Has the numbers of columns read as a person says, where the column does not tell.
 * @throws Problem `no-such-header`, where the column must exist
 */
export function applyDecimals(
  columns: readonly RecognisedColumn[],
  decimals: Decimals,
  strictness: 'must-exist' | 'where-present',
): readonly RecognisedColumn[] {
  let changed = columns;
  for (const [name, decimal] of Object.entries(decimals)) {
    const chosen = findHeader({ columns: changed }, name) ?? changed.find(({ role }) => role === name);
    if (!chosen && strictness === 'must-exist') throw noSuchHeader(name, columns);
    changed = changed.map((column) => (column === chosen ? { ...column, decimal } : column));
  }
  return changed;
}

/** What was said of the columns, by their headers; undefined where nothing was. */
export function decimalsOf(columns: readonly RecognisedColumn[]): Record<string, DecimalSign> | undefined {
  const said = columns.flatMap(({ header, decimal }) => (decimal ? [[header, decimal] as const] : []));
  return said.length > 0 ? Object.fromEntries(said) : undefined;
}
