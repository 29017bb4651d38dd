import { cadenceText, nextAfter, sourcePlan, type Cadence } from '../../../methods/cadence/plan';
import type { Tier } from '../../../methods/shared/contract';
import type { Text } from '../../../locales/text';
import { foldHeader } from '../../../table/columns/table';
import type { StepResult } from '../step-result';
import { outcomeNamed, type ContactOutcome } from './outcomes';
import { mondayOf } from '../../../table/cells/week';

/** How often customers of a tier are to be contacted: by the plan of the scheme, else by that of the source. */
export type CareOf = (tier: Tier) => Cadence | undefined;

/** The care of the tiers, as the scheme plans visits; without such a step as the source does. */
export function careOfTiers(steps: readonly StepResult[]): CareOf {
  const own = steps.find(({ step }) => step.method.id === 'cadence')?.step.params['plan'];
  const plan = (own as readonly Cadence[] | undefined) ?? sourcePlan;
  return ({ id, label }) => {
    const names = [id, label.zh, label.en].map(foldHeader);
    return plan.find((line) =>
      [line.tier, line.label.zh, line.label.en].some((name) => names.includes(foldHeader(name))),
    );
  };
}

/** The care in words: `每月电话 2 次、每月拜访 1 次`. */
export function careText(line: Cadence | undefined): Text | undefined {
  return line && line.calls + line.visits > 0 ? cadenceText(line) : undefined;
}

/**
 * The first day on which a customer may stand on a list again after this outcome. Who refused, never; who was reached or has bought, when
 * the next contact of his tier is due, and not in the same week; who put it off, on the day that was said, else next week.
 */
export function restsUntil({ outcome, day, next }: ContactOutcome, line: Cadence | undefined): number {
  const nextWeek = mondayOf(day) + 7;
  switch (outcomeNamed(outcome)) {
    case 'refused':
      return Infinity;
    case 'reached':
    case 'closed':
      return Math.max(nextWeek, dueAfter(day, line));
    case 'later':
      return next !== undefined && next >= day ? Math.floor(next) : nextWeek;
    case 'no-answer':
    case 'interested':
    case undefined:
      return -Infinity;
  }
}

function dueAfter(day: number, line: Cadence | undefined): number {
  if (!line || line.calls + line.visits === 0) return -Infinity;
  const calls = line.calls > 0 ? nextAfter(day, line.calls, line.callPeriod) : Infinity;
  const visits = line.visits > 0 ? nextAfter(day, line.visits, line.visitPeriod) : Infinity;
  return Math.min(calls, visits);
}
