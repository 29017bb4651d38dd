import { Workbook } from '../../model/book/workbook';
import type { Sheet } from '../../model/book/sheet';
import type { SheetVisibility } from '../../model/parts/sheet-settings';
import { portableCompression, type Compression } from '../bytes/compression';
import { requireWithin } from '../bytes/budgets';
import { FileRefused } from '../bytes/file-refused';
import { readCustomXmlParts } from './read-custom-xml';
import { readDefinedNames } from './read-defined-names';
import { setOrigin, type SheetOrigin } from '../package/origin';
import { Package } from '../package/package';
import { partKey } from '../package/part-name';
import { readSheet } from './read-sheet';
import type { ReadingContext } from './read-sheet-data';
import { readStyles } from './read-styles';
import { recogniseParts } from '../package/recognise-parts';
import { requireZip } from '../package/recognise-file';
import type { Relationship } from '../package/relationships';
import { readSharedStrings } from './shared-strings';
import { child, childrenOf, flagAttribute, numberAttribute, type XmlElement } from '../xml/xml-tree';

/** What opening may be told. */
export interface OpenOptions {
  /** Only to tell WPS files from Excel's; the content decides everything else. */
  readonly fileName?: string;
  readonly compression?: Compression;
}

/**
 * Opens an .xlsx or .xlsm (macros are kept and never run).
 * Throws {@link FileRefused} for everything else, with a code that says why.
 *
 * @param bytes the file; kept, because saving copies what was not touched.
 */
export function openWorkbook(bytes: Uint8Array, options: OpenOptions = {}): Workbook {
  requireZip(bytes, options.fileName ?? '');
  const file = Package.open(bytes, options.compression ?? portableCompression);
  const workbookPath = recogniseParts(file);
  const xml = file.xml(workbookPath);
  if (xml?.name !== 'workbook') throw new FileRefused('broken', `${workbookPath} is no workbook`);
  const relationships = file.relationships(workbookPath);
  const byKind = (kind: string) => relationships.find((relationship) => relationship.kind === kind)?.target;
  const partOf = (kind: string) => file.xml(byKind(kind) ?? '');
  const workbook = new Workbook({
    date1904: flagAttribute(child(xml, 'workbookPr'), 'date1904'),
    isStructureProtected: flagAttribute(child(xml, 'workbookProtection'), 'lockStructure'),
    styles: readStyles(partOf('styles'), partOf('theme')),
  });
  const sharedStrings = file.part(byKind('sharedStrings') ?? '');
  const context: ReadingContext = {
    workbook,
    sharedStrings: sharedStrings ? readSharedStrings(sharedStrings) : [],
    cellCount: 0,
  };
  const tabs = readTabs(xml, relationships, workbook, file);
  requireOwnParts(tabs);
  const tablePaths = new Map(
    tabs.flatMap((tab) => (tab ? readSheet(file, tab.sheet, tab.origin, context) : [])),
  );
  const sheets = tabs.map((tab) => tab?.sheet ?? null);
  if (workbook.sheets.length === 0) throw new FileRefused('not-a-workbook', 'there is no worksheet in it');
  for (const id of otherTableIds(file, tablePaths.values())) workbook.keepTableId(id);
  readDefinedNames(xml, workbook, sheets);
  const active = sheets[numberAttribute(child(child(xml, 'bookViews'), 'workbookView'), 'activeTab') ?? 0];
  if (active) workbook.loadActiveSheet(active);
  setOrigin(workbook, {
    package: file,
    workbookPath,
    relationships,
    isStrict: relationships.some(({ type }) => type.startsWith('http://purl.oclc.org/')),
    sheets: new Map(tabs.flatMap((tab) => (tab ? [[tab.sheet, tab.origin]] : []))),
    tabs: sheets,
    activeSheet: workbook.activeSheet,
    sharedStringCount: context.sharedStrings.length,
    tablePaths,
    customXmlPaths: readCustomXmlParts(file, relationships, workbook),
  });
  file.finishOpening();
  return workbook;
}

/** Sheets that share a part would be read as often as they are many, and saved over each other. */
function requireOwnParts(tabs: readonly (Tab | null)[]): void {
  const paths = new Set<string>();
  for (const tab of tabs) {
    if (!tab) continue;
    const key = partKey(tab.origin.path);
    if (paths.has(key)) throw new FileRefused('broken', `two sheets have the part ${tab.origin.path}`);
    paths.add(key);
  }
}

interface Tab {
  readonly sheet: Sheet;
  readonly origin: SheetOrigin;
}

/** The tabs in their order; null for those that are no worksheets. */
function readTabs(
  xml: XmlElement,
  relationships: readonly Relationship[],
  workbook: Workbook,
  file: Package,
): (Tab | null)[] {
  const elements = childrenOf(child(xml, 'sheets'), 'sheet');
  requireWithin('sheets', elements.length, 'the workbook');
  const byId = new Map(relationships.map((relationship) => [relationship.id, relationship]));
  return elements.map((element, place) => {
    const relationshipId = element.attributes['r:id'] ?? '';
    const relationship = byId.get(relationshipId);
    const id = numberAttribute(element, 'sheetId') ?? place + 1;
    const name = element.attributes['name'] ?? `Sheet${place + 1}`;
    if (relationship?.kind !== 'worksheet') {
      workbook.loadOtherTab(id, name);
      return null;
    }
    const path = relationship.target;
    if (!file.has(path)) throw new FileRefused('broken', `the part of sheet ${name} is missing`);
    const visibility = (element.attributes['state'] ?? 'visible') as SheetVisibility;
    return {
      sheet: workbook.loadSheet(id, name, visibility),
      origin: { name, path, relationshipId, relationships: file.relationships(path) },
    };
  });
}

/** The ids of the tables in the package that hang on no sheet that is opened. */
function otherTableIds(file: Package, known: Iterable<string>): number[] {
  const keys = new Set([...known].map(partKey));
  return file.entries
    .filter(({ name }) => !keys.has(partKey(name)) && file.contentTypes.of(name).endsWith('.table+xml'))
    .map(({ name }) => numberAttribute(file.xml(name) ?? undefined, 'id') ?? 0);
}
