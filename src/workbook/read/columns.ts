import { Problem } from '../../locales/problem';
import type { Cell } from '../../table/cells/cell';
import { formatMeaning } from '../../table/cells/number-format';
import type { BlockPiece } from '../../table/reading/table-reading';
import { classifyFailure } from '../conversation/host-problem';
import type { Control } from '../conversation/control';
import { retrying } from '../conversation/batch';
import { BlockSize } from '../conversation/blocks';

export interface ColumnsToRead {
  readonly sheetName: string;
  /** Zero-based rows of the sheet: the first, and how many. */
  readonly firstRow: number;
  readonly rowCount: number;
  /** Zero-based columns of the sheet, in any order. */
  readonly columns: readonly number[];
  /** Those of them of which each cell's number format is asked as well: columns of shares. */
  readonly shares?: readonly number[];
  /** Of one row, from a sample; decides the first size of the blocks. */
  readonly bytesPerRow: number;
}

export interface ReadControl extends Control {
  readonly onRows?: (done: number, total: number) => void;
  readonly blockSize?: BlockSize;
}

/** Neighbouring columns as [first, count]: one range each, so that no column is read that nobody asked for. */
export function columnRuns(columns: readonly number[]): (readonly [first: number, count: number])[] {
  const sorted = [...new Set(columns)].sort((a, b) => a - b);
  const runs: [number, number][] = [];
  for (const column of sorted) {
    const last = runs.at(-1);
    if (last && last[0] + last[1] === column) last[1]++;
    else runs.push([column, 1]);
  }
  return runs;
}

/**
 * Reads the columns in blocks of rows, each one request, and hands every block on before the next is asked for.
 * A block that is too large for Excel is halved; so is one that comes back without values, as very large reads do.
 */
export async function readColumns(
  wanted: ColumnsToRead,
  onBlock: (firstRow: number, pieces: BlockPiece[]) => void,
  control: ReadControl = {},
): Promise<void> {
  const size = control.blockSize ?? new BlockSize();
  const runs = columnRuns(wanted.columns);
  const end = wanted.firstRow + wanted.rowCount;
  for (let row = wanted.firstRow; row < end;) {
    control.checkCancelled?.();
    const count = Math.min(end - row, size.rowsFor(wanted.bytesPerRow));
    const pieces = await readBlock(wanted, row, count, runs, control);
    if (pieces) {
      onBlock(row, pieces);
      row += count;
      control.onRows?.(row - wanted.firstRow, wanted.rowCount);
    } else if (count === 1 || !size.halve()) {
      throw new Problem(
        'row-too-large',
        {
          zh: `第 ${String(row + 1)} 行的内容太大，Excel 无法一次读出。请缩短其中的长文本后重试。`,
          en: `Row ${String(row + 1)} is too large for Excel to hand over at once. Shorten its long texts and try again.`,
        },
        { cell: `${wanted.sheetName}!${String(row + 1)}:${String(row + 1)}` },
      );
    }
  }
}

/** One block, or undefined where it was too large for the host. */
async function readBlock(
  { sheetName, shares = [] }: Pick<ColumnsToRead, 'sheetName' | 'shares'>,
  row: number,
  count: number,
  runs: readonly (readonly [number, number])[],
  control: Control,
): Promise<BlockPiece[] | undefined> {
  try {
    return await retrying(async (context) => {
      const sheet = context.workbook.worksheets.getItem(sheetName);
      const ranges = runs.map(([first, columns]) => sheet.getRangeByIndexes(row, first, count, columns));
      for (const range of ranges) range.load('values');
      const formatted = shares.map((column) => sheet.getRangeByIndexes(row, column, count, 1));
      for (const range of formatted) range.load('numberFormat');
      await context.sync();
      const values = ranges.map((range) => range.values as Cell[][] | null);
      const formats = formatted.map((range) => range.numberFormat as string[][] | null);
      if (values.includes(null) || formats.includes(null)) return undefined;
      const percent = percentByColumn(shares, formats);
      return runs.map(([firstColumn], index) => ({
        firstColumn,
        values: values[index] ?? [],
        ...(shares.length > 0 && { percent }),
      }));
    }, control);
  } catch (error) {
    if (classifyFailure(error) === 'too-large') return undefined;
    throw error;
  }
}

function percentByColumn(
  columns: readonly number[],
  formats: readonly (readonly (readonly string[])[] | null)[],
): NonNullable<BlockPiece['percent']> {
  const isPercent = ([format = '']: readonly string[]): boolean => formatMeaning(format) === 'percent';
  return Object.fromEntries(columns.map((column, index) => [column, formats[index]?.map(isPercent) ?? []]));
}
