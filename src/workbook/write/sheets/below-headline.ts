import { foldHeader } from '../../../table/columns/table';
import type { OwnSheetKind } from '../../memory/identity';
import { factsOfKind } from '../../memory/own-sheet-facts';
import type { SheetLayout } from '../../memory/state';
import type { AreaTuple, OwnSheetContent } from './own-sheet-content';

/** Headlines are not longer. */
const mostRows = 12;
const titleColumns = 6;
const widest = 100;

/**
 * How many rows somebody has put above the title of an own sheet and typed into; 0 where they are blank, or the title is not to be
 * found. What was queued before goes along.
 */
export async function headlineRows(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  kind: OwnSheetKind,
): Promise<number> {
  const range = sheet.getRangeByIndexes(0, 0, mostRows, widest).load('values');
  await context.sync();
  const rows = range.values as unknown[][];
  const { zh, en } = factsOfKind(kind).title;
  const titles = [foldHeader(zh), foldHeader(en)];
  const title = rows.findIndex((row) =>
    row.slice(0, titleColumns).some((cell) => titles.includes(foldHeader(String(cell)))),
  );
  const isTyped = rows.slice(0, Math.max(0, title)).some((row) => row.some((cell) => cell !== ''));
  return isTyped ? title : 0;
}

/** A content so many rows further down; what stands above is left alone. */
export function below(top: number, { cells, layout }: OwnSheetContent): OwnSheetContent {
  if (top === 0) return { cells, layout };
  return { cells: [...Array.from({ length: top }, () => []), ...cells], layout: lowered(top, layout) };
}

function lowered(top: number, layout: SheetLayout): SheetLayout {
  const { results, choices, heights, print } = layout;
  const area = ([row, ...rest]: AreaTuple): AreaTuple => [row + top, ...rest];
  const place = <Placed extends { readonly row: number }>(own: Placed) => ({ ...own, row: own.row + top });
  const placed = <Placed extends { readonly area: AreaTuple }>(own: Placed) => ({
    ...own,
    area: area(own.area),
  });
  return {
    ...layout,
    top,
    rows: layout.rows + top,
    styles: layout.styles.map(placed),
    tables: layout.tables.map(placed),
    ...(results && { results: results.map(place) }),
    ...(choices && { choices: choices.map(placed) }),
    ...(heights && { heights: heights.map(place) }),
    ...(print && { print: { titleRow: print.titleRow + top } }),
  };
}
