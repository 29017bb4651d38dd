import type { Change } from '../shared/lift';
import { Truth } from '../shared/three-valued';
import type { ColumnCells } from './column-cells';
import { neededTests, type Rule } from './rule-set';
import type { Value } from './test-value';

/** The cell of each column that a customer is in; a column may be moved to another one. */
export type CellAt = (column: ColumnCells) => number;

/** Whether a rule holds for a customer in these cells. */
export function truthInCells(rule: Rule, cells: ReadonlyMap<string, ColumnCells>, cellAt: CellAt): Truth {
  const truths = rule.tests.map((test) => {
    const column = cells.get(test.column)!;
    return column.truths.get(test)![cellAt(column)]!;
  });
  const needed = neededTests(rule);
  if (truths.filter((truth) => truth === Truth.yes).length >= needed) return Truth.yes;
  return truths.filter((truth) => truth !== Truth.no).length >= needed ? Truth.unknown : Truth.no;
}

/**
 * The nearest value of one column that makes a customer the tier `wanted` or a better one. Every cell of the columns that
 * the tier tests is tried on all tiers, because a value that helps one test may fail another, or leave a better tier open.
 */
export function changeTo(
  wanted: number,
  tiers: readonly Rule[],
  cells: ReadonlyMap<string, ColumnCells>,
  row: number,
): Change | undefined {
  const references = [...new Set(tiers[wanted]!.tests.map(({ column }) => column))];
  for (const reference of references) {
    const moved = cells.get(reference)!;
    const lifts = (cell: number): boolean => {
      const cellAt: CellAt = (column) => (column === moved ? cell : column.cellOf[row]!);
      const truths = tiers.slice(0, wanted + 1).map((rule) => truthInCells(rule, cells, cellAt));
      return truths.find((truth) => truth !== Truth.no) === Truth.yes;
    };
    const to = nearest(
      moved,
      row,
      moved.samples.filter((sample, cell) => sample !== undefined && lifts(cell)),
    );
    if (moved.column && to !== undefined) return { column: reference, to };
  }
  return undefined;
}

/** Of numbers and days the one that is least away, of all else the first. */
function nearest({ column }: ColumnCells, row: number, values: readonly Value[]): Value {
  if (column?.kind !== 'number' && column?.kind !== 'date') return values[0];
  const own = column.values[row]!;
  return [...values].sort((a, b) => Math.abs(Number(a) - own) - Math.abs(Number(b) - own))[0];
}
