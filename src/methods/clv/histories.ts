import type { History } from './bg-nbd';

/** The different histories of the customers, in a fixed order, each with how many have it. */
export interface HistoryGroups {
  readonly histories: readonly History[];
  readonly counts: Float64Array;
  /** The group of each row; -1 where the history is not known or impossible. */
  readonly groupOf: Int32Array;
}

/**
 * Customers with the same history, together: they share everything the model says, sums over them do not depend on the
 * order of the rows, and a fit takes only as long as there are different histories. Possible is: repeats a whole number
 * from 0, 0 <= latest <= observed, and latest above 0 exactly when there were repeats.
 */
export function groupHistories(
  repeats: Float64Array,
  latest: Float64Array,
  observed: Float64Array,
): HistoryGroups {
  const known = Array.from(repeats.keys()).filter((row) =>
    isPossible(repeats[row]!, latest[row]!, observed[row]!),
  );
  known.sort(
    (one, other) =>
      repeats[one]! - repeats[other]! || latest[one]! - latest[other]! || observed[one]! - observed[other]!,
  );
  const groupOf = new Int32Array(repeats.length).fill(-1);
  const histories: History[] = [];
  const counts: number[] = [];
  for (const row of known) {
    const own: History = { repeats: repeats[row]!, latest: latest[row]!, observed: observed[row]! };
    if (!isSame(own, histories.at(-1))) {
      histories.push(own);
      counts.push(0);
    }
    groupOf[row] = histories.length - 1;
    counts[histories.length - 1]!++;
  }
  return { histories, counts: Float64Array.from(counts), groupOf };
}

function isPossible(repeats: number, latest: number, observed: number): boolean {
  return (
    Number.isInteger(repeats) &&
    repeats >= 0 &&
    latest >= 0 &&
    latest <= observed &&
    observed < Infinity &&
    latest > 0 === repeats > 0
  );
}

function isSame(one: History, other: History | undefined): boolean {
  return one.repeats === other?.repeats && one.latest === other.latest && one.observed === other.observed;
}
