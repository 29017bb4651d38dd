import type { Workbook } from '../../model/book/workbook';
import type { Package } from '../package/package';
import { partKey } from '../package/part-name';
import type { Relationship } from '../package/relationships';

/** Reads the custom XML parts that have an id, and answers their paths by id. */
export function readCustomXmlParts(
  file: Package,
  relationships: readonly Relationship[],
  workbook: Workbook,
): Map<string, string> {
  const paths = new Map<string, string>();
  const seen = new Set<string>();
  const ofPackage = file.relationships('');
  for (const { kind, target } of [...relationships, ...ofPackage]) {
    if (kind !== 'customXml' || seen.has(partKey(target))) continue;
    seen.add(partKey(target));
    const properties = file
      .relationships(target)
      .find((relationship) => relationship.kind === 'customXmlProps');
    const id = file.xml(properties?.target ?? '')?.attributes['itemID']?.toUpperCase();
    const xml = file.text(target);
    if (id === undefined || xml === null) continue;
    workbook.customXmlParts.load(id, xml);
    paths.set(id, target);
  }
  return paths;
}
