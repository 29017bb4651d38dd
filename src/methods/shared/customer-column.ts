import type { TextColumn } from '../../table/columns/column';
import type { RunContext } from './contract/declaration';

/** What tells customers apart: their ids, else their names; undefined where the sheet has neither. */
export function customerColumn(context: Pick<RunContext, 'customerId' | 'column'>): TextColumn | undefined {
  const name = context.customerId ? undefined : context.column('name');
  return context.customerId ?? (name?.kind === 'text' ? name : undefined);
}
