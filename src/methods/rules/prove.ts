import { Truth } from '../shared/three-valued';
import type { ColumnCells } from './column-cells';
import type { RuleSet } from './rule-set';
import { combinationCount, groupCells, groupsAt, surveyOf, type Survey } from './survey';
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
  /** Tiers that nobody can reach, because better ones hold or are unknown wherever they hold, or because they never hold. */
  readonly shadowed: readonly {
    readonly tier: string;
    readonly by: readonly string[];
    /** Better tiers that are unknown where it holds, which makes no data. */
    readonly unknown: readonly string[];
    readonly point: Point | undefined;
  }[];
}

/**
 * Proves a rule set on the finite cells into which its tests cut the columns: every combination of cells that the tests
 * tell apart is looked at, missing values among them, so that a gap, an overlap or a shadowed tier is found if there is
 * one, and no other is reported. With more than 200,000 combinations nothing is claimed.
 *
 * @param survey what {@link surveyOf} found of the same rules and cells, when it is at hand.
 */
export function proveRules(
  rules: RuleSet,
  cells: readonly ColumnCells[],
  survey = surveyOf(rules, cells, cells[0]?.cellOf.length ?? 0),
): RuleProof {
  if (!survey) {
    const combinations = combinationCount(cells.map(groupCells));
    return { combinations, complete: false, gaps: [], overlaps: [], shadowed: [] };
  }
  const { combinations, truths: truthAt } = survey;
  const found = findingsOf(survey);
  const gaps: Finding[] = [];
  const overlaps = new Map<string, Finding & { winner: string; loser: string }>();
  const reached = new Set<number>();
  const above = rules.tiers.map(() => new Set<number>());
  const unknownAbove = rules.tiers.map(() => new Set<number>());
  const heldAt = rules.tiers.map((): number | undefined => undefined);
  for (let index = 0; index < combinations; index++) {
    const holding = rules.tiers.flatMap((_tier, tier) => (truthAt[tier]![index] === Truth.yes ? [tier] : []));
    const open = truthAt.some((truths) => truths[index] === Truth.unknown);
    const [first, ...others] = holding;
    if (first === undefined) {
      if (!open && !rules.otherwise) gaps.push(found.at(index));
      continue;
    }
    const unknown = truthAt
      .slice(0, first)
      .flatMap((truths, at) => (truths[index] === Truth.unknown ? [at] : []));
    if (unknown.length === 0) reached.add(first);
    for (const other of unknown) unknownAbove[first]!.add(other);
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
  const ids = (tiers: ReadonlySet<number>): string[] => [...tiers].map((tier) => rules.tiers[tier]!.id);
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
              by: ids(above[tier]!),
              unknown: ids(unknownAbove[tier]!),
              point: at === undefined ? undefined : found.at(at).point,
            },
          ];
    }),
  };
}

interface Findings {
  readonly customersAt: (combination: number) => number;
  readonly at: (combination: number) => Finding;
}

/** The point of a combination, and which rows of the sheet stand there. */
function findingsOf({ columns, customers, firstRows }: Survey): Findings {
  const groupAt = groupsAt(columns);
  return {
    customersAt: (combination) => customers[combination]!,
    at: (combination) => ({
      point: columns.map(({ reference, samples }, column) => ({
        reference,
        value: samples[groupAt(combination, column)]!.value,
      })),
      customers: customers[combination]!,
      firstRow: firstRows[combination]! < 0 ? undefined : firstRows[combination]!,
    }),
  };
}
