import { scoresAt, takes, type Segment } from './segments';

/** What is wrong with a map of segments, found by trying all 125 codes. */
export interface MapProof {
  /** Codes of no segment. */
  readonly gaps: readonly string[];
  /** Codes that several segments take; the first of them wins. */
  readonly overlaps: readonly { readonly code: string; readonly segments: readonly Segment[] }[];
  /** Segments that nobody can be in, because others come first at each of their codes. */
  readonly shadowed: readonly {
    readonly segment: Segment;
    readonly by: readonly Segment[];
    readonly code: string;
  }[];
}

/** Tries every code on every segment, in the order of the codes. */
export function proveMap(segments: readonly Segment[]): MapProof {
  const codes = Array.from({ length: 125 }, (_, index) => {
    const scores = scoresAt(index);
    return { code: scores.join(''), takers: segments.filter((segment) => takes(segment, scores)) };
  });
  return {
    gaps: codes.filter(({ takers }) => takers.length === 0).map(({ code }) => code),
    overlaps: codes
      .filter(({ takers }) => takers.length > 1)
      .map(({ code, takers }) => ({ code, segments: takers })),
    shadowed: segments.flatMap((segment) => {
      const own = codes.filter(({ takers }) => takers.includes(segment));
      const [first] = own;
      if (!first || own.some(({ takers }) => takers[0] === segment)) return [];
      const by = segments.filter((other) => own.some(({ takers }) => takers[0] === other));
      return [{ segment, by, code: first.code }];
    }),
  };
}
