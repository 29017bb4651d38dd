import type { CellValue } from '../../model/cells/cell-value';
import type { RowCells } from '../../model/cells/row-cells';
import type { Sheet } from '../../model/book/sheet';
import { rowLayoutAttributes } from './row-layout-attributes';
import type { CellWriter } from './write-cell';

/** Where text is appended to. */
export interface TextSink {
  text(text: string): void;
}

/** Writes all rows of a sheet from the model: of new sheets, and of sheets whose rows the file has in disorder. */
export function writeAllRows(sheet: Sheet, cells: CellWriter, out: TextSink): void {
  for (const [row, model] of allRows(sheet)) {
    const p = cells.prefix;
    out.text(`<${p}row r="${row + 1}"${rowLayoutAttributes(sheet, row)}>`);
    model?.shape.columns.forEach((column, place) => {
      const style = model.shape.styles[place] as number;
      out.text(cells.cell(row, column, model.values[place] as CellValue, style));
    });
    out.text(`</${p}row>`);
  }
}

/** The rows with cells or settings of their own, ascending. */
function* allRows(sheet: Sheet): IterableIterator<[number, RowCells | undefined]> {
  const settings = new Set([...sheet.rows.touched, ...sheet.rows.rowsWithSettings()]);
  const withSettings = [...settings].sort((a, b) => a - b);
  let place = 0;
  for (const [row, model] of sheet.cells.rows()) {
    for (; place < withSettings.length && (withSettings[place] as number) <= row; place++) {
      if (withSettings[place] !== row) yield [withSettings[place] as number, undefined];
    }
    yield [row, model];
  }
  for (; place < withSettings.length; place++) yield [withSettings[place] as number, undefined];
}
