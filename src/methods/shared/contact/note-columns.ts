import type { TextColumn } from '../../../table/columns/column';
import { foldWord } from '../../../table/cells/fold-word';
import { barOf, type Bar } from '../readings/contact/bar';
import { isClosed, tellsDissolved } from '../readings/contact/closed';
import type { ReadColumn } from '../readings/read-column';
import type { ChosenReadings, ReadingOption } from '../readings/reading';
import { barLabels, barredBy, codeOfBar, type BarringColumn } from './bars';

/** The name under which a person says of a note that it bars nobody, or does. */
export const noteReadings = 'contact';

/** How a note that bars a customer can be read. */
export const noteOptions: readonly ReadingOption[] = [
  { id: 'agreed', label: { zh: '可以联系', en: 'may be contacted' } },
  ...barredBy.filter((id) => id !== 'no-consent').map((id) => ({ id, label: barLabels[id] })),
];

/** Reads what notes and states say of customers who are not to be contacted. Texts that say nothing of it are not listed. */
export function notesOf(
  notes: readonly TextColumn[],
  chosen: ChosenReadings | undefined,
): { readonly barring: readonly BarringColumn[]; readonly words: readonly ReadColumn[] } {
  const read = notes.map((column) => ({ column, found: barringTexts(column, chosen) }));
  const telling = read.filter(({ found }) => found.length > 0);
  return {
    barring: telling.map(({ column, found }) => barringColumn(column, found)),
    words: telling.length > 0 ? [wordsOf(telling)] : [],
  };
}

interface FoundText {
  readonly code: number;
  readonly text: string;
  readonly bar: Bar | 'closed' | 'agreed';
  readonly isChosen: boolean;
}

interface ToldColumn {
  readonly column: TextColumn;
  readonly found: readonly FoundText[];
}

function barringTexts(
  { dictionary, role, header }: TextColumn,
  chosen: ChosenReadings | undefined,
): FoundText[] {
  const own = chosen && Object.hasOwn(chosen, noteReadings) ? chosen[noteReadings] : undefined;
  const isStatus = role === 'rowStatus' || /状态|status|zustand/iu.test(header);
  return dictionary.flatMap((text, code): FoundText[] => {
    const isOver = (isStatus && isClosed(text)) || tellsDissolved(text);
    const bar = barOf(text) ?? (isOver ? 'closed' : undefined);
    const said = own?.[foldWord(text)];
    const given = noteOptions.find(({ id }) => id === said)?.id as FoundText['bar'] | undefined;
    const reading = given ?? bar;
    return reading ? [{ code, text, bar: reading, isChosen: given !== undefined }] : [];
  });
}

function barringColumn(column: TextColumn, found: readonly FoundText[]): BarringColumn {
  const ofText = new Uint8Array(column.dictionary.length);
  for (const { code, bar } of found) if (bar !== 'agreed') ofText[code] = codeOfBar(bar);
  return { column, bars: Uint8Array.from(column.codes, (code) => ofText[code] ?? 0) };
}

/** The texts of all columns in one list, because a text says the same wherever it stands; a row has the gravest of its texts. */
function wordsOf(told: readonly ToldColumn[]): ReadColumn {
  const places = new Map<string, number>();
  const readings: ReadColumn['readings'][number][] = [];
  const codes = new Int32Array(told[0]?.column.codes.length ?? 0).fill(-1);
  for (const { column, found } of told) {
    const ofText = new Int32Array(column.dictionary.length).fill(-1);
    for (const { code, text, bar, isChosen } of found) {
      const place = places.get(text) ?? places.size;
      if (place === places.size) readings.push({ reading: bar, why: isChosen ? 'person' : 'word-list' });
      places.set(text, place);
      ofText[code] = place;
    }
    column.codes.forEach((code, row) => {
      if ((codes[row] ?? -1) < 0) codes[row] = ofText[code] ?? -1;
    });
  }
  const headers = told.map(({ column }) => column.header);
  const sheetColumn = told[0]?.column.sheetColumn ?? -1;
  return {
    ...{ role: noteReadings, header: headers.join('、'), sheetColumn, options: noteOptions },
    ...{ dictionary: [...places.keys()], codes, readings },
  };
}
