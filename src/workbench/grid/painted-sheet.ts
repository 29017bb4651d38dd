import type { ConditionalFormat } from '../../embedded-host/model/conditional-format';
import type { Sheet } from '../../embedded-host/model/sheet';
import type { Paper } from './paper';

/** A rectangle on the canvas in pixels. */
export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What painting a sheet needs to know, made anew whenever the workbook changed. */
export interface PaintedSheet {
  readonly sheet: Sheet;
  readonly formats: readonly ConditionalFormat[];
  readonly notes: ReadonlySet<string>;
  readonly paper: Paper;
}

/** The key of a cell with a note. */
export function noteKey(row: number, column: number): string {
  return `${row},${column}`;
}
