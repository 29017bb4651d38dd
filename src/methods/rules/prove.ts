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
  const found = findingsOf(survey);
  const seen = noneSeen(rules.tiers.length);
  for (let index = 0; index < survey.combinations; index++) lookAt(index, survey, found, rules, seen);
  return {
    combinations: survey.combinations,
    complete: true,
    gaps: seen.gaps.sort((a, b) => b.customers - a.customers),
    overlaps: [...seen.overlaps.values()],
    shadowed: shadowedTiers(rules, seen, found),
  };
}

/** What was seen at the combinations up to now. A tier goes by its place. */
interface Seen {
  readonly gaps: Finding[];
  readonly overlaps: Map<string, RuleProof['overlaps'][number]>;
  /** Tiers that some customer has for certain. */
  readonly reached: Set<number>;
  /** The better tiers that hold where each tier does. */
  readonly above: readonly Set<number>[];
  /** The better tiers that are unknown where each tier is the first to hold. */
  readonly unknownAbove: readonly Set<number>[];
  /** The first combination at which each tier holds. */
  readonly heldAt: (number | undefined)[];
}

function noneSeen(tiers: number): Seen {
  const each = <T>(make: () => T): T[] => Array.from({ length: tiers }, make);
  return {
    gaps: [],
    overlaps: new Map(),
    reached: new Set(),
    above: each(() => new Set()),
    unknownAbove: each(() => new Set()),
    heldAt: each(() => undefined),
  };
}

function lookAt(
  index: number,
  { truths: truthAt }: Survey,
  found: Findings,
  rules: RuleSet,
  seen: Seen,
): void {
  const holding = truthAt.flatMap((truths, tier) => (truths[index] === Truth.yes ? [tier] : []));
  const [first, ...others] = holding;
  if (first === undefined) {
    const open = truthAt.some((truths) => truths[index] === Truth.unknown);
    if (!open && !rules.otherwise) seen.gaps.push(found.at(index));
    return;
  }
  const unknown = truthAt
    .slice(0, first)
    .flatMap((truths, at) => (truths[index] === Truth.unknown ? [at] : []));
  if (unknown.length === 0) seen.reached.add(first);
  for (const other of unknown) seen.unknownAbove[first]!.add(other);
  for (const tier of holding) seen.heldAt[tier] ??= index;
  for (const other of others) {
    seen.above[other]!.add(first);
    const key = `${String(first)},${String(other)}`;
    const known = seen.overlaps.get(key);
    if (known && (known.customers > 0 || found.customersAt(index) === 0)) continue;
    const [winner, loser] = [rules.tiers[first]!.id, rules.tiers[other]!.id];
    seen.overlaps.set(key, { ...found.at(index), winner, loser });
  }
}

function shadowedTiers(rules: RuleSet, seen: Seen, found: Findings): RuleProof['shadowed'] {
  const ids = (tiers: ReadonlySet<number>): string[] => [...tiers].map((tier) => rules.tiers[tier]!.id);
  return rules.tiers.flatMap(({ id }, tier) => {
    if (seen.reached.has(tier)) return [];
    const at = seen.heldAt[tier];
    return [
      {
        tier: id,
        by: ids(seen.above[tier]!),
        unknown: ids(seen.unknownAbove[tier]!),
        point: at === undefined ? undefined : found.at(at).point,
      },
    ];
  });
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
