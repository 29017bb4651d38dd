import type { OutputColumn, SummaryTable, Tier } from '../../methods/shared/contract';
import type { ContactStanding } from '../../methods/shared/contact/standing';
import type { ReadColumn } from '../../methods/shared/readings/read-column';
import type { Text } from '../../locales/text';
import type { Issue } from '../../table/issues/issue';
import type { Table } from '../../table/columns/table';
import type { Scheme } from '../definition/scheme';
import type { StepResult } from './step-result';

/** A column that the run made. `id` is its identity from run to run: `abc.class`. */
export interface ResultColumn {
  readonly id: string;
  readonly step: string;
  readonly method: string;
  /** The header, unique within the run: the output's own label, under the method's name where two would be alike. */
  readonly label: Text;
  readonly output: OutputColumn;
}

/**
 * How many stand in each class of a tier column. A customer with several rows counts once in each class he is in.
 */
export interface TierCounts {
  /** The tier column's identity. */
  readonly column: string;
  readonly label: Text;
  readonly counts: readonly { readonly tier: Tier; readonly rows: number; readonly customers: number }[];
}

/** How customers that were added up from transactions belong to rows of sheets; -1 for rows that have none. */
export interface OfTransactions {
  /** For each transaction, its customer's row in the result. */
  readonly customerOf: Int32Array;
  /** How many orders they are, where they have order numbers. */
  readonly orders: number | undefined;
  /** For each row of the list of customers that a person pointed at, the same; undefined without a list. */
  readonly listed: Int32Array | undefined;
}

/** Everything that a run of a scheme found, over the rows of its table. */
export interface SchemeResult {
  readonly scheme: Scheme;
  /** In Excel days. */
  readonly asOf: number;
  readonly seed: number;
  /** What the result has a row for: the rows of the sheet, or the customers that its transactions or rows come to. */
  readonly table: Table;
  readonly rowCount: number;
  /** Only where transactions were added up. */
  readonly ofTransactions?: OfTransactions;
  /** Only where a customer stood in several rows that were brought together: for each row of the sheet, its customer's row in the result. */
  readonly ofRows?: Int32Array;
  readonly steps: readonly StepResult[];
  /** Who of the table may be contacted. */
  readonly contact: ContactStanding;
  /** In the order of the steps. */
  readonly columns: readonly ResultColumn[];
  /** Why a row got what it got: the reasons of all steps. */
  readonly reason: (row: number) => Text;
  /** What would lift a row to a better tier, of all steps that can say; undefined where none can. */
  readonly lift: (row: number) => Text | undefined;
  readonly issues: readonly Issue[];
  readonly summaries: readonly { readonly step: string; readonly table: SummaryTable }[];
  readonly tiers: readonly TierCounts[];
  /** Customers with a ★ in any star column. */
  readonly stars: number;
  /** Those of them whose every event is an occasion: it decides no tier. */
  readonly occasions: number;
  /** The columns of words that decided, as they were read; a column that several steps read stands once. */
  readonly words: readonly ReadColumn[];
}
