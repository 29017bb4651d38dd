import type { SheetLayout } from '../../memory/state';
import type { AreaTuple } from './own-sheet-content';
import type { Standing, StandingTable } from './standing';

type OwnTable = SheetLayout['tables'][number];

/**
 * Queues that the Tables of an own sheet stand where a layout has them. One that Excel would not resize, because its header row was moved
 * or it stands elsewhere, becomes plain cells and is added anew. Any other that is in the way becomes plain cells.
 *
 * @param elsewhere Tables of these names on other sheets: a name is there once
 * @param before those of the layout that stood there
 */
export function layTables(
  sheet: Excel.Worksheet,
  wanted: readonly OwnTable[],
  { tables }: Standing,
  { elsewhere, before }: { readonly elsewhere: readonly Excel.Table[]; readonly before: readonly OwnTable[] },
): void {
  const stays = (name: string) => wanted.find((own) => own.name === name);
  const resized = new Set<string>();
  for (const table of elsewhere) table.convertToRange();
  for (const standing of tables) {
    const { name, area } = standing;
    const own = stays(name);
    if (own && isResizable(standing, own.area)) resized.add(name);
    else if (own || before.some((gone) => gone.name === name) || wanted.some((to) => overlap(area, to.area)))
      sheet.tables.getItem(name).convertToRange();
  }
  for (const { name, area } of wanted) {
    const [row, column, rows, columns] = area;
    const range = sheet.getRangeByIndexes(row, column, rows, columns);
    if (resized.has(name)) sheet.tables.getItem(name).resize(range);
    if (resized.has(name)) continue;
    const added = sheet.tables.add(range, true);
    added.name = name;
    added.style = 'TableStyleMedium2';
  }
}

/** Excel resizes a Table only where its header row stays and some of its columns do. */
function isResizable({ isPlain, area }: StandingTable, to: AreaTuple): boolean {
  return isPlain && area[0] === to[0] && overlap(area, to);
}

function overlap(a: AreaTuple, b: AreaTuple): boolean {
  const meet = (at: 0 | 1) => {
    const size = at === 0 ? 2 : 3;
    return a[at] < b[at] + b[size] && b[at] < a[at] + a[size];
  };
  return meet(0) && meet(1);
}
