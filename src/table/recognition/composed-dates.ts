import { datedActOf } from '../columns/dated-act';
import type { RoleId } from '../columns/roles';
import type { ColumnProfile } from './column-profile';
import { composedSure } from './composed-sure';

/** What a column of days is, by the act that its heading names: of contact or of a deal, the latest one or each. */
export function datesByAct(header: string, profile: ColumnProfile): [RoleId, number][] {
  if (profile.dates + profile.compactDates < 0.7) return [];
  const said = datedActOf(header);
  if (!said) return [];
  const { certain, likely } = composedSure;
  if (said.act === 'contact') return [['lastContactDate', certain]];
  const latest: [RoleId, number] = ['lastTransactionDate', said.isKnown ? certain : likely];
  // Each act of a list of purchases has its day; which list it is the other columns tell.
  return said.isLatest ? [latest] : [latest, ['transactionDate', likely]];
}
