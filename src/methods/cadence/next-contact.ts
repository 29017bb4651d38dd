import { sundayOf } from '../../table/cells/week';
import type { Text } from '../../locales/text';
import type { DateColumn, TextColumn } from '../../table/columns/column';
import { noDataTier, type Tier } from '../shared/contract';
import { emptyText } from '../shared/wording';
import { nextAfter, otherNames, type Cadence } from './plan';

/** Where the next contact of a customer stands. */
export const tiers: readonly Tier[] = [
  { id: 'overdue', label: { zh: '已逾期', en: 'Overdue' }, tone: 'warning' },
  { id: 'due-this-week', label: { zh: '本周应联系', en: 'Due this week' }, tone: 'best' },
  { id: 'later', label: { zh: '尚未到期', en: 'Later' }, tone: 'good' },
  { id: 'no-plan', label: { zh: '该层级无计划', en: 'No plan for the tier' }, tone: 'low' },
  noDataTier,
];

export const code = { overdue: 0, dueThisWeek: 1, later: 2, noPlan: 3, noData: 4 } as const;

/** The next contact of each row. */
export interface Plan {
  /** 1 for whoever did not agree to be contacted: nothing is due. */
  readonly refused: Int32Array;
  readonly lines: readonly (Cadence | undefined)[];
  readonly due: Float64Array;
  readonly kinds: Uint8Array;
}

const visit = 1;

export function planOf(
  tier: TextColumn,
  lastContact: DateColumn,
  lastVisit: DateColumn | undefined,
  given: readonly Cadence[],
  refused: Int32Array,
): Plan {
  const lines = tier.dictionary.map((name) => given.find((line) => isNamed(line, name)));
  const due = new Float64Array(tier.codes.length).fill(NaN);
  const kinds = new Uint8Array(due.length);
  for (let row = 0; row < due.length; row++) {
    const line = lines[tier.codes[row]!];
    if (!line || refused[row] === 1) continue;
    const contact = lastContact.values[row]!;
    const seen = lastVisit?.values[row] ?? NaN;
    const latest = seen > contact || Number.isNaN(contact) ? seen : contact;
    const call = nextAfter(latest, line.calls, line.callPeriod);
    const visited = nextAfter(Number.isNaN(seen) ? contact : seen, line.visits, line.visitPeriod);
    kinds[row] = visited <= call ? visit : 0;
    const first = Math.min(call, visited);
    due[row] = first < Infinity ? first : NaN;
  }
  return { refused, lines, due, kinds };
}

/** A tier goes by its id or by its label in either language. */
function isNamed({ tier, label }: Cadence, name: string): boolean {
  const folded = name.trim().toLowerCase();
  if (otherNames[folded] === tier) return true;
  return [tier, label.zh, label.en].some((own) => own.toLowerCase() === folded);
}

export function statusOf({ refused, lines, due }: Plan, tier: TextColumn, asOf: number): Uint8Array {
  const today = Math.floor(asOf);
  const sunday = sundayOf(today);
  return Uint8Array.from(due, (day, row) => {
    if (refused[row] === 1) return tiers.length;
    const own = tier.codes[row]!;
    if (own < 0) return code.noData;
    const line = lines[own];
    if (!line || hasNoContacts(line)) return code.noPlan;
    if (Number.isNaN(day)) return code.noData;
    return day < today ? code.overdue : day <= sunday ? code.dueThisWeek : code.later;
  });
}

export function hasNoContacts({ calls, visits }: Cadence): boolean {
  return calls + visits === 0;
}

export function kindText({ due, kinds }: Plan, row: number): Text {
  if (Number.isNaN(due[row]!)) return emptyText;
  return kinds[row] === visit ? { zh: '拜访', en: 'visit' } : { zh: '电话', en: 'call' };
}
