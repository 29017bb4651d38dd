import { startHost } from '../../support/client';
import { errorCodeOf } from '../../support/host-error';
import { onSheet } from '../../support/on-sheet';

const namespaceUri = 'urn:example:state';
const xml = `<state xmlns="${namespaceUri}"><a/></state>`;

describe('custom XML parts', () => {
  it('keeps documents and finds them by id and namespace', async () => {
    await startHost();
    await onSheet(async (_sheet, context) => {
      const { customXmlParts } = context.workbook;
      const part = customXmlParts.add(xml);
      customXmlParts.add('<other/>');
      part.load('id, namespaceUri');
      const scoped = customXmlParts.getByNamespace(namespaceUri);
      const only = scoped.getOnlyItemOrNullObject();
      scoped.load('items/id');
      const text = only.getXml();
      const count = customXmlParts.getCount();
      await context.sync();
      expect([part.namespaceUri, text.value, count.value, scoped.items.length]).toEqual([
        namespaceUri,
        xml,
        2,
        1,
      ]);
      expect(scoped.items[0]?.id).toBe(part.id);
    });
  });

  it('puts another document in place, and deletes', async () => {
    await startHost();
    await onSheet(async (_sheet, context) => {
      const part = context.workbook.customXmlParts.add(xml);
      part.setXml(`<state xmlns="${namespaceUri}">2</state>`);
      part.load('id');
      const text = part.getXml();
      await context.sync();
      expect(text.value).toContain('2');
      part.delete();
      const gone = context.workbook.customXmlParts.getItemOrNullObject(part.id);
      const none = context.workbook.customXmlParts.getByNamespace(namespaceUri).getOnlyItemOrNullObject();
      await context.sync();
      expect([gone.isNullObject, none.isNullObject]).toEqual([true, true]);
    });
  });

  it('says ItemNotFound for a part that is not there, InvalidArgument for what is no XML', async () => {
    await startHost();
    expect(
      await errorCodeOf(async (context) => context.workbook.customXmlParts.getItem('{nobody}').load('id')),
    ).toBe('ItemNotFound');
    expect(await errorCodeOf(async (context) => void context.workbook.customXmlParts.add('plain'))).toBe(
      'InvalidArgument',
    );
  });
});
