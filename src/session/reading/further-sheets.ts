import type { AvailableSheets } from '../../scheme/binding/binding';
import type { Engine } from '../engine/engine';
import { readTable, type TableControl } from './read-table';
import type { RecognisedSheet } from '../sheet/recognised-sheet';
import type { SchemeNeeds } from '../engine/scheme-knowledge';

/** Further sheets by the names that the methods give to them: `sellers`, `products`. */
export type RecognisedSheets = Readonly<Record<string, RecognisedSheet>>;

/** The columns that recognised sheets offer to a scheme. */
export function recognisedColumns(sheets: RecognisedSheets): AvailableSheets {
  return Object.fromEntries(Object.entries(sheets).map(([name, { columns }]) => [name, columns]));
}

/** Reads of each further sheet the columns that a step needs, into a table of its name. */
export async function readFurtherSheets(
  engine: Engine,
  sheets: RecognisedSheets,
  { furtherColumns }: SchemeNeeds,
  control?: TableControl,
): Promise<void> {
  for (const [name, sheet] of Object.entries(sheets)) {
    await readTable(engine, sheet, furtherColumns[name] ?? [], control, name);
  }
}
