import { addressOf } from '../places/address';
import { cellAt } from './block';
import { isBlank, shownCell, type Cell } from '../cells/cell';
import { cellHash } from '../cells/cell-hash';
import type { Issue, IssueExample } from '../issues/issue';
import { makeIssue } from '../issues/issue-kinds';
import { exampleLimit } from './issue-log';
import type { RowJudge } from './row-judge';
import { sourceOf } from './source';
import type { BlockPiece, ColumnPlan } from './table-reading';

interface Filling {
  readonly index: number;
  readonly plan: ColumnPlan;
  latest: Cell;
  count: number;
  readonly examples: IssueExample[];
}

/** Gives rows below a key that is written once what stands above: merged cells, or blanks under it. */
export class FillDown {
  private readonly fillings: readonly Filling[];
  /** Rows of the sheet whose key was filled in, with the hash of what stands there: nothing, or blanks that look like it. */
  private readonly filledKeys = new Map<number, number>();

  constructor(
    private readonly plans: readonly ColumnPlan[],
    private readonly judge: RowJudge,
  ) {
    this.fillings = plans.flatMap((plan, index) =>
      plan.fillsDown === true ? [{ index, plan, latest: '', count: 0, examples: [] }] : [],
    );
  }

  get isNeeded(): boolean {
    return this.fillings.length > 0;
  }

  /**
   * The pieces with their blanks filled; the cells handed in stay as they are.
   * @param isRead rows that are not read (hidden ones) still name the customer of those below.
   */
  fill(firstSheetRow: number, pieces: readonly BlockPiece[], isRead: boolean): readonly BlockPiece[] {
    const copies = pieces.map((piece) => ({ ...piece, values: piece.values.map((row) => [...row]) }));
    const sources = this.plans.map((plan) => sourceOf(plan, copies));
    const rowCount = Math.max(0, ...pieces.map(({ values }) => values.length));
    for (let row = 0; row < rowCount; row++) {
      const cells = sources.map(({ rows, offset }) => cellAt(rows, row, offset));
      if (this.judge.judge(cells) !== 'data') continue;
      for (const filling of this.fillings) {
        const standing = cells[filling.index] ?? '';
        if (!isBlank(standing)) filling.latest = standing;
        else if (filling.latest !== '' && isRead) {
          const { rows = [], offset = 0 } = sources[filling.index] ?? {};
          // The row of a copy that was made above.
          (rows[row] as Cell[])[offset] = filling.latest;
          this.note(filling, firstSheetRow + row, standing);
        }
      }
    }
    return copies;
  }

  private note(filling: Filling, sheetRow: number, standing: Cell): void {
    filling.count += 1;
    if (filling.index === this.judge.anchor) this.filledKeys.set(sheetRow, cellHash(standing));
    if (filling.examples.length < exampleLimit) {
      const cell = addressOf(sheetRow, filling.plan.sheetColumn);
      filling.examples.push({ cell, value: shownCell(filling.latest) });
    }
  }

  /** Of rows from `firstSheetRow` on, whose hashes stand from place `at` on, a row is known again by what stands in its cell. */
  keepKeys(firstSheetRow: number, count: number, hashes: Uint32Array, at: number): void {
    if (this.filledKeys.size === 0) return;
    for (let row = 0; row < count; row++) {
      const standing = this.filledKeys.get(firstSheetRow + row);
      if (standing !== undefined) hashes[at + row] = standing;
    }
  }

  issues(): Issue[] {
    return this.fillings.flatMap(({ count, examples, plan }) =>
      count === 0 ? [] : [makeIssue('filled-down', { count, examples, column: plan.header })],
    );
  }
}
