import { barWords } from '../../../locales/bar-words';
import type { Text } from '../../../locales/text';
import type { Column } from '../../../table/columns/column';

/** Why a customer is not to be contacted, the gravest first. */
export const barredBy = ['deceased', 'refused', 'no-consent', 'closed', 'unreachable'] as const;
export type BarredBy = (typeof barredBy)[number];

export const barLabels: Readonly<Record<BarredBy, Text>> = barWords;

/** What holds for a customer whatever his other rows say; of his accounts one may be closed, and one have no consent. */
const ofThePerson: readonly BarredBy[] = ['deceased', 'refused', 'unreachable'];

/** What one column says of the rows: the number of the bar, see {@link codeOfBar}, 0 for none. */
export interface BarringColumn {
  readonly column: Column;
  readonly bars: Uint8Array;
}

/** The number under which a column keeps a bar: the graver, the smaller. */
export function codeOfBar(bar: BarredBy): number {
  return barredBy.indexOf(bar) + 1;
}

/** Of two bars the graver one, or the one that there is. */
export function graver(one: number, other: number): number {
  return one === 0 || (other !== 0 && other < one) ? other : one;
}

/** {@link graver}, of the bars themselves. */
export function graverBar(one: BarredBy | undefined, other: BarredBy | undefined): BarredBy | undefined {
  return barredBy.find((bar) => bar === one || bar === other);
}

const codesOfThePerson: ReadonlySet<number> = new Set(ofThePerson.map(codeOfBar));

/** Whether a bar, by its number, holds for the customer, and not for one of his rows only. */
export function barsThePerson(code: number): boolean {
  return codesOfThePerson.has(code);
}
