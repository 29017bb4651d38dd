/** Where a minimum was found. */
export interface Minimum {
  readonly at: readonly number[];
  readonly value: number;
  /** False where the evaluations ran out first. */
  readonly converged: boolean;
}

export interface NelderMeadOptions {
  /** The first simplex goes so far along each axis. */
  readonly step?: number;
  /** Ends when the values and the corners of the simplex differ by no more. */
  readonly tolerance?: number;
  readonly mostEvaluations?: number;
}

interface Corner {
  readonly at: readonly number[];
  readonly value: number;
}

/**
 * Finds a local minimum without derivatives: the downhill simplex of Nelder & Mead (1965) with the usual coefficients
 * (reflect 1, expand 2, contract 1/2, shrink 1/2). `f` may be Infinity or NaN where it is not defined. A generator,
 * because each evaluation may be long: it yields how many there were and can be left at any yield.
 */
export function* nelderMead(
  f: (at: readonly number[]) => number,
  start: readonly number[],
  { step = 0.5, tolerance = 1e-10, mostEvaluations = 4_000 }: NelderMeadOptions = {},
): Generator<number, Minimum, void> {
  let evaluations = 0;
  const corner = (at: readonly number[]): Corner => {
    evaluations++;
    const value = f(at);
    return { at, value: Number.isNaN(value) ? Infinity : value };
  };
  const moved = (axis: number): number[] => start.map((value, index) => value + (index === axis ? step : 0));
  let simplex = [corner(start), ...start.map((_, axis) => corner(moved(axis)))];
  for (;;) {
    simplex.sort((one, other) => one.value - other.value);
    const converged = isSmall(simplex, tolerance);
    if (converged || evaluations >= mostEvaluations) return { ...simplex[0]!, converged };
    simplex = improved(simplex, corner);
    yield evaluations;
  }
}

function isSmall(simplex: readonly Corner[], tolerance: number): boolean {
  const best = simplex[0]!;
  const worst = simplex.at(-1)!;
  const spread = Math.max(
    ...simplex.map(({ at }) => Math.max(...at.map((value, axis) => Math.abs(value - best.at[axis]!)))),
  );
  return worst.value - best.value <= tolerance * (1 + Math.abs(best.value)) && spread <= Math.sqrt(tolerance);
}

/** One step: the worst corner is reflected, expanded or contracted through the others' centre, or all shrink. */
function improved(simplex: readonly Corner[], corner: (at: readonly number[]) => Corner): Corner[] {
  const others = simplex.slice(0, -1);
  const worst = simplex.at(-1)!;
  const centre = worst.at.map(
    (_, axis) => others.reduce((sum, { at }) => sum + at[axis]!, 0) / others.length,
  );
  const along = (factor: number): Corner =>
    corner(centre.map((value, axis) => value + factor * (value - worst.at[axis]!)));
  const best = simplex[0]!;
  const reflected = along(1);
  if (reflected.value < best.value) {
    const expanded = along(2);
    return [...others, expanded.value < reflected.value ? expanded : reflected];
  }
  if (reflected.value < others.at(-1)!.value) return [...others, reflected];
  const contracted = along(reflected.value < worst.value ? 0.5 : -0.5);
  if (contracted.value < Math.min(reflected.value, worst.value)) return [...others, contracted];
  const halfway = (at: readonly number[]): number[] => at.map((value, axis) => (value + best.at[axis]!) / 2);
  return [best, ...simplex.slice(1).map(({ at }) => corner(halfway(at)))];
}
