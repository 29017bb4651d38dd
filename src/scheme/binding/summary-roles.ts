import { findColumn } from '../../table/columns/table';
import type { RoleId } from '../../table/columns/roles';
import type { AvailableColumn } from './step-outputs';

/** The amounts that the summary adds up, where the sheet has them. */
export const summedRoles: readonly RoleId[] = ['aum', 'revenue', 'orderAmount', 'transactionAmount'];

/** What the summary is grouped by unless said otherwise: the branch, else the segment, else nothing. */
export function defaultGroups(available: readonly AvailableColumn[]): readonly RoleId[] {
  const group = (['branch', 'segment'] as const).find((role) => findColumn({ columns: available }, role));
  return group ? [group] : [];
}
