import { foldHeader } from '../../../table/columns/table';
import type { Text } from '../../../locales/text';
import { mondayOf } from '../../../table/cells/week';

/** What can become of a contact, as it is chosen in the list. One line an outcome. */
export const outcomes = {
  reached: { zh: '已联系', en: 'reached' },
  'no-answer': { zh: '未接通', en: 'no answer' },
  interested: { zh: '有意向', en: 'interested' },
  closed: { zh: '已成交', en: 'closed' },
  refused: { zh: '拒绝', en: 'refused' },
  later: { zh: '改期', en: 'later' },
} as const satisfies Record<string, Text>;

export type OutcomeId = keyof typeof outcomes;

/** What a person typed beside a customer of a list. */
export interface ContactOutcome {
  readonly id: string;
  readonly name: string;
  readonly manager: string;
  /** As typed; one of {@link outcomes} in either language, or anything else, which is kept and decides nothing. */
  readonly outcome: string;
  /** In Excel days: when the next contact is to be. */
  readonly next: number | undefined;
  readonly note: string;
  /** The day of the list that it was typed into, in Excel days. */
  readonly day: number;
}

/** What earlier lists have left behind. */
export interface PastLists {
  /** The day of the list that stands in the workbook. */
  readonly day: number;
  /** What stands beside the customers of that list. */
  readonly typed: readonly ContactOutcome[];
  /** What is known of lists before, and of those that were read already. */
  readonly history: readonly ContactOutcome[];
}

/** The outcome that a text names, in either language. */
export function outcomeNamed(text: string): OutcomeId | undefined {
  const folded = foldHeader(text);
  const ids = Object.keys(outcomes) as OutcomeId[];
  return ids.find((id) => Object.values(outcomes[id]).some((label) => foldHeader(label) === folded));
}

/** By what a customer is known from list to list: the id, else the name; case, width and blanks do not matter. */
export function customerKeyOf({ id, name }: { readonly id: string; readonly name: string }): string {
  return id === '' ? `name ${foldHeader(name)}` : `id ${foldHeader(id)}`;
}

/**
 * All outcomes, one a customer and list, the oldest first. What stands in the list now goes before what was read of it earlier; what was
 * only carried over into a later list of the same week is no new contact.
 */
export function allOutcomes({ history, typed }: PastLists): readonly ContactOutcome[] {
  const known = new Map(history.map((own) => [placeOf(own), own] as const));
  const ofWeek = new Map(history.map((own) => [weekOf(own), own] as const));
  for (const own of typed) {
    const earlier = ofWeek.get(weekOf(own));
    const isCarried = earlier && earlier.outcome === own.outcome && earlier.note === own.note;
    if (!isCarried || earlier.day === own.day) known.set(placeOf(own), own);
  }
  return [...known.values()].sort((a, b) => a.day - b.day);
}

/** What was typed into the list since it was written, for which the outcomes of before were read. */
export function typedSince(past: PastLists): readonly ContactOutcome[] {
  const read = new Set(past.history.map(contentOf));
  return allOutcomes(past).filter((own) => !read.has(contentOf(own)));
}

function contentOf(own: ContactOutcome): string {
  return JSON.stringify([placeOf(own), own.outcome, own.note, own.next]);
}

function placeOf(own: ContactOutcome): string {
  return `${String(own.day)} ${customerKeyOf(own)}`;
}

function weekOf(own: ContactOutcome): string {
  return `${String(mondayOf(own.day))} ${customerKeyOf(own)}`;
}

/** The latest outcome of each customer. */
export function latestOutcomes(past: PastLists): ReadonlyMap<string, ContactOutcome> {
  return new Map(allOutcomes(past).map((own) => [customerKeyOf(own), own] as const));
}
