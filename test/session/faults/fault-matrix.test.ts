import { shortenPauses } from '../../support/short-pauses';
import { failingEffects } from './effects';
import { endingAfterSilence, endingOf } from './endings';
import { errorCodes } from './error-codes';
import { goThrough } from './go-through';
import { scenarios, scenarioNames } from './scenario';

shortenPauses();

const all = scenarios();

/** Parts of the job that differ little from another, go through each request with three of the codes, a different three each time. */
const thinned = ['the first run on a Table', 'undo of the first run', 'undo of the run on a Table'];

describe.each(scenarioNames)('%s', (part) => {
  const codesFor = (place: number) =>
    thinned.includes(part)
      ? [0, 5, 10].map((step) => errorCodes[(place + step) % errorCodes.length] ?? '')
      : errorCodes;

  it.each(Object.entries(failingEffects))(
    'ends all new, all old or with a resume that works when any of its requests %s, whatever the error',
    async (name, effect) => {
      const scenario = await all(part);
      const cases = scenario.syncs.flatMap((sync, place) =>
        codesFor(place).map((code) => ({ ...sync, code })),
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
