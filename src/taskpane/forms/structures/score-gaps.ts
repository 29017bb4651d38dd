import type { Segment } from '../../../methods/rfm/segments';

/** Scores that no segment takes, and segments that get none because others come first. */
export interface ScoreGaps {
  readonly open: readonly (readonly [recency: number, frequency: number, monetary: number])[];
  readonly empty: readonly Segment[];
}

const scores = [1, 2, 3, 4, 5];

/** Looks at each of the 125 scores, the best first. */
export function scoreGaps(segments: readonly Segment[]): ScoreGaps {
  const open: [number, number, number][] = [];
  const reached = new Set<Segment>();
  for (const recency of scores.toReversed()) {
    for (const frequency of scores.toReversed()) {
      for (const monetary of scores.toReversed()) {
        const first = segments.find(
          (segment) =>
            isWithin(segment.recency, recency) &&
            isWithin(segment.frequency, frequency) &&
            isWithin(segment.monetary, monetary),
        );
        if (first) reached.add(first);
        else open.push([recency, frequency, monetary]);
      }
    }
  }
  return { open, empty: segments.filter((segment) => !reached.has(segment)) };
}

function isWithin([from, to]: readonly [number, number], value: number): boolean {
  return from <= value && value <= to;
}
