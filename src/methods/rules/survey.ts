import { Truth } from '../shared/three-valued';
import { noTier, undecided } from './classify';
import type { ColumnCells } from './column-cells';
import { neededTests, type RuleSet } from './rule-set';
import type { Value } from './test-value';

const mostCombinations = 200_000;

/** Rows handled together, so that they stay in the processor's cache from one column to the next. */
const chunk = 4096;

/**
 * Every combination of cells that the tests of a rule set tell apart, with the tiers that hold there and the customers who
 * stand there. Rows are classified by it and rule sets are proved on it, so that what was proved is what runs.
 */
export interface Survey {
  readonly columns: readonly Groups[];
  readonly combinations: number;
  /** Of each tier, its truth at each combination. */
  readonly truths: readonly Uint8Array[];
  /** Rows of the sheet at each combination, and the first of them; -1 where there is none. */
  readonly customers: Int32Array;
  readonly firstRows: Int32Array;
  /** The tier of each row, `undecided` or `noTier`. */
  readonly codes: Uint8Array;
}

/** Goes through rules and rows once; undefined where there are more than 200,000 combinations. */
export function surveyOf(
  rules: RuleSet,
  cells: readonly ColumnCells[],
  rowCount: number,
): Survey | undefined {
  const columns = cells.map(groupCells);
  const combinations = combinationCount(columns);
  if (combinations > mostCombinations) return undefined;
  const truths = tierTruths(rules, columns, combinations);
  const tierAt = tiersAt(truths, combinations);
  const customers = new Int32Array(combinations);
  const firstRows = new Int32Array(combinations).fill(-1);
  const codes = new Uint8Array(rowCount);
  const digits = digitsOf(columns);
  const at = new Int32Array(Math.min(chunk, rowCount));
  for (let from = 0; from < rowCount; from += chunk) {
    const to = Math.min(rowCount, from + chunk);
    at.fill(0);
    columns.forEach(({ cellOf }, column) => {
      addDigits(at, cellOf, digits[column]!, from, to);
    });
    settle(at, from, to, tierAt, codes, customers, firstRows);
  }
  return { columns, combinations, truths, customers, firstRows, codes };
}

/** How many combinations the tests tell apart. */
export function combinationCount(columns: readonly { readonly samples: readonly unknown[] }[]): number {
  return columns.reduce((product, { samples }) => product * samples.length, 1);
}

/** Cells on which all tests answer alike, joined: what the rules can tell apart in one column. */
export interface Groups extends Pick<ColumnCells, 'reference' | 'truths' | 'cellOf'> {
  /** A cell of each group. */
  readonly samples: readonly { readonly cell: number; readonly value: Value }[];
  /** The group of each cell. */
  readonly groupOfCell: Uint16Array;
}

export function groupCells({ reference, truths, samples, cellOf }: ColumnCells): Groups {
  const groups: { cell: number; value: Value }[] = [];
  const bySignature = new Map<string, number>();
  const groupOfCell = Uint16Array.from(samples, (value, cell) => {
    const signature = [...truths.values()].map((truth) => truth[cell]).join('');
    let group = bySignature.get(signature);
    if (group === undefined) {
      group = groups.push({ cell, value }) - 1;
      bySignature.set(signature, group);
    }
    return group;
  });
  return { reference, truths, samples: groups, cellOf, groupOfCell };
}

/** The truth of each tier at each combination. */
function tierTruths({ tiers }: RuleSet, columns: readonly Groups[], combinations: number): Uint8Array[] {
  const groupAt = groupsAt(columns);
  return tiers.map((rule) => {
    const needed = neededTests(rule);
    const tests = rule.tests.map((test) => {
      const at = columns.findIndex(({ reference }) => reference === test.column);
      const { samples, truths } = columns[at]!;
      return { at, truths: Uint8Array.from(samples, ({ cell }) => truths.get(test)![cell]!) };
    });
    return Uint8Array.from({ length: combinations }, (_, index) => {
      const answers = tests.map(({ at, truths }) => truths[groupAt(index, at)]!);
      const held = answers.filter((truth) => truth === Truth.yes).length;
      const possible = answers.filter((truth) => truth !== Truth.no).length;
      return held >= needed ? Truth.yes : possible >= needed ? Truth.unknown : Truth.no;
    });
  });
}

/** A combination is a number in mixed radix: the group of each column is a digit. */
export function groupsAt(columns: readonly Groups[]): (combination: number, column: number) => number {
  const strides = stridesOf(columns);
  return (combination, column) =>
    Math.floor(combination / strides[column]!) % columns[column]!.samples.length;
}

function stridesOf(columns: readonly Groups[]): number[] {
  let stride = 1;
  return columns.map(({ samples }) => {
    const own = stride;
    stride *= samples.length;
    return own;
  });
}

/** The tier at each combination: the first that holds, `undecided` where one before it may hold, `noTier` where none does. */
function tiersAt(truths: readonly Uint8Array[], combinations: number): Uint8Array {
  return Uint8Array.from({ length: combinations }, (_, index) => {
    const first = truths.findIndex((truth) => truth[index] !== Truth.no);
    if (first < 0) return noTier;
    return truths[first]![index] === Truth.yes ? first : undecided;
  });
}

/** What each cell of each column adds to the number of a combination. */
function digitsOf(columns: readonly Groups[]): Int32Array[] {
  const strides = stridesOf(columns);
  return columns.map(({ groupOfCell }, column) =>
    Int32Array.from(groupOfCell, (group) => strides[column]! * group),
  );
}

function addDigits(
  at: Int32Array,
  cellOf: Uint16Array,
  digitOfCell: Int32Array,
  from: number,
  to: number,
): void {
  for (let row = from; row < to; row++) at[row - from]! += digitOfCell[cellOf[row]!]!;
}

function settle(
  at: Int32Array,
  from: number,
  to: number,
  tierAt: Uint8Array,
  codes: Uint8Array,
  customers: Int32Array,
  firstRows: Int32Array,
): void {
  for (let row = from; row < to; row++) {
    const index = at[row - from]!;
    codes[row] = tierAt[index]!;
    if (customers[index]!++ === 0) firstRows[index] = row;
  }
}
