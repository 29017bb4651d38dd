import type { Text } from '../../locales/text';
import { textAt, type Column, type TextColumn } from '../../table/columns/column';
import { hasDied } from '../shared/consent';
import type { FoundEvent, RunContext } from '../shared/contract';
import { clauses } from '../shared/readings/event';
import { eventReader } from '../shared/readings/event-reader';
import {
  codesOfReadings,
  readColumn,
  type ReadColumn,
  type WordReader,
} from '../shared/readings/read-column';
import { toVerify } from '../shared/readings/reading';
import { triggers } from '../shared/triggers/library';
import type { TriggerSettings } from '../shared/triggers/settings';
import { findTrigger, type TriggerFinding } from '../shared/triggers/trigger';
import { wordMatcher } from '../shared/word-matcher';
import { occasionExclusions } from '../shared/words/default-words';
import { plainText } from '../shared/wording';

/** The trigger events of all customers. */
export interface TriggerEvents {
  /** 1 where at least one was found: ★. */
  readonly found: Uint8Array;
  /** 1 where one was found that decides: with range and position a high-end customer. */
  readonly decides: Uint8Array;
  /** The events of a row; those that decide first. */
  readonly of: (row: number) => readonly FoundEvent[];
  /** What is stated in a row and waits for a person to say whether it is an event. */
  readonly toVerify: (row: number) => string | undefined;
  /** How many customers each source of events speaks of. */
  readonly counts: readonly { readonly label: Text; readonly decides: boolean; readonly count: number }[];
  /** Whether the customer of a row has died, where that was asked. */
  readonly hasDied?: (row: number) => boolean;
  /** The column of stated events as it was read. */
  readonly words: ReadColumn | undefined;
}

/** What a scheme says of events. */
export interface EventParameters {
  readonly decidingEvents: readonly string[];
  readonly occasionEvents: readonly string[];
  readonly triggers: TriggerSettings;
}

interface Source {
  readonly label: Text;
  /** Of the library: what to say or do. */
  readonly talk?: Text;
  readonly finding: TriggerFinding;
  readonly decides: boolean;
}

/** What is stated in the trigger column, and what the library finds in the other columns. */
export function triggerEvents(
  rowCount: number,
  stated: TextColumn | undefined,
  columns: Readonly<Record<string, Column | undefined>>,
  params: EventParameters,
  context: Pick<RunContext, 'asOf' | 'chosenReadings' | 'contact'>,
): TriggerEvents {
  const reader = stated && eventReader(stated);
  const words = stated && reader && readColumn(stated, reader, context.chosenReadings);
  const sources: Source[] = stated && words ? statedEvents(stated, words, reader.read, params) : [];
  for (const trigger of triggers) {
    const own = params.triggers[trigger.id];
    const finding = own?.on ? findTrigger(trigger, columns, own, context.asOf) : undefined;
    if (own && finding)
      sources.push({ label: trigger.label, talk: trigger.talk, finding, decides: own.decides });
  }
  const ordered = [...sources.filter(({ decides }) => decides), ...sources.filter(({ decides }) => !decides)];
  const found = new Uint8Array(rowCount);
  const deciding = new Uint8Array(rowCount);
  for (const { finding, decides } of sources) {
    mark(finding.found, found);
    if (decides) mark(finding.found, deciding);
  }
  const events: TriggerEvents = {
    found,
    decides: deciding,
    of: (row) =>
      ordered.flatMap(({ finding, decides, talk }) =>
        finding.found[row] === 1
          ? [{ text: finding.evidence(row), decides, day: finding.day?.(row), talk }]
          : [],
      ),
    toVerify: (row) =>
      words?.readings[words.codes[row]!]?.reading === toVerify
        ? words.dictionary[words.codes[row]!]
        : undefined,
    counts: sources.map(({ label, finding, decides }) => ({ label, decides, count: countOf(finding.found) })),
    words,
  };
  return context.contact ? ofTheLiving(events, (row) => hasDied(context, row)) : events;
}

/** The events without those of customers who have died: there is nobody to call. */
function ofTheLiving(events: TriggerEvents, hasDied: (row: number) => boolean): TriggerEvents {
  const living = (marks: Uint8Array) => marks.map((mark, row) => (mark === 1 && hasDied(row) ? 0 : mark));
  return {
    ...events,
    found: living(events.found),
    decides: living(events.decides),
    of: (row) => (hasDied(row) ? [] : events.of(row)),
    toVerify: (row) => (hasDied(row) ? undefined : events.toVerify(row)),
    hasDied,
  };
}

/**
 * Stated events, those that decide apart from the occasions. Without words of their own any stated event decides, but for those of the
 * occasions; a column of yes and no says only that there is one, and that decides.
 */
function statedEvents(
  column: TextColumn,
  words: ReadColumn,
  read: WordReader['read'],
  { decidingEvents, occasionEvents }: EventParameters,
): Source[] {
  const isDeciding = wordMatcher(decidingEvents);
  const isOccasion = wordMatcher(occasionEvents, occasionExclusions);
  // 儿子生日；出售公司 decides by its second clause.
  const isMore = (clause: string): boolean =>
    read(clause).reading === 'event' && isOccasion(clause) === undefined;
  const decides = column.dictionary.map((text) => {
    if (decidingEvents.length > 0) return isDeciding(text) !== undefined;
    if (occasionEvents.length === 0 || isOccasion(text) === undefined) return true;
    return text.split(clauses).some((clause) => clause.trim() !== '' && isMore(clause));
  });
  const evidence = (row: number): Text => {
    const text = textAt(column, row) ?? '';
    const isFlag = words.readings[column.codes[row] ?? -1]?.why === 'flag';
    return isFlag ? { zh: `${column.header}：${text}`, en: `${column.header}: ${text}` } : plainText(text);
  };
  const sourceOf = (own: boolean): Source => {
    const readings = words.readings.map((reading, code) =>
      decides[code] === own ? reading : { reading: 'no-event', why: reading.why },
    );
    const found = codesOfReadings({ codes: column.codes, readings }, { event: 1 }, 0);
    return { label: plainText(column.header), finding: { found, evidence }, decides: own };
  };
  const occasions = sourceOf(false);
  return [sourceOf(true), ...(countOf(occasions.finding.found) > 0 ? [occasions] : [])];
}

function mark(found: Uint8Array, into: Uint8Array): void {
  for (let row = 0; row < found.length; row++) if (found[row] === 1) into[row] = 1;
}

function countOf(found: Uint8Array): number {
  let count = 0;
  for (let row = 0; row < found.length; row++) count += found[row]!;
  return count;
}
