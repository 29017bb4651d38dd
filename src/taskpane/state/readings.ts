import type { BookColumn, BookEntry } from '../../methods/shared/readings/value-book';
import { setReading } from '../../scheme/definition/set-reading';
import type { Scheme } from '../../scheme/definition/scheme';
import { follow } from './run-scheme';
import { usePane } from './store';

/** A text of a column, and how it is to be read; undefined gives it back to the rules. */
interface ReadingChange {
  readonly role: string;
  readonly text: string;
  readonly reading: string | undefined;
}

/** Has a text read otherwise: shown at once, kept in the scheme, and counts follow. */
export function changeReading(change: ReadingChange): void {
  const { scheme, findings, look } = usePane.getState();
  const { reading } = change;
  const shown = (words: readonly BookColumn[]) =>
    reading === undefined ? words : words.map((column) => withReading(column, { ...change, reading }));
  usePane.setState({
    scheme: setReading(scheme, change),
    isSchemeChosen: true,
    ...(findings && { findings: { ...findings, words: shown(findings.words) } }),
    ...(look && { look: { ...look, words: shown(look.words) } }),
  });
  follow();
}

/** The column with a text read as a person says. Other spellings of the same word follow with the next run. */
export function withReading(
  column: BookColumn,
  { role, text, reading }: ReadingChange & { readonly reading: string },
): BookColumn {
  if (column.role !== role) return column;
  const entries = column.entries.map((entry): BookEntry =>
    entry.text === text ? { ...entry, reading, why: 'person' } : entry,
  );
  // The last of the readings to choose from is always the open one.
  const open = entries.filter((entry) => entry.reading === column.options.at(-1)?.id);
  return {
    ...column,
    entries,
    toVerify: { texts: open.length, rows: open.reduce((sum, { rows }) => sum + rows, 0) },
  };
}

/** A scheme that goes by what a person said of the words before: they are of the sheet, whatever is made of them. */
export function withReadingsOf({ readings }: Scheme, scheme: Scheme): Scheme {
  if (!readings) return scheme;
  const roles = [...Object.entries(readings), ...Object.entries(scheme.readings ?? {})];
  const merged: Record<string, Readonly<Record<string, string>>> = {};
  for (const [role, own] of roles) merged[role] = { ...merged[role], ...own };
  return { ...scheme, readings: merged };
}
