import type { Area } from './area';
import type { Sheet } from './sheet';

/** Cells of a sheet. */
export interface SheetArea {
  readonly sheet: Sheet;
  readonly area: Area;
}
