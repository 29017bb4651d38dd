import type { Issue } from '../../table/issues/issue';
import type { NewestDay } from '../../table/reading/newest-day';
import type { SkippedRow } from '../../table/reading/structure';
import type { TableReading } from '../../table/reading/table-reading';

/** What there is to say of a table besides its cells. */
export interface ReadingFacts {
  readonly rows: number;
  readonly skipped: readonly SkippedRow[];
  readonly issues: readonly Issue[];
  /** The newest transaction or contact, where it was looked for. */
  readonly newest?: NewestDay | undefined;
}

/** The facts of a reading. */
export function factsOf({ table, skipped, issues, newest }: TableReading): ReadingFacts {
  return { rows: table.rowCount, skipped, issues, newest };
}
