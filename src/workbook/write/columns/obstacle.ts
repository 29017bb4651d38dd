import { Problem } from '../../../locales/problem';
import type { Text } from '../../../locales/text';
import { addressOf, columnLetters } from '../../../table/places/address';
import { retrying } from '../../conversation/batch';
import type { Control } from '../../conversation/control';

/** What Excel says where columns cannot be put in: it names neither what is in the way nor where. */
const refusals = new Set(
  ['InsertDeleteConflict', 'PivotTableRangeConflict', 'InvalidOperation', 'GeneralException'].map(
    (code) => `excel-${code}`,
  ),
);

/** Below so many rows nobody looks for formulas. */
const mostRows = 100_000;

interface Obstacle {
  readonly what: Text;
  /** Its address on the sheet. */
  readonly cells: string;
}

/**
 * Why Excel refused to put columns in before the cell of a name: the pivot table, what-if table or array formula that they would cut.
 * The error itself where it is another, or nothing of these is there.
 */
export async function explainRefusal(
  error: unknown,
  { sheetName, anchor }: { readonly sheetName: string; readonly anchor: string },
  control: Control,
): Promise<unknown> {
  if (!(error instanceof Problem) || !refusals.has(error.code)) return error;
  const found = await retrying((context) => findObstacle(context, sheetName, anchor), control);
  return found ? inTheWay(sheetName, found, error) : error;
}

async function findObstacle(
  context: Excel.RequestContext,
  sheetName: string,
  anchor: string,
): Promise<(Obstacle & { readonly column: number }) | undefined> {
  const sheet = context.workbook.worksheets.getItem(sheetName);
  const header = sheet.names.getItem(anchor).getRange().load('columnIndex');
  const used = sheet.getUsedRange(true).load('rowIndex,rowCount');
  const { pivotTables } = sheet;
  pivotTables.load('items/name');
  await context.sync();
  const [column, top] = [header.columnIndex, used.rowIndex];
  const pivots = pivotTables.items.map(({ name, layout }) => ({
    name,
    range: layout.getRange().load('rowIndex,columnIndex,rowCount,columnCount'),
  }));
  const rows = Math.min(mostRows, used.rowCount);
  const both = context.workbook.worksheets
    .getItem(sheetName)
    .getRangeByIndexes(top, column - 1, rows, 2)
    .load('formulas');
  await context.sync();
  for (const { name, range } of pivots) {
    const { rowIndex, columnIndex, rowCount, columnCount } = range;
    if (columnIndex >= column || columnIndex + columnCount <= column) continue;
    const cells = `${addressOf(rowIndex, columnIndex)}:${addressOf(rowIndex + rowCount - 1, columnIndex + columnCount - 1)}`;
    return { what: { zh: `数据透视表“${name}”`, en: `the PivotTable "${name}"` }, cells, column };
  }
  const block = blockAt(both.formulas as unknown[][], top, column);
  return block && { ...block, column };
}

/** A block of formulas across the line between two columns: its cells show one formula, those of a what-if table `=TABLE(…)`. */
function blockAt(rows: readonly (readonly unknown[])[], top: number, column: number): Obstacle | undefined {
  for (const [row, [left, right]] of rows.entries()) {
    if (typeof right !== 'string' || !right.startsWith('=')) continue;
    const cells = addressOf(top + row, column);
    if (right.startsWith('=TABLE(')) return { what: { zh: '模拟运算表', en: 'a what-if data table' }, cells };
    if (left === right) return { what: { zh: '数组公式', en: 'an array formula' }, cells };
  }
  return undefined;
}

function inTheWay(
  sheet: string,
  { what, cells, column }: Obstacle & { readonly column: number },
  cause: Problem,
): Problem {
  const letters = columnLetters(column);
  return new Problem(
    'in-the-way',
    {
      zh: `结果列要插在“${sheet}”的 ${letters} 列之前，那里有${what.zh}（${cells}），Excel 不能把它拆开。请把它移到清单右侧或另一张工作表后重试；什么都没有改动。`,
      en: `Result columns go before column ${letters} of "${sheet}", where ${what.en} (${cells}) stands, which Excel cannot cut. Move it to the right of the list or to another sheet and try again; nothing was changed.`,
    },
    { cell: `${sheet}!${cells}` },
    cause,
  );
}
