import type { Area } from '../../table/reading/structure';

/** More blocks than these on a sheet, and what lies between them is no list. */
const mostBlocks = 4;

/** The largest rectangles of an area that touch none of the blocks on it, each with two rows and two columns at least. */
export function restOfArea(area: Area, blocks: readonly Area[]): Area[] {
  if (blocks.length > mostBlocks) return [];
  const found = new Map<string, Area>();
  collect(area, blocks, found);
  return [...found.values()].sort((a, b) => sizeOf(b) - sizeOf(a));
}

function collect(area: Area, blocks: readonly Area[], found: Map<string, Area>): void {
  if (!isList(area)) return;
  const [block, ...others] = blocks.filter((one) => meet(area, one));
  if (!block) {
    found.set(
      `${String(area.row)} ${String(area.column)} ${String(area.rowCount)} ${String(area.columnCount)}`,
      area,
    );
    return;
  }
  const [bottom, right] = [area.row + area.rowCount, area.column + area.columnCount];
  const [below, behind] = [block.row + block.rowCount, block.column + block.columnCount];
  const sides = [
    { ...area, rowCount: block.row - area.row },
    { ...area, row: below, rowCount: bottom - below },
    { ...area, columnCount: block.column - area.column },
    { ...area, column: behind, columnCount: right - behind },
  ];
  for (const side of sides) collect(side, others, found);
}

/** Whether the area can hold a header row with a row below it, and more than one column. */
export function isList({ rowCount, columnCount }: Area): boolean {
  return rowCount >= 2 && columnCount >= 2;
}

const sizeOf = ({ rowCount, columnCount }: Area) => rowCount * columnCount;

function meet(a: Area, b: Area): boolean {
  return (
    a.row < b.row + b.rowCount &&
    b.row < a.row + a.rowCount &&
    a.column < b.column + b.columnCount &&
    b.column < a.column + a.columnCount
  );
}
