import type { Sheet } from '../../model/book/sheet';
import type { Workbook } from '../../model/book/workbook';
import type { Events } from './events';
import type { Limits } from './limits';
import type { Selection } from './selection';

/**
 * What a member is called with beside its object: the workbook, and as much of what lives beside it as members need. The host
 * itself stands above the classes and is built of them, so that members cannot know more of it than this.
 */
export interface Host {
  readonly workbook: Workbook;
  /** The file's name without its folder. */
  readonly documentName: string;
  readonly events: Events;
  readonly selection: Selection;
  readonly limits: Limits;
  /** Works out cells that call custom functions; undefined where the add-in has none. */
  readonly calculation: FunctionRuntime | undefined;
  /** `Automatic`, `AutomaticExceptTables` or `Manual`; kept for the client, since this host calculates nothing. */
  calculationMode: string;
  /** What the add-in asked for last: `Visible` shows its pane, `Background` hides it. */
  runtimeState: string;
  /** Whether the workbook was changed since it was opened or saved. */
  isDirty: boolean;
  /** A request of the client is being carried out: what changes now is changed by the add-in. */
  readonly isAnswering: boolean;
  /** Passwords of sheets that were protected here; files keep only their hashes. */
  readonly passwords: Map<Sheet, string>;
  /** Notes that the workbook was changed. */
  noteChange(): void;
  /** Moves the ranges that the client keeps, and those of the request at hand, along with rows and columns put in or out. */
  followEdits(): void;
}

/** What the client's own runtime of custom functions tells: that it can be called, and its results. */
export interface FunctionRuntime {
  ready(): void;
  readonly invocations: { settle(results: readonly (readonly unknown[])[]): void };
}
