import { areaAddress } from '../../model/cells/address';
import type { Sheet } from '../../model/book/sheet';
import { ByteWriter } from '../bytes/byte-writer';
import { dropEmptied } from '../sheet/drop-emptied';
import { EditFollower } from '../sheet/follow-edits';
import { followInXml } from '../sheet/follow-in-xml';
import { dynamicArrayMetadata } from './dynamic-arrays';
import { markFormulasToWrite } from '../sheet/mark-formulas';
import { patchColumns } from '../sheet/patch-columns';
import { patchConditionalFormats } from '../sheet/patch-conditional-formats';
import { patchDataValidations } from '../sheet/patch-data-validations';
import { patchMerges, patchSheetSettings } from '../sheet/patch-sheet-settings';
import { patchView } from '../sheet/patch-view';
import { RowsInDisorder } from '../bytes/copy-cursor';
import { RowPatcher } from '../sheet/row-patcher';
import type { SaveContext } from './save-context';
import { saveNotes } from './save-notes';
import { saveTables } from './save-tables';
import { SheetXml } from '../sheet/sheet-xml';
import { findSheetData } from '../read/split-sheet';
import { afterTag } from '../xml/xml-bytes';
import { CellWriter } from '../sheet/write-cell';
import { writeAllRows, type TextSink } from '../sheet/write-rows';

/** Where a sheet is saved to. */
export interface SheetTarget {
  readonly path: string;
  /** The sheet's name in the file; its new name for sheets that the file does not have. */
  readonly originalName: string;
  readonly isNew: boolean;
  /** See `ViewChanges`. */
  readonly isActive: boolean | null;
}

/** Writes the sheet's part, and the parts that hang on it, as far as they were touched. */
export function saveSheet(context: SaveContext, sheet: Sheet, target: SheetTarget): void {
  const { patch, workbook } = context;
  const bytes = patch.bytes(target.path);
  const data = findSheetData(bytes);
  const dataEnd = data.hasRows ? endOfSheetData(bytes) : data.rowsStart;
  const decoder = new TextDecoder();
  const head = decoder.decode(bytes.subarray(0, data.dataStart));
  const xml = new SheetXml(`${head}<sheetData/>${decoder.decode(bytes.subarray(dataEnd))}`);
  const follower = new EditFollower(workbook.edits, { id: sheet.id, name: target.originalName });
  markFormulasToWrite(sheet);
  const rowsAreTouched = target.isNew || follower.lineEdits.length > 0 || hasTouchedRows(sheet);
  patchAround(xml, sheet, follower, target);
  if (rowsAreTouched) patchDimension(xml, sheet);
  saveNotes(context, sheet, target.path, xml, follower);
  saveTables(context, sheet, target.path, xml);
  if (xml.edits.isEmpty && !rowsAreTouched) return;
  const behind = head.length + '<sheetData/>'.length;
  if (rowsAreTouched && !data.hasRows) {
    const cells = cellWriter(context, sheet, xml.prefix);
    patch.writePacked(target.path, (out) => {
      out.text(xml.edits.apply(0, head.length));
      writeSheetData(cells, out, () => writeAllRows(sheet, cells, out));
      out.text(xml.edits.apply(behind));
    });
    return;
  }
  const out = new ByteWriter(Math.ceil(bytes.length * (rowsAreTouched ? 1.25 : 1.01)) + 65_536);
  out.text(xml.edits.apply(0, head.length));
  if (rowsAreTouched)
    patchRows(cellWriter(context, sheet, xml.prefix), sheet, bytes, data.rowsStart, follower, out);
  else out.copy(bytes, data.dataStart, dataEnd);
  out.text(xml.edits.apply(behind));
  patch.write(target.path, out.finish());
}

function hasTouchedRows(sheet: Sheet): boolean {
  if (sheet.rows.touched.size > 0) return true;
  for (const [, cells] of sheet.cells.rows()) if (cells.touches.columns.length > 0) return true;
  return false;
}

function endOfSheetData(bytes: Uint8Array): number {
  // The rows are the greater part by far: their end is looked for from the part's end.
  const text = new TextDecoder('latin1');
  for (let at = bytes.lastIndexOf(0x3c); at > 0; at = bytes.lastIndexOf(0x3c, at - 1)) {
    if (bytes[at + 1] !== 0x2f) continue;
    const end = afterTag(bytes, at);
    if (/^<\/(?:[^:]+:)?sheetData\s*>$/.test(text.decode(bytes.subarray(at, end)))) return end;
  }
  return bytes.length;
}

function patchAround(xml: SheetXml, sheet: Sheet, follower: EditFollower, target: SheetTarget): void {
  const isMoved = follower.lineEdits.length > 0;
  const isSet = (key: Parameters<typeof sheet.touchedSettings.has>[0]) => sheet.touchedSettings.has(key);
  if (sheet.workbook.edits.length > 0) followInXml(xml.edits, xml.root, follower);
  patchColumns(xml, sheet, follower);
  patchView(xml, sheet, {
    frozenPanes: isSet('frozenPanes') || (isMoved && sheet.get('frozenPanes') !== null),
    gridlines: isSet('showGridlines'),
    isActive: target.isActive,
  });
  patchSheetSettings(xml, sheet);
  if (isSet('merges') || (isMoved && xml.child('mergeCells'))) patchMerges(xml, sheet);
  patchConditionalFormats(xml, sheet);
  patchDataValidations(xml, sheet);
  dropEmptied(xml.edits, xml.root);
}

function patchDimension(xml: SheetXml, sheet: Sheet): void {
  const dimension = xml.child('dimension');
  const used = sheet.usedRange();
  if (dimension) xml.edits.setAttribute(dimension, 'ref', used ? areaAddress(used) : 'A1');
}

function cellWriter(context: SaveContext, sheet: Sheet, prefix: string): CellWriter {
  return new CellWriter(sheet, context.sharedStrings, prefix, () => dynamicArrayMetadata(context));
}

function writeSheetData({ prefix: p }: CellWriter, out: TextSink, writeRows: () => void): void {
  out.text(`<${p}sheetData>`);
  writeRows();
  out.text(`</${p}sheetData>`);
}

function patchRows(
  cells: CellWriter,
  sheet: Sheet,
  bytes: Uint8Array,
  rowsStart: number,
  { lineEdits }: EditFollower,
  out: ByteWriter,
): void {
  writeSheetData(cells, out, () => {
    const mark = out.position;
    try {
      new RowPatcher(bytes, sheet, lineEdits, cells, out).patch(rowsStart);
    } catch (error) {
      if (!(error instanceof RowsInDisorder)) throw error;
      out.truncate(mark);
      writeAllRows(sheet, cells, out);
    }
  });
}
