import { nthRequest } from '../../../src/embedded-host/api/requests/faults';
import type { EmbeddedHost } from '../../../src/embedded-host/api/embedded-host';
import { deleteRows, insertRows } from '../../../src/embedded-host/model/book/structure';
import type { Sheet } from '../../../src/embedded-host/model/book/sheet';
import type { Workbook } from '../../../src/embedded-host/model/book/workbook';
import { Problem } from '../../../src/locales/problem';
import { takeBack } from '../../../src/workbook/write/run/take-back';
import { startHost } from '../../support/client';
import { differences } from '../../support/snapshot';
import { shortenPauses } from '../../support/short-pauses';
import { headerRowOf, ownCells, ownColumnsOf } from './customers';
import { failingEffects } from './effects';
import { endingAfterSilence, endingOf } from './endings';
import { goThrough } from './go-through';
import { manyRows, scenarios } from './scenario';
import { journalIn, visible } from './visible';

shortenPauses();

const all = scenarios();
const part = 'a second run with changes far apart';

describe(part, () => {
  it('writes them with few requests and entries of the journal, and can be taken back', async () => {
    const scenario = await all(part);
    const workbook = scenario.make();
    const host = await startHost(workbook);
    const writes = recordWrites(host);
    await scenario.act();
    const entries = journalIn(workbook).filter((line) => line.includes('column-cells'));
    expect(changesIn(scenario.before, scenario.after)).toBeGreaterThan(8);
    expect(entries).toHaveLength(writes.length);
    expect(writes.length).toBeGreaterThan(1);
    expect(writes.length).toBeLessThan(changesIn(scenario.before, scenario.after) / 2);
    await takeBack();
    expect(differences(scenario.before, visible(workbook))).toEqual([]);
  });

  it('ends all new, all old or with a resume that works, whatever befalls a request that writes some', async () => {
    const scenario = await all(part);
    const writes = await writesOf(scenario);
    const cases = writes.flatMap((sync) =>
      Object.entries(failingEffects).flatMap(([name, effect]) =>
        ['GeneralException', 'ActivityLimitReached', 'RequestPayloadSizeLimitExceeded'].map((code) => ({
          name,
          number: sync.number,
          effect: effect(code, sync),
        })),
      ),
    );
    await goThrough(`${part}: a request fails`, cases, ({ number, effect }) =>
      endingOf(scenario, [{ number, effect }]),
    );
    const silent = writes.flatMap(({ number }) => [true, false].map((done) => ({ number, done })));
    await goThrough(`${part}: a request is never answered`, silent, ({ number, done }) =>
      endingAfterSilence(scenario, number, done),
    );
  });

  it('is taken back to the last cell where somebody shifts rows between reading and writing', async () => {
    const scenario = await all(part);
    const old = ownCells(scenario.make());
    for (const write of await writesOf(scenario)) {
      const now = ownCells(await disturbed(scenario, write, shift));
      expect(now.size).toBe(old.size - 1 + 2);
      for (const id of [...now.keys()].filter((id) => !isNew(id)))
        expect([id, now.get(id)]).toEqual([id, old.get(id)]);
    }
  });

  it("gives nobody what is somebody else's where somebody sorts between reading and writing", async () => {
    const scenario = await all(part);
    const old = ownCells(scenario.make());
    for (const write of await writesOf(scenario)) {
      const now = ownCells(await disturbed(scenario, write, turnRound));
      const lost = [...old].flatMap(([id, cells]) =>
        Object.entries(cells).filter(
          ([key, cell]) => now.get(id)?.[key] !== cell && now.get(id)?.[key] !== '',
        ),
      );
      expect(lost).toEqual([]);
      // Nobody knows any more what stood beside a customer who had not been read yet; of the others nothing is lost.
      const blank = [...old].filter(([id, cells]) => JSON.stringify(now.get(id)) !== JSON.stringify(cells));
      expect(blank.length).toBeLessThan(manyRows / 23);
    }
  });

  it('refuses where an own column was moved between reading and writing, and puts everything back beside its header', async () => {
    const scenario = await all(part);
    const old = ownCells(scenario.make());
    for (const write of await writesOf(scenario)) {
      expect(ownCells(await disturbed(scenario, write, swapOwnColumns))).toEqual(old);
    }
  });
});

const isNew = (id: string) => id.startsWith('N');

/** The workbook after somebody did something just before a request was looked at, and the run gave up. */
async function disturbed(
  scenario: Scenario,
  { number }: { readonly number: number },
  change: (workbook: Workbook) => void,
): Promise<Workbook> {
  const workbook = scenario.make();
  const host = await startHost(workbook);
  host.faults.add({ when: nthRequest(number), effect: { kind: 'second-writer', change } });
  await expect(scenario.act()).rejects.toBeInstanceOf(Problem);
  expect(journalIn(workbook)).toEqual([]);
  return workbook;
}

type Scenario = Awaited<ReturnType<typeof all>>;

/** The requests that write changed rows, in the clean course. */
async function writesOf(scenario: Scenario) {
  const host = await startHost(scenario.make());
  const writes = recordWrites(host);
  await scenario.act();
  return writes;
}

function recordWrites(host: EmbeddedHost): { number: number; actions: number }[] {
  const writes: { number: number; actions: number }[] = [];
  host.faults.add({
    when: ({ number, request }) => {
      if (JSON.stringify(request.ObjectPaths).includes('column-cells'))
        writes.push({ number, actions: request.Actions.length });
      return false;
    },
    effect: { kind: 'slow', milliseconds: 0 },
  });
  return writes;
}

function changesIn(before: readonly string[], after: readonly string[]): number {
  const old = new Set(before);
  return after.filter((line) => line.startsWith('客户 ') && !old.has(line)).length;
}

/** Whole rows change places, as in a sort over all columns. */
function turnRound(workbook: Workbook): void {
  const sheet = customers(workbook);
  const first = headerRowOf(sheet) + 1;
  sheet
    .readValues(first, 0, manyRows, 30)
    .toReversed()
    .forEach((cells, row) => {
      cells.forEach((cell, column) => {
        sheet.setValue(first + row, column, cell);
      });
    });
}

/** Every row moves: a customer in the middle is deleted, two rows are put above all. */
function shift(workbook: Workbook): void {
  const sheet = customers(workbook);
  const first = headerRowOf(sheet) + 1;
  deleteRows(sheet, first + 40, 1);
  insertRows(sheet, first, 2);
  ['N1', 'N2'].forEach((id, row) => {
    sheet.setValue(first + row, 0, id);
  });
}

/** The first and the last column of a group change places, as by cutting and inserting. */
function swapOwnColumns(workbook: Workbook): void {
  const sheet = customers(workbook);
  const [one = 0, other = 0] = ownColumnsOf(sheet)
    .toSorted((a, b) => a - b)
    .slice(1);
  for (let row = 0; row < 2 + manyRows; row++) {
    const [first, second] = [sheet.getValue(row, one), sheet.getValue(row, other)];
    sheet.setValue(row, one, second);
    sheet.setValue(row, other, first);
  }
  const letters = (column: number) => `$${String.fromCharCode(65 + column)}$`;
  workbook.definedNames.mapFormulas(({ formula }) => {
    if (formula.includes(letters(one))) return formula.replace(letters(one), letters(other));
    return formula.replace(letters(other), letters(one));
  });
}

function customers(workbook: Workbook): Sheet {
  const sheet = workbook.sheets.find(({ name }) => name === '客户');
  if (!sheet) throw new Error('no customer sheet');
  return sheet;
}
