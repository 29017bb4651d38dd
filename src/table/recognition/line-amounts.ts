import type { Issue } from '../issues/issue';
import { makeIssue } from '../issues/issue-kinds';
import type { Look } from './look';
import type { RecognisedColumn } from './recognised-column';

const sure = 0.8;

/** A price is that of one piece only where pieces are counted beside it; else it is what was paid. */
export function asLines(looks: readonly Look[]): readonly Look[] {
  const counted = looks.some(({ candidates }) =>
    candidates.some(({ role, confidence }) => role === 'quantity' && confidence >= sure),
  );
  return looks.map((look) => {
    const candidates = look.candidates.filter(
      ({ role }) => role !== (counted ? 'transactionAmount' : 'unitPrice'),
    );
    const isPrice = look.candidates.some(({ role }) => role === 'unitPrice');
    return isPrice ? { ...look, candidates } : look;
  });
}

/** In lines of orders without a column of amounts, the price becomes the amount: it is multiplied by the quantity when it is read. */
export function withLineAmounts(columns: readonly RecognisedColumn[]): {
  readonly columns: readonly RecognisedColumn[];
  readonly issues: readonly Issue[];
} {
  const having = (role: string): RecognisedColumn | undefined =>
    columns.find((column) => column.role === role);
  const [quantity, price] = [having('quantity'), having('unitPrice')];
  if (!quantity || !price || !having('transactionDate') || having('transactionAmount'))
    return { columns, issues: [] };
  const amount = { ...price, role: 'transactionAmount', times: quantity.sheetColumn } as const;
  return {
    columns: columns.map((column) => (column === price ? amount : column)),
    issues: [makeIssue('line-amount', { count: 1, column: price.header, detail: quantity.header })],
  };
}
