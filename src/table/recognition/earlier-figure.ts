import type { RoleId } from '../columns/roles';
import { headerVariants } from './header-variants';

/** The role of an earlier figure, by that of the measure. A measure that is not here has no role for what it was before. */
const earlierRoles: ReadonlyMap<RoleId, RoleId> = new Map([
  ['aum', 'previousAum'],
  ['balance', 'previousBalance'],
  ['revenue', 'previousRevenue'],
]);

/** The measure of which a role is the earlier figure. */
export const laterRoles: ReadonlyMap<RoleId, RoleId> = new Map(
  [...earlierRoles].map(([later, earlier]) => [earlier, later]),
);

const time = '(?:期|月|季度?|年度?|周|日|次)';
const startsEarlier = new RegExp(
  `^(?:(?:上|前)(?:一|个|一个)?${time}(?:末|底|同期)?的?|去年(?:末|底|同期)?|(?:年|期|月|季)初|` +
    '(?:previous|prior|prev|earlier|opening|beginning|last)(?:month|quarter|qtr|year|period|week)?s?(?:end)?|' +
    '(?:vormonat|vorquartal|vorjahr|vorperiode)s?)',
  'u',
);
const endsEarlier = new RegExp(
  `(?:(?:上|前)(?:一|个)?${time}(?:末|底)?|去年(?:末)?|(?:年|期|月)初|` +
    '(?:previous|prior|prev|last)(?:month|quarter|qtr|year|period)?(?:end)?|' +
    '(?:vormonat|vorquartal|vorjahr|vorperiode))$',
  'u',
);
const averaged = /日均|月均|均值|平均|avg|average|mean|durchschnitt/u;

/** What a header says of an earlier time: the measure alone, as a key; undefined where it speaks of now. */
export function earlierStem(header: string): string | undefined {
  for (const { key } of headerVariants(header)) {
    for (const form of [startsEarlier, endsEarlier]) {
      const stem = key.replace(form, '');
      if (stem !== key && stem.length >= 2) return stem;
    }
  }
  return undefined;
}

/** The role of an earlier figure of a measure with this role. */
export function earlierRoleOf(measure: RoleId): RoleId | undefined {
  return earlierRoles.get(measure);
}

/** Whether a measure is a mean over days: it is another one than the figure of a day. */
export function isAverage(key: string): boolean {
  return averaged.test(key);
}
