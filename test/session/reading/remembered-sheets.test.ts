import { openWorkbook } from '../../../src/embedded-host/file/read/open-workbook';
import { saveWorkbook } from '../../../src/embedded-host/file/save/save-workbook';
import { applyPreview } from '../../../src/session/writing/apply-preview';
import { localEngine } from '../../../src/session/engine/local-engine';
import { applyMapping } from '../../../src/session/sheet/mapping';
import { previewScheme } from '../../../src/session/reading/preview';
import { recogniseSheet } from '../../../src/session/reading/recognise-sheet';
import { rememberedSheets } from '../../../src/session/reading/remembered-sheets';
import { runAgain } from '../../../src/session/writing/run-again';
import { startHost } from '../../support/client';
import { asOf, language, openSample, playbook } from '../../support/sample-job';

/** Orphan customers with the sellers of their sheet, one column of which somebody gave another meaning. */
async function writtenWithSellers() {
  const workbook = openSample('en-service.xlsx');
  await startHost(workbook);
  const engine = localEngine();
  const sellers = await recogniseSheet(localEngine(), { sheet: 'Sellers' });
  const corrected = {
    ...sellers,
    columns: applyMapping(sellers.columns, { heldCustomers: '' }, 'must-exist'),
  };
  const sheet = await recogniseSheet(localEngine(), {});
  await previewScheme(engine, sheet, playbook('orphan-customers'), {
    asOf,
    furtherSheets: { sellers: corrected },
  });
  await applyPreview(engine, { language });
  return openWorkbook(saveWorkbook(workbook), { fileName: 'again.xlsx' });
}

describe('a further sheet of the latest run', () => {
  it('is found again with the meanings that somebody gave to its columns', async () => {
    await startHost(await writtenWithSellers());
    const { sellers } = await rememberedSheets(localEngine(), await recogniseSheet(localEngine(), {}));
    expect(sellers?.source.sheetName).toBe('Sellers');
    expect(sellers?.columns.map(({ role }) => role)).toContain('attendanceRate');
  });

  it('is read when the run is made again without a screen', async () => {
    await startHost(await writtenWithSellers());
    const { preview } = await runAgain(localEngine(), { language, now: new Date(2026, 5, 30) });
    expect(preview.findings.rows).toBeGreaterThan(0);
  });

  it('is let go where it is gone', async () => {
    const workbook = await writtenWithSellers();
    await startHost(workbook);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Sellers').delete();
      await context.sync();
    });
    expect(await rememberedSheets(localEngine(), await recogniseSheet(localEngine(), {}))).toEqual({});
  });
});
