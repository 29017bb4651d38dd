import type { CustomXmlPart } from '../../model/parts/custom-xml-parts';
import { ApiError } from '../base/api-error';
import { defineClass, method, property } from '../base/define-class';
import type { Host } from '../base/host';
import { requireXml } from './custom-xml-part-collection';

/** A document that travels in the workbook unseen. */
export const customXmlPartClass = defineClass('CustomXmlPart', {
  id: (id) => id,
  members: {
    Id: property((id) => id),
    NamespaceUri: property((id, host) => part(id, host).namespaceUri),
    GetXml: method((id, _args, host) => part(id, host).xml),
    SetXml: method((id, [xml]: [string], host) => {
      requireXml(xml);
      host.workbook.customXmlParts.setXml(part(id, host).id, xml);
      host.noteChange();
    }),
    Delete: method((id, _args, host) => {
      host.workbook.customXmlParts.remove(part(id, host).id);
      host.noteChange();
    }),
  },
});

function part(id: string, host: Host): CustomXmlPart {
  const found = host.workbook.customXmlParts.get(id);
  if (!found) throw new ApiError('ItemNotFound', `There is no custom XML part ${id}.`);
  return found;
}
