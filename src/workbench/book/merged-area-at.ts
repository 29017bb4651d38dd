import { containsCell, type Area } from '../../embedded-host/model/cells/area';
import type { Sheet } from '../../embedded-host/model/book/sheet';

const indexes = new WeakMap<readonly Area[], ReadonlyMap<number, readonly Area[]>>();

/** The merged area that a cell belongs to. */
export function mergedAreaAt(sheet: Sheet, row: number, column: number): Area | undefined {
  if (sheet.merges.length === 0) return undefined;
  return areasByRow(sheet.merges)
    .get(row)
    ?.find((area) => containsCell(area, row, column));
}

/** Lists of merged areas are never changed in place, so one index a list is enough. */
function areasByRow(merges: readonly Area[]): ReadonlyMap<number, readonly Area[]> {
  const known = indexes.get(merges);
  if (known) return known;
  const index = new Map<number, Area[]>();
  for (const area of merges) {
    for (let row = area.top; row <= area.bottom; row++) {
      const areas = index.get(row);
      if (areas) areas.push(area);
      else index.set(row, [area]);
    }
  }
  indexes.set(merges, index);
  return index;
}
