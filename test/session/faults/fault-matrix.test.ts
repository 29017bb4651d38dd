import { shortenPauses } from '../../support/short-pauses';
import { failingEffects } from './effects';
import { endingAfterSilence, endingOf } from './endings';
import { errorCodes } from './error-codes';
import { goThrough, longEnough } from './go-through';
import { isFew, isFull, parts, scenarios, type ScenarioName, type Sync } from './scenario';

shortenPauses();

const all = scenarios();

/** Of these parts each request meets every code in every way, in each test run: more than 2,000 cases. */
const whole: readonly ScenarioName[] = ['reading the sheet', 'the first run'];

/** Elsewhere, where not everything is gone through, each request meets so many of the codes, the next ones at the next request. */
const codesEach = 2;

function codesFor(part: ScenarioName, place: number): readonly string[] {
  if (isFull || (!isFew && whole.includes(part))) return errorCodes;
  return Array.from(
    { length: codesEach },
    (_, index) => errorCodes[(place * codesEach + index) % errorCodes.length] ?? '',
  );
}

/** The requests that meet a fault: all of them, or every third. */
function struck(syncs: readonly Sync[], turn: number): { sync: Sync; place: number }[] {
  return syncs.map((sync, place) => ({ sync, place })).filter(({ place }) => !isFew || place % 3 === turn);
}

describe.each(parts)('%s', (part) => {
  it.each(Object.entries(failingEffects))(
    'ends all new, all old or with a resume that works when any of its requests %s, whatever the error',
    async (name, effect) => {
      const scenario = await all(part);
      const turn = Object.keys(failingEffects).indexOf(name);
      const cases = struck(scenario.syncs, turn).flatMap(({ sync, place }) =>
        codesFor(part, place).map((code) => ({ ...sync, code })),
      );
      await goThrough(`${part}: a request ${name}`, cases, ({ code, ...sync }) =>
        endingOf(scenario, [{ number: sync.number, effect: effect(code, sync) }]),
      );
    },
    longEnough,
  );

  it(
    'ends all new, all old or with a resume that works when any of its requests is never answered',
    async () => {
      const scenario = await all(part);
      const cases = struck(scenario.syncs, 0).flatMap(({ sync: { number } }) =>
        [true, false].map((done) => ({ number, done })),
      );
      await goThrough(`${part}: a request is never answered`, cases, ({ number, done }) =>
        endingAfterSilence(scenario, number, done),
      );
    },
    longEnough,
  );
});
