/** Why work on the workbook does not go on: a cell is edited, Excel is busy or has another workbook in front, or it does not answer at all. */
export type Waiting = 'editing' | 'busy' | 'elsewhere' | 'silent';

/** How a caller follows and stops work on the workbook. */
export interface Control {
  /** Throws the problem `cancelled` when the person has pressed Cancel. */
  readonly checkCancelled?: () => void;
  /** Whether the person has pressed Cancel: for work that is finished all the same, such as taking back. */
  readonly hasGivenUp?: () => boolean;
  /** Whether cells are written: Excel then calculates and draws once a request. */
  readonly writes?: boolean;
  /** Told while the work waits for somebody who edits a cell, or for Excel. */
  readonly onWaiting?: (reason: Waiting) => void;
}
