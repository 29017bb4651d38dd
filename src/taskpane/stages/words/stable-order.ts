import { useRef } from 'react';
import type { BookEntry } from '../../../methods/shared/readings/value-book';

/**
 * Entries in the order in which they were first seen here. A text that was to be verified stays where it stands once it is read
 * otherwise: it must not run away under the finger.
 */
export function useStableOrder(entries: readonly BookEntry[]): readonly BookEntry[] {
  const places = useRef(new Map<string, number>());
  return inOrder(entries, places.current);
}

/** The entries by the places of their texts. Texts without a place get the next ones, as they stand; `places` keeps them. */
export function inOrder(entries: readonly BookEntry[], places: Map<string, number>): readonly BookEntry[] {
  for (const { text } of entries) if (!places.has(text)) places.set(text, places.size);
  const placeOf = ({ text }: BookEntry): number => places.get(text) ?? 0;
  return entries.toSorted((a, b) => placeOf(a) - placeOf(b));
}

/** The entries whose text has what is searched for, whatever the case. */
export function searchEntries(entries: readonly BookEntry[], search: string): readonly BookEntry[] {
  const wanted = search.trim().toLowerCase();
  return wanted === '' ? entries : entries.filter(({ text }) => text.toLowerCase().includes(wanted));
}
