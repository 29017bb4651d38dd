import { shortenPauses } from '../../support/short-pauses';
import { failingEffects } from './effects';
import { endingAfterSilence, endingOf } from './endings';
import { errorCodes } from './error-codes';
import { goThrough } from './go-through';
import { scenarios, scenarioNames } from './scenario';

shortenPauses();

const all = scenarios();

/**
 * The full product takes minutes; it is gone through with HUIYAN_FAULTS=full. Otherwise the first run meets every code before a
 * request took effect, and everywhere else each request meets a few of the codes, the next few at the next request.
 */
const isFull = process.env['HUIYAN_FAULTS'] === 'full';
const few: Partial<Record<string, number>> = {
  'the first run on a Table': 1,
  'undo of the first run': 1,
  'undo of the run on a Table': 1,
};

function codesFor(part: string, effect: string, place: number): readonly string[] {
  const isWhole = part === 'the first run' && effect === 'is refused before it took effect';
  if (isFull || isWhole) return errorCodes;
  const count = few[part] ?? 2;
  return Array.from(
    { length: count },
    (_, index) => errorCodes[(place * count + index) % errorCodes.length] ?? '',
  );
}

describe.each(scenarioNames)('%s', (part) => {
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
