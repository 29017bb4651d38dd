import type { Issue } from '../../table/issues/issue';
import type { RoleId } from '../../table/columns/roles';
import type { NearColumn } from '../../table/recognition/recognised-column';

/** So many missing columns stand in the line; of more nobody reads the first. */
export const mostMissing = 5;
/** So many near ones. */
export const mostNear = 4;

/** What decides most: who it is, what he has, whether he decides, what goes on, when he was last seen, who calls him, whether he may be called. */
const first: readonly RoleId[] = [
  ...(['customerId', 'name', 'aum', 'balance', 'transactionDate', 'transactionAmount'] as const),
  ...(['position', 'trigger', 'lastContactDate', 'lastTransactionDate', 'revenue'] as const),
  ...(['manager', 'phone', 'consent', 'transactionCount'] as const),
  ...(['maturityDate', 'previousAum', 'previousBalance', 'inflow', 'birthday'] as const),
];
/** Where the first of two is there, the second decides nothing more. */
const instead: ReadonlyMap<RoleId, RoleId> = new Map([['balance', 'aum']]);
/** Columns that few sheets have, because another one answers. */
const last: ReadonlySet<RoleId> = new Set(['inTargetRange', 'inTargetPosition']);

/** The columns that a scheme would have used, those that matter most first; what an assumption asks for is not asked again. */
export function missingFirst(
  lacking: readonly RoleId[],
  issues: readonly Pick<Issue, 'assumption' | 'choose'>[],
): readonly RoleId[] {
  const asked = new Set(issues.flatMap(({ assumption, choose = [] }) => (assumption ? choose : [])));
  const place = (role: RoleId): number => {
    const other = instead.get(role);
    return other !== undefined && !lacking.includes(other) ? first.length : placeOf(role);
  };
  return lacking.filter((role) => !asked.has(role)).sort((a, b) => place(a) - place(b));
}

function placeOf(role: RoleId): number {
  if (last.has(role)) return first.length + 1;
  const at = first.indexOf(role);
  return at < 0 ? first.length : at;
}

/** Each column once, by the meaning that it comes nearest to; first those that the scheme would use, the decisive ones before others. */
export function nearToOffer(near: readonly NearColumn[], lacking: readonly RoleId[]): readonly NearColumn[] {
  const wanted = near.filter(({ role }) => lacking.includes(role));
  const others = near.filter(({ role }) => !lacking.includes(role));
  const all = [wanted, others].flatMap((own) => own.toSorted((a, b) => placeOf(a.role) - placeOf(b.role)));
  return all.filter(
    ({ sheetColumn }, index) => all.findIndex((other) => other.sheetColumn === sheetColumn) === index,
  );
}
