import { containsArea, overlaps, type Area } from '../../../model/cells/area';
import { maxColumns, maxRows } from '../../../model/cells/limits';
import type { Sheet } from '../../../model/book/sheet';
import {
  deleteColumns,
  deleteRows,
  EditConflict,
  insertColumns,
  insertRows,
} from '../../../model/book/structure';
import { clearCells, type ClearWhat } from '../../cells/clear-cells';
import { shiftCells } from '../../cells/shift-cells';
import { ApiError } from '../../base/api-error';
import { object } from '../../base/api-object';
import { columnCount, rowCount } from '../../base/areas';
import { method, type Member } from '../../base/define-class';
import type { Host } from '../../base/host';
import {
  isWholeColumns,
  isWholeRows,
  requireAllowed,
  requireEditable,
  requireWholeMerges,
} from '../../base/guards';
import { raiseChanged } from '../../base/sheet-events';
import type { RangeTarget } from '../../base/targets';

/** Putting cells in, taking them out, clearing and merging them. */
export const rangeShape: Record<string, Member<RangeTarget>> = {
  Insert: method((range, [shift]: [string], host) => insert(range, shift, host)),
  Delete: method((range, [shift]: [string], host) => remove(range, shift, host)),
  Clear: method((range, [applyTo]: [ClearWhat | null | undefined], host) => {
    requireEditable(range.sheet, range.area);
    requireWholeMerges(range.sheet, range.area);
    clearCells(range, applyTo ?? 'All');
    raiseChanged(host, range, 'RangeEdited');
  }),
  Merge: method(({ sheet, area }, [across]: [boolean | null | undefined], host) => {
    requireAllowed(sheet);
    if (sheet.tables.some((table) => overlaps(table.area, area))) {
      throw new ApiError('InvalidOperation', 'Cells of a table cannot be merged.');
    }
    for (const line of across ? rowsOf(area) : [area]) sheet.merge(line);
    host.noteChange();
  }),
  Unmerge: method(({ sheet, area }, _args, host) => {
    requireAllowed(sheet);
    sheet.unmerge(area);
    host.noteChange();
  }),
  GetMergedAreasOrNullObject: method(({ sheet, area }) => {
    const areas = sheet.merges.filter((merged) => overlaps(merged, area));
    return areas.length > 0 ? object('RangeAreas', { sheet, areas }) : null;
  }),
};

function insert(range: RangeTarget, shift: string, host: Host) {
  const { sheet, area } = range;
  const inserted = { ...area };
  requireShift(shift, ['Down', 'Right']);
  if (isWholeRows(area) && shift === 'Down') {
    requireAllowed(sheet, 'insertRows');
    movingLines(() => {
      insertRows(sheet, area.top, rowCount(area));
    });
    raiseChanged(host, { sheet, area: inserted }, 'RowInserted');
  } else if (isWholeColumns(area) && shift === 'Right') {
    requireAllowed(sheet, 'insertColumns');
    movingLines(() => {
      insertColumns(sheet, area.left, columnCount(area));
    });
    raiseChanged(host, { sheet, area: inserted }, 'ColumnInserted');
  } else {
    requireShiftable(sheet, affected(area, shift === 'Down'));
    shiftCells(sheet, area, shift === 'Down' ? 'rows' : 'columns', 'insert');
    raiseChanged(host, { sheet, area: inserted }, 'CellInserted');
  }
  host.followEdits();
  return object('Range', { sheet, area: inserted });
}

function remove(range: RangeTarget, shift: string, host: Host): void {
  const { sheet, area } = range;
  const removed = { ...area };
  requireShift(shift, ['Up', 'Left']);
  if (isWholeRows(area) && shift === 'Up') {
    requireAllowed(sheet, 'deleteRows');
    movingLines(() => {
      deleteRows(sheet, area.top, rowCount(area));
    });
    raiseChanged(host, { sheet, area: removed }, 'RowDeleted');
  } else if (isWholeColumns(area) && shift === 'Left') {
    requireAllowed(sheet, 'deleteColumns');
    movingLines(() => {
      deleteColumns(sheet, area.left, columnCount(area));
    });
    raiseChanged(host, { sheet, area: removed }, 'ColumnDeleted');
  } else {
    requireShiftable(sheet, affected(area, shift === 'Up'));
    shiftCells(sheet, area, shift === 'Up' ? 'rows' : 'columns', 'delete');
    raiseChanged(host, { sheet, area: removed }, 'CellDeleted');
  }
}

const conflicts = {
  cells: 'InsertDeleteConflict',
  pivot: 'PivotTableRangeConflict',
  'off-sheet': 'NonBlankCellOffSheet',
} as const;

/** Moves lines; what is in the way becomes the error that Excel has for it. */
function movingLines(move: () => void): void {
  try {
    move();
  } catch (error) {
    if (error instanceof EditConflict) throw new ApiError(conflicts[error.kind], error.message);
    if (error instanceof RangeError) throw new ApiError('InvalidOperation', error.message);
    throw error;
  }
}

function requireShift(shift: string, known: readonly string[]): void {
  if (!known.includes(shift)) throw new ApiError('InvalidArgument', `Cells cannot be shifted ${shift}.`);
}

/** The cells that move when some of them go or come. */
function affected(area: Area, isVertical: boolean): Area {
  return isVertical ? { ...area, bottom: maxRows - 1 } : { ...area, right: maxColumns - 1 };
}

/** Parts of a sheet can be shifted here only where no table, merged area or formula would be torn. */
function requireShiftable(sheet: Sheet, moving: Area): void {
  requireAllowed(sheet);
  const torn = [...sheet.tables.map((table) => table.area), ...sheet.merges];
  if (torn.some((area) => overlaps(area, moving) && !containsArea(moving, area))) {
    throw new ApiError('InsertDeleteConflict', 'A table or merged cells are in the way.');
  }
  if (
    torn.some((area) => overlaps(area, moving)) ||
    sheet.workbook.sheets.some(({ formulas }) => formulas.size > 0)
  ) {
    throw new ApiError(
      'NotImplemented',
      'The embedded host shifts parts of a sheet only where there are neither formulas nor tables nor merged cells.',
    );
  }
}

function rowsOf(area: Area): Area[] {
  return Array.from({ length: rowCount(area) }, (_, offset) => ({
    ...area,
    top: area.top + offset,
    bottom: area.top + offset,
  }));
}
