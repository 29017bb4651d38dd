import type { Effect } from '../../src/embedded-host/api/faults';
import { nthRequest } from '../../src/embedded-host/api/faults';
import type { Workbook } from '../../src/embedded-host/model/workbook';
import { Problem } from '../../src/locales/problem';
import { forgetJournal } from '../../src/workbook/write/take-back';
import { apply, previewAgain } from '../support/sample-job';
import { startHost } from '../support/client';
import { smallWorkbook } from '../support/small-workbook';
import { differences, snapshot } from '../support/snapshot';

const day = 46_203;

/** What people can see; the journal of a finished run is not part of it. */
const visible = (workbook: Workbook) =>
  snapshot(workbook).filter((line) => !line.includes('urn:huiyan:journal:1'));

const run = async () => apply(await previewAgain(undefined, day));

const effects: Record<string, Effect> = {
  'refused before it took effect': { kind: 'refused', code: 'GeneralException' },
  'applied in half': { kind: 'half-applied', afterActions: 3, code: 'GeneralException' },
  'done, but the answer was lost': { kind: 'answer-lost', code: 'InvalidOrTimedOutSession' },
  'refused because Excel is busy': { kind: 'refused', code: 'ActivityLimitReached' },
};

/** A workbook that has had one run already, so that the second updates in place. */
async function afterOneRun() {
  const workbook = smallWorkbook();
  await startHost(workbook);
  await run();
  await forgetJournal();
  const sheet = workbook.sheet('客户');
  for (let row = 2; row < 20; row++) sheet?.setValue(row, 3, 40_000 * row);
  return workbook;
}

describe.each([
  ['the first run', () => Promise.resolve(smallWorkbook())],
  ['a second run', afterOneRun],
])('a request that fails during %s', (_, make) => {
  it.each(Object.entries(effects))(
    '(%s) leaves all old or all new, whichever request it is',
    async (_name, effect) => {
      const clean = await make();
      const before = visible(clean);
      const host = await startHost(clean);
      await run();
      const after = visible(clean);
      const requests = host.statistics.requests.length;
      expect(requests).toBeGreaterThan(20);
      for (let number = 1; number <= requests; number++) {
        const workbook = await make();
        const failing = await startHost(workbook);
        failing.faults.add({ when: nthRequest(number), effect });
        const outcome = await run().then(
          () => 'new' as const,
          (error: unknown) => (error instanceof Problem ? ('old' as const) : error),
        );
        const expected = outcome === 'new' ? after : before;
        const found = differences(expected, visible(workbook));
        expect({ number, outcome, found }).toEqual({
          number,
          outcome: expect.stringMatching(/old|new/u) as string,
          found: [],
        });
      }
    },
    300_000,
  );
});

describe('a cancelled run', () => {
  it('leaves the sheet as it was, at whatever moment Cancel is pressed', async () => {
    const workbook = smallWorkbook();
    const before = snapshot(workbook);
    await startHost(workbook);
    const preview = await previewAgain(undefined, day);
    for (let moment = 1; moment <= 6; moment++) {
      let asked = 0;
      const checkCancelled = () => {
        if (++asked === moment) throw new Problem('cancelled', { zh: '已取消', en: 'cancelled' });
      };
      await expect(apply(preview, { checkCancelled })).rejects.toMatchObject({ code: 'cancelled' });
      expect(differences(before, snapshot(workbook))).toEqual([]);
    }
  });
});
