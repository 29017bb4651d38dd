import type { Area } from '../../../model/cells/area';
import { intersection } from '../../../model/cells/area';
import { maxColumns, maxRows } from '../../../model/cells/limits';
import { ApiError } from '../../base/api-error';
import { object } from '../../base/api-object';
import { rangeInSheet, shifted, singleCell } from '../../base/areas';
import { method, type Member } from '../../base/define-class';
import type { RangeTarget } from '../../base/targets';
import { surroundingRegion } from './surrounding-region';

type Count = readonly [count?: number | null];
type ValuesOnly = readonly [valuesOnly?: boolean | null];

/** Ranges beside, inside and around the cells. */
export const rangeNeighbours: Record<string, Member<RangeTarget>> = {
  GetCell: method(({ sheet, area }, [row, column]: [number, number]) =>
    rangeInSheet(sheet, singleCell(area.top + row, area.left + column)),
  ),
  GetRow: method(({ sheet, area }, [row]: [number]) =>
    part(sheet, area, { top: area.top + row, bottom: area.top + row }),
  ),
  GetColumn: method(({ sheet, area }, [column]: [number]) =>
    part(sheet, area, { left: area.left + column, right: area.left + column }),
  ),
  GetLastCell: method(({ sheet, area }) => rangeInSheet(sheet, singleCell(area.bottom, area.right))),
  GetLastRow: method(({ sheet, area }) => part(sheet, area, { top: area.bottom })),
  GetLastColumn: method(({ sheet, area }) => part(sheet, area, { left: area.right })),
  GetEntireRow: method(({ sheet, area }) => part(sheet, area, { left: 0, right: maxColumns - 1 })),
  GetEntireColumn: method(({ sheet, area }) => part(sheet, area, { top: 0, bottom: maxRows - 1 })),
  GetOffsetRange: method((range, [rows, columns]: [number, number]) => shifted(range, rows, columns)),
  GetResizedRange: method((range, [rows, columns]: [number, number]) => shifted(range, 0, 0, rows, columns)),
  GetRowsAbove: method(({ sheet, area }, [count]: Count) => above(sheet, area, count ?? 1)),
  GetRowsBelow: method(({ sheet, area }, [count]: Count) => below(sheet, area, count ?? 1)),
  GetColumnsBefore: method(({ sheet, area }, [count]: Count) => before(sheet, area, count ?? 1)),
  GetColumnsAfter: method(({ sheet, area }, [count]: Count) => after(sheet, area, count ?? 1)),
  GetSurroundingRegion: method(({ sheet, area }) =>
    object('Range', { sheet, area: surroundingRegion(sheet, area) }),
  ),
  GetUsedRange: method(
    (range, [valuesOnly]: ValuesOnly) => used(range, valuesOnly) ?? object('Range', firstCell(range)),
  ),
  GetUsedRangeOrNullObject: method((range, [valuesOnly]: ValuesOnly) => used(range, valuesOnly)),
};

type Sheet = RangeTarget['sheet'];

function part(sheet: Sheet, area: Area, change: Partial<Area>) {
  return rangeInSheet(sheet, { ...area, ...change });
}

/** A negative count turns the direction round, as in Excel. */
function below(sheet: Sheet, area: Area, count: number): ReturnType<typeof rangeInSheet> {
  if (count < 0) return above(sheet, area, -count);
  return part(sheet, area, { top: area.bottom + 1, bottom: area.bottom + required(count) });
}

function above(sheet: Sheet, area: Area, count: number): ReturnType<typeof rangeInSheet> {
  if (count < 0) return below(sheet, area, -count);
  return part(sheet, area, { top: area.top - required(count), bottom: area.top - 1 });
}

function after(sheet: Sheet, area: Area, count: number): ReturnType<typeof rangeInSheet> {
  if (count < 0) return before(sheet, area, -count);
  return part(sheet, area, { left: area.right + 1, right: area.right + required(count) });
}

function before(sheet: Sheet, area: Area, count: number): ReturnType<typeof rangeInSheet> {
  if (count < 0) return after(sheet, area, -count);
  return part(sheet, area, { left: area.left - required(count), right: area.left - 1 });
}

function required(count: number): number {
  if (count === 0) throw new ApiError('InvalidArgument', 'A count of 0 is no range.');
  return count;
}

/** The smallest rectangle around what is used inside the range; columns and rows without content are cut off. */
function used({ sheet, area }: RangeTarget, valuesOnly: boolean | null | undefined) {
  const whole = sheet.usedRange(valuesOnly ?? false);
  const inside = whole && intersection(whole, area);
  const extent = inside && sheet.cells.extentWithin(inside, valuesOnly ?? false);
  return extent && object('Range', { sheet, area: extent });
}

function firstCell({ sheet, area }: RangeTarget): RangeTarget {
  return { sheet, area: singleCell(area.top, area.left) };
}
