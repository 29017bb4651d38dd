import type { FlagColumn } from '../columns/column';

/**
 * Whether a customer may be put on a list for marketing: only who said yes. A blank is no consent; without a column of
 * consent nobody was asked, and the institution answers for it elsewhere.
 */
export function mayContact(consent: FlagColumn | undefined, row: number): boolean {
  return consent === undefined || consent.values[row] === 1;
}
