import { headerScale, isLetterUnit, namesUnit } from './header-unit';
import { moneyRoles } from './money-roles';

/**
 * What the numbers of a column are multiplied with: by the unit in its header, else, where it is an amount, by the unit that a
 * row above the table states.
 */
export function columnScale(header: string, role: string | undefined, stated: number): number {
  const isMoney = role !== undefined && moneyRoles.has(role);
  if (namesUnit(header)) return isMoney || !isLetterUnit(header) ? headerScale(header) : 1;
  return isMoney ? stated : 1;
}
