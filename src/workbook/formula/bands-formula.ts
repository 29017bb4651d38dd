import type { Bands, Expression, Numeric } from '../../methods/shared/expression/expression';
import { kindOf } from '../../methods/shared/expression/kind-of';
import type { Certainty } from './certainty';
import { call, either, list, operation, unknown, type Formula } from './formula';

/** How the writer says the parts of bands. */
interface Parts {
  readonly number: (part: Numeric, here: Certainty) => Formula;
  readonly isKnown: (part: Numeric, here: Certainty) => Formula;
}

/** Below all that a cell may hold. */
const lowest = -1e300;
/** Nothing to calculate with. */
const gap = '?';

/** Bands as one comparison a bound. */
export function bandsFormula<E extends Expression>(
  { value, steps, below, unknown: noData }: Omit<Bands<E>, 'node'>,
  here: Certainty,
  parts: Parts,
  write: (part: E, here: Certainty) => Formula,
): Formula {
  const known = here.knowing([value]);
  const own = parts.number(value, known);
  const reached = steps.reduceRight<Formula>(
    (rest, { from, then }) => {
      const isOut = from.node === 'missing' || (from.node === 'number' && from.value === Infinity);
      if (isOut) return rest;
      return either(operation(own, '>=', parts.number(from, known)), write(then, known), rest);
    },
    write(below, known),
  );
  return either(parts.isKnown(value, here), reached, write(noData, here));
}

/**
 * Whether bands of numbers are constants all, and their bounds descend, so that LOOKUP finds them.
 * @param gaps whether some may be missing: a text stands for them then, which is an error to an operator, but nowhere else
 */
export function canLookUp(
  { steps, below, unknown: noData }: Bands<Numeric>,
  gaps: 'with gaps' | 'without gaps',
): boolean {
  const bounds = steps.map(({ from }) => constantOf(from) ?? NaN);
  const results = [below, ...steps.map(({ then }) => then)];
  return (
    noData.node === 'missing' &&
    bounds.every((bound, place) => place === 0 || bound < (bounds[place - 1] as number)) &&
    bounds.every(Number.isFinite) &&
    results.every(
      (part) => constantOf(part) !== undefined || (gaps === 'with gaps' && part.node === 'missing'),
    )
  );
}

/** Bands that {@link canLookUp}, by one search. */
export function lookedUpBands(
  { value, steps, below, unknown: noData }: Bands<Numeric>,
  here: Certainty,
  parts: Parts,
): Formula {
  const ascending = [...steps].reverse();
  const starts: Formula = {
    node: 'list',
    items: [lowest, ...ascending.map(({ from }) => constantOf(from) ?? lowest)],
    ...(kindOf(value) === 'day' && { areDays: true }),
  };
  const results = list([below, ...ascending.map(({ then }) => then)].map((part) => constantOf(part) ?? gap));
  const found = call('LOOKUP', parts.number(value, here.knowing([value])), starts, results);
  return either(
    parts.isKnown(value, here),
    found,
    noData.node === 'missing' ? unknown : parts.number(noData, here),
  );
}

function constantOf(part: Numeric): number | undefined {
  return part.node === 'number' || part.node === 'day' ? part.value : undefined;
}
