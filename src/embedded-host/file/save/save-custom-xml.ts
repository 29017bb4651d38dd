import { encodeXmlText } from '../xml/xml-text';
import { originOf } from '../package/origin';
import type { SaveContext } from './save-context';
import { partKey, relationshipsPath } from '../package/part-name';

const propertiesType = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml';
const namespace = 'http://schemas.openxmlformats.org/officeDocument/2006/customXml';

/** Writes added and changed custom XML parts, and takes removed ones away. */
export function saveCustomXmlParts(context: SaveContext): void {
  const { patch, workbook } = context;
  const { customXmlParts } = workbook;
  const paths = originOf(workbook)?.customXmlPaths ?? new Map<string, string>();
  for (const id of customXmlParts.touched) {
    const part = customXmlParts.get(id);
    const path = paths.get(id);
    if (part && path !== undefined) patch.write(path, part.xml);
    else if (part) addPart(context, id, part.xml, part.namespaceUri);
    else if (path !== undefined) removePart(context, path);
  }
}

function addPart(context: SaveContext, id: string, xml: string, namespaceUri: string): void {
  const { patch, workbookPath } = context;
  const path = patch.newPath('customXml/item#.xml');
  const propertiesPath = patch.newPath('customXml/itemProps#.xml');
  const reference = namespaceUri === '' ? '' : `<ds:schemaRef ds:uri="${encodeXmlText(namespaceUri)}"/>`;
  patch.writeTyped(path, 'application/xml', xml);
  patch.add(
    propertiesPath,
    propertiesType,
    '<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n' +
      `<ds:datastoreItem ds:itemID="${id}" xmlns:ds="${namespace}"><ds:schemaRefs>${reference}</ds:schemaRefs></ds:datastoreItem>`,
  );
  patch.addRelationship(path, 'customXmlProps', propertiesPath);
  patch.addRelationship(workbookPath, 'customXml', path);
}

function removePart(context: SaveContext, path: string): void {
  const { patch, workbookPath } = context;
  for (const source of [workbookPath, '']) {
    if (!patch.has(relationshipsPath(source))) continue;
    for (const { id, target } of patch.relationships(source)) {
      if (partKey(target) === partKey(path)) patch.removeRelationship(source, id);
    }
  }
  for (const { target } of patch.relationships(path)) patch.remove(target);
  patch.remove(path);
}
