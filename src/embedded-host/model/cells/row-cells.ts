import type { CellValue } from './cell-value';
import { noCell, RowShape } from './row-shape';

/**
 * What was changed in a cell since the file was opened: bits that add up. `formula` means that the formula's text is written
 * anew while the value stays.
 */
export const touch = { content: 1, style: 2, formula: 4 } as const;

/** One row's cells: the values, the shape that says where they stand, and what was touched since opening. */
export class RowCells {
  /** Columns touched since opening; the shape's "styles" are the bits of {@link touch}. */
  touches = RowShape.empty;

  constructor(
    public shape: RowShape = RowShape.empty,
    readonly values: CellValue[] = [],
  ) {}

  /** The value, or the empty text where there is no cell. */
  value(column: number): CellValue {
    const place = this.shape.place(column);
    return place < 0 ? '' : (this.values[place] as CellValue);
  }

  /** The style index, or {@link noCell}. */
  style(column: number): number {
    const place = this.shape.place(column);
    return place < 0 ? noCell : (this.shape.styles[place] as number);
  }

  /** Puts a value into the cell, which is made with `style` if it is not there. */
  setValue(column: number, value: CellValue, style: number): void {
    const place = this.shape.place(column);
    if (place >= 0) this.values[place] = value;
    else this.insert(~place, column, value, style);
    this.markTouched(column, place >= 0 ? touch.content : touch.content | touch.style);
  }

  /** Gives the cell a style; a blank cell is made if there is none. */
  setStyle(column: number, style: number): void {
    const place = this.shape.place(column);
    if (place < 0) this.insert(~place, column, '', style);
    else this.shape = this.shape.withStyle(column, style);
    this.markTouched(column, touch.style);
  }

  /** Takes the cell away altogether. */
  remove(column: number): void {
    const place = this.shape.place(column);
    if (place < 0) return;
    this.values.splice(place, 1);
    this.shape = this.shape.without(column);
    this.markTouched(column, touch.content | touch.style);
  }

  /** Notes for saving that the cell is not what the file says any more. */
  markTouched(column: number, bits: number): void {
    const place = this.touches.place(column);
    const before = place < 0 ? 0 : (this.touches.styles[place] as number);
    this.touches = this.touches.withStyle(column, before | bits);
  }

  private insert(place: number, column: number, value: CellValue, style: number): void {
    if (place === this.values.length) this.values.push(value);
    else this.values.splice(place, 0, value);
    this.shape = this.shape.withStyle(column, style);
  }
}
