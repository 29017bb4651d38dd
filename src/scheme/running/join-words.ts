import { consentReader } from '../../methods/shared/readings/consent';
import { eventReader } from '../../methods/shared/readings/event-reader';
import { readColumn, type WordReader } from '../../methods/shared/readings/read-column';
import type { ChosenReadings } from '../../methods/shared/readings/reading';
import type { TextColumn } from '../../table/columns/column';
import type { JoinWords } from '../../table/transactions/rows-to-customers';

/** A column of words that decide: how they are read, and which reading of a customer's rows goes before the others. */
interface Words extends WordReader {
  readonly order: readonly string[];
  /** Whether all that have the first reading are told. */
  readonly tellsAll?: true;
}

// What nobody can read is never the better answer: a no event goes last, an agreement too.
const eventOrder = ['event', 'to-verify', 'no-event'];
const consentOrder = ['refused', 'to-verify', 'agreed'];

function wordsOf(column: TextColumn): Words | undefined {
  switch (column.role ?? '') {
    case 'trigger':
      return { ...eventReader(column), order: eventOrder, tellsAll: true };
    case 'consent':
      return { ...consentReader('agreed'), order: consentOrder };
    case 'doNotContact':
      return { ...consentReader('refused'), order: consentOrder };
    default:
      return undefined;
  }
}

/**
 * How the words of a customer's rows become one text: he has every event that one of them states, and refuses where one refuses. What a
 * person chose for a text counts before it is joined.
 */
export function joinWords(chosen: ChosenReadings = {}): JoinWords {
  return (column) => {
    const words = wordsOf(column);
    return words && joinOf(column, words, chosen);
  };
}

function joinOf(column: TextColumn, words: Words, chosen: ChosenReadings) {
  const { readings } = readColumn(column, words, chosen);
  const textOf = (code: number): string => column.dictionary[code] ?? '';
  const rank = (code: number): number => words.order.indexOf(readings[code]?.reading ?? '');
  return (codes: readonly number[]): string => {
    const least = Math.min(...codes.map(rank));
    const best = codes.filter((code) => rank(code) === least);
    const [first = -1] = best;
    if (!words.tellsAll || least > 0) return textOf(first);
    // A plain yes says nothing beside an event in words.
    const told = best.filter((code) => readings[code]?.why !== 'flag');
    const joined = (told.length > 0 ? told : [first]).map(textOf).join('；');
    return words.read(joined).reading === words.order[0] ? joined : textOf(told[0] ?? first);
  };
}
