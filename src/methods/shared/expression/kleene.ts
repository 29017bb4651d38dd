import type { ColumnReference, Condition } from './expression';
import { all, any, not, says, truth } from './build';

/**
 * A truth of Kleene's three-valued logic, said by two conditions: yes where it holds, no where it may not hold either,
 * unknown where it may only. The same condition twice where nothing that is missing can leave it open.
 */
export interface Kleene {
  readonly holds: Condition;
  readonly mayHold: Condition;
}

/** What nothing can tell. */
export const unknown: Kleene = { holds: truth(false), mayHold: truth(true) };

export function certain(holds: Condition): Kleene {
  return { holds, mayHold: holds };
}

/** What a yes-or-no column says. */
export function said(flag: ColumnReference<'flag'>): Kleene {
  return { holds: says(flag, 'yes'), mayHold: not(says(flag, 'no')) };
}

/** No where one is, yes where all are. */
export function bothHold(truths: readonly Kleene[]): Kleene {
  return joined(all, truths);
}

/** The first, or the second where the first is unknown. */
export function orElse(first: Kleene, second: Kleene): Kleene {
  return {
    holds: any([first.holds, all([first.mayHold, second.holds])]),
    mayHold: all([first.mayHold, any([first.holds, second.mayHold])]),
  };
}

/** Whether it is unknown. */
export function isOpen({ holds, mayHold }: Kleene): Condition {
  return holds === mayHold ? truth(false) : all([mayHold, not(holds)]);
}

function joined(join: (conditions: readonly Condition[]) => Condition, truths: readonly Kleene[]): Kleene {
  const holds = join(truths.map((own) => own.holds));
  const isCertain = truths.every((own) => own.holds === own.mayHold);
  return { holds, mayHold: isCertain ? holds : join(truths.map((own) => own.mayHold)) };
}
