import type { WorkbookEdit } from '../../model/cells/workbook-edit';
import { editedArea } from '../../model/cells/workbook-edit';
import { areaAddress, parseArea } from '../../model/cells/address';
import { EditFollower } from '../sheet/follow-edits';
import { followInXml } from '../sheet/follow-in-xml';
import { originOf } from '../package/origin';
import type { SaveContext } from './save-context';
import { TextEdits } from '../xml/text-edits';
import { attributeOf, parseSpans, walk, type ElementSpan } from '../xml/xml-spans';

/** Parts of the whole workbook in which formulas refer to cells, by the end of their content type. */
const wholeWorkbook = /(?:chart|chartex|pivotCacheDefinition|controlproperties)\+xml$/i;

/** Repeats the workbook's edits in charts, drawings, controls, pivot tables and their sources. */
export function followInOtherParts(context: SaveContext): void {
  const { patch, workbook } = context;
  if (workbook.edits.length === 0) return;
  for (const { name } of patch.file.entries) {
    if (!wholeWorkbook.test(patch.file.contentTypes.of(name)) || !patch.has(name)) continue;
    follow(context, name, new EditFollower(workbook.edits, null));
  }
  for (const [sheet, origin] of originOf(workbook)?.sheets ?? []) {
    if (!workbook.sheets.includes(sheet)) continue;
    for (const { kind, target, isExternal } of origin.relationships) {
      if (isExternal || (kind !== 'drawing' && kind !== 'pivotTable') || !patch.has(target)) continue;
      follow(context, target, new EditFollower(workbook.edits, { id: sheet.id, name: origin.name }));
    }
  }
}

function follow(context: SaveContext, path: string, follower: EditFollower): void {
  const edits = new TextEdits(context.patch.text(path));
  const root = parseSpans(edits.xml);
  followInXml(edits, root, follower);
  for (const element of walk(root)) {
    if (element.local === 'worksheetSource') followPivotSource(edits, element, context.workbook.edits);
  }
  context.patch.writeEdits(path, edits);
}

/** The source of a pivot table: an area and the name of its sheet, in two attributes. */
function followPivotSource(
  edits: TextEdits,
  element: ElementSpan,
  workbookEdits: readonly WorkbookEdit[],
): void {
  let sheet = attributeOf(element, 'sheet');
  let area = parseArea(attributeOf(element, 'ref') ?? '');
  if (sheet === undefined || attributeOf(element, 'r:id') !== undefined) return;
  for (const edit of workbookEdits) {
    if (edit.kind === 'rename') {
      if (edit.from.toLowerCase() === sheet.toLowerCase()) sheet = edit.to;
    } else if (edit.kind !== 'remove-sheet' && area && edit.sheetName.toLowerCase() === sheet.toLowerCase()) {
      area = editedArea(edit, area) ?? area;
    }
  }
  edits.setAttribute(element, 'sheet', sheet);
  if (area) edits.setAttribute(element, 'ref', areaAddress(area));
}
