import type { TextColumn } from '../../../table/columns/column';
import { foldWord } from '../../../table/cells/fold-word';
import type { ChosenReadings, Reading, ReadingOption } from './reading';

/** A column of words that decide, as it was read: the value book of a run lists these. */
export interface ReadColumn {
  readonly role: string;
  readonly header: string;
  /** Zero-based column in the sheet, or -1 for one that an earlier step made. */
  readonly sheetColumn: number;
  /** The readings to choose from, the better answer first, `to verify` last. */
  readonly options: readonly ReadingOption[];
  /** The distinct texts, and by its code which of them each row has; -1 where blank. */
  readonly dictionary: readonly string[];
  readonly codes: Int32Array;
  /** By the codes of the dictionary. */
  readonly readings: readonly Reading[];
}

/** How the texts of one kind of column are read. */
export interface WordReader {
  readonly options: readonly ReadingOption[];
  readonly read: (text: string) => Reading;
}

/** Reads each distinct text of a column once; what a person chose goes before every rule. */
export function readColumn(
  column: TextColumn,
  { options, read }: WordReader,
  chosen: ChosenReadings = {},
): ReadColumn {
  const role = column.role ?? column.header;
  const own = Object.hasOwn(chosen, role) ? chosen[role] : undefined;
  const readings = column.dictionary.map((text): Reading => {
    const word = foldWord(text);
    const reading = own && Object.hasOwn(own, word) ? own[word] : undefined;
    return reading !== undefined && options.some(({ id }) => id === reading)
      ? { reading, why: 'person' }
      : read(text);
  });
  const { header, sheetColumn, dictionary, codes } = column;
  return { role, header, sheetColumn, options, dictionary, codes, readings };
}

/** A number for each row by the reading of its text. */
export function codesOfReadings(
  { codes, readings }: Pick<ReadColumn, 'codes' | 'readings'>,
  codeOf: Readonly<Record<string, number>>,
  blank: number,
): Uint8Array {
  const ofText = Uint8Array.from(readings, ({ reading }) => codeOf[reading] ?? blank);
  const found = new Uint8Array(codes.length);
  for (let row = 0; row < found.length; row++) {
    const code = codes[row]!;
    found[row] = code < 0 ? blank : ofText[code]!;
  }
  return found;
}
