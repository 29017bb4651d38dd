import { textAt } from '../../../table/columns/column';
import type { ListFacts } from './list-facts';

/**
 * The order to work in: by the priority rank where the scheme has one; then tier, ★, scores, the longest overdue, the amount that the tier
 * goes by, customer id, character by character. What is not known comes last.
 */
export function listOrder(facts: ListFacts): (a: number, b: number) => number {
  const { rowIn, tier, stars, rank, scores, due, amount, id, name } = facts;
  const ascending: readonly (ArrayLike<number> | undefined)[] = [rank?.values, tier.codes];
  const descending = [stars, ...scores.map(({ values }) => values)];
  const late = due?.next?.values;
  const key = id ?? name;
  return (a, b) => {
    const [first, second] = [rowIn(a), rowIn(b)];
    for (const values of ascending) {
      const order = values ? compare(values[first], values[second]) : 0;
      if (order !== 0) return order;
    }
    for (const values of descending) {
      const order = values ? compare(negative(values[first]), negative(values[second])) : 0;
      if (order !== 0) return order;
    }
    return (
      (late ? compare(late[first], late[second]) : 0) ||
      (amount ? compare(negative(amount.values[first]), negative(amount.values[second])) : 0) ||
      (key ? byText(textAt(key, a) ?? '', textAt(key, b) ?? '') : 0) ||
      a - b
    );
  };
}

function compare(a = NaN, b = NaN): number {
  if (Number.isNaN(a) || Number.isNaN(b)) return Number(Number.isNaN(a)) - Number(Number.isNaN(b));
  return a - b;
}

function negative(value = NaN): number {
  return -value;
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
