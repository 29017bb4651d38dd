import type { Area } from '../../model/cells/area';
import { ApiError } from '../base/api-error';
import { followHeaders } from './follow-headers';
import { subtractArea } from '../base/areas';
import type { RangeTarget } from '../base/targets';

/** What `Range.clear` takes away. Hyperlinks are not kept by this host; their cells' text and format stay. */
export type ClearWhat = 'All' | 'Formats' | 'Contents' | 'Hyperlinks' | 'RemoveHyperlinks' | 'ResetContents';

/** Takes content, format, conditional formats and validations away from the cells; tables and notes stay. */
export function clearCells(range: RangeTarget, what: ClearWhat): void {
  switch (what) {
    case 'All':
      range.sheet.unmerge(range.area);
      range.sheet.removeCells(range.area);
      removeRules(range);
      break;
    case 'Contents':
    case 'ResetContents':
      clearContents(range);
      break;
    case 'Formats':
      forEachCell(range, (row, column) => range.sheet.setStyle(row, column, 0));
      removeConditionalFormats(range);
      break;
    case 'Hyperlinks':
    case 'RemoveHyperlinks':
      throw new ApiError('NotImplemented', `The embedded host does not clear ${what} yet.`);
  }
  followHeaders(range.sheet, range.area);
}

/** Makes the cells blank; their formats stay. */
function clearContents(range: RangeTarget): void {
  forEachCell(range, (row, column) => range.sheet.setValue(row, column, ''));
}

/** Takes an area out of every conditional format. */
export function removeConditionalFormats({ sheet, area }: RangeTarget): void {
  for (const { id, ...format } of sheet.conditionalFormats.all()) {
    const areas = without(format.areas, area);
    if (areas.length === 0) sheet.conditionalFormats.remove(id);
    else if (areas !== format.areas) sheet.conditionalFormats.replace(id, { ...format, areas });
  }
}

/** Takes an area out of every validation. */
export function removeValidations({ sheet, area }: RangeTarget): void {
  for (const { id, ...validation } of sheet.dataValidations.all()) {
    const areas = without(validation.areas, area);
    if (areas.length === 0) sheet.dataValidations.remove(id);
    else if (areas !== validation.areas) sheet.dataValidations.replace(id, { ...validation, areas });
  }
}

function removeRules(range: RangeTarget): void {
  removeConditionalFormats(range);
  removeValidations(range);
}

/** The same list where nothing overlaps. */
function without(areas: readonly Area[], hole: Area): readonly Area[] {
  const rest = areas.flatMap((area) => subtractArea(area, hole));
  return rest.length === areas.length && rest.every((area, index) => area === areas[index]) ? areas : rest;
}

/** Visits the cells that exist; a copy of each row's columns, since the visit may change them. */
function forEachCell({ sheet, area }: RangeTarget, visit: (row: number, column: number) => void): void {
  for (const [row, cells] of sheet.cells.rows(area.top, area.bottom)) {
    for (const column of cells.shape.columns)
      if (column >= area.left && column <= area.right) visit(row, column);
  }
}
