import { Workbook } from '../../../src/embedded-host/model/book/workbook';
import {
  emptyState,
  readRemembered,
  readState,
  writeState,
  type WorkbookState,
} from '../../../src/workbook/memory/state';
import { jsonToXml, xmlToJson } from '../../../src/workbook/memory/xml-json';
import { startHost } from '../../support/client';

const namespace = 'urn:huiyan:state:1';
const value = { text: `"引号" & <标签> 'a' ]]> \u0001\ud800\ufffe\uffff\u2028 é\n`, list: [1, null, true] };

describe('what is remembered, as XML', () => {
  it('comes back from the product’s own writing, whatever characters there are', () => {
    expect(xmlToJson(jsonToXml(namespace, value))).toEqual(value);
  });

  const json = '{"a":"x & <y>"}';
  const escaped = json.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const quoted = escaped.replaceAll('"', '&quot;');
  it.each([
    [
      'entities for quotes, as LibreOffice',
      `<?xml version="1.0"?>\n<huiyan xmlns="${namespace}">${quoted}</huiyan>`,
    ],
    [
      'numbers for characters',
      `<huiyan xmlns='${namespace}'>${json.replaceAll('&', '&#38;').replaceAll('<', '&#x3C;').replaceAll('"', '&#34;')}</huiyan>`,
    ],
    ['CDATA', `<huiyan xmlns="${namespace}"><![CDATA[${json}]]></huiyan>`],
    [
      'CDATA in pieces, with comments',
      `<huiyan xmlns="${namespace}"><![CDATA[{"a":]]><!-- c --><![CDATA["x & <y>"}]]></huiyan>`,
    ],
    ['a prefix', `<ns0:huiyan xmlns:ns0="${namespace}">${escaped}</ns0:huiyan>`],
    [
      'blanks, an instruction and a byte order mark',
      `\ufeff<?xml version="1.0" encoding="UTF-8"?><?p q?>\n<!-- < > -->\n<huiyan  xmlns = "${namespace}" >\n  ${escaped}\r\n</huiyan >\n`,
    ],
  ])('is read where a program wrote it with %s', (_how, xml) => {
    expect(xmlToJson(xml)).toEqual({ a: 'x & <y>' });
  });

  it.each([
    ['cut off', `<huiyan xmlns="${namespace}">{"a":`],
    ['no JSON', `<huiyan xmlns="${namespace}">{a}</huiyan>`],
    ['elements', `<huiyan xmlns="${namespace}"><huiyan>{}</huiyan></huiyan>`],
    ['another root', `<other xmlns="${namespace}">{}</other>`],
    ['nothing', ''],
  ])('is nothing where it is %s', (_how, xml) => {
    expect(xmlToJson(xml)).toBeUndefined();
  });
});

describe('parts of the state', () => {
  const after = (number: number): WorkbookState => ({
    ...emptyState,
    runs: [
      {
        number,
        schemeId: 'abc',
        label: { zh: '', en: '' },
        sheet: 'S',
        asOf: 1,
        rows: 1,
        stars: 0,
        tiers: {},
        at: undefined,
      },
    ],
  });
  const broken = `<huiyan xmlns="${namespace}">{"version":9}</huiyan>`;

  async function withParts(...parts: readonly string[]): Promise<Workbook> {
    const workbook = Workbook.createEmpty();
    for (const xml of parts) workbook.customXmlParts.add(xml);
    await startHost(workbook);
    return workbook;
  }

  it('that cannot be read are counted and left as they are, and a new one stands beside them', async () => {
    const workbook = await withParts(broken);
    await Excel.run(async (context) => {
      expect(await readRemembered(context)).toEqual({ state: emptyState, unread: 1 });
      await writeState(context, after(1));
      expect((await readState(context)).runs).toMatchObject([{ number: 1 }]);
      await writeState(context, emptyState);
    });
    expect(workbook.customXmlParts.all().map(({ xml }) => xml)).toEqual([broken]);
  });

  it('that are there twice count as the one with the latest run, which takes their place', async () => {
    const parts = [2, 3, 1].map((number) => jsonToXml(namespace, after(number)));
    const workbook = await withParts(...parts);
    await Excel.run(async (context) => {
      expect((await readState(context)).runs).toMatchObject([{ number: 3 }]);
      await writeState(context, after(4));
      expect((await readState(context)).runs).toMatchObject([{ number: 4 }]);
    });
    expect(workbook.customXmlParts.all()).toHaveLength(1);
  });
});

afterAll(() => startHost());
