import type { Sheet } from '../../model/book/sheet';
import type { Workbook } from '../../model/book/workbook';
import { blankPackage } from '../package/blank-workbook';
import { portableCompression, type Compression } from '../bytes/compression';
import { dropOldTitles } from './drop-old-titles';
import { followInOtherParts } from './follow-in-parts';
import { originOf } from '../package/origin';
import { PackagePatch } from '../package/package-patch';
import { removeSheetPart } from './remove-sheet-part';
import { namespaces, type SaveContext } from './save-context';
import { saveCustomXmlParts } from './save-custom-xml';
import { saveSharedStrings } from './save-shared-strings';
import { saveSheet } from './save-sheet';
import { saveStyles } from './save-styles';
import { saveWorkbookPart } from './save-workbook-part';
import { SharedStringWriter } from '../sheet/shared-string-writer';

const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** What saving may be told. */
export interface SaveOptions {
  readonly compression?: Compression;
  /** The program that a workbook which was never a file is said to come from. */
  readonly application?: string;
}

/**
 * The workbook as a file. Of an opened workbook only the parts that were touched are written anew, and in these only the
 * places that were touched; all else is copied byte for byte. Without any change the file's own bytes are the result. Saving
 * does not end the work: it may go on and be saved again. The same steps always give the same bytes.
 */
export function saveWorkbook(workbook: Workbook, options: SaveOptions = {}): Uint8Array {
  const origin = originOf(workbook);
  const file =
    origin?.package ??
    blankPackage(options.compression ?? portableCompression, {
      date1904: workbook.date1904,
      application: options.application,
    });
  const isStrict = origin?.isStrict ?? false;
  const context: SaveContext = {
    workbook,
    patch: new PackagePatch(
      file,
      namespaces(isStrict).relationships,
      options.compression ?? file.compression,
    ),
    workbookPath: origin?.workbookPath ?? 'xl/workbook.xml',
    sharedStrings: new SharedStringWriter(origin?.sharedStringCount ?? 0),
    isStrict,
  };
  const newRelationships = addNewSheets(context);
  removeOldSheets(context);
  followInOtherParts(context);
  saveSheets(context, newRelationships);
  saveWorkbookPart(context, newRelationships);
  saveSharedStrings(context);
  saveStyles(context);
  saveCustomXmlParts(context);
  dropStaleCalculationOrder(context);
  dropOldTitles(context);
  return context.patch.finish();
}

/** Makes empty parts for sheets that the file does not have, and answers the ids of their relationships. */
function addNewSheets(context: SaveContext): Map<Sheet, string> {
  const { patch, workbook, workbookPath, isStrict } = context;
  const known = originOf(workbook)?.sheets;
  const ids = new Map<Sheet, string>();
  for (const sheet of workbook.sheets.filter((candidate) => !known?.has(candidate))) {
    const path = patch.newPath('xl/worksheets/sheet#.xml');
    const { main } = namespaces(isStrict);
    const empty = `<worksheet xmlns="${main}"><dimension ref="A1"/><sheetFormatPr defaultRowHeight="15"/><sheetData/></worksheet>`;
    patch.add(
      path,
      `${types}.worksheet+xml`,
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${empty}`,
    );
    ids.set(sheet, patch.addRelationship(workbookPath, 'worksheet', path));
  }
  return ids;
}

function removeOldSheets(context: SaveContext): void {
  const { patch, workbook, workbookPath } = context;
  for (const [sheet, { relationshipId }] of originOf(workbook)?.sheets ?? []) {
    if (!workbook.sheets.includes(sheet)) removeSheetPart(patch, workbookPath, relationshipId);
  }
}

function saveSheets(context: SaveContext, newRelationships: ReadonlyMap<Sheet, string>): void {
  const { patch, workbook, workbookPath } = context;
  const origin = originOf(workbook);
  const activeChanged = workbook.activeSheet !== origin?.activeSheet;
  const relationships = patch.relationships(workbookPath);
  for (const sheet of workbook.sheets) {
    const known = origin?.sheets.get(sheet);
    const id = newRelationships.get(sheet);
    const path = known?.path ?? relationships.find((relationship) => relationship.id === id)?.target;
    if (path === undefined) continue;
    saveSheet(context, sheet, {
      path,
      originalName: known?.name ?? sheet.name,
      isNew: known === undefined,
      isActive: activeChanged ? sheet === workbook.activeSheet : null,
    });
  }
}

/** The order of calculation names cells with formulas; where one has lost its formula Excel would call the file damaged. */
function dropStaleCalculationOrder(context: SaveContext): void {
  const { patch, workbook, workbookPath } = context;
  const isStale = workbook.sheets.some(({ formulas }) => formulas.hasLostCells) || workbook.edits.length > 0;
  const chain = patch.relationships(workbookPath).find(({ kind }) => kind === 'calcChain');
  if (!isStale || !chain) return;
  patch.removeRelationship(workbookPath, chain.id);
  patch.remove(chain.target);
}
