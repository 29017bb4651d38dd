import { ownHeader } from '../../memory/identity';
import { belowHeader } from './row-keys';

/** The number format of cells that have none of their own. */
export const general = 'General' as unknown as string[][];

/** Makes a text of whatever is written into its cells. */
const textFormat = '@';

/**
 * Queues that own columns whose cells somebody, or an earlier version, made text cells are none any more, so that numbers and formulas
 * can be written into them. Looked at are their first and their last cell: people give formats to whole columns.
 *
 * @param keys of columns that are there
 * @param rows how many cells each has below its header
 */
export async function freeFromTextFormat(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  keys: readonly string[],
  rows: number,
): Promise<void> {
  if (keys.length === 0 || rows < 1) return;
  const probed = keys.map((key) => {
    const header = ownHeader(sheet, key);
    const ends = [belowHeader(header, 0, 1), belowHeader(header, rows - 1, rows)];
    for (const cell of ends) cell.load('numberFormat');
    return { key, ends };
  });
  await context.sync();
  for (const { key, ends } of probed) {
    const isText = ends.some(({ numberFormat }) => (numberFormat as string[][])[0]?.[0] === textFormat);
    if (isText) ownHeader(sheet, key).getResizedRange(rows, 0).numberFormat = general;
  }
}
