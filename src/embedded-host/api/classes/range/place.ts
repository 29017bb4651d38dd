import { areaAddress } from '../../../model/cells/address';
import { intersection, union, type Area } from '../../../model/cells/area';
import { maxColumns, maxRows } from '../../../model/cells/limits';
import { findCells, fullAddress } from '../../base/addresses';
import { ApiError } from '../../base/api-error';
import { ApiObject, object } from '../../base/api-object';
import { columnCount, rowCount } from '../../base/areas';
import { method, navigation, property, type Member } from '../../base/define-class';
import type { RangeTarget } from '../../base/targets';

type RangeArgument = ApiObject<'Range'> | string;

/** Where the cells are, and ranges that follow from that together with another one. */
export const rangePlace: Record<string, Member<RangeTarget>> = {
  Address: property(({ sheet, area }) => fullAddress(sheet, area)),
  AddressLocal: property(({ sheet, area }) => fullAddress(sheet, area)),
  RowIndex: property(({ area }) => area.top),
  ColumnIndex: property(({ area }) => area.left),
  RowCount: property(({ area }) => rowCount(area)),
  ColumnCount: property(({ area }) => columnCount(area)),
  CellCount: property(({ area }) => cellCount(area)),
  IsEntireColumn: property(({ area }) => rowCount(area) === maxRows),
  IsEntireRow: property(({ area }) => columnCount(area) === maxColumns),
  Worksheet: navigation(({ sheet }) => object('Worksheet', sheet)),
  GetIntersection: method((range, [other]: [RangeArgument]) => shared(range, other) ?? noIntersection()),
  GetIntersectionOrNullObject: method((range, [other]: [RangeArgument]) => shared(range, other)),
  GetBoundingRect: method((range, [other]: [RangeArgument]) => {
    const area = union(range.area, otherArea(range, other));
    return object('Range', { sheet: range.sheet, area });
  }),
  GetAbsoluteResizedRange: method(({ sheet, area }, [rows, columns]: [number, number]) => {
    const resized = { ...area, bottom: area.top + rows - 1, right: area.left + columns - 1 };
    return object('Range', { sheet, area: resized });
  }),
};

function cellCount(area: Area): number {
  const cells = rowCount(area) * columnCount(area);
  // Excel answers -1 where the count does not fit into 31 bits.
  return cells < 2 ** 31 ? cells : -1;
}

/** The area of another range on the same sheet, given as an object or as an address. */
export function otherArea(range: RangeTarget, other: RangeArgument): Area {
  const target = other instanceof ApiObject ? other.target : findCells(range.sheet, other);
  if (target.sheet !== range.sheet)
    throw new ApiError('InvalidArgument', `${areaAddress(target.area)} is on another sheet.`);
  return target.area;
}

function shared(range: RangeTarget, other: RangeArgument) {
  const area = intersection(range.area, otherArea(range, other));
  return area && object('Range', { sheet: range.sheet, area });
}

function noIntersection(): never {
  throw new ApiError('ItemNotFound', 'The ranges share no cell.');
}
