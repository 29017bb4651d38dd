import type { RuleSet } from '../methods/rules/rule-set';
import type { RunProgress } from '../scheme/run';
import type { Scheme } from '../scheme/scheme';
import type { BlockPiece, ColumnPlan, ReadingOptions } from '../table/table-reading';
import type { CellContent } from '../workbook/write/journal';
import type { CustomerCard } from './customer-card';
import type { Findings } from './findings';
import type { ReadingFacts } from './reading-facts';
import type { RecognisedSheet } from './recognise-sheet';
import type { RuleFindings } from './rule-findings';
import type { WritingOptions, WritingPlan } from './writing-plan';

/**
 * The part of a session that needs neither Excel nor a screen: makes the table, runs schemes, words results. What goes in and out
 * is plain data, so that it can work in another thread; tables and results stay inside.
 */
export interface Engine {
  /** Starts a new table. The one before stays in use until the new one is finished. */
  beginTable(sheet: RecognisedSheet, plans: readonly ColumnPlan[], options: ReadingOptions): Promise<void>;
  addBlock(firstRow: number, pieces: readonly BlockPiece[]): Promise<void>;
  finishTable(): Promise<ReadingFacts>;
  /**
   * Runs a scheme on the finished table. A later call makes the ones before end with `cancelled`.
   * @throws Problem `no-rows`, `cancelled` and those of the scheme
   */
  run(scheme: Scheme, asOf: number, onProgress?: (progress: RunProgress) => void): Promise<Findings>;
  /** Ends a run that is under way with the problem `cancelled`. */
  cancel(): Promise<void>;
  /** The customer in a row of the sheet; undefined where there is none, or no run was made. */
  card(sheetRow: number): Promise<CustomerCard | undefined>;
  /** Proves a rule set on the finished table. */
  prove(rules: RuleSet, asOf: number): Promise<RuleFindings>;
  /** What is to be written for the latest run: everything but the cells of its columns. */
  planWriting(options: WritingOptions): Promise<WritingPlan>;
  /** The cells of the planned columns for rows of the table, row by row. */
  cells(rows: Int32Array): Promise<CellContent[][]>;
}
