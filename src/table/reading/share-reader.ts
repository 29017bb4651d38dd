import { cellAt, type ColumnReader, type Rows } from './block';
import { asShare, saysPercent, shareScaleOf } from '../cells/share-scale';
import type { NumberColumn } from '../columns/column';
import type { IssueLog } from './issue-log';
import { NumberReader } from './number-reader';
import type { ColumnPlan } from './table-reading';

/**
 * Reads a column of shares into fractions. Whether its plain numbers are whole percents or fractions is decided once, when all
 * have been seen; cells that say % in their text or their number format are what they say.
 */
export class ShareReader implements ColumnReader {
  private readonly numbers: NumberReader;
  /** The row of the sheet of each place. */
  private readonly sheetRows: number[] = [];
  /** Places whose cell says % itself; `formatted`: by its number format, so that a formula sees the fraction. */
  private readonly explicit = new Map<number, 'written' | 'formatted'>();

  constructor(private readonly plan: ColumnPlan) {
    this.numbers = new NumberReader(plan);
  }

  reserve(capacity: number): void {
    this.numbers.reserve(capacity);
  }

  /** @param percent of each row of `rows`, whether its number format is one of percent; without it the column's counts. */
  append(
    rows: Rows,
    offset: number,
    from: number,
    to: number,
    sheetRow: number,
    percent?: readonly boolean[],
  ): void {
    this.numbers.append(rows, offset, from, to, sheetRow);
    const whole = this.plan.format === 'percent';
    for (let row = from; row < to; row++) {
      const cell = cellAt(rows, row, offset);
      const place = this.sheetRows.push(sheetRow + row) - 1;
      if (typeof cell === 'string') {
        if (saysPercent(cell)) this.explicit.set(place, 'written');
      } else if (percent ? percent[row] === true : whole) this.explicit.set(place, 'formatted');
    }
  }

  finish(): { column: NumberColumn; log: IssueLog } {
    const { column, log } = this.numbers.finish();
    const isPlain = (value: number, place: number): boolean =>
      !Number.isNaN(value) && !this.explicit.has(place);
    const scale = shareScaleOf(column.values.filter(isPlain));
    const isPercent = scale.scale !== 1;
    const doubtful = saysPercent(this.plan.header) && !isPercent;
    let plain = 0;
    const values = column.values.map((value, place) => {
      if (!isPlain(value, place)) return value;
      plain++;
      const row = this.sheetRows[place] ?? 0;
      if (isPercent) log.add('whole-percents', row, value);
      else if (scale.isOpen || doubtful) log.add('assumed-fractions', row, value);
      if (scale.isOdd(value))
        log.add(isPercent ? 'fraction-among-percents' : 'percent-among-fractions', row, value);
      return asShare(value, scale);
    });
    const cells =
      plain === 0 ? column.cells : { scale: scale.scale, interpreted: this.interpreted(column, isPercent) };
    return { column: { ...column, values, ...(cells && { cells }) }, log };
  }

  /** Rows whose cells a formula sees otherwise: texts, and fractions in the format of percent among whole percents. */
  private interpreted({ cells }: NumberColumn, isPercent: boolean): readonly number[] {
    const before = cells?.interpreted ?? [];
    if (!isPercent) return before;
    const formatted = [...this.explicit].flatMap(([place, how]) => (how === 'formatted' ? [place] : []));
    return [...before, ...formatted].sort((one, other) => one - other);
  }
}
