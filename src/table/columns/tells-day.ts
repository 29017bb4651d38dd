import { datedActOf } from './dated-act';
import type { RoleId } from './roles';

/** Of what happened with a customer; a maturity or a birthday says nothing of the day that the data are of. */
const datedRoles: ReadonlySet<string> = new Set<RoleId>([
  'transactionDate',
  'lastTransactionDate',
  'lastContactDate',
  'lastVisitDate',
  'serviceDate',
]);

/** Whether the days of a column are those of acts with customers: by its role, or, where it has none, by what its heading says was done. */
export function tellsDay({ role, kind, header }: Dated): boolean {
  if (kind !== 'date') return false;
  return role === undefined ? datedActOf(header) !== undefined : datedRoles.has(role);
}

interface Dated {
  readonly role: string | undefined;
  readonly kind: string;
  readonly header: string;
}
