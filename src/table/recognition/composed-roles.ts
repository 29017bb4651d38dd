import type { RoleId } from '../columns/roles';
import type { ColumnProfile } from './column-profile';
import { consentByAnswers } from './composed-consent';
import { datesByAct } from './composed-dates';
import { numbersByParts } from './composed-numbers';
import { idByCodes, paperByCodes } from './composed-id';
import { managerByFew, nameByLook, positionByWords } from './composed-who';

/**
 * The roles of a column whose heading no vocabulary has: the parts of which headings are made (a time, an act or a measure, a date or a
 * number, whose it is) and what stands below tell them together, because every trade has words of its own and puts them together alike.
 *
 * @param rows how many the sheet has
 */
export function composedRoles(
  header: string,
  profile: ColumnProfile,
  rows: number,
): ReadonlyMap<RoleId, number> {
  if (profile.count < 2 || !isHeading(header)) return new Map();
  return new Map([
    ...datesByAct(header, profile),
    ...numbersByParts(header, profile),
    ...idByCodes(header, profile, rows),
    ...paperByCodes(header, profile),
    ...managerByFew(header, profile),
    ...positionByWords(header, profile),
    ...nameByLook(header, profile),
    ...consentByAnswers(header, profile),
  ]);
}

/** Signs of code and letters that only look like others make no heading that one could take apart. */
function isHeading(header: string): boolean {
  if (header.length > 40 || /[;<>={}\\`"]|--/u.test(header)) return false;
  return !(/\p{Script=Latin}/u.test(header) && /[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(header));
}
