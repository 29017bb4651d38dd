import { openWorkbook } from '../../../src/embedded-host/file/read/open-workbook';
import { localEngine } from '../../../src/session/engine/local-engine';
import { previewScheme } from '../../../src/session/reading/preview';
import { recogniseSheet } from '../../../src/session/reading/recognise-sheet';
import { applyPreview } from '../../../src/session/writing/apply-preview';
import { takeBack } from '../../../src/workbook/write/run/take-back';
import { renameSheet } from '../../../src/embedded-host/model/book/structure';
import { sheetOf } from '../../support/cells-of';
import { startHost } from '../../support/client';
import { asOf, playbook } from '../../support/sample-job';
import { annotatedFile } from './base-book';
import { deeds } from './host-stranger';

const copy = '客户 (2)';
const engine = localEngine();

describe('a copy of the customers’ sheet', () => {
  it('has its results known after a run on it was undone, as before', async () => {
    const workbook = openWorkbook(await annotatedFile());
    deeds['the customers’ sheet copied']?.(workbook);
    const names = () =>
      workbook.definedNames
        .all()
        .filter(({ name }) => !name.includes('anchor'))
        .map(({ name, scope, formula }) => `${scope?.name ?? ''} ${name} ${formula}`)
        .sort();
    const before = names();
    await startHost(workbook);
    const sheet = await recogniseSheet(engine, { sheet: copy });
    expect(sheet.ownColumns.length).toBeGreaterThan(3);
    await previewScheme(engine, sheet, playbook('high-end'), { asOf });
    await applyPreview(engine, { language: 'zh-CN' });
    expect(names()).not.toEqual(before);
    await takeBack();
    expect(names()).toEqual(before);
    const again = await recogniseSheet(engine, { sheet: copy });
    expect(again.ownColumns).toEqual(sheet.ownColumns);
    expect(again.issues).toEqual(sheet.issues);
  });

  it('is said by Undo where both were renamed: nobody knows which of them the run wrote into', async () => {
    const workbook = openWorkbook(await annotatedFile());
    await startHost(workbook);
    await previewScheme(engine, await recogniseSheet(engine, { sheet: '客户' }), playbook('high-end'), {
      asOf,
    });
    await applyPreview(engine, { language: 'zh-CN' });
    deeds['the customers’ sheet copied']?.(workbook);
    for (const [from, to] of [
      ['客户', '名单'],
      [copy, '名单备份'],
    ] as const)
      renameSheet(sheetOf(workbook, from), to);
    await expect(takeBack()).rejects.toMatchObject({
      code: 'partly-taken-back',
      text: {
        zh: expect.stringContaining('客户') as string,
        en: expect.stringContaining('copied') as string,
      },
    });
  });
});
