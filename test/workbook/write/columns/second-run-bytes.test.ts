import type { EmbeddedHost } from '../../../../src/embedded-host/api/embedded-host';
import type { Scheme } from '../../../../src/scheme/definition/scheme';
import { copyWorkbook } from '../../../support/copy-workbook';
import { startHost } from '../../../support/client';
import { apply, playbook, previewAgain } from '../../../support/sample-job';
import { smallWorkbook } from '../../../support/small-workbook';

const rows = 4_000;
const day = 46_203;

const highEnd = playbook('high-end');
const withoutRank: Scheme = {
  ...highEnd,
  steps: highEnd.steps.filter(({ method }) => method !== 'priority'),
};

describe('a second run after one customer in a hundred got another position', () => {
  // Who falls a tier moves the rank of everybody below him, which is a column of numbers; nothing else moves.
  it.each([
    ['but for the rank', withoutRank, 0.03],
    ['with the rank of everybody below', highEnd, 0.3],
  ])('writes few of the bytes that the first run wrote: %s', async (_, scheme, most) => {
    const workbook = smallWorkbook(rows);
    const first = await bytesOf(await startHost(workbook), scheme);
    const again = copyWorkbook(workbook);
    const [sheet] = again.sheets;
    const position = sheet?.readValues(1, 0, 1, 9)[0]?.indexOf('职位') ?? -1;
    for (let row = 2; row < 2 + rows; row += 100) sheet?.setValue(row, position, '司机');
    const second = await bytesOf(await startHost(again), scheme);
    expect(first).toBeGreaterThan(rows * 100);
    expect(second).toBeGreaterThan(0);
    expect(second / first).toBeLessThan(most);
  });
});

/** What a run sends in requests that write values into own columns. */
async function bytesOf(host: EmbeddedHost, scheme: Scheme): Promise<number> {
  const preview = await previewAgain(scheme, day);
  let sum = 0;
  host.faults.add({
    when: ({ bytes, request }) => {
      const writes = request.Actions.some(({ Name }) => Name === 'Values');
      if (writes && JSON.stringify(request.ObjectPaths).includes('_huiyan_column_')) sum += bytes;
      return false;
    },
    effect: { kind: 'slow', milliseconds: 0 },
  });
  await apply(preview);
  return sum;
}
