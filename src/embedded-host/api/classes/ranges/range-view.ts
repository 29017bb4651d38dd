import { cellAddress } from '../../../model/cells/address';
import type { Area } from '../../../model/cells/area';
import { columnCount } from '../../base/areas';
import {
  readFormulas,
  readNumberFormats,
  readTexts,
  readValues,
  readValueTypes,
} from '../../cells/read-cells';
import { defineClass, method, property } from '../../base/define-class';
import { object } from '../../base/api-object';
import type { RangeTarget } from '../../base/targets';

/** The visible cells of a range: rows and columns that are not hidden. */
export const rangeViewClass = defineClass('RangeView', {
  members: {
    Values: property((range, host) => visible(range, readValues(range, host))),
    Text: property((range, host) => visible(range, readTexts(range, host))),
    Formulas: property((range, host) => visible(range, readFormulas(range, host))),
    FormulasLocal: property((range, host) => visible(range, readFormulas(range, host))),
    NumberFormat: property((range, host) => visible(range, readNumberFormats(range, host))),
    ValueTypes: property((range, host) => visible(range, readValueTypes(range, host))),
    CellAddresses: property((range) => visible(range, addresses(range.area))),
    RowCount: property((range) => visibleRows(range).length),
    ColumnCount: property((range) => visibleColumns(range).length),
    GetRange: method((range) => object('Range', range)),
  },
});

function visible<Value>(range: RangeTarget, block: Value[][] | null): Value[][] | null {
  if (!block) return null;
  const columns = visibleColumns(range);
  return visibleRows(range).map((row) => columns.map((column) => block[row]?.[column] as Value));
}

/** Offsets of the rows that are seen. */
function visibleRows({ sheet, area }: RangeTarget): number[] {
  return offsets(area.top, area.bottom).filter((offset) => !sheet.rows.isHidden(area.top + offset));
}

/** Offsets of the columns that are seen. */
function visibleColumns({ sheet, area }: RangeTarget): number[] {
  return offsets(area.left, area.right).filter((offset) => !sheet.columns.get(area.left + offset).isHidden);
}

function offsets(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, offset) => offset);
}

function addresses(area: Area): string[][] {
  return offsets(area.top, area.bottom).map((down) =>
    Array.from({ length: columnCount(area) }, (_, right) => cellAddress(area.top + down, area.left + right)),
  );
}
