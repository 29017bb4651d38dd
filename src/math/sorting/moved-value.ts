/** What stands at a place of sorted values. */
export type ValueAt = (place: number) => number;

/**
 * Sorted values after one of them has become another, without sorting them anew or copying them.
 *
 * @param ascending sorted, nothing missing; `from` is one of them. Of 1, 2, 5 with the 1 become 3 they are 2, 3, 5:
 * @example
 * movedValue(Float64Array.of(1, 2, 5), 1, 3)(1) // 3
 */
export function movedValue(ascending: Float64Array, from: number, to: number): ValueAt {
  const gone = placeOf(ascending, from);
  const below = placeOf(ascending, to);
  const put = gone < below ? below - 1 : below;
  const others: ValueAt = (place) => ascending[place < gone ? place : place + 1]!;
  return (place) => (place < put ? others(place) : place === put ? to : others(place - 1));
}

/** How many of the values are less, or less or equal: where the first that is not stands. */
export function placeOf(ascending: Float64Array, value: number, orEqual = false): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ascending[middle]! < value || (orEqual && ascending[middle] === value)) low = middle + 1;
    else high = middle;
  }
  return low;
}
