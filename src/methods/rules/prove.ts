import { Truth } from '../three-valued';
import type { ColumnCells } from './column-cells';
import { neededTests, type RuleSet } from './rule-set';
import type { Value } from './test-value';

/** A point of the space of all customers: a value of each column that the rules name. */
export type Point = readonly { readonly reference: string; readonly value: Value }[];

/** Something the proof found, at a point, with the customers of the sheet that stand there. */
export interface Finding {
  readonly point: Point;
  /** Rows of the sheet at this point, and the first of them. */
  readonly customers: number;
  readonly firstRow: number | undefined;
}

export interface RuleProof {
  /** Kinds of customers that the tests tell apart; the proof looks at each of them. */
  readonly combinations: number;
  /** False where there are too many of them, and nothing was proved. */
  readonly complete: boolean;
  /** Points where no tier holds; none where `otherwise` takes the rest. */
  readonly gaps: readonly Finding[];
  /** Pairs of tiers that hold at one point: the first wins. */
  readonly overlaps: readonly (Finding & { readonly winner: string; readonly loser: string })[];
  /** Tiers that nobody can reach, because better ones hold wherever they do, or because they never hold. */
  readonly shadowed: readonly {
    readonly tier: string;
    readonly by: readonly string[];
    readonly point: Point | undefined;
  }[];
}

const mostCombinations = 200_000;

/**
 * Proves a rule set on the finite cells into which its tests cut the columns: every combination of cells that the tests
 * tell apart is looked at, missing values among them, so that a gap, an overlap or a shadowed tier is found if there is
 * one, and no other is reported. With more than 200,000 combinations nothing is claimed.
 */
export function proveRules(rules: RuleSet, cells: readonly ColumnCells[]): RuleProof {
  const columns = cells.map(groupCells);
  const combinations = columns.reduce((product, { samples }) => product * samples.length, 1);
  if (combinations > mostCombinations) {
    return { combinations, complete: false, gaps: [], overlaps: [], shadowed: [] };
  }
  const truthAt = tierTruths(rules, columns, combinations);
  const found = findingsOf(columns, combinations);
  const gaps: Finding[] = [];
  const overlaps = new Map<string, Finding & { winner: string; loser: string }>();
  const reached = new Set<number>();
  const above = rules.tiers.map(() => new Set<number>());
  const heldAt = rules.tiers.map((): number | undefined => undefined);
  for (let index = 0; index < combinations; index++) {
    const holding = rules.tiers.flatMap((_tier, tier) => (truthAt[tier]![index] === Truth.yes ? [tier] : []));
    const open = truthAt.some((truths) => truths[index] === Truth.unknown);
    const [first, ...others] = holding;
    if (first === undefined) {
      if (!open && !rules.otherwise) gaps.push(found.at(index));
      continue;
    }
    if (!truthAt.slice(0, first).some((truths) => truths[index] === Truth.unknown)) reached.add(first);
    holding.forEach((tier) => (heldAt[tier] ??= index));
    for (const other of others) {
      above[other]!.add(first);
      const key = `${String(first)},${String(other)}`;
      const known = overlaps.get(key);
      if (!known || (known.customers === 0 && found.customersAt(index) > 0)) {
        overlaps.set(key, {
          ...found.at(index),
          winner: rules.tiers[first]!.id,
          loser: rules.tiers[other]!.id,
        });
      }
    }
  }
  return {
    combinations,
    complete: true,
    gaps: gaps.sort((a, b) => b.customers - a.customers),
    overlaps: [...overlaps.values()],
    shadowed: rules.tiers.flatMap(({ id }, tier) => {
      const at = heldAt[tier];
      return reached.has(tier)
        ? []
        : [
            {
              tier: id,
              by: [...above[tier]!].map((other) => rules.tiers[other]!.id),
              point: at === undefined ? undefined : found.at(at).point,
            },
          ];
    }),
  };
}

/** Cells on which all tests answer alike, joined: what the rules can tell apart in one column. */
interface Groups extends Pick<ColumnCells, 'reference' | 'truths' | 'cellOf'> {
  /** A cell of each group. */
  readonly samples: readonly { readonly cell: number; readonly value: Value }[];
  /** The group of each cell. */
  readonly groupOfCell: Uint16Array;
}

function groupCells({ reference, truths, samples, cellOf }: ColumnCells): Groups {
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
function groupsAt(columns: readonly Groups[]): (combination: number, column: number) => number {
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

/** The combination of each row. */
function combinationsOf(columns: readonly Groups[]): Int32Array {
  const strides = stridesOf(columns);
  const combinationOf = new Int32Array(columns[0]?.cellOf.length ?? 0);
  columns.forEach(({ cellOf, groupOfCell }, column) => {
    const stride = strides[column]!;
    addDigits(
      combinationOf,
      cellOf,
      Int32Array.from(groupOfCell, (group) => stride * group),
    );
  });
  return combinationOf;
}

function addDigits(combinationOf: Int32Array, cellOf: Uint16Array, digitOfCell: Int32Array): void {
  for (let row = 0; row < combinationOf.length; row++) combinationOf[row]! += digitOfCell[cellOf[row]!]!;
}

interface Findings {
  readonly customersAt: (combination: number) => number;
  readonly at: (combination: number) => Finding;
}

/** The point of a combination, and which rows of the sheet stand there. */
function findingsOf(columns: readonly Groups[], combinations: number): Findings {
  const combinationOf = combinationsOf(columns);
  const counts = new Int32Array(combinations);
  const firsts = new Int32Array(combinations).fill(-1);
  for (let row = 0; row < combinationOf.length; row++) {
    const index = combinationOf[row]!;
    if (counts[index]!++ === 0) firsts[index] = row;
  }
  const groupAt = groupsAt(columns);
  return {
    customersAt: (combination) => counts[combination]!,
    at: (combination) => ({
      point: columns.map(({ reference, samples }, column) => ({
        reference,
        value: samples[groupAt(combination, column)]!.value,
      })),
      customers: counts[combination]!,
      firstRow: firsts[combination]! < 0 ? undefined : firsts[combination]!,
    }),
  };
}
