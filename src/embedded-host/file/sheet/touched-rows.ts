import type { RowCells } from '../../model/cells/row-cells';
import type { Sheet } from '../../model/book/sheet';

/** The rows that have a touched cell or a touched setting, ascending. */
export function* touchedRows(sheet: Sheet): Generator<[number, RowCells | undefined], undefined> {
  const settings = [...sheet.rows.touched].sort((a, b) => a - b);
  let place = 0;
  for (const [row, cells] of sheet.cells.rows()) {
    while (place < settings.length && (settings[place] as number) < row)
      yield [settings[place++] as number, undefined];
    const isSet = settings[place] === row;
    if (isSet) place++;
    if (isSet || cells.touches.columns.length > 0) yield [row, cells];
  }
  while (place < settings.length) yield [settings[place++] as number, undefined];
  return undefined;
}
