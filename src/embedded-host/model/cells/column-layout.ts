/** Width and look of a column; what is undefined is the sheet's default. */
export interface ColumnSettings {
  /** In characters of the standard font, as files keep it. */
  readonly width?: number;
  readonly isHidden?: boolean;
  /** Style index for cells that are not there. */
  readonly style?: number;
}

interface ColumnSpan extends ColumnSettings {
  readonly first: number;
  readonly last: number;
}

/** Of a column that no span covers. */
const unset: ColumnSettings = {};

/** Widths, hiding and styles of a sheet's columns, kept in spans as files do. */
export class ColumnLayout {
  private spans: ColumnSpan[] = [];
  /** What was asked for, until spans change: a sheet may have thousands, and each cell asks. */
  private readonly found = new Map<number, ColumnSettings>();
  /** Columns whose settings were set since opening. */
  readonly touched = new Set<number>();

  /** The settings of a column. */
  get(column: number): ColumnSettings {
    let found = this.found.get(column);
    if (!found) {
      found = this.spans.find((span) => span.first <= column && column <= span.last) ?? unset;
      this.found.set(column, found);
    }
    return found;
  }

  /** Changes some settings of the columns from `first` to `last`. */
  set(first: number, last: number, settings: ColumnSettings): void {
    for (let column = first; column <= last; column++) {
      const before = this.get(column);
      if (before !== unset) this.spans = this.spans.flatMap((span) => withoutColumn(span, column));
      this.spans.push({ ...before, ...settings, first: column, last: column });
      this.found.clear();
      this.touched.add(column);
    }
  }

  /** Takes over a span of the file. */
  load(first: number, last: number, settings: ColumnSettings): void {
    this.spans.push({ ...settings, first, last });
    this.found.clear();
  }

  /** All columns that have settings, as spans in ascending order. */
  all(): readonly ColumnSpan[] {
    return [...this.spans].sort((a, b) => a.first - b.first);
  }

  /** Moves columns; `span` answers where a span comes to lie, or null if it goes. */
  move(
    place: (column: number) => number,
    span: (first: number, last: number) => [number, number] | null,
  ): void {
    this.spans = this.spans.flatMap((known) => {
      const moved = span(known.first, known.last);
      return moved ? [{ ...known, first: moved[0], last: moved[1] }] : [];
    });
    this.found.clear();
    const touched = [...this.touched].map(place).filter((column) => column >= 0);
    this.touched.clear();
    for (const column of touched) this.touched.add(column);
  }
}

function withoutColumn(span: ColumnSpan, column: number): ColumnSpan[] {
  if (column < span.first || column > span.last) return [span];
  const before = { ...span, last: column - 1 };
  const after = { ...span, first: column + 1 };
  return [before, after].filter((rest) => rest.first <= rest.last);
}
