import { saveWorkbook } from '../../../src/embedded-host/file/save/save-workbook';
import { openWorkbook } from '../../../src/embedded-host/file/read/open-workbook';
import type { Workbook } from '../../../src/embedded-host/model/book/workbook';
import { hideRemoved } from '../../../src/session/writing/hide-removed';
import { localEngine } from '../../../src/session/engine/local-engine';
import { applyPreview } from '../../../src/session/writing/apply-preview';
import { previewScheme } from '../../../src/session/reading/preview';
import { recogniseSheet } from '../../../src/session/reading/recognise-sheet';
import { showRows } from '../../../src/workbook/write/run/hide-rows';
import { takeBack } from '../../../src/workbook/write/run/take-back';
import { startHost } from '../../support/client';
import { asOf, openSample, playbook } from '../../support/sample-job';
import { differences, snapshot } from '../../support/snapshot';

/** The sample after a run of the main scheme, and the engine that ran it. */
async function written() {
  const workbook = openSample('zh-bank-customers.xlsx');
  await startHost(workbook);
  const engine = localEngine();
  const { findings } = await previewScheme(engine, await recogniseSheet(engine, {}), playbook('high-end'), {
    asOf,
  });
  const receipt = await applyPreview(engine, { language: 'zh-CN' });
  return { workbook, engine, findings, receipt };
}

function hiddenRows(workbook: Workbook): number[] {
  const [sheet] = workbook.sheets;
  const rows = (sheet?.usedRange(true)?.bottom ?? 0) + 1;
  return Array.from({ length: rows }, (_, row) => row).filter((row) => sheet?.rows.isHidden(row));
}

/** The rows of the sheet with a reason for their removal. */
function rowsWithReason(workbook: Workbook, header: string): number[] {
  const [sheet] = workbook.sheets;
  const used = sheet?.usedRange(true);
  if (!sheet || !used) return [];
  const at = Array.from({ length: used.right + 1 }, (_, column) => column).find(
    (column) => sheet.getValue(3, column) === header,
  );
  return Array.from({ length: used.bottom + 1 }, (_, row) => row).filter(
    (row) => row > 3 && at !== undefined && sheet.getValue(row, at) !== '',
  );
}

describe('rows marked for removal', () => {
  it('are hidden, those and no others, also in the file that is saved', async () => {
    const { workbook, engine, findings, receipt } = await written();
    const hidden = await hideRemoved(engine, receipt);
    expect(findings.removed).toBeGreaterThan(100);
    expect(hidden.rows).toHaveLength(findings.removed);
    expect(hiddenRows(workbook)).toEqual(rowsWithReason(workbook, '剔除原因'));
    const saved = openWorkbook(saveWorkbook(workbook), { fileName: 'saved.xlsx' });
    expect(hiddenRows(saved)).toEqual(hiddenRows(workbook));
  });

  it('are shown again, and those that somebody else had hidden stay hidden', async () => {
    const { workbook, engine, receipt } = await written();
    const [mine = 0] = rowsWithReason(workbook, '剔除原因');
    workbook.sheets[0]?.rows.setHidden(mine, true);
    const hidden = await hideRemoved(engine, receipt);
    await showRows(hidden);
    expect(hiddenRows(workbook)).toEqual([mine]);
  });

  it('are shown again by Undo, after which the workbook is as it was before the run', async () => {
    const { workbook, engine, receipt } = await written();
    await hideRemoved(engine, receipt);
    await takeBack();
    expect(hiddenRows(workbook)).toEqual([]);
    expect(differences(snapshot(openSample('zh-bank-customers.xlsx')), snapshot(workbook))).toEqual([]);
  });

  it('are shown again by Undo where they stand after somebody inserted a row among them', async () => {
    const { workbook, engine, receipt } = await written();
    await hideRemoved(engine, receipt);
    const context = new Excel.RequestContext();
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRange('40:40').insert('Down');
    await context.sync();
    await takeBack();
    expect(hiddenRows(workbook).filter((row) => row !== 39)).toEqual([]);
  });

  it('cannot be hidden any more once the run was undone', async () => {
    const { engine, receipt } = await written();
    await takeBack();
    await expect(hideRemoved(engine, receipt)).rejects.toMatchObject({ code: 'not-the-latest-run' });
  });
});
