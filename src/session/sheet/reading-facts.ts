import type { Issue } from '../../table/issues/issue';
import type { SkippedRow } from '../../table/reading/structure';
import type { TableReading } from '../../table/reading/table-reading';

/** What there is to say of a table besides its cells. */
export interface ReadingFacts {
  readonly rows: number;
  readonly skipped: readonly SkippedRow[];
  readonly issues: readonly Issue[];
}

/** The facts of a reading. */
export function factsOf({ table, skipped, issues }: TableReading): ReadingFacts {
  return { rows: table.rowCount, skipped, issues };
}
