import { openWorkbook } from '../../../src/embedded-host/file/read/open-workbook';
import { saveWorkbook } from '../../../src/embedded-host/file/save/save-workbook';
import { localEngine } from '../../../src/session/engine/local-engine';
import { forgetScheme, savedSchemes, saveScheme } from '../../../src/session/reading/saved-schemes';
import { jsonToXml } from '../../../src/workbook/memory/xml-json';
import { startHost } from '../../support/client';
import { openSample, playbook } from '../../support/sample-job';

const engine = localEngine();
const own = {
  ...playbook('abc'),
  id: 'own-1',
  label: { zh: '我的 <ABC> & 更多', en: 'My <ABC> & more' },
};

describe('a scheme that somebody saved', () => {
  it('is kept in the file, and found again when it is opened', async () => {
    const workbook = openSample('en-bank-customers.xlsx');
    await startHost(workbook);
    await saveScheme(own);
    await startHost(openWorkbook(saveWorkbook(workbook), { fileName: 'again.xlsx' }));
    const [found, ...others] = await savedSchemes(engine);
    expect(found).toMatchObject({ id: 'own-1', label: own.label });
    expect(others).toEqual([]);
  });

  it('takes the place of one of the same id, and goes without a trace', async () => {
    const workbook = openSample('en-bank-customers.xlsx');
    const before = saveWorkbook(workbook);
    await startHost(workbook);
    await saveScheme(own);
    await saveScheme({ ...own, label: { zh: '新名', en: 'New name' } });
    expect((await savedSchemes(engine)).map(({ label }) => label.en)).toEqual(['New name']);
    await forgetScheme('own-1');
    await forgetScheme('own-1');
    expect(await savedSchemes(engine)).toEqual([]);
    expect(saveWorkbook(workbook)).toEqual(before);
  });

  it('of a later version is not offered, and stays', async () => {
    await startHost(openSample('en-bank-customers.xlsx'));
    await Excel.run(async (context) => {
      const xml = jsonToXml('urn:huiyan:schemes:1', [{ version: 2, id: 'later' }, own]);
      context.workbook.customXmlParts.add(xml);
      await context.sync();
    });
    expect((await savedSchemes(engine)).map(({ id }) => id)).toEqual(['own-1']);
    await forgetScheme('own-1');
    await saveScheme(own);
    const xml = await Excel.run(async (context) => {
      const part = context.workbook.customXmlParts.getByNamespace('urn:huiyan:schemes:1').getOnlyItem();
      const text = part.getXml();
      await context.sync();
      return text.value;
    });
    expect(xml).toContain('"later"');
  });
});
