import { contactStanding, type ContactStanding } from '../../methods/shared/contact/standing';
import type { ChosenReadings } from '../../methods/shared/readings/reading';
import { findColumn } from '../../table/columns/table';
import { madeOnce } from './made-once';

/** Who of a table may be contacted, by all its columns. */
export const contactOf = madeOnce<ContactStanding, [asOf: number, chosen: ChosenReadings | undefined]>(
  (table, asOf, chosen) => {
    const customers = findColumn(table, 'customerId') ?? findColumn(table, 'name');
    return contactStanding(table.columns, {
      customers: customers?.kind === 'text' ? customers : undefined,
      asOf,
      chosen,
    });
  },
);
