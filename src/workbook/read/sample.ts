import type { Cell } from '../../table/cells/cell';
import type { SheetSample } from '../../table/reading/structure';
import type { Control } from '../conversation/control';
import { retrying } from '../conversation/batch';
import { findOwnColumns, type OwnOnSheet } from '../memory/own-columns';
import { askDateSystem } from './date-system';
import type { Source } from './source';

/** Enough rows to see titles, headers and what the columns hold. */
const sampleRows = 100;
/** Enough to see the notes below a long list. */
const lastRows = 12;
/** A customer sheet is not wider; what lies beyond is not looked at. */
const widest = 1_000;

/** What is known of a source before its columns are read. */
export interface SourceSample {
  readonly sample: SheetSample;
  /** The workbook counts its days from 1904-01-01. */
  readonly date1904: boolean;
  /** What the add-in has on the sheet from earlier runs, and remembers. */
  readonly own: OwnOnSheet;
}

/** Reads the top of the source and its last rows: values, formulas, number formats, merged areas, the date system, own columns. */
export function readSample(source: Source, control: Control = {}): Promise<SourceSample> {
  return retrying(async (context) => {
    const sheet = context.workbook.worksheets.getItem(source.sheetName);
    const rows = Math.min(sampleRows, source.rowCount);
    const columns = Math.min(widest, source.columnCount);
    const range = sheet.getRangeByIndexes(source.top, source.left, rows, columns);
    range.load('values,numberFormat,formulas');
    const tailRows = Math.min(lastRows, source.rowCount - rows);
    const below = source.top + source.rowCount - tailRows;
    const tail = tailRows > 0 ? sheet.getRangeByIndexes(below, source.left, tailRows, columns) : undefined;
    tail?.load('values');
    context.workbook.load('name');
    const merged = range.getMergedAreasOrNullObject();
    merged.load('areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount');
    const isDate1904 = askDateSystem(context);
    // The same sync that looks for own columns brings all of it.
    const own = await findOwnColumns(context, sheet);
    return {
      sample: {
        firstRow: source.top,
        firstColumn: source.left,
        values: range.values as Cell[][],
        formats: range.numberFormat as string[][],
        merged: merged.isNullObject
          ? []
          : merged.areas.items.map((area) => ({
              row: area.rowIndex,
              column: area.columnIndex,
              rowCount: area.rowCount,
              columnCount: area.columnCount,
            })),
        rowCount: source.rowCount,
        formulas: range.formulas as unknown[][],
        tail: (tail?.values ?? []) as Cell[][],
        names: [context.workbook.name.replace(/\.[a-z]{3,4}$/iu, ''), source.sheetName],
      },
      date1904: isDate1904(),
      own,
    };
  }, control);
}
