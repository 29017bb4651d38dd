import { shortenPauses } from '../../support/short-pauses';
import { failingEffects } from './effects';
import { endingAfterSilence, endingOf } from './endings';
import { errorCodes } from './error-codes';
import { goThrough } from './go-through';
import { isFew, isFull, parts, scenarios, type Sync } from './scenario';

shortenPauses();

const all = scenarios();

/**
 * Where not everything is gone through, the first run meets every code before a request took effect, and everywhere else each
 * request meets so many of the codes, the next ones at the next request.
 */
const codesEach = 2;

function codesFor(part: string, effect: string, place: number): readonly string[] {
  const isWhole = !isFew && part === 'the first run' && effect === 'is refused before it took effect';
  if (isFull || isWhole) return errorCodes;
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
        codesFor(part, name, place).map((code) => ({ ...sync, code })),
      );
      await goThrough(`${part}: a request ${name}`, cases, ({ code, ...sync }) =>
        endingOf(scenario, [{ number: sync.number, effect: effect(code, sync) }]),
      );
    },
  );

  it('ends all new, all old or with a resume that works when any of its requests is never answered', async () => {
    const scenario = await all(part);
    const cases = struck(scenario.syncs, 0).flatMap(({ sync: { number } }) =>
      [true, false].map((done) => ({ number, done })),
    );
    await goThrough(`${part}: a request is never answered`, cases, ({ number, done }) =>
      endingAfterSilence(scenario, number, done),
    );
  });
});
