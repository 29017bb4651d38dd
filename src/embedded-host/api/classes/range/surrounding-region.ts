import type { Area } from '../../../model/cells/area';
import { maxColumns, maxRows } from '../../../model/cells/limits';
import type { Sheet } from '../../../model/book/sheet';

/**
 * The block of filled cells around an area, bordered by blank rows and columns, as Ctrl+A finds it: the area grows by a
 * line as long as the line beyond an edge (corners included) has a value.
 */
export function surroundingRegion(sheet: Sheet, start: Area): Area {
  let area = start;
  for (;;) {
    const grown = grow(sheet, area);
    if (grown === area) return area;
    area = grown;
  }
}

function grow(sheet: Sheet, area: Area): Area {
  const left = Math.max(0, area.left - 1);
  const right = Math.min(maxColumns - 1, area.right + 1);
  const top = Math.max(0, area.top - 1);
  const bottom = Math.min(maxRows - 1, area.bottom + 1);
  const above = top < area.top && hasValue(sheet, { top, left, bottom: top, right });
  const below = bottom > area.bottom && hasValue(sheet, { top: bottom, left, bottom, right });
  const before = left < area.left && hasValue(sheet, { top, left, bottom, right: left });
  const after = right > area.right && hasValue(sheet, { top, left: right, bottom, right });
  if (!above && !below && !before && !after) return area;
  return {
    top: above ? top : area.top,
    left: before ? left : area.left,
    bottom: below ? bottom : area.bottom,
    right: after ? right : area.right,
  };
}

function hasValue(sheet: Sheet, { top, left, bottom, right }: Area): boolean {
  for (let row = top; row <= bottom; row++) {
    const cells = sheet.cells.row(row);
    for (let column = left; cells && column <= right; column++) if (cells.value(column) !== '') return true;
  }
  return false;
}
