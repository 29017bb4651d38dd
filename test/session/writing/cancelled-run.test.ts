import { Problem } from '../../../src/locales/problem';
import { startHost } from '../../support/client';
import { apply, previewAgain } from '../../support/sample-job';
import { smallWorkbook } from '../../support/small-workbook';
import { differences, snapshot } from '../../support/snapshot';

const day = 46_203;

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
