import type { Effect } from '../../../src/embedded-host/api/requests/faults';
import { nthRequest } from '../../../src/embedded-host/api/requests/faults';
import type { EmbeddedHost } from '../../../src/embedded-host/api/embedded-host';
import type { Workbook } from '../../../src/embedded-host/model/book/workbook';
import { Problem } from '../../../src/locales/problem';
import { cancelledProblem, retrying } from '../../../src/workbook/conversation/batch';
import { readState } from '../../../src/workbook/memory/state';
import { hasUnfinishedRun, runInJournal, takeBack } from '../../../src/workbook/write/run/take-back';
import { startHost } from '../../support/client';
import { differences } from '../../support/snapshot';
import type { Scenario } from './scenario';
import { journalIn, visible } from './visible';

/** How a case ended: all new, all old, or all old after the resume that the add-in offered; anything else says what is wrong. */
export type Ending = 'new' | 'old' | 'resumed' | { readonly wrong: unknown; readonly ends?: unknown };

/** An effect on the n-th request, or on all from there on. */
export interface Strike {
  readonly number: number;
  readonly onwards?: boolean;
  readonly effect: Effect;
}

/** Goes through a scenario with effects on some of its requests, and says how it ended. */
export async function endingOf(scenario: Scenario, strikes: readonly Strike[]): Promise<Ending> {
  const workbook = scenario.make();
  const host = await startHost(workbook);
  for (const { number, onwards, effect } of strikes) {
    const when = onwards ? (incoming: { number: number }) => incoming.number >= number : nthRequest(number);
    host.faults.add({ when, effect });
  }
  return endingWith(await outcomeOf(scenario.act()), scenario, workbook);
}

/** Goes through a scenario whose n-th request is never answered; the person presses Cancel then, and Excel answers all the others. */
export async function endingAfterCancel(scenario: Scenario, number: number, done: boolean): Promise<Ending> {
  const workbook = scenario.make();
  const host = await startHost(workbook);
  let isCancelled = false;
  const when = (incoming: { number: number }) => {
    if (incoming.number !== number) return false;
    isCancelled = true;
    return true;
  };
  host.faults.add({ when, effect: { kind: 'silent', done } });
  const checkCancelled = () => {
    if (isCancelled) throw cancelledProblem();
  };
  const control = { checkCancelled, hasGivenUp: () => isCancelled };
  return endingWith(await outcomeOf(scenario.act(control)), scenario, workbook);
}

async function endingWith(outcome: unknown, scenario: Scenario, workbook: Workbook): Promise<Ending> {
  if (outcome === 'done') return whole(scenario, workbook, 'new');
  if (!(outcome instanceof Problem)) return { wrong: outcome };
  return offersResume(outcome, scenario) ? resume(scenario, workbook) : whole(scenario, workbook, 'old');
}

/** Goes through a scenario until its n-th request is never answered; then the pane is closed and opened again. */
export async function endingAfterSilence(scenario: Scenario, number: number, done: boolean): Promise<Ending> {
  const workbook = scenario.make();
  await untilSilence(scenario, await startHost(workbook), number, done);
  return resume(scenario, workbook);
}

/** Goes as far as a request that is never answered. What ran the scenario waits for ever, as a pane that has died. */
export async function untilSilence(
  scenario: Scenario,
  host: EmbeddedHost,
  number: number,
  done: boolean,
): Promise<void> {
  const struck = new Promise<void>((resolve) => {
    const when = (incoming: { number: number }) => {
      if (incoming.number !== number) return false;
      resolve();
      return true;
    };
    host.faults.add({ when, effect: { kind: 'silent', done } });
  });
  void scenario.act();
  await struck;
  await new Promise(setImmediate);
}

/** What a pane does that is opened on a workbook, and what the person does then: puts back what is unfinished. */
export async function openPane(workbook: Workbook): Promise<'unfinished' | 'whole'> {
  await startHost(workbook);
  const isUnfinished = await hasUnfinishedRun(await retrying(readState));
  if (isUnfinished) await takeBack();
  return isUnfinished ? 'unfinished' : 'whole';
}

async function resume(scenario: Scenario, workbook: Workbook): Promise<Ending> {
  if ((await openPane(workbook)) === 'unfinished')
    return whole(scenario, workbook, scenario.undoes ? 'new' : 'resumed');
  // Of an undo that did not get far the run still counts, and Undo is still offered.
  if (scenario.undoes && (await runInJournal()) !== undefined) await takeBack();
  const isNew = differences(scenario.after, visible(workbook)).length === 0;
  return whole(scenario, workbook, isNew ? 'new' : 'old');
}

function outcomeOf(acting: Promise<unknown>): Promise<unknown> {
  return acting.then(
    () => 'done' as const,
    (error: unknown) => error,
  );
}

function offersResume(problem: Problem, scenario: Scenario): boolean {
  return problem.code === 'not-taken-back' || scenario.undoes;
}

function whole(scenario: Scenario, workbook: Workbook, ending: 'new' | 'old' | 'resumed'): Ending {
  const found = differences(ending === 'new' ? scenario.after : scenario.before, visible(workbook));
  if (found.length > 0) return { wrong: found };
  const journal = journalIn(workbook);
  const expected = ending === 'new' ? scenario.journalAfter : [];
  const leftOver = ending === 'resumed' && differences(expected, journal).length > 0;
  return leftOver ? { wrong: journal } : ending;
}
