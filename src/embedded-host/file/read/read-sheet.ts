import { parseArea } from '../../model/cells/address';
import type { Sheet } from '../../model/book/sheet';
import type { Table } from '../../model/parts/table';
import { requireReadable, requireWithin } from '../bytes/budgets';
import { FileRefused } from '../bytes/file-refused';
import type { SheetOrigin } from '../package/origin';
import type { Package } from '../package/package';
import { partKey } from '../package/part-name';
import { readConditionalFormats } from './read-conditional-formats';
import { readDataValidations } from './read-data-validations';
import { readNotes } from './read-notes';
import { SheetDataReader, type ReadingContext } from './read-sheet-data';
import { readSheetSettings } from './read-sheet-settings';
import { readTable } from './read-table';
import { findSheetData } from './split-sheet';
import { child, parseXml } from '../xml/xml-tree';

/** Reads a sheet's part, and what hangs on it, into the model. Answers the paths of its tables. */
export function readSheet(
  file: Package,
  sheet: Sheet,
  origin: SheetOrigin,
  context: ReadingContext,
): [Table, string][] {
  const bytes = file.part(origin.path) as Uint8Array;
  const { dataStart, rowsStart, hasRows } = findSheetData(bytes);
  const dataEnd = hasRows ? new SheetDataReader(bytes, sheet, context).read(rowsStart) : rowsStart;
  const decoder = new TextDecoder();
  requireReadable(bytes.length - (dataEnd - dataStart), origin.path);
  const around = decoder.decode(bytes.subarray(0, dataStart)) + decoder.decode(bytes.subarray(dataEnd));
  const xml = parseXml(around, origin.path);
  if (xml.name !== 'worksheet') throw new FileRefused('broken', `${origin.path} is no worksheet`);
  readSheetSettings(xml, sheet);
  readConditionalFormats(xml, sheet);
  readDataValidations(xml, sheet);
  return readRelatedParts(file, sheet, origin, context);
}

function readRelatedParts(
  file: Package,
  sheet: Sheet,
  origin: SheetOrigin,
  { workbook }: ReadingContext,
): [Table, string][] {
  const tables: [Table, string][] = [];
  const seen = new Set<string>();
  for (const { kind, target, isExternal } of origin.relationships) {
    // A part hangs on its sheet once, however often the sheet refers to it.
    if (seen.has(partKey(target))) continue;
    seen.add(partKey(target));
    const xml = isExternal || !['comments', 'table', 'pivotTable'].includes(kind) ? null : file.xml(target);
    if (!xml) continue;
    if (kind === 'comments') {
      const notes = readNotes(xml, noteDrawings(file, origin));
      requireWithin('notes', notes.length, target);
      for (const note of notes) if (note) sheet.notes.load(note);
    }
    if (kind === 'pivotTable') {
      const area = parseArea(child(xml, 'location')?.attributes['ref'] ?? '');
      if (area) sheet.pivots = [...sheet.pivots, { name: xml.attributes['name'] ?? '', area }];
    }
    const table = kind === 'table' ? readTable(xml) : null;
    if (!table) continue;
    workbook.loadTable(sheet, table);
    tables.push([table, target]);
    requireWithin('tables', tables.length, origin.name);
  }
  return tables;
}

function noteDrawings(file: Package, origin: SheetOrigin): string[] {
  const decoder = new TextDecoder();
  return origin.relationships
    .filter(({ kind, isExternal }) => kind === 'vmlDrawing' && !isExternal)
    .map(({ target }) => decoder.decode(file.part(target) ?? new Uint8Array()));
}
