import { shortenPauses } from '../../support/short-pauses';
import { failingEffects } from './effects';
import { endingOf } from './endings';
import { goThrough } from './go-through';
import { scenarios } from './scenario';

shortenPauses();

const all = scenarios();

/** A code for each effect; all codes meet formulas with HUIYAN_FAULTS=full, in the matrix. */
const codes = ['GeneralException', 'InvalidOrTimedOutSession', 'InvalidOrTimedOutSession'];

it('a run that brings formulas up to date is all new or all old, whatever request fails, formulas and values', async () => {
  const scenario = await all('a second run in place, as formulas');
  const effects = Object.entries(failingEffects);
  const cases = scenario.syncs.map((sync, place) => ({ ...sync, effect: place % effects.length }));
  await goThrough('formulas: a request fails', cases, ({ effect, ...sync }) => {
    const make = effects[effect]?.[1];
    if (!make) throw new Error('no effect');
    return endingOf(scenario, [{ number: sync.number, effect: make(codes[effect] ?? '', sync) }]);
  });
});
