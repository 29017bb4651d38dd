import { textAt, type DateColumn, type TextColumn } from '../../table/columns/column';
import type { Issue } from '../../table/issues/issue';
import type { SummaryTable } from '../shared/contract';
import { issue } from '../shared/input-issues';
import { countText, dayText, plainText } from '../shared/wording';

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

export function collisionIssues(found: readonly Collision[]): Issue[] {
  if (found.length === 0) return [];
  const text = countText(found.length);
  return [
    issue(
      'contact-collision',
      'warning',
      `${text} 次撞单：同一天两人联系同一客户`,
      `${text} collisions: two people with one customer on one day`,
      found.length,
      found.slice(0, 5).map(({ customer, day, people }) => ({
        cell: '',
        value: `${customer} ${dayText(day)} ${people.join('、')}`.slice(0, 60),
      })),
    ),
  ];
}

export function collisionTable(found: readonly Collision[]): SummaryTable {
  return {
    id: 'collisions',
    label: { zh: '撞单', en: 'Collisions' },
    columns: [
      { id: 'customer', label: { zh: '客户', en: 'Customer' }, format: 'text' },
      { id: 'day', label: { zh: '日期', en: 'Day' }, format: 'date' },
      { id: 'people', label: { zh: '联系人', en: 'People' }, format: 'text' },
    ],
    rows: found
      .slice(0, 100)
      .map(({ customer, day, people }) => [plainText(customer), day, plainText(people.join('、'))]),
  };
}
