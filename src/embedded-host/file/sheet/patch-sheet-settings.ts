import { areaAddress, areasAddress } from '../../model/cells/address';
import { protectionPermissions } from '../../model/parts/sheet-settings';
import type { Sheet } from '../../model/book/sheet';
import type { SheetXml } from './sheet-xml';

/** Writes tab colour, protection, filter and merged areas as far as they were set. */
export function patchSheetSettings(xml: SheetXml, sheet: Sheet): void {
  const isSet = (key: Parameters<typeof sheet.touchedSettings.has>[0]) => sheet.touchedSettings.has(key);
  if (isSet('tabColor')) patchTabColor(xml, sheet);
  if (isSet('protection')) xml.replace('sheetProtection', protectionXml(sheet, xml.prefix));
  if (isSet('autoFilter')) patchFilter(xml, sheet);
}

/** Writes the merged areas anew. */
export function patchMerges(xml: SheetXml, sheet: Sheet): void {
  const { prefix: p } = xml;
  const cells = sheet.merges.map((area) => `<${p}mergeCell ref="${areasAddress([area])}"/>`).join('');
  xml.replace(
    'mergeCells',
    cells === '' ? '' : `<${p}mergeCells count="${sheet.merges.length}">${cells}</${p}mergeCells>`,
  );
}

function patchTabColor(xml: SheetXml, sheet: Sheet): void {
  const { prefix: p, edits } = xml;
  const color = sheet.get('tabColor');
  const text = color === null ? '' : `<${p}tabColor rgb="FF${color.replace('#', '').toUpperCase()}"/>`;
  const properties = xml.child('sheetPr');
  const known = properties?.children.find(({ local }) => local === 'tabColor');
  if (known) edits.replace(known.start, known.end, text);
  else if (!properties && text !== '') xml.insert('sheetPr', `<${p}sheetPr>${text}</${p}sheetPr>`);
  else if (properties?.children[0]) edits.insert(properties.children[0].start, text);
  else if (properties) edits.append(properties, text);
}

/** Only what differs from the schema's defaults is said: most things are forbidden, selecting is allowed. */
function protectionXml(sheet: Sheet, p: string): string {
  const protection = sheet.get('protection');
  if (!protection) return '';
  const allowedUnlessSaid = ['selectLockedCells', 'selectUnlockedCells', 'objects', 'scenarios'];
  const attributes = protectionPermissions.map((permission) => {
    const isAllowed = protection.allowed.has(permission);
    if (isAllowed === allowedUnlessSaid.includes(permission)) return '';
    return ` ${permission}="${isAllowed ? 0 : 1}"`;
  });
  return `<${p}sheetProtection sheet="1"${attributes.join('')}/>`;
}

function patchFilter(xml: SheetXml, sheet: Sheet): void {
  const filter = sheet.get('autoFilter');
  const { prefix: p } = xml;
  xml.replace('autoFilter', filter ? `<${p}autoFilter ref="${areaAddress(filter.area)}"/>` : '');
}
