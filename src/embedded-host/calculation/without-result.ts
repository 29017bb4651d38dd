import { CellError } from '../model/cells/cell-value';

/** What cells show that have no result yet, or none that can be had. */
export const busy = CellError.of('#BUSY!');
export const unknownName = CellError.of('#NAME?');
export const circular = CellError.of('#CALC!');
/** Values that are no result: of cells that were never worked out. */
export const noResults: readonly unknown[] = ['', busy, unknownName, CellError.of('#GETTING_DATA')];

/** What is said of a cell that asks for too much. */
export const tooManyCells =
  '引用的单元格太多，这里没有计算；Excel 打开时会计算。 It refers to too many cells to be worked out here; Excel works it out.';
