import type { OwnFormula } from './own-formulas';

/** As many cells are with functions at a time: a cell takes a hundred bytes on its way to them. */
const mostAtATime = 1_000_000;
/** As many are handed to functions until all is settled, where a person waits for it. */
const mostWhileOpen = 20_000_000;

/**
 * Counts the cells that functions are handed. A small file can ask for any number of them: each formula may refer to a million, and
 * each cell may hold a formula.
 */
export class HandedCells {
  /** Formulas that wait for their functions. */
  waiting = 0;
  private atATime = 0;
  private inAll = 0;

  /** @param most that functions are handed at all, in a program that ends with one job; a host that stays open begins anew each time. */
  constructor(private readonly most: number | undefined) {}

  /** Whether a formula has to wait until others have their results. */
  get areMany(): boolean {
    return this.atATime >= mostAtATime;
  }

  /** Whether a formula would ask for more than is handed out. */
  areTooManyWith(own: OwnFormula): boolean {
    return this.inAll + cellsOf(own) > (this.most ?? mostWhileOpen);
  }

  /** The functions of a formula get their cells. */
  hand(own: OwnFormula): void {
    this.takeBack(own);
    own.isWaiting = true;
    this.waiting++;
    own.handed = cellsOf(own);
    this.atATime += own.handed;
    this.inAll += own.handed;
  }

  /** They have answered, or are not waited for any more. */
  takeBack(own: OwnFormula): void {
    if (!own.isWaiting) return;
    own.isWaiting = false;
    this.waiting--;
    this.atATime -= own.handed;
  }

  /** No function has any. */
  forget(): void {
    this.waiting = 0;
    this.atATime = 0;
  }

  /** All is settled. */
  settle(): void {
    if (this.most === undefined) this.inAll = 0;
  }
}

function cellsOf({ dependencies }: OwnFormula): number {
  return dependencies.reduce(
    (sum, { area: { top, left, bottom, right } }) => sum + (bottom - top + 1) * (right - left + 1),
    1,
  );
}
