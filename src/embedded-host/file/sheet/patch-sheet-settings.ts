import { areaAddress, areasAddress } from '../../model/cells/address';
import { protectionPermissions } from '../../model/parts/sheet-settings';
import type { Sheet } from '../../model/book/sheet';
import type { SheetXml } from './sheet-xml';

/** Writes tab colour, page, protection, filter and merged areas as far as they were set. */
export function patchSheetSettings(xml: SheetXml, sheet: Sheet): void {
  const isSet = (key: Parameters<typeof sheet.touchedSettings.has>[0]) => sheet.touchedSettings.has(key);
  if (isSet('tabColor') || isSet('pageSetup')) patchProperties(xml, sheet);
  if (isSet('pageSetup')) patchPage(xml, sheet);
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

/** The properties that stand at the top: the colour of the tab, then whether pages are fitted. */
function patchProperties(xml: SheetXml, sheet: Sheet): void {
  const { prefix: p, edits } = xml;
  const color = sheet.get('tabColor');
  const tab = color === null ? '' : `<${p}tabColor rgb="FF${color.replace('#', '').toUpperCase()}"/>`;
  const page = sheet.get('pageSetup').fit ? `<${p}pageSetUpPr fitToPage="1"/>` : '';
  const wanted = [
    { name: 'tabColor', text: tab, isSet: sheet.touchedSettings.has('tabColor') },
    { name: 'pageSetUpPr', text: page, isSet: sheet.touchedSettings.has('pageSetup') },
  ].filter(({ isSet }) => isSet);
  const properties = xml.child('sheetPr');
  if (!properties) {
    const all = wanted.map(({ text }) => text).join('');
    if (all !== '') xml.insert('sheetPr', `<${p}sheetPr>${all}</${p}sheetPr>`);
    return;
  }
  const [first] = properties.children;
  for (const { name, text } of wanted) {
    const known = properties.children.find(({ local }) => local === name);
    if (known) edits.replace(known.start, known.end, text);
    else if (name === 'tabColor' && first) edits.insert(first.start, text);
    else if (text !== '') edits.append(properties, text);
  }
}

/** What a printer's own settings say besides stays. */
function patchPage(xml: SheetXml, sheet: Sheet): void {
  const { isLandscape, paperSize, fit } = sheet.get('pageSetup');
  const attributes: readonly (readonly [string, string | null])[] = [
    ['paperSize', paperSize === undefined ? null : String(paperSize)],
    ['fitToWidth', fit ? String(fit.width) : null],
    ['fitToHeight', fit ? String(fit.height) : null],
    ['orientation', isLandscape ? 'landscape' : null],
  ];
  const known = xml.child('pageSetup');
  if (known) {
    for (const [name, value] of attributes) xml.edits.setAttribute(known, name, value);
    return;
  }
  const said = attributes.flatMap(([name, value]) => (value === null ? [] : [` ${name}="${value}"`]));
  if (said.length > 0) xml.insert('pageSetup', `<${xml.prefix}pageSetup${said.join('')}/>`);
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
