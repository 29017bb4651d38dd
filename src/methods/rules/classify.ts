import { Truth } from '../shared/three-valued';
import type { ColumnCells } from './column-cells';
import { neededTests, type Rule } from './rule-set';

/** What classification answers besides the index of a tier. */
export const undecided = 255;
export const noTier = 254;

/**
 * The tier of each row, where a rule set tells too many combinations apart for a survey of them: the first that holds. Where a tier can neither be said to hold nor to fail, because a value is
 * missing, the row is undecided; where all fail it has no tier.
 */
export function classify(
  rules: readonly Rule[],
  cells: ReadonlyMap<string, ColumnCells>,
  rowCount: number,
): Uint8Array {
  const codes = new Uint8Array(rowCount).fill(noTier);
  rules.forEach((rule, code) => {
    assign(codes, code, ruleTruth(rule, cells, rowCount));
  });
  return codes;
}

/** Whether a rule holds for each row: at least so many of its tests do; unknown where missing values could tip it. */
export function ruleTruth(rule: Rule, cells: ReadonlyMap<string, ColumnCells>, rowCount: number): Uint8Array {
  const held = new Uint8Array(rowCount);
  const possible = new Uint8Array(rowCount);
  for (const test of rule.tests) {
    const column = cells.get(test.column);
    const truths = column?.truths.get(test);
    if (column && truths) count(column.cellOf, truths, held, possible);
  }
  const needed = neededTests(rule);
  for (let row = 0; row < rowCount; row++) {
    held[row] = held[row]! >= needed ? Truth.yes : possible[row]! >= needed ? Truth.unknown : Truth.no;
  }
  return held;
}

function count(cellOf: Uint16Array, truths: Uint8Array, held: Uint8Array, possible: Uint8Array): void {
  for (let row = 0; row < cellOf.length; row++) {
    const truth = truths[cellOf[row]!]!;
    held[row]! += truth >> 1;
    possible[row]! += (truth + 1) >> 1;
  }
}

function assign(codes: Uint8Array, code: number, truths: Uint8Array): void {
  for (let row = 0; row < codes.length; row++) {
    if (codes[row] !== noTier) continue;
    const truth = truths[row]!;
    if (truth === Truth.yes) codes[row] = code;
    else if (truth === Truth.unknown) codes[row] = undecided;
  }
}
