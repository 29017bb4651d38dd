import { shortenPauses } from '../../support/short-pauses';
import { failingEffects } from './effects';
import { endingAfterSilence, endingOf } from './endings';
import { errorCodes } from './error-codes';
import { goThrough } from './go-through';
import { isFull, parts, scenarios } from './scenario';

shortenPauses();

const all = scenarios();

/**
 * Where not everything is gone through, the first run meets every code before a request took effect, and everywhere else each
 * request meets so many of the codes, the next ones at the next request.
 */
const codesEach = 2;

function codesFor(part: string, effect: string, place: number): readonly string[] {
  const isWhole = part === 'the first run' && effect === 'is refused before it took effect';
  if (isFull || isWhole) return errorCodes;
  return Array.from(
    { length: codesEach },
    (_, index) => errorCodes[(place * codesEach + index) % errorCodes.length] ?? '',
  );
}

describe.each(parts)('%s', (part) => {
  it.each(Object.entries(failingEffects))(
    'ends all new, all old or with a resume that works when any of its requests %s, whatever the error',
    async (name, effect) => {
      const scenario = await all(part);
      const cases = scenario.syncs.flatMap((sync, place) =>
        codesFor(part, name, place).map((code) => ({ ...sync, code })),
      );
      await goThrough(`${part}: a request ${name}`, cases, ({ code, ...sync }) =>
        endingOf(scenario, [{ number: sync.number, effect: effect(code, sync) }]),
      );
    },
  );

  it('ends all new, all old or with a resume that works when any of its requests is never answered', async () => {
    const scenario = await all(part);
    const cases = scenario.syncs.flatMap(({ number }) => [true, false].map((done) => ({ number, done })));
    await goThrough(`${part}: a request is never answered`, cases, ({ number, done }) =>
      endingAfterSilence(scenario, number, done),
    );
  });
});
