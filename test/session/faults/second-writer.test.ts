import { nthRequest } from '../../../src/embedded-host/api/requests/faults';
import { Problem } from '../../../src/locales/problem';
import { seededRandom } from '../../../src/math/statistics/random';
import { startHost } from '../../support/client';
import { seedOf } from '../../support/seed';
import { shortenPauses } from '../../support/short-pauses';
import { ownCells } from './customers';
import { openPane, type Ending } from './endings';
import { goThrough } from './go-through';
import { scenarios, type Scenario } from './scenario';
import { doings, type Doing } from './second-writer';

shortenPauses();

const all = scenarios();

describe.each(['the first run', 'a second run in place'] as const)(
  'somebody else works during %s',
  (part) => {
    it('and loses nothing, and nobody gets the tier of somebody else', async () => {
      const scenario = await all(part);
      const seed = seedOf('HUIYAN_WRITER_SEED');
      const random = seededRandom(seed);
      const expected = await allowedCells(scenario);
      // Three doings beside each request; which ones, and where, is chance.
      const cases = scenario.syncs.flatMap(({ number }) =>
        Array.from({ length: 3 }, () => ({ number, doing: pick(doings(random), random) })),
      );
      await goThrough(`${part}: a second writer, seed ${String(seed)}`, cases, ({ number, doing }) =>
        endingBeside(scenario, number, doing, expected),
      );
    });
  },
);

function pick<Item>(items: readonly Item[], random: () => number): Item {
  return items[Math.floor(random() * items.length)] as Item;
}

/** Of each customer, the own cells before the run and after a run that nobody disturbed. */
async function allowedCells(scenario: Scenario) {
  const workbook = scenario.make();
  const old = ownCells(workbook);
  await startHost(workbook);
  await scenario.act();
  return { old, now: ownCells(workbook) };
}

async function endingBeside(
  scenario: Scenario,
  number: number,
  { change, missing, renamed }: Doing,
  expected: Awaited<ReturnType<typeof allowedCells>>,
): Promise<Ending> {
  const workbook = scenario.make();
  const host = await startHost(workbook);
  host.faults.add({ when: nthRequest(number), effect: { kind: 'second-writer', change } });
  const outcome = await scenario.act().then(
    () => 'new' as const,
    (error: unknown) => error,
  );
  if (outcome !== 'new' && !(outcome instanceof Problem)) return { wrong: outcome };
  if (outcome instanceof Problem && outcome.code === 'not-taken-back') await openPane(workbook);
  const lost = missing(workbook);
  if (lost !== undefined) return { wrong: `lost ${lost}` };
  const end = outcome === 'new' ? 'new' : 'old';
  const mixed = mixedUp(ownCells(workbook), end === 'new' ? expected.now : expected.old);
  // Whose id was edited meanwhile is not known again, so taking back leaves him what the run gave him: his own, not somebody else's.
  const his = renamed ? [expected.now, expected.old].map((cells) => cells.get(renamed.old) ?? {}) : [];
  const strange = mixed.filter(
    ({ id, key, cell }) => id !== renamed?.now || !his.some((own) => own[key] === cell),
  );
  return strange.length > 0 ? { wrong: strange.slice(0, 3), ends: outcome } : end;
}

/** Customers beside whom something stands that is not theirs. */
function mixedUp(found: Map<string, Record<string, unknown>>, allowed: Map<string, Record<string, unknown>>) {
  return [...found].flatMap(([id, cells]) =>
    Object.entries(cells).flatMap(([key, cell]) => {
      const own = allowed.get(id)?.[key] ?? '';
      return cell === own || cell === '' ? [] : [{ id, key, cell, own }];
    }),
  );
}
