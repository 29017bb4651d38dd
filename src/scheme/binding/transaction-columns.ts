import { roles, type RoleId } from '../../table/columns/roles';
import { emptyColumn } from '../../table/columns/empty-column';
import { findColumn } from '../../table/columns/table';
import { transactionsToCustomers } from '../../table/transactions/transactions-to-customers';
import type { NeededColumn } from './binding';
import type { AvailableColumn } from './step-outputs';

const summed: readonly RoleId[] = ['customerId', 'transactionDate', 'transactionAmount'];
/** Read where they are there: rows with the same number are one purchase, and a type may say that it was taken back. */
const alsoRead: readonly RoleId[] = ['orderNumber', 'rowType'];
const anyDay = 36526;

/** Whether the rows of a sheet can be added up to customers: it tells who, when and how much. */
export function holdsTransactions(available: readonly AvailableColumn[]): boolean {
  return lackingToAddUp(available).length === 0;
}

/** What the rows of a sheet lack to be added up to customers. */
export function lackingToAddUp(available: readonly AvailableColumn[]): readonly RoleId[] {
  return transactionRoles(available).filter((role) => !findColumn({ columns: available }, role));
}

/** The columns of the customers that a sheet of transactions would be added up to, found by adding up no rows. */
export function customerColumns(available: readonly AvailableColumn[]): readonly AvailableColumn[] {
  const adding = transactionRoles(available);
  const columns = available.map(({ kind, header, role, sheetColumn }) => {
    const read = adding.find((own) => own === role);
    return { ...emptyColumn(read ? roles[read].kind : kind, header, role), sheetColumn };
  });
  const nothing = { rowCount: 0, sheetRows: new Int32Array(0), columns };
  return transactionsToCustomers(nothing, anyDay).table.columns;
}

/** The columns of the sheet to read: those that are added up, and those that are needed as they are. */
export function neededOfTransactions(
  available: readonly AvailableColumn[],
  needed: readonly NeededColumn[],
): readonly NeededColumn[] {
  const adding = [...transactionRoles(available), ...alsoRead];
  return available.flatMap(({ header, role, sheetColumn }) => {
    const own = needed.find((column) => column.sheetColumn === sheetColumn);
    const read = adding.find((wanted) => wanted === role);
    if (read) return [{ header, role, sheetColumn, kind: roles[read].kind, steps: own?.steps ?? [] }];
    return own ? [own] : [];
  });
}

/** Customers are told apart by their names where there is no id. */
function transactionRoles(available: readonly AvailableColumn[]): readonly RoleId[] {
  if (findColumn({ columns: available }, 'customerId')) return summed;
  return summed.map((role) => (role === 'customerId' ? 'name' : role));
}
