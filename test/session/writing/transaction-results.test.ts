import { saveWorkbook } from '../../../src/embedded-host/file/save/save-workbook';
import { openWorkbook } from '../../../src/embedded-host/file/read/open-workbook';
import { Workbook } from '../../../src/embedded-host/model/book/workbook';
import { localEngine } from '../../../src/session/engine/local-engine';
import { applyPreview } from '../../../src/session/writing/apply-preview';
import { previewScheme } from '../../../src/session/reading/preview';
import { recogniseSheet } from '../../../src/session/reading/recognise-sheet';
import { runAgain } from '../../../src/session/writing/run-again';
import { takeBack } from '../../../src/workbook/write/run/take-back';
import { sheetOf } from '../../support/cells-of';
import { cloningEngine } from '../../support/cloning-engine';
import { startHost } from '../../support/client';
import { apply, asOf, language, playbook, previewAgain, previewOn } from '../../support/sample-job';
import { differences, snapshot } from '../../support/snapshot';

/** 200 purchases of 40 customers over a year. */
function purchases(): Workbook {
  const workbook = Workbook.createEmpty('交易');
  const sheet = workbook.activeSheet;
  ['客户号', '姓名', '交易日期', '交易金额'].forEach((header, column) => {
    sheet.setValue(0, column, header);
  });
  for (let row = 1; row <= 200; row++) {
    const customer = (row * 7) % 40;
    const cells = [
      `C${String(customer).padStart(3, '0')}`,
      `客户${String(customer)}`,
      `2026-0${String(1 + (row % 6))}-15`,
      100 + row,
    ];
    cells.forEach((value, column) => {
      sheet.setValue(row, column, value);
    });
  }
  return openWorkbook(saveWorkbook(workbook));
}

describe('results of transactions', () => {
  it('are taken back whole: the workbook is as it was before its first run', async () => {
    const workbook = purchases();
    const before = snapshot(workbook);
    const { preview } = await previewOn(workbook, playbook('rfm'));
    expect(preview.findings).toMatchObject({ rows: 40, transactions: 200, destination: 'own-sheet' });
    const receipt = await apply(preview);
    expect(receipt.sheet).toBe('慧眼客户');
    expect(sheetOf(workbook, '交易').readValues(0, 4, 201, 3).flat().join('')).toBe('');
    await takeBack();
    expect(differences(before, snapshot(workbook))).toEqual([]);
  });

  it('are written although the transactions are protected, and taken back', async () => {
    const workbook = purchases();
    sheetOf(workbook, '交易').set('protection', { allowed: new Set(), hasPassword: false });
    const before = snapshot(workbook);
    const { preview } = await previewOn(workbook, playbook('rfm'));
    const receipt = await apply(preview);
    expect(receipt.sheet).toBe('慧眼客户');
    expect(sheetOf(workbook, '慧眼客户').readValues(0, 0, 2, 1).flat().join('')).not.toBe('');
    await takeBack();
    expect(differences(before, snapshot(workbook))).toEqual([]);
  });

  it('are taken back to those of the run before, notes, colours and table included', async () => {
    const workbook = purchases();
    const { preview } = await previewOn(workbook, playbook('rfm'));
    await apply(preview);
    const first = snapshot(workbook);
    await apply(await previewAgain(playbook('abc')));
    expect(differences(first, snapshot(workbook))).not.toEqual([]);
    await takeBack();
    // The journal of the first run is given up when the second begins.
    const kept = (lines: readonly string[]) => lines.filter((line) => !/journal|anchor/u.test(line));
    expect(differences(kept(first), kept(snapshot(workbook)))).toEqual([]);
  });

  it('are found again by the row of a transaction, as the customer’s card', async () => {
    await startHost(purchases());
    const engine = localEngine();
    await previewScheme(engine, await recogniseSheet(engine, {}), playbook('rfm'), { asOf });
    const [first, again] = [await engine.card(1), await engine.card(41)];
    expect(first?.id).toBe('C007');
    expect(again).toEqual(first);
    expect(first?.reasons[0]?.reason.zh).not.toBe('');
  });

  it('go to the same list of customers when it is run again', async () => {
    const workbook = purchases();
    const list = workbook.addSheet('名单');
    ['客户号', '备注'].forEach((header, column) => {
      list.setValue(0, column, header);
    });
    list.setValue(1, 0, 'C007');
    list.setValue(2, 0, 'C014');
    await startHost(workbook);
    const engine = localEngine();
    const furtherSheets = { customers: await recogniseSheet(engine, { sheet: '名单' }) };
    const sheet = await recogniseSheet(engine, { sheet: '交易' });
    await previewScheme(engine, sheet, playbook('rfm'), { asOf, furtherSheets });
    expect((await applyPreview(engine, { language })).sheet).toBe('名单');
    const first = snapshot(workbook).filter((line) => line.startsWith('名单'));
    const { receipt, preview } = await runAgain(engine, { language, now: new Date(2026, 6, 1) });
    expect([preview.findings.destination, receipt.sheet]).toEqual(['customer-list', '名单']);
    expect(snapshot(workbook).filter((line) => line.startsWith('名单'))).toEqual(first);
    expect(workbook.sheet('慧眼客户')).toBeUndefined();
  });

  it('are the same from an engine in another thread', async () => {
    const written = async (engine: ReturnType<typeof localEngine>) => {
      const workbook = purchases();
      await startHost(workbook);
      await previewScheme(engine, await recogniseSheet(engine, {}), playbook('rfm'), { asOf });
      await applyPreview(engine, { language });
      return snapshot(workbook);
    };
    const [here, across] = [await written(localEngine()), await written(cloningEngine(localEngine()))];
    expect(differences(here, across)).toEqual([]);
  });
});
