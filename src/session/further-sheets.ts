import { Problem } from '../locales/problem';
import type { AvailableSheets, SchemeBinding } from '../scheme/binding';
import { customerListName } from '../scheme/customer-list';
import type { ReadControl } from '../workbook/read/columns';
import type { Engine } from './engine';
import { readTable } from './read-table';
import type { RecognisedSheet } from './recognise-sheet';
import type { SchemeNeeds } from './scheme-knowledge';

/** Further sheets by the names that the methods give to them: `sellers`, `products`. */
export type RecognisedSheets = Readonly<Record<string, RecognisedSheet>>;

/** The columns that recognised sheets offer to a scheme. */
export function recognisedColumns(sheets: RecognisedSheets): AvailableSheets {
  return Object.fromEntries(Object.entries(sheets).map(([name, { columns }]) => [name, columns]));
}

/**
 * Says so when a sheet is pointed at that no step reads.
 * @throws Problem `no-such-input`
 */
export function requireKnownSheets(sheets: AvailableSheets, { rows, steps }: SchemeBinding): void {
  const own = steps.flatMap(({ method }) => Object.keys(method.sheets ?? {}));
  const known = [...new Set([...own, ...(rows === 'transactions' ? [customerListName] : [])])];
  const unknown = Object.keys(sheets).find((name) => !known.includes(name));
  if (unknown === undefined) return;
  throw new Problem('no-such-input', {
    zh:
      known.length === 0
        ? `这个方案只读客户表，不需要“${unknown}”。请去掉 --input ${unknown}。`
        : `这个方案不读“${unknown}”。可以指定：${known.join('、')}。`,
    en:
      known.length === 0
        ? `This scheme reads the customers only; leave --input ${unknown} out.`
        : `This scheme reads no "${unknown}". It reads: ${known.join(', ')}.`,
  });
}

/** Reads of each further sheet the columns that a step needs, into a table of its name. */
export async function readFurtherSheets(
  engine: Engine,
  sheets: RecognisedSheets,
  { furtherColumns }: SchemeNeeds,
  control?: ReadControl,
): Promise<void> {
  for (const [name, sheet] of Object.entries(sheets)) {
    await readTable(engine, sheet, furtherColumns[name] ?? [], control, name);
  }
}
