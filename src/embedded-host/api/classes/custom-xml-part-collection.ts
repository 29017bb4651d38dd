import type { Workbook } from '../../model/book/workbook';
import { ApiError } from '../base/api-error';
import { object } from '../base/api-object';
import { defineClass, method } from '../base/define-class';

/** Documents that travel in the workbook unseen. */
export const customXmlPartCollectionClass = defineClass('CustomXmlPartCollection', {
  items: (workbook) => workbook.customXmlParts.all().map(({ id }) => object('CustomXmlPart', id)),
  members: {
    Add: method((workbook, [xml]: [string], host) => {
      requireXml(xml);
      host.noteChange();
      return object('CustomXmlPart', workbook.customXmlParts.add(xml).id);
    }),
    GetByNamespace: method((workbook, [namespaceUri]: [string]) =>
      object('CustomXmlPartScopedCollection', { workbook, namespaceUri }),
    ),
    GetCount: method((workbook) => workbook.customXmlParts.all().length),
    Indexer: method((workbook, [id]: [string]) => object('CustomXmlPart', requirePart(workbook, id))),
    GetItemOrNullObject: method((workbook, [id]: [string]) => {
      const part = workbook.customXmlParts.get(id);
      return part ? object('CustomXmlPart', part.id) : null;
    }),
  },
});

/** The part's own spelling of its id; throws `ItemNotFound` where there is none. */
export function requirePart(workbook: Workbook, id: string): string {
  const part = workbook.customXmlParts.get(id);
  if (!part) throw new ApiError('ItemNotFound', `There is no custom XML part ${id}.`);
  return part.id;
}

/** Throws `InvalidArgument` for text that is plainly no document; a full check is left to the reader of the part. */
export function requireXml(xml: string): void {
  if (!/^\s*(?:<\?xml[^>]*>\s*)?<[^>]+>/.test(xml)) throw new ApiError('InvalidArgument', 'This is no XML.');
}
