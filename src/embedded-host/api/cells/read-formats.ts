import { intersection } from '../../model/cells/area';
import type { CellFormat } from '../../model/styles/cell-format';
import { isWholeColumns, isWholeRows } from '../base/guards';
import type { RangeTarget } from '../base/targets';

/** Answers what all cells of a range have in common, or null where they differ. Equal styles are looked at once. */
export function commonFormat<Value>(
  { sheet, area }: RangeTarget,
  read: (format: CellFormat) => Value,
): Value | null {
  let common: Value | undefined;
  for (const style of stylesOf({ sheet, area })) {
    const value = read(sheet.workbook.styles.resolve(style));
    if (common !== undefined && common !== value) return null;
    common = value;
  }
  return common ?? null;
}

/** The style indices in a range, each once. Of whole rows and columns: those of the used cells and of the columns. */
function stylesOf({ sheet, area }: RangeTarget): Set<number> {
  const styles = new Set<number>();
  const isWhole = isWholeColumns(area) || isWholeRows(area);
  const used = sheet.usedRange();
  const looked = isWhole ? used && intersection(used, area) : area;
  if (isWhole) styles.add(sheet.columns.get(area.left).style ?? 0);
  if (!looked) return styles;
  for (let row = looked.top; row <= looked.bottom; row++) {
    for (let column = looked.left; column <= looked.right; column++) styles.add(sheet.getStyle(row, column));
  }
  return styles;
}
