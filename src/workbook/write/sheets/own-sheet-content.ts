import type { Decoration, SheetLayout } from '../../memory/state';
import type { CellContent } from '../journal/journal';

/** A rectangle: row, column, rows, columns; zero-based. */
export type AreaTuple = [row: number, column: number, rows: number, columns: number];

/** The looks that cells of own sheets can have; what they look like is decided in one place. */
export type OwnStyle =
  | 'title'
  | 'subtitle'
  | 'heading'
  | 'header'
  | 'text'
  | 'integer'
  | 'decimal'
  | 'share'
  | 'money'
  | 'date'
  | 'centred'
  | 'lined'
  | `tone-${string}`;

/** An own sheet as data: what stands where, and how it looks. Built purely, written by one function. */
export interface OwnSheetContent {
  readonly cells: readonly (readonly CellContent[])[];
  readonly layout: SheetLayout;
}

/** Puts an own sheet together from the top left: texts, tables, looks. */
export class OwnSheetBuilder {
  private readonly cells: CellContent[][] = [];
  private readonly styles: { area: AreaTuple; style: string }[] = [];
  private readonly tables: { name: string; area: AreaTuple }[] = [];
  private readonly widths: number[] = [];
  private readonly chosen: { area: AreaTuple; options: string[] }[] = [];
  private readonly stretches: { row: number; rows: number; lines: number }[] = [];
  private print: { readonly titleRow: number } | undefined;
  private readonly results: { row: number; column: number; decoration: Decoration }[] = [];

  /** Puts a rectangle of cells at a place. */
  put(row: number, column: number, block: readonly (readonly CellContent[])[]): AreaTuple {
    block.forEach((line, index) => {
      while (this.cells.length <= row + index) this.cells.push([]);
      const target = this.cells[row + index];
      if (!target) return;
      while (target.length < column + line.length) target.push('');
      line.forEach((cell, offset) => (target[column + offset] = cell));
    });
    return [row, column, block.length, Math.max(0, ...block.map((line) => line.length))];
  }

  style(area: AreaTuple, style: OwnStyle): void {
    if (area[2] > 0 && area[3] > 0) this.styles.push({ area, style });
  }

  /** Makes an Excel Table of a rectangle whose first row is its header. */
  table(name: string, area: AreaTuple): void {
    this.tables.push({ name, area });
  }

  /** Gives cells a list to choose from. */
  choices(area: AreaTuple, options: readonly string[]): void {
    this.chosen.push({ area, options: [...options] });
  }

  /** Says how many lines of text the rows from this one on hold, one number a row. */
  lines(row: number, lines: readonly number[]): void {
    lines.forEach((count, index) => {
      const latest = this.stretches.at(-1);
      const isNext = latest && latest.lines === count && latest.row + latest.rows === row + index;
      if (isNext) latest.rows++;
      else this.stretches.push({ row: row + index, rows: 1, lines: count });
    });
  }

  /** Sets the sheet up for paper, with a row that is repeated on each page and stays on screen. */
  printed(print: { readonly titleRow: number }): void {
    this.print = print;
  }

  /** Gives the column below a header cell the looks of a result column: note, number format, tier colours. */
  result(row: number, column: number, decoration: Decoration): void {
    this.results.push({ row, column, decoration });
    this.width(column, decoration.width);
  }

  /** In characters of the standard font. */
  width(column: number, characters: number): void {
    while (this.widths.length <= column) this.widths.push(12);
    this.widths[column] = Math.max(this.widths[column] ?? 0, characters);
  }

  build(): OwnSheetContent {
    const columns = Math.max(1, ...this.cells.map((line) => line.length));
    const cells = this.cells.map((line) => [
      ...line,
      ...new Array<CellContent>(columns - line.length).fill(''),
    ]);
    const { widths, styles, tables, results, chosen, stretches, print } = this;
    const layout = {
      ...{ rows: cells.length, columns, widths, styles, tables },
      ...(results.length > 0 && { results }),
      ...(chosen.length > 0 && { choices: chosen }),
      ...(stretches.length > 0 && { heights: stretches }),
      ...(print && { print }),
    };
    return { cells, layout };
  }
}
