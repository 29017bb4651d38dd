import type { RunDay } from '../sheet/run-day';

/** What a run goes by besides its scheme. */
export interface RunRequest {
  /** The day that the run speaks of, in Excel days. */
  readonly asOf: number;
  /** Where that day comes from. */
  readonly day?: RunDay;
  /** The further sheets that the methods may read, by the names that their tables were begun with. */
  readonly sheets?: readonly string[];
}
