import type { CellValue } from '../../model/cells/cell-value';
import { RowCells } from '../../model/cells/row-cells';
import { RowShape } from '../../model/cells/row-shape';

/**
 * The row of cells that came in disorder, or twice, or beside those of the same row before: the last one wins.
 *
 * @param columns of the cells as they came, with their styles and values.
 */
export function rowInOrder(
  before: RowCells | undefined,
  columns: readonly number[],
  styles: readonly number[],
  values: readonly CellValue[],
): RowCells {
  const cells = new Map<number, readonly [value: CellValue, style: number]>();
  before?.shape.columns.forEach((column, place) => {
    cells.set(column, [before.values[place] as CellValue, before.shape.styles[place] as number]);
  });
  columns.forEach((column, place) => {
    cells.set(column, [values[place] as CellValue, styles[place] as number]);
  });
  const inOrder = [...cells].sort(([a], [b]) => a - b);
  const shape = new RowShape(
    inOrder.map(([column]) => column),
    inOrder.map(([, [, style]]) => style),
  );
  return new RowCells(
    shape,
    inOrder.map(([, [value]]) => value),
  );
}
