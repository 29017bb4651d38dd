import type { Workbook } from '../../../src/embedded-host/model/book/workbook';
import { applyPreview } from '../../../src/session/writing/apply-preview';
import { localEngine } from '../../../src/session/engine/local-engine';
import { previewScheme } from '../../../src/session/reading/preview';
import { recogniseSheet } from '../../../src/session/reading/recognise-sheet';
import { startHost } from '../../support/client';
import { asOf, language, openSample, playbook } from '../../support/sample-job';

/** The English sample, with rows 3 to 12 and row 20 hidden (zero-based 2 to 11, and 19). */
function withHiddenRows(): Workbook {
  const workbook = openSample('en-bank-customers.xlsx');
  for (const row of [...Array.from({ length: 10 }, (_, index) => index + 2), 19]) {
    workbook.sheets[0]?.rows.setHidden(row, true);
  }
  return workbook;
}

async function run(visibleOnly?: boolean) {
  const engine = localEngine();
  const sheet = await recogniseSheet(localEngine(), {}, { visibleOnly });
  const { findings } = await previewScheme(engine, sheet, playbook('abc'), { asOf });
  return { engine, sheet, findings };
}

describe('hidden rows', () => {
  it('are included unless somebody leaves them out', async () => {
    await startHost(withHiddenRows());
    const all = await run();
    const visible = await run(true);
    expect(all.sheet.hiddenRows).toBeUndefined();
    expect(visible.sheet.hiddenRows).toEqual([
      { first: 2, count: 10 },
      { first: 19, count: 1 },
    ]);
    expect(visible.findings.rows).toBe(all.findings.rows - 11);
  });

  it('are told among the rows left out', async () => {
    await startHost(withHiddenRows());
    const { findings } = await run(true);
    expect(findings.skipped.filter(({ why }) => why === 'hidden')).toEqual([
      { sheetRow: 2, rowCount: 10, why: 'hidden', text: '' },
      { sheetRow: 19, rowCount: 1, why: 'hidden', text: '' },
    ]);
  });

  it('get nothing written, and keep what an earlier run wrote', async () => {
    const workbook = withHiddenRows();
    await startHost(workbook);
    const first = await run();
    const { columns } = await applyPreview(first.engine, { language });
    const at = columns[0]?.column ?? -1;
    const before = workbook.sheets[0]?.readValues(2, at, 10, 1);
    const second = await run(true);
    await applyPreview(second.engine, { language });
    expect(workbook.sheets[0]?.readValues(2, at, 10, 1)).toEqual(before);
    expect(before?.flat().every((cell) => cell !== '')).toBe(true);
  });

  it('stay left out when the sheet is opened again', async () => {
    await startHost(withHiddenRows());
    const { engine } = await run(true);
    await applyPreview(engine, { language });
    expect((await recogniseSheet(localEngine(), {})).hiddenRows).toHaveLength(2);
    expect((await recogniseSheet(localEngine(), {}, { visibleOnly: false })).hiddenRows).toBeUndefined();
  });
});
