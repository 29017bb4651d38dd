import type { Text } from '../../../locales/text';
import { noDataTier, type FoundEvent, type Tier, type TierOutput } from '../../../methods/shared/contract';
import { textAt, type TextColumn } from '../../../table/columns/column';
import { candidatesOf, keyOfRow, type Candidates } from './candidates';
import { careOfTiers, type CareOf } from './care';
import type { ListFacts } from './list-facts';
import { listOrder } from './order';
import { allOutcomes, outcomeNamed, type ContactOutcome, type PastLists } from './outcomes';
import { mondayOf } from '../../../table/cells/week';
import { whatToDo } from './what-to-do';

/** A customer on the list. */
export interface CallListEntry {
  /** From 1 within a manager. */
  readonly number: number;
  readonly star: boolean;
  readonly tier: Tier;
  readonly name: string;
  readonly id: string;
  readonly reason: Text;
  readonly event: Text;
  /** In Excel days. */
  readonly eventDay: number | undefined;
  readonly action: Text;
  readonly phone: string;
  /** Undefined for who has none. */
  readonly manager: string | undefined;
  readonly next: number | undefined;
  /** As a person typed it into the list of the same week. */
  readonly outcome: string;
  readonly note: string;
}

/** How many customers a manager has to contact. */
export interface ManagerLoad {
  readonly manager: string | undefined;
  readonly listed: number;
  readonly waiting: number;
}

/** The list to work from. */
export interface CallList {
  readonly asOf: number;
  readonly capacity: number;
  readonly tier: TierOutput;
  readonly managers: readonly ManagerLoad[];
  /** By manager, the best first. */
  readonly entries: readonly CallListEntry[];
  readonly leftOut: Candidates['leftOut'];
  readonly barred: Candidates['barred'];
  /** Which columns there is something to say in. */
  readonly has: Readonly<Record<'star' | 'events' | 'name' | 'id' | 'phone' | 'manager', boolean>>;
  /** What must be settled before anybody can be listed. */
  readonly questions: readonly Text[];
  /** What came of all contacts, the oldest first. */
  readonly outcomes: readonly ContactOutcome[];
}

/**
 * The list to work from: of each manager's customers who may be contacted, the best as far as the capacity goes. Customers without a
 * manager share one capacity and come last; 0 is without limit.
 */
export function makeCallList(facts: ListFacts, past: PastLists | undefined, capacity: number): CallList {
  const { result, tier, stars, events, name, id, phone, manager, contact } = facts;
  const candidates = candidatesOf(facts, past);
  const chosen = chooseRows(facts, candidates.rows, capacity);
  const describe = entryMaker(facts, candidates.latest);
  return {
    asOf: result.asOf,
    capacity,
    tier,
    managers: chosen.map(({ manager: own, rows, total }) => ({
      manager: own,
      listed: rows.length,
      waiting: total - rows.length,
    })),
    entries: chosen.flatMap(({ rows }) => rows.map((row, place) => describe(row, place + 1))),
    leftOut: candidates.leftOut,
    barred: candidates.barred,
    has: {
      star: stars !== undefined,
      events: events !== undefined,
      name: name !== undefined,
      id: id !== undefined,
      phone: phone !== undefined,
      manager: manager !== undefined,
    },
    questions: contact.issues.map(({ text }) => text),
    outcomes: past ? allOutcomes(past) : [],
  };
}

/** How many of the candidates each manager has: what the capacity is held against. */
export function candidatesByManager(
  { manager }: ListFacts,
  { rows }: Pick<Candidates, 'rows'>,
): readonly { readonly manager: string | undefined; readonly customers: number }[] {
  const counts = new Map<number, number>();
  for (const row of rows) {
    const code = manager?.codes[row] ?? -1;
    counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return inOrder(manager, [...counts]).map(([name, customers]) => ({ manager: name, customers }));
}

interface Chosen {
  readonly manager: string | undefined;
  readonly rows: readonly number[];
  /** With those who wait. */
  readonly total: number;
}

/** The best rows of each manager. What cannot be among them any more is let go on the way: a list is short, a sheet may be long. */
function chooseRows(facts: ListFacts, rows: readonly number[], capacity: number): readonly Chosen[] {
  const order = listOrder(facts);
  const most = capacity === 0 ? Infinity : capacity;
  const best = new Map<number, { rows: number[]; total: number }>();
  for (const row of rows) {
    const code = facts.manager?.codes[row] ?? -1;
    let own = best.get(code);
    if (!own) best.set(code, (own = { rows: [], total: 0 }));
    own.total++;
    own.rows.push(row);
    if (own.rows.length > 4 * most + 64) own.rows = own.rows.sort(order).slice(0, most);
  }
  return inOrder(facts.manager, [...best]).map(([manager, own]) => ({
    manager,
    rows: own.rows.sort(order).slice(0, most),
    total: own.total,
  }));
}

/** By the managers' names; who has none at the end. */
function inOrder<T>(
  manager: TextColumn | undefined,
  byCode: readonly (readonly [number, T])[],
): readonly (readonly [string | undefined, T])[] {
  const named = byCode.map(([code, own]) => [manager?.dictionary[code], own] as const);
  return named.sort(([a], [b]) => (a === undefined ? 1 : b === undefined ? -1 : a < b ? -1 : 1));
}

function entryMaker(
  facts: ListFacts,
  latest: Candidates['latest'],
): (row: number, number: number) => CallListEntry {
  const care = careOfTiers(facts.result.steps);
  return (row, number) => {
    const known = latest.get(keyOfRow(facts, row));
    const isOfThisWeek = known !== undefined && mondayOf(known.day) === mondayOf(facts.result.asOf);
    return describeRow(facts, row, number, care, {
      typed: isOfThisWeek ? known : undefined,
      before: isOfThisWeek ? undefined : known,
    });
  };
}

/** What came of the contact with a customer: this week, or before. */
interface Earlier {
  readonly typed: ContactOutcome | undefined;
  readonly before: ContactOutcome | undefined;
}

function describeRow(
  facts: ListFacts,
  row: number,
  number: number,
  care: CareOf,
  { typed, before }: Earlier,
): CallListEntry {
  const { result, tier, tierStep, stars, contactKind, due, contact } = facts;
  const own = facts.rowIn(row);
  const events = facts.events?.(own) ?? [];
  const text = (column: TextColumn | undefined): string => (column && textAt(column, row)) ?? '';
  const eventDay = dayOf(events);
  const planned = due?.next?.values[own] ?? NaN;
  const ownTier = tier.tiers[tier.codes[own] ?? -1] ?? noDataTier;
  const postponed = before && outcomeNamed(before.outcome) === 'later' ? before.next : undefined;
  const coming = eventDay !== undefined && eventDay >= result.asOf ? eventDay : undefined;
  return {
    number,
    star: stars?.[own] === 1,
    tier: ownTier,
    name: text(facts.name),
    id: text(facts.id),
    reason: tierStep.result.reason(own),
    event: {
      zh: events.map(({ text: { zh } }) => zh).join('；'),
      en: events.map(({ text: { en } }) => en).join('; '),
    },
    eventDay,
    action: whatToDo(
      { tier: ownTier, events, kind: contactKind?.text(own), before, quietHours: contact.quietHours(row) },
      care,
    ),
    phone: text(facts.phone),
    manager: text(facts.manager) === '' ? undefined : text(facts.manager),
    next: typed?.next ?? postponed ?? (Number.isNaN(planned) ? coming : planned),
    outcome: typed?.outcome ?? '',
    note: typed?.note ?? '',
  };
}

/** The day of the first event that has one. */
function dayOf(events: readonly FoundEvent[]): number | undefined {
  return events.find(({ day }) => day !== undefined && !Number.isNaN(day))?.day;
}
