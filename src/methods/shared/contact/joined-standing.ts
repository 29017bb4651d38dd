import { graver, barredBy, barsThePerson, codeOfBar } from './bars';
import type { ContactStanding } from './standing';

/**
 * The standing of customers whose rows were brought together: what their own table says of them, and what any of their rows says of the
 * person.
 *
 * @param customerOf for each row of the sheet its customer, -1 where there is none
 */
export function joinedStanding(
  own: ContactStanding,
  rows: ContactStanding,
  customerOf: Int32Array,
): ContactStanding {
  const rowsOf = new Map<number, number[]>();
  customerOf.forEach((customer, row) => {
    const known = rowsOf.get(customer);
    if (known) known.push(row);
    else rowsOf.set(customer, [row]);
  });
  const personal = (row: number): number => {
    const bar = rows.barOf(row);
    const code = bar ? codeOfBar(bar) : 0;
    return barsThePerson(code) ? code : 0;
  };
  const barOf = (customer: number) => {
    const bar = own.barOf(customer);
    const all = (rowsOf.get(customer) ?? []).map(personal);
    return barredBy[all.reduce(graver, bar ? codeOfBar(bar) : 0) - 1];
  };
  const first = <T>(customer: number, say: (row: number) => T | undefined): T | undefined => {
    for (const row of rowsOf.get(customer) ?? []) {
      const said = say(row);
      if (said !== undefined) return said;
    }
    return undefined;
  };
  return {
    isAsked: own.isAsked || rows.isAsked,
    barOf,
    quietHours: (customer) => first(customer, rows.quietHours),
    words: rows.words,
    issues: own.issues,
  };
}
