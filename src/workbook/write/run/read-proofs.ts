import { cellHash } from '../../../table/cells/cell-hash';
import type { Cell } from '../../../table/cells/cell';
import type { Control } from '../../conversation/control';
import { retrying } from '../../conversation/batch';
import { ownHeader } from '../../memory/identity';
import { writtenHash } from '../../memory/prove-columns';
import type { ColumnProofs } from '../../memory/state';
import type { ColumnsToWrite } from '../columns/column-to-write';
import type { Journal } from '../journal/journal';
import { keyAnchorOf } from '../columns/row-keys';

/** As many rows below the header as are looked at: they tell own columns from others, and what somebody has typed over. */
const mostRows = 60;

/**
 * By what the columns of a run will be known again, as they stand in the sheet now: their headers, and the cells beside the first few
 * customers. Undefined for a run that wrote none.
 */
export function readProofs(
  { sheetName, headerRow, sheetRows, columns }: ColumnsToWrite,
  journal: Journal,
  control: Control,
): Promise<ColumnProofs | undefined> {
  if (columns.length === 0) return Promise.resolve(undefined);
  const rows = Math.min(mostRows, (sheetRows.at(-1) ?? headerRow) - headerRow);
  return retrying(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetName);
    const withRows = (header: Excel.Range) => header.getResizedRange(rows, 0).load('values');
    const key = withRows(sheet.names.getItem(keyAnchorOf(journal.run)).getRange());
    const own = columns.map((column) => ({ key: column.key, range: withRows(ownHeader(sheet, column.key)) }));
    await context.sync();
    const [keyHeader = '', ...keys] = cellsOf(key);
    const seen = keys.flatMap((cell, index) => (cell === '' ? [] : [index]));
    return {
      keyHeader: String(keyHeader),
      keys: seen.map((index) => cellHash(keys[index] ?? '')),
      columns: Object.fromEntries(
        own.map(({ key: own, range }) => {
          const [header = '', ...cells] = cellsOf(range);
          return [
            own,
            { header: String(header), cells: seen.map((index) => writtenHash(cells[index] ?? '')) },
          ];
        }),
      ),
    };
  }, control);
}

function cellsOf({ values }: Excel.Range): Cell[] {
  return (values as Cell[][]).map(([cell = '']) => cell);
}
