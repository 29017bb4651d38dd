/** The style slot of a cell that is not there. */
export const noCell = -1;

/**
 * Which columns of a row have cells, and with which style. Rows share their shape: a list of customers has 50,000 rows and
 * a handful of shapes. A shape never changes; a change leads to another shape, and the way there is remembered, so that
 * writing one more column down a whole list makes one new shape and not 50,000.
 */
export class RowShape {
  static readonly empty = new RowShape([], []);
  private readonly transitions = new Map<number, RowShape>();

  /**
   * @param columns ascending, from 0.
   * @param styles one style index a column.
   */
  constructor(
    readonly columns: readonly number[],
    readonly styles: readonly number[],
  ) {}

  /** Where the column stands in `columns`; if it is not there, the complement (`~place`) of where it would stand. */
  place(column: number): number {
    const { columns } = this;
    const guess = column - (columns[0] ?? 0);
    if (guess >= 0 && columns[guess] === column) return guess;
    let low = 0;
    let high = columns.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((columns[middle] as number) < column) low = middle + 1;
      else high = middle;
    }
    return columns[low] === column ? low : ~low;
  }

  /** The shape that has a cell of this style in the column, in place of the old one or in addition. */
  withStyle(column: number, style: number): RowShape {
    const place = this.place(column);
    if (place >= 0 && this.styles[place] === style) return this;
    return this.transition(column, style + 1, () => {
      const replaced = place >= 0 ? 1 : 0;
      const at = place >= 0 ? place : ~place;
      return [this.columns.toSpliced(at, replaced, column), this.styles.toSpliced(at, replaced, style)];
    });
  }

  /** The shape without a cell in the column. */
  without(column: number): RowShape {
    const place = this.place(column);
    if (place < 0) return this;
    return this.transition(column, 0, () => [
      this.columns.toSpliced(place, 1),
      this.styles.toSpliced(place, 1),
    ]);
  }

  /** Whether this shape has exactly these columns and styles. */
  equals(columns: readonly number[], styles: readonly number[]): boolean {
    if (this.columns.length !== columns.length) return false;
    for (let place = 0; place < columns.length; place++) {
      if (this.columns[place] !== columns[place] || this.styles[place] !== styles[place]) return false;
    }
    return true;
  }

  private transition(column: number, code: number, make: () => [number[], number[]]): RowShape {
    const key = code * 16_384 + column;
    let next = this.transitions.get(key);
    if (!next) {
      next = new RowShape(...make());
      this.transitions.set(key, next);
    }
    return next;
  }
}
