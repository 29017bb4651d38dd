import type { SummaryTable } from '../../methods/shared/contract';
import type { RuleSet } from '../../methods/rules/rule-set';
import type { RunProgress } from '../../scheme/running/run';
import type { Scheme } from '../../scheme/definition/scheme';
import type { SheetSample } from '../../table/reading/structure';
import type { BlockPiece, ColumnPlan, ReadingOptions } from '../../table/reading/table-reading';
import type { CustomerCard } from '../findings/customer-card';
import type { Findings } from '../findings/findings';
import type { PreviousTiers } from '../findings/previous-tiers';
import type { ListCells } from '../findings/sheet-run';
import type { Explain } from '../findings/latest-run';
import type { ReadingFacts } from '../sheet/reading-facts';
import type { RecognisedSheet } from '../sheet/recognised-sheet';
import type { Recognition } from '../sheet/recognise-sample';
import type { RuleFindings } from '../findings/rule-findings';
import type { QuickLooks } from './quick-looks';
import type { RunRequest } from './run-request';

export type { RunRequest } from './run-request';

import type { SchemeKnowledge } from './scheme-knowledge';
import type { RowsByKey } from '../../workbook/write/journal/journal';
import type { LoadCells, WritingOptions, WritingPlan } from '../findings/writing-plan';

/** How many customers stand in each tier, and how many have a ★. */
export type Counts = Pick<Findings, 'tiers' | 'stars'>;

/**
 * The part of a session that needs neither Excel nor a screen, and the only one that knows the methods: makes the tables, runs
 * schemes, words results. What goes in and out is plain data, so that it can work in another thread; tables and results stay inside.
 */
export interface Engine extends SchemeKnowledge, QuickLooks {
  /** Recognises a sheet from its top rows. @param own zero-based columns of the add-in, which are not among the user's */
  recognise(sample: SheetSample, own: readonly number[]): Promise<Recognition>;
  /**
   * Starts a new table. The one before stays in use until the new one is finished.
   * @param further the name that the methods give to a further sheet (`sellers`); left out: the table of the customers
   */
  beginTable(
    sheet: RecognisedSheet,
    plans: readonly ColumnPlan[],
    options: ReadingOptions,
    further?: string,
  ): Promise<void>;
  /** What the latest run wrote beside the customers, to tell who moved; undefined where none did. Stays until it is told anew. */
  setPrevious(previous: PreviousTiers | undefined): Promise<void>;
  /** What the call list of earlier runs holds; undefined where there is none. Stays until it is told anew. */
  setListCells(cells: ListCells | undefined): Promise<void>;
  addBlock(firstRow: number, pieces: readonly BlockPiece[]): Promise<void>;
  finishTable(): Promise<ReadingFacts>;
  /**
   * Runs a scheme on the finished table of the customers. A later call makes the ones before end with `cancelled`.
   * @throws Problem `no-rows`, `cancelled` and those of the scheme
   */
  run(scheme: Scheme, request: RunRequest, onProgress?: (progress: RunProgress) => void): Promise<Findings>;
  /**
   * Runs a scheme that differs from the latest run's in a few parameters, as while a slider moves: only the steps that they reach, and
   * nothing is made but tiers and counts. The run is the latest one afterwards; {@link run} then gives the rest of its findings.
   * @throws Problem `no-rows` and those of the scheme
   */
  count(scheme: Scheme, request: RunRequest): Promise<Counts>;
  /** Ends a run that is under way with the problem `cancelled`. */
  cancel(): Promise<void>;
  /** The customer in a row of the sheet; undefined where there is none, or no run was made. */
  card(sheetRow: number): Promise<CustomerCard | undefined>;
  /** What the latest run says of the customers with these ids. */
  readonly explain: Explain;
  /** Proves a rule set on the finished table. */
  prove(rules: RuleSet, asOf: number): Promise<RuleFindings>;
  /** The latest run by group, tier and class, as the summary sheet has it in long form. */
  summary(): Promise<SummaryTable>;
  /** What is to be written for the latest run: everything but the cells of its columns. */
  planWriting(options: WritingOptions): Promise<WritingPlan>;
  readonly cells: LoadCells;
  /** The rows that the latest run marks for removal, and by what they are known again. */
  removed(): Promise<RowsByKey>;
}
