import { object } from '../../base/api-object';
import { changeFormats } from '../../cells/change-formats';
import { fittingColumnWidth, fittingRowHeight } from '../../cells/autofit.guesses';
import { columnWidthInPoints, fileColumnWidth, rowHeightInPoints } from '../../cells/measures';
import { commonFormat } from '../../cells/read-formats';
import { Words } from '../../cells/words';
import { defineClass, method, navigation, property } from '../../base/define-class';
import { isWholeColumns, requireAllowed } from '../../base/guards';
import type { RangeTarget } from '../../base/targets';

const horizontal = new Words<string | null>({
  General: null,
  Left: 'left',
  Center: 'center',
  Right: 'right',
  Fill: 'fill',
  Justify: 'justify',
  CenterAcrossSelection: 'centerContinuous',
  Distributed: 'distributed',
});
const vertical = new Words<string | null>({
  Bottom: null,
  Top: 'top',
  Center: 'center',
  Justify: 'justify',
  Distributed: 'distributed',
});

/** How a range looks. What its cells do not have in common is null. */
export const rangeFormatClass = defineClass('RangeFormat', {
  members: {
    Fill: navigation((range) => object('RangeFill', range)),
    Font: navigation((range) => object('RangeFont', range)),
    Borders: navigation((range) => object('RangeBorderCollection', range)),
    Protection: navigation((range) => object('FormatProtection', range)),
    HorizontalAlignment: property(
      (range) => commonFormat(range, ({ alignment }) => horizontal.api(alignment.horizontal, 'General')),
      (range, word: string) => change(range, { horizontalAlignment: horizontal.file(word) }),
    ),
    VerticalAlignment: property(
      (range) => commonFormat(range, ({ alignment }) => vertical.api(alignment.vertical, 'Bottom')),
      (range, word: string) => change(range, { verticalAlignment: vertical.file(word) }),
    ),
    WrapText: property(
      (range) => commonFormat(range, ({ alignment }) => alignment.wrapText),
      (range, wrapText: boolean) => change(range, { wrapText }),
    ),
    IndentLevel: property(
      (range) => commonFormat(range, ({ alignment }) => alignment.indent),
      (range, indent: number) => change(range, { indent }),
    ),
    ColumnWidth: property(
      ({ sheet, area }) => common(area.left, area.right, (column) => columnWidthInPoints(sheet, column)),
      ({ sheet, area }, points: number, host) => {
        requireAllowed(sheet, 'formatColumns');
        sheet.columns.set(area.left, area.right, { width: fileColumnWidth(points) });
        host.noteChange();
      },
    ),
    RowHeight: property(
      ({ sheet, area }) => common(area.top, lastRow({ sheet, area }), (row) => rowHeightInPoints(sheet, row)),
      ({ sheet, area }, points: number, host) => {
        requireAllowed(sheet, 'formatRows');
        for (let row = area.top; row <= lastRow({ sheet, area }); row++) sheet.rows.setHeight(row, points);
        host.noteChange();
      },
    ),
    AutofitColumns: method(({ sheet, area }, _args, host) => {
      requireAllowed(sheet, 'formatColumns');
      for (let column = area.left; column <= Math.min(area.right, sheet.usedRange()?.right ?? 0); column++) {
        const width = fittingColumnWidth({ sheet, area }, column);
        if (width !== null) sheet.columns.set(column, column, { width });
      }
      host.noteChange();
    }),
    AutofitRows: method((range, _args, host) => {
      requireAllowed(range.sheet, 'formatRows');
      for (let row = range.area.top; row <= lastRow(range); row++) {
        range.sheet.rows.setHeight(row, fittingRowHeight(range, row));
      }
      host.noteChange();
    }),
  },
});

function change(range: RangeTarget, wanted: Parameters<typeof changeFormats>[1]): void {
  requireAllowed(range.sheet, 'formatCells');
  changeFormats(range, wanted);
}

function common(first: number, last: number, read: (line: number) => number): number | null {
  const value = read(first);
  for (let line = first + 1; line <= last; line++) if (read(line) !== value) return null;
  return value;
}

/** Rows of whole columns count as far as the sheet is used. */
function lastRow({ sheet, area }: RangeTarget): number {
  return isWholeColumns(area) ? (sheet.usedRange()?.bottom ?? 0) : area.bottom;
}
