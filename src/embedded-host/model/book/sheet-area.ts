import type { Area } from '../cells/area';
import type { Sheet } from './sheet';

/** Cells of a sheet. */
export interface SheetArea {
  readonly sheet: Sheet;
  readonly area: Area;
}
