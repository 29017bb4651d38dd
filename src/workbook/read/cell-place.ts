import { addressOf } from '../../table/places/address';
import { quotedSheet } from '../../table/places/quoted-sheet';

/** A cell of a sheet, zero-based. */
export interface CellPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** The cell as formulas write it: `客户!V5`. */
export function placeText({ sheet, row, column }: CellPlace): string {
  return `${quotedSheet(sheet)}!${addressOf(row, column)}`;
}
