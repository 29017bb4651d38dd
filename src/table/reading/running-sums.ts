import { isBlank, type Cell } from '../cells/cell';
import { parseNumber } from '../cells/parse-number';
import { scaled } from '../cells/scale';
import { NumberReader } from './number-reader';
import type { Reader } from './column-reader';
import type { ColumnPlan } from './table-reading';

interface Sums {
  readonly index: number;
  readonly reader: NumberReader;
  readonly scale: number;
  /** Up to which row the sums go. */
  to: number;
  sinceTotal: number;
  sinceStart: number;
}

/** Fewer rows than this do not add up to anything that a row of its own would say. */
const leastRows = 2;

/** What the number columns come to, since the last row of totals and in all: a row of nobody that repeats it is one itself. */
export class RunningSums {
  private readonly sums: readonly Sums[];
  private latestTotal = 0;

  constructor(plans: readonly ColumnPlan[], readers: readonly Reader[]) {
    this.sums = readers.flatMap((reader, index) =>
      reader instanceof NumberReader && plans[index]?.watchOnly !== true
        ? [{ index, reader, scale: plans[index]?.scale ?? 1, to: 0, sinceTotal: 0, sinceStart: 0 }]
        : [],
    );
  }

  /** A row of totals stands behind so many rows of data. */
  totalAfter(count: number): void {
    this.addTo(count);
    this.latestTotal = count;
    for (const sum of this.sums) sum.sinceTotal = 0;
  }

  /** Whether the numbers of a row, one at least, are the sums of the rows above it. */
  areTotals(cells: readonly Cell[], count: number): boolean {
    this.addTo(count);
    const given = this.sums.filter(({ index }) => !isBlank(cells[index]));
    if (given.length === 0) return false;
    const equals = (which: 'sinceTotal' | 'sinceStart'): boolean =>
      given.every(({ index, scale, [which]: sum }) => isNear(numberOf(cells[index] ?? '', scale), sum)) &&
      given.some(({ [which]: sum }) => sum !== 0);
    const enough = (rows: number): boolean => rows >= leastRows;
    return (
      (enough(count - this.latestTotal) && equals('sinceTotal')) || (enough(count) && equals('sinceStart'))
    );
  }

  private addTo(count: number): void {
    for (const sum of this.sums) {
      const more = sum.reader.sum(sum.to, count);
      sum.sinceTotal += more;
      sum.sinceStart += more;
      sum.to = count;
    }
  }
}

function numberOf(cell: Cell, scale: number): number {
  if (typeof cell === 'number') return scaled(cell, scale);
  const { value, ownUnit } = parseNumber(String(cell));
  return ownUnit ? value : scaled(value, scale);
}

const isNear = (one: number, other: number): boolean =>
  Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(other));
