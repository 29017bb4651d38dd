import { seededRandom } from '../../../src/math/statistics/random';
import { openWorkbook } from '../../../src/embedded-host/file/read/open-workbook';
import { saveWorkbook } from '../../../src/embedded-host/file/save/save-workbook';
import { startHost } from '../../support/client';
import { differences } from '../../support/snapshot';
import { seedOf } from '../../support/seed';
import { shortenPauses } from '../../support/short-pauses';
import { failingEffects } from './effects';
import { endingAfterCancel, endingOf, openPane, untilSilence, type Strike } from './endings';
import { errorCodes } from './error-codes';
import { goThrough, longEnough } from './go-through';
import { parts, runFromTheStart, scenarios, type Scenario } from './scenario';
import { journalIn, visible } from './visible';

shortenPauses();

const all = scenarios();
const written = ['the first run', 'the first run on a Table', 'a second run in place'] as const;
const writing = written.filter((part) => parts.includes(part));

describe.each(writing)('during %s', (part) => {
  it(
    'a second fault, while a first is being taken back, still ends all new, all old or with a resume that works',
    async () => {
      const scenario = await all(part);
      const seed = seedOf('HUIYAN_FAULT_SEED');
      const cases = secondFaults(scenario, seed);
      await goThrough(`${part}: a second fault during rollback, seed ${String(seed)}`, cases, ({ strikes }) =>
        endingOf(scenario, strikes),
      );
    },
    longEnough,
  );

  it(
    'a connection that is lost for good ends with a resume that works',
    async () => {
      const scenario = await all(part);
      const code = 'InvalidOrTimedOutSession';
      const cases = scenario.syncs.flatMap(({ number }) =>
        (['refused', 'answer-lost'] as const).map((kind) => ({ number, kind })),
      );
      await goThrough(`${part}: the connection is lost`, cases, ({ number, kind }) =>
        endingOf(scenario, [
          { number, effect: { kind, code } },
          { number: number + 1, onwards: true, effect: { kind: 'refused', code } },
        ]),
      );
    },
    longEnough,
  );
});

describe.each(['the first run', 'a second run in place', 'undo of the second run'] as const)(
  'Cancel during %s',
  (part) => {
    it(
      'ends the waiting for an answer that never comes, and nothing stays half done',
      async () => {
        const scenario = await all(part);
        const cases = scenario.syncs.flatMap(({ number }) => [true, false].map((done) => ({ number, done })));
        await goThrough(`${part}: never answered, then cancelled`, cases, ({ number, done }) =>
          endingAfterCancel(scenario, number, done),
        );
      },
      longEnough,
    );
  },
);

describe.each([...writing, 'undo of the second run'] as const)('the pane dies during %s', (part) => {
  it(
    'and the file, saved in that state and opened again, is put back by the next pane',
    async () => {
      const scenario = await all(part);
      const cases = scenario.syncs.flatMap(({ number }) => [true, false].map((done) => ({ number, done })));
      await goThrough(`${part}: the pane dies, the file is opened again`, cases, async ({ number, done }) => {
        const workbook = scenario.make();
        await untilSilence(scenario, await startHost(workbook), number, done);
        const reopened = openWorkbook(saveWorkbook(workbook));
        const found = await openPane(reopened);
        const ends = [scenario.before, scenario.after].map((end) => differences(end, visible(reopened)));
        if (!ends.some((end) => end.length === 0)) return { wrong: ends };
        if (found === 'unfinished' && journalIn(reopened).length > 0) return { wrong: journalIn(reopened) };
        return ends[0]?.length === 0 ? 'old' : 'new';
      });
    },
    longEnough,
  );
});

describe.each(['the first run', 'a second run in place'] as const)('the pane dies during %s', (part) => {
  it(
    'and the next run, without anybody putting back, gives what it gives on the old sheet',
    async () => {
      const scenario = await all(part);
      const cases = scenario.syncs.flatMap(({ number }) => [true, false].map((done) => ({ number, done })));
      await goThrough(`${part}: the pane dies, the next one runs`, cases, async ({ number, done }) => {
        const workbook = scenario.make();
        await untilSilence(scenario, await startHost(workbook), number, done);
        if (differences(scenario.after, visible(workbook)).length === 0) return 'new';
        await startHost(workbook);
        await scenario.act();
        const found = [
          ...differences(scenario.after, visible(workbook)),
          ...differences(scenario.journalAfter, journalIn(workbook)),
        ];
        return found.length === 0 ? 'new' : { wrong: found };
      });
    },
    longEnough,
  );
});

describe.each(['the first run', 'a second run in place'] as const)('the pane dies during %s', (part) => {
  it(
    'and all that the add-in remembers is taken out of the file: the next run leaves the new results and all of the rest',
    async () => {
      const scenario = await all(part);
      const after = withoutMemory(scenario.after);
      const cases = scenario.syncs.flatMap(({ number }) => [true, false].map((done) => ({ number, done })));
      await goThrough(`${part}: the pane dies, the journal is lost`, cases, async ({ number, done }) => {
        const workbook = scenario.make();
        await untilSilence(scenario, await startHost(workbook), number, done);
        for (const { id } of workbook.customXmlParts.all()) workbook.customXmlParts.remove(id);
        await startHost(workbook);
        await runFromTheStart();
        const found = differences(after, withoutMemory(visible(workbook)));
        return found.length === 0 ? 'new' : { wrong: found };
      });
    },
    longEnough,
  );
});

/** What people see of the cells: the state, its parts and how often it ran are not of it. */
function withoutMemory(lines: readonly string[]): string[] {
  return lines.filter((line) => line.startsWith('客户 '));
}

/** For each request, a fault there and another in one of the thirty that follow, of any kind and code. */
function secondFaults({ syncs }: Scenario, seed: number): { readonly strikes: readonly Strike[] }[] {
  const random = seededRandom(seed);
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item;
  const kinds = Object.values(failingEffects);
  return syncs.flatMap((sync) =>
    Array.from({ length: 2 }, () => ({
      strikes: [
        { number: sync.number, effect: pick(kinds)(pick(errorCodes), sync) },
        {
          number: sync.number + 1 + Math.floor(random() * 30),
          effect: pick(kinds)(pick(errorCodes), { number: 0, actions: 1 + Math.floor(random() * 12) }),
        },
      ],
    })),
  );
}
