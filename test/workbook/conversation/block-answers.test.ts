import { BlockSize } from '../../../src/workbook/conversation/blocks';
import { startHost } from '../../support/client';
import { apply, playbook, previewAgain } from '../../support/sample-job';
import { smallWorkbook } from '../../support/small-workbook';

const limit = 20_000;

describe('a run that writes a narrow column beside long keys', () => {
  it('gets no answer larger than a block, for the keys of the rows come back with every block', async () => {
    const host = await startHost(smallWorkbook(4_000));
    const preview = await previewAgain(playbook('high-end'), 46_203);
    const before = host.statistics.requests.length;
    await apply(preview, { blockSize: new BlockSize(limit) });
    const answers = host.statistics.requests.slice(before).map(({ bytesOut }) => bytesOut);
    expect(Math.max(...answers)).toBeLessThan(limit);
  });
});
