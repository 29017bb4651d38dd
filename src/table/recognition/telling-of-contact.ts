import type { Column } from '../columns/column';
import { contactQuestion, isAboutCustomer } from './contact-question';

/** Roles that ask something of contact. */
export const askingRoles: ReadonlySet<string> = new Set([
  'consent',
  'doNotContact',
  'noContactUntil',
  'deceased',
]);
/** Columns that may tell in words what became of a customer; of others the texts are names of something. */
const telling: ReadonlySet<string> = new Set([
  ...['remark', 'trigger', 'rowStatus', 'segment', 'stage', 'orphanSource', 'position'],
]);

/** Whether what a column of this role tells in words may be about contact. */
export function mayTell(role: string | undefined): boolean {
  return role === undefined || telling.has(role);
}

/**
 * The columns of a sheet that are to be read for who may be contacted, each as the kind that it is read as: days until which nobody may
 * call as dates, all others as the texts that they hold.
 */
export function tellingOfContact<C extends SheetColumn>(columns: readonly C[]): C[] {
  return columns.flatMap((column) => {
    const { role, header, kind } = column;
    const asks = role === undefined || askingRoles.has(role) ? (role ?? contactQuestion(header)) : undefined;
    if (asks === 'noContactUntil' && kind === 'date') return [column];
    if (asks !== undefined) return [{ ...column, kind: 'text' }];
    return kind === 'text' && mayTell(role) && isAboutCustomer(header) ? [column] : [];
  });
}

type SheetColumn = Pick<Column, 'header' | 'kind'> & { readonly role: string | undefined };
