import type { EmbeddedHost } from '../../../../src/embedded-host/api/embedded-host';
import { openWorkbook } from '../../../../src/embedded-host/file/read/open-workbook';
import { saveWorkbook } from '../../../../src/embedded-host/file/save/save-workbook';
import type { Workbook } from '../../../../src/embedded-host/model/book/workbook';
import { hasUnfinishedRun, takeBack } from '../../../../src/workbook/write/run/take-back';
import { emptyState } from '../../../../src/workbook/memory/state';
import { cellsOf, sheetOf } from '../../../support/cells-of';
import { startHost } from '../../../support/client';
import { apply, previewAgain, previewOn } from '../../../support/sample-job';
import { shortenPauses } from '../../../support/short-pauses';
import { smallWorkbook } from '../../../support/small-workbook';

shortenPauses();

const summary = '慧眼汇总';

/** A workbook in which the second run died when it had written the summary, saved and opened again, and how it was before. */
async function leftHalfWritten(): Promise<{ workbook: Workbook; host: EmbeddedHost; before: unknown }> {
  const workbook = smallWorkbook(8);
  const { preview, host } = await previewOn(workbook);
  await apply(preview);
  sheetOf(workbook).setValue(4, 3, 9_000_000);
  const before = cellsOf(workbook);
  const second = await previewAgain();
  let isLegend = false;
  host.faults.add({
    when: ({ request }) => (isLegend ||= /sheet-cells.*慧眼图例/su.test(JSON.stringify(request))),
    effect: { kind: 'refused', code: 'InvalidOrTimedOutSession' },
  });
  await apply(second).catch(() => undefined);
  const left = openWorkbook(saveWorkbook(workbook));
  return { workbook: left, host: await startHost(left), before };
}

const journalIn = (workbook: Workbook) =>
  workbook.customXmlParts.all().filter(({ namespaceUri }) => namespaceUri.includes('journal'));

async function expectWayOut(workbook: Workbook, host: EmbeddedHost): Promise<void> {
  expect(journalIn(workbook)).toEqual([]);
  expect(await hasUnfinishedRun(emptyState)).toBe(false);
  host.faults.clear();
  const { columns } = await apply(await previewAgain());
  expect(columns.length).toBeGreaterThan(3);
}

describe('a workbook that was left half written', () => {
  it('is given up with a way out where Excel refuses a step for good, and the other steps are taken back', async () => {
    const { workbook, host, before } = await leftHalfWritten();
    expect(journalIn(workbook)).not.toEqual([]);
    host.faults.add({
      when: ({ request }) => JSON.stringify(request).includes(summary),
      effect: { kind: 'refused', code: 'InvalidArgument' },
    });
    await expect(takeBack()).rejects.toMatchObject({
      code: 'partly-taken-back',
      text: { en: expect.stringContaining(summary) as string },
    });
    expect(cellsOf(workbook)).toEqual(before);
    await expectWayOut(workbook, host);
  });

  it('is put back as far as its record can be read', async () => {
    const { workbook, host } = await leftHalfWritten();
    const [, entry] = journalIn(workbook);
    workbook.customXmlParts.setXml(entry?.id ?? '', '<huiyan xmlns="urn:huiyan:journal:1">{cut off</huiyan>');
    await expect(takeBack()).rejects.toMatchObject({ code: 'partly-taken-back' });
    await expectWayOut(workbook, host);
  });

  it('waits for the person where the sheet is protected: the record stays, and nothing is left out', async () => {
    const { workbook, host, before } = await leftHalfWritten();
    const stop = host.faults.add({
      when: ({ request }) => JSON.stringify(request).includes(summary),
      effect: { kind: 'refused', code: 'AccessDenied' },
    });
    await expect(takeBack()).rejects.toMatchObject({ code: 'excel-AccessDenied' });
    stop();
    await takeBack();
    expect(cellsOf(workbook)).toEqual(before);
  });
});

afterAll(() => startHost());
