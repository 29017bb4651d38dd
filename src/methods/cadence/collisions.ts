import { textAt, type DateColumn, type TextColumn } from '../../table/columns/column';

/** Two people who contacted one customer on one day. */
export interface Collision {
  readonly customer: string;
  readonly day: number;
  /** In the order of their names. */
  readonly people: readonly string[];
  /** The row of the first of them in their sheet. */
  readonly row: number;
}

/** Finds them in a list of contacts, by customer and day. What has no customer, day or person collides with nothing. */
export function collisions(
  customer: TextColumn | undefined,
  day: DateColumn,
  person: TextColumn | undefined,
): readonly Collision[] {
  if (!customer || !person) return [];
  const byDay = new Map<string, { people: Set<string>; row: number; customer: string; day: number }>();
  for (const [row, value] of day.values.entries()) {
    const [who, by] = [textAt(customer, row), textAt(person, row)];
    if (who === undefined || by === undefined || Number.isNaN(value)) continue;
    const key = `${String(Math.floor(value))} ${who}`;
    const found = byDay.get(key);
    if (found) found.people.add(by);
    else byDay.set(key, { people: new Set([by]), row, customer: who, day: Math.floor(value) });
  }
  return [...byDay.values()]
    .filter(({ people }) => people.size > 1)
    .map((found) => ({ ...found, people: [...found.people].sort() }))
    .sort((a, b) => a.day - b.day || (a.customer < b.customer ? -1 : 1));
}
