import { checkedHeader, type Keyed } from './column-blocks';
import type { CellContent } from '../journal/journal';
import { belowHeader } from './row-keys';
import { stretchesOf, type Stretch } from './stretches';

/** Rows of columns that stand side by side. */
export interface RowsToWrite {
  /** How many rows below the one under the header each stands, ascending. */
  readonly rows: readonly number[];
  /** Of each, a cell for each column; null leaves it as it is. */
  readonly cells: readonly (readonly CellContent[])[];
}

/** About what one more range costs in a request, in bytes. */
export const rangeBytes = 280;

/** What a row of so many cells costs that is left as it is: nulls and brackets. */
const untouchedBytes = (width: number) => 5 * width + 3;

/**
 * Queues rows of own columns that stood side by side, near ones as one range: to leave the cells between them as they are costs less than
 * to go round them. Where one of the columns that are written to does not stand in its place any more when Excel carries the
 * request out, it refuses the request before anything is written.
 *
 * @param into formulas are written over the values that they come to, which a program that does not calculate goes on showing
 */
export function queueRows(
  sheet: Excel.Worksheet,
  columns: readonly Keyed[],
  { rows, cells }: RowsToWrite,
  into: 'values' | 'formulas' = 'values',
): void {
  const written = new Map(
    rows.flatMap((row, index) => (cells[index]?.some(isWritten) ? [[row, cells[index]]] : [])),
  );
  const all = spanOf([...written.values()]);
  if (!all) return;
  const isUsed = (place: number) => cells.some((row) => isWritten(row[all.from + place]));
  const header = checkedHeader(sheet, columns.slice(all.from, all.to), isUsed);
  const body = new Body(header, all, [...written.keys()]);
  for (const stretch of stretchesOf([...written.keys()], rangeBytes / untouchedBytes(all.to - all.from))) {
    const { from, to } = stretch;
    const lines = Array.from({ length: to - from }, (_, index) => written.get(from + index));
    const span = spanOf(lines.filter((line) => line !== undefined)) ?? all;
    body.range(stretch, span)[into] = lines.map((line) =>
      line ? line.slice(span.from, span.to) : new Array<CellContent>(span.to - span.from).fill(null),
    );
  }
}

const isWritten = (cell: CellContent | undefined) => cell !== null && cell !== undefined;

/** From the first to the last column that is written to in any of the rows, each of which is; undefined without rows. */
function spanOf(rows: readonly (readonly CellContent[])[]): Stretch | undefined {
  let [from, to] = [Infinity, 0];
  for (const row of rows) {
    from = Math.min(from, row.findIndex(isWritten));
    to = Math.max(to, 1 + row.findLastIndex(isWritten));
  }
  return from < to ? { from, to } : undefined;
}

/** The cells of some columns from the first to the last of some rows; parts of it take the fewest bytes to name. */
class Body {
  private readonly spans = new Map<string, Excel.Range>();
  private readonly first: number;
  private readonly cells: Excel.Range;

  constructor(
    header: Excel.Range,
    private readonly all: Stretch,
    rows: readonly number[],
  ) {
    this.first = rows[0] ?? 0;
    this.cells = belowHeader(header, this.first, 1 + (rows.at(-1) ?? this.first));
  }

  range({ from, to }: Stretch, columns: Stretch): Excel.Range {
    const span = this.span(columns);
    const row = span.getRow(from - this.first);
    return to - from === 1 ? row : row.getResizedRange(to - from - 1, 0);
  }

  private span({ from, to }: Stretch): Excel.Range {
    const { all, cells, spans } = this;
    if (from === all.from && to === all.to) return cells;
    const name = `${String(from)}:${String(to)}`;
    const span = spans.get(name) ?? this.cut(from - all.from, to - all.from);
    spans.set(name, span);
    return span;
  }

  private cut(from: number, to: number): Excel.Range {
    const first = this.cells.getColumn(from);
    return to - from === 1 ? first : first.getBoundingRect(this.cells.getColumn(to - 1));
  }
}
