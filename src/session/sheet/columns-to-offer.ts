import type { Issue } from '../../table/issues/issue';
import type { RoleId } from '../../table/columns/roles';
import type { NearColumn } from '../../table/recognition/recognised-column';

/** So many missing columns stand in the line; of more nobody reads the first. */
export const mostMissing = 5;
/** So many near ones. */
export const mostNear = 4;

/** What a first look wants most: who it is, what he has, whether he decides, what goes on, whether he may be called. */
const first: readonly RoleId[] = [
  'name',
  'aum',
  'balance',
  'position',
  'trigger',
  'maturityDate',
  'previousAum',
  'previousBalance',
  'inflow',
  'lastTransactionDate',
  'lastContactDate',
  'birthday',
  'manager',
  'phone',
];
/** Columns that few sheets have, because another one answers. */
const last: ReadonlySet<RoleId> = new Set(['inTargetRange', 'inTargetPosition']);

/** The columns that a scheme would have used, those that matter most first; what an assumption asks for is not asked again. */
export function missingFirst(
  lacking: readonly RoleId[],
  issues: readonly Pick<Issue, 'assumption' | 'choose'>[],
): readonly RoleId[] {
  const asked = new Set(issues.flatMap(({ assumption, choose = [] }) => (assumption ? choose : [])));
  const place = (role: RoleId): number => {
    if (last.has(role)) return first.length + 1;
    const at = first.indexOf(role);
    return at < 0 ? first.length : at;
  };
  return lacking.filter((role) => !asked.has(role)).sort((a, b) => place(a) - place(b));
}

/** Each column once, by the meaning that it comes nearest to; first those that the scheme would use. */
export function nearToOffer(near: readonly NearColumn[], lacking: readonly RoleId[]): readonly NearColumn[] {
  const wanted = near.filter(({ role }) => lacking.includes(role));
  const others = near.filter(({ role }) => !lacking.includes(role));
  const all = [...wanted, ...others];
  return all.filter(
    ({ sheetColumn }, index) => all.findIndex((other) => other.sheetColumn === sheetColumn) === index,
  );
}
