import type { Column, TextColumn } from '../../../table/columns/column';
import type { Issue } from '../../../table/issues/issue';
import { quietHours } from '../readings/contact/bar';
import type { ReadColumn } from '../readings/read-column';
import type { ChosenReadings } from '../readings/reading';
import { barredBy, barsThePerson, graver, type BarredBy } from './bars';
import { contactColumns } from './contact-columns';
import { questionsOf } from './consent-columns';
import { notesOf } from './note-columns';

/** What the columns of a sheet say of who may be contacted. */
export interface ContactStanding {
  /** Whether a column of the sheet asks for consent, or anything bars anybody. */
  readonly isAsked: boolean;
  /** Why the customer of a row is not to be contacted; undefined where he may be. */
  readonly barOf: (row: number) => BarredBy | undefined;
  /** Hours or ways in which the customer of a row is not to be contacted, in the words of a note. */
  readonly quietHours: (row: number) => string | undefined;
  readonly words: readonly ReadColumn[];
  /** That a column cannot be read: the question that stops the list. */
  readonly issues: readonly Issue[];
}

/** What the standing is worked out from. */
export interface StandingOptions {
  /** What tells customers apart; undefined where nobody does. */
  readonly customers: TextColumn | undefined;
  /** In Excel days. */
  readonly asOf: number;
  readonly chosen?: ChosenReadings | undefined;
}

/**
 * Who may be contacted, by all that the columns of a sheet say: answers to the question of consent, days until which nobody may call,
 * and the words of notes and states. Who is barred in one of them, or in one of his rows, is barred.
 */
export function contactStanding(
  columns: readonly Column[],
  { customers, asOf, chosen }: StandingOptions,
): ContactStanding {
  const found = contactColumns(columns);
  const asked = questionsOf(found.questions, asOf, chosen);
  const told = notesOf(found.notes, chosen);
  const barring = [...asked.barring, ...told.barring];
  const rows = barring[0]?.bars.length ?? 0;
  const own = new Uint8Array(rows);
  for (const { bars } of barring) {
    for (let row = 0; row < rows; row++) own[row] = graver(own[row]!, bars[row]!);
  }
  const all = customers && rows > 0 ? ofCustomers(own, customers) : own;
  return {
    isAsked: asked.isAsked || barring.length > 0,
    barOf: (row) => barredBy[(all[row] ?? 0) - 1],
    quietHours: (row) => {
      for (const column of found.notes) {
        const hours = quietHours(textOf(column, row) ?? '');
        if (hours !== undefined) return hours;
      }
      return undefined;
    },
    words: [...asked.words, ...told.words],
    issues: asked.issues,
  };
}

/** What bars a customer in one of his rows bars him in all. */
function ofCustomers(own: Uint8Array, { codes }: TextColumn): Uint8Array {
  const ofCode = new Map<number, number>();
  for (let row = 0; row < own.length; row++) {
    const code = codes[row] ?? -1;
    if (code < 0 || !barsThePerson(own[row]!)) continue;
    ofCode.set(code, graver(ofCode.get(code) ?? 0, own[row]!));
  }
  return ofCode.size === 0 ? own : own.map((bar, row) => graver(bar, ofCode.get(codes[row] ?? -1) ?? 0));
}

function textOf(column: Column, row: number): string | undefined {
  return column.kind === 'text' ? column.dictionary[column.codes[row] ?? -1] : undefined;
}
