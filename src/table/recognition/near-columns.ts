import type { NearColumn, RecognisedColumn } from './recognised-column';

/** Below this the header only shares a syllable with the role. */
const leastNear = 0.3;

/** The columns without a role that come near one which no column has, the surest first. */
export function nearColumns(columns: readonly RecognisedColumn[]): NearColumn[] {
  const given = new Set(columns.map(({ role }) => role));
  const near = columns
    .filter(({ role }) => role === undefined)
    .flatMap(({ candidates, sheetColumn, header }) =>
      candidates
        .filter(({ role, confidence }) => confidence >= leastNear && !given.has(role))
        .map(({ role, confidence }): NearColumn => ({ role, sheetColumn, header, confidence })),
    );
  return near.sort((one, other) => other.confidence - one.confidence);
}
