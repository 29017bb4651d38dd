import type { Area } from '../../../model/cells/area';
import { maxColumns, maxRows } from '../../../model/cells/limits';
import { ApiError } from '../../base/api-error';
import { fullAddress } from '../../base/addresses';
import { columnWidthInPoints, rowHeightInPoints } from '../../cells/measures';
import { method, property, type Member } from '../../base/define-class';
import { isWholeColumns, isWholeRows, requireAllowed } from '../../base/guards';
import type { RangeTarget } from '../../base/targets';

type Sheet = RangeTarget['sheet'];
interface LineOptions {
  readonly [name: string]: boolean | LineOptions | undefined;
}

/** Whether rows and columns are seen. */
export const rangeLayout: Record<string, Member<RangeTarget>> = {
  RowHidden: property(
    ({ sheet, area }) => allOrNone(rowsHidden(sheet, area), area.bottom - area.top + 1),
    ({ sheet, area }, isHidden: boolean, host) => {
      requireAllowed(sheet, 'formatRows');
      for (let row = area.top; row <= lastRow(sheet, area); row++) sheet.rows.setHidden(row, isHidden);
      host.noteChange();
    },
  ),
  ColumnHidden: property(
    ({ sheet, area }) => allOrNone(columnsHidden(sheet, area), area.right - area.left + 1),
    ({ sheet, area }, isHidden: boolean, host) => {
      requireAllowed(sheet, 'formatColumns');
      sheet.columns.set(area.left, area.right, { isHidden });
      host.noteChange();
    },
  ),
  Hidden: property(({ sheet, area }) => {
    const rows = allOrNone(rowsHidden(sheet, area), area.bottom - area.top + 1);
    const columns = allOrNone(columnsHidden(sheet, area), area.right - area.left + 1);
    if (rows === true || columns === true) return true;
    return rows === null || columns === null ? null : false;
  }),
  GetRowProperties: method(({ sheet, area }, [options]: [LineOptions]) =>
    lines(area.top, area.bottom, (row) => rowProperties(sheet, { ...area, top: row, bottom: row }, options)),
  ),
  GetColumnProperties: method(({ sheet, area }, [options]: [LineOptions]) =>
    lines(area.left, area.right, (column) =>
      columnProperties(sheet, { ...area, left: column, right: column }, options),
    ),
  ),
};

/** True for all, false for none, null for some. */
function allOrNone(count: number, all: number): boolean | null {
  if (count === 0) return false;
  return count === all ? true : null;
}

function rowsHidden(sheet: Sheet, area: Area): number {
  return sheet.rows.hiddenRows().filter((row) => row >= area.top && row <= area.bottom).length;
}

function columnsHidden(sheet: Sheet, area: Area): number {
  return sheet.columns
    .all()
    .filter(({ isHidden }) => isHidden)
    .reduce((sum, { first, last }) => sum + overlap(first, last, area.left, area.right), 0);
}

function overlap(first: number, last: number, left: number, right: number): number {
  return Math.max(0, Math.min(last, right) - Math.max(first, left) + 1);
}

/** Rows of a whole column are hidden as far as the sheet is used. */
function lastRow(sheet: Sheet, area: Area): number {
  return isWholeColumns(area) ? (sheet.usedRange()?.bottom ?? 0) : area.bottom;
}

function lines(first: number, last: number, read: (line: number) => object): object[] {
  return Array.from({ length: last - first + 1 }, (_, offset) => read(first + offset));
}

function rowProperties(sheet: Sheet, area: Area, options: LineOptions): object {
  const whole = { ...area, left: 0, right: maxColumns - 1 };
  return pick(options, {
    address: () => fullAddress(sheet, isWholeRows(area) ? whole : area),
    addressLocal: () => fullAddress(sheet, isWholeRows(area) ? whole : area),
    rowHidden: () => sheet.rows.isHidden(area.top),
    rowIndex: () => area.top,
    format: (inner) => pick(inner, { rowHeight: () => rowHeightInPoints(sheet, area.top) }),
  });
}

function columnProperties(sheet: Sheet, area: Area, options: LineOptions): object {
  const whole = { ...area, top: 0, bottom: maxRows - 1 };
  return pick(options, {
    address: () => fullAddress(sheet, isWholeColumns(area) ? whole : area),
    addressLocal: () => fullAddress(sheet, isWholeColumns(area) ? whole : area),
    columnHidden: () => sheet.columns.get(area.left).isHidden ?? false,
    columnIndex: () => area.left,
    format: (inner) => pick(inner, { columnWidth: () => columnWidthInPoints(sheet, area.left) }),
  });
}

/** Reads what the options name; throws `NotImplemented` for what this host does not know of a line. */
function pick(options: LineOptions, readers: Record<string, (inner: LineOptions) => unknown>): object {
  const picked: Record<string, unknown> = {};
  for (const [name, wanted] of Object.entries(options)) {
    if (wanted === undefined || wanted === false) continue;
    const read = readers[name];
    if (!read) throw new ApiError('NotImplemented', `The embedded host does not read ${name} by lines yet.`);
    picked[name] = read(wanted === true ? {} : wanted);
  }
  return picked;
}
