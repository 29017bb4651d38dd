import { sortedValues } from '../../math/sorting/sorted-values';
import type { TextColumn } from '../../table/columns/column';
import type { RunContext } from '../shared/contract';
import { customerColumn } from '../shared/customer-column';

/** The list from the top: dense rank and place of each row, and the rows of the first few. */
export interface PriorityList {
  readonly sums: Float64Array;
  readonly ranks: Float64Array;
  readonly places: Float64Array;
  readonly first: Int32Array;
}

/** So many customers are listed in the summary. */
const listed = 10;

/** Rank and place of each row side by side: room that is used again by the next list. */
let pairs = new Int32Array(0);

export function makeList(sums: Float64Array, context: RunContext): PriorityList {
  const { values, order } = sortedValues(sums);
  if (pairs.length < 2 * sums.length) pairs = new Int32Array(2 * sums.length);
  pairs.fill(0);
  rankRows(order, values, customerColumn(context), pairs);
  const ranks = new Float64Array(sums.length);
  const places = new Float64Array(sums.length);
  partPairs(pairs, ranks, places);
  return { sums, ranks, places, first: order.slice(-listed).reverse() };
}

/** Ranks and places of their own; 0, which is no rank, becomes NaN. */
function partPairs(pairs: Int32Array, ranks: Float64Array, places: Float64Array): void {
  for (let row = 0; row < ranks.length; row++) {
    const place = pairs[2 * row + 1]!;
    ranks[row] = place === 0 ? NaN : pairs[2 * row]!;
    places[row] = place === 0 ? NaN : place;
  }
}

/**
 * Rank and place side by side: rows are met in the order of the list, and each costs one visit to memory. A run of equal sums is
 * put into the order of the customers as it is met, the first at the end, for the list is read from there.
 */
function rankRows(
  order: Int32Array,
  ascending: Float64Array,
  id: TextColumn | undefined,
  pairs: Int32Array,
): void {
  const size = order.length;
  let rank = 0;
  for (let end = size; end > 0;) {
    const value = ascending[end - 1]!;
    let start = end - 1;
    while (start > 0 && ascending[start - 1] === value) start--;
    if (end - start > 1) sortTies(order, start, end, id);
    rank++;
    for (let at = end - 1; at >= start; at--) {
      const row = order[at]!;
      pairs[2 * row] = rank;
      pairs[2 * row + 1] = size - at;
    }
    end = start;
  }
}

function sortTies(order: Int32Array, start: number, end: number, id: TextColumn | undefined): void {
  if (end - start === 2) sortPair(order, start, id);
  else order.subarray(start, end).sort((a, b) => byCustomer(id, b, a));
}

/** Nearly all ties are of two. */
function sortPair(order: Int32Array, at: number, id: TextColumn | undefined): void {
  const first = order[at]!;
  const second = order[at + 1]!;
  if (byCustomer(id, second, first) < 0) return;
  order[at] = second;
  order[at + 1] = first;
}

/** By customer id (else name), character by character; without one, by the place in the sheet. */
function byCustomer(id: TextColumn | undefined, a: number, b: number): number {
  const first = id?.codes[a] ?? -1;
  const second = id?.codes[b] ?? -1;
  if (!id || first === second) return a - b;
  if (first < 0 || second < 0) return second - first;
  return id.dictionary[first]! < id.dictionary[second]! ? -1 : 1;
}
