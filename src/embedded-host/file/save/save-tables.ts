import { areaAddress } from '../../model/cells/address';
import type { Sheet } from '../../model/book/sheet';
import type { Table } from '../../model/parts/table';
import { EditFollower } from '../sheet/follow-edits';
import { followInXml } from '../sheet/follow-in-xml';
import { childSpan, prefixOf } from '../xml/ordered-children';
import { originOf } from '../package/origin';
import { namespaces, type SaveContext } from './save-context';
import type { SheetXml } from '../sheet/sheet-xml';
import { TextEdits } from '../xml/text-edits';
import { attributeOf, parseSpans, type ElementSpan } from '../xml/xml-spans';
import { encodeEscapedAttribute } from '../xml/xml-text';

const contentType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml';

/** Writes new and changed tables of a sheet, takes removed ones away, and names them all in the sheet's XML. */
export function saveTables(context: SaveContext, sheet: Sheet, sheetPath: string, xml: SheetXml): void {
  const { patch, workbook } = context;
  const paths = originOf(workbook)?.tablePaths;
  for (const relationship of patch.relationships(sheetPath)) {
    if (relationship.kind !== 'table') continue;
    const table = sheet.tables.find((known) => paths?.get(known) === relationship.target);
    if (table) patchTable(context, sheet, table, relationship.target);
    else {
      patch.remove(relationship.target);
      patch.removeRelationship(sheetPath, relationship.id);
      const parts = xml.child('tableParts')?.children ?? [];
      for (const part of parts) if (idOf(part) === relationship.id) xml.edits.remove(part);
    }
  }
  const added = sheet.tables.filter((table) => !paths?.has(table));
  const names = added.map((table) => {
    const path = patch.newPath('xl/tables/table#.xml');
    patch.add(path, contentType, newTableXml(table, context.isStrict));
    return tablePartXml(patch.addRelationship(sheetPath, 'table', path), xml, context.isStrict);
  });
  if (sheet.touchedSettings.has('tables')) nameTables(xml, sheet.tables.length, names.join(''));
}

function nameTables(xml: SheetXml, count: number, added: string): void {
  const parts = xml.child('tableParts');
  const { prefix: p, edits } = xml;
  if (parts && count === 0) edits.remove(parts);
  else if (parts) {
    edits.setAttribute(parts, 'count', String(count));
    edits.append(parts, added);
  } else if (added !== '')
    xml.insert('tableParts', `<${p}tableParts count="${count}">${added}</${p}tableParts>`);
}

/** The relationship's prefix is declared on the spot: not every sheet declares it. */
function tablePartXml(id: string, xml: SheetXml, isStrict: boolean): string {
  return `<${xml.prefix}tablePart xmlns:r="${namespaces(isStrict).relationships}" r:id="${id}"/>`;
}

function idOf(element: ElementSpan): string | undefined {
  return element.attributes.find(({ name }) => name.endsWith(':id'))?.value;
}

function newTableXml(table: Table, isStrict: boolean): string {
  const ref = areaAddress(table.area);
  const name = encodeEscapedAttribute(table.name);
  const header = table.hasHeaderRow ? '' : ' headerRowCount="0"';
  const totals = table.hasTotalsRow ? ' totalsRowCount="1"' : ' totalsRowShown="0"';
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    `<table xmlns="${namespaces(isStrict).main}" id="${table.id}" name="${name}" displayName="${name}" ref="${ref}"${header}${totals}>` +
    (table.hasFilterButtons ? `<autoFilter ref="${filterAddress(table)}"/>` : '') +
    `<tableColumns count="${table.columns.length}">${table.columns.map((column) => columnXml(column, '')).join('')}</tableColumns>` +
    styleXml(table, '') +
    '</table>'
  );
}

/** The filter covers the table but for its totals. */
function filterAddress(table: Table): string {
  return areaAddress({ ...table.area, bottom: table.area.bottom - (table.hasTotalsRow ? 1 : 0) });
}

function columnXml(column: Table['columns'][number], p: string): string {
  return `<${p}tableColumn id="${column.id}" name="${encodeEscapedAttribute(column.name)}"/>`;
}

function styleXml(table: Table, p: string): string {
  const { style } = table;
  const flag = (name: string, value: boolean) => ` ${name}="${value ? 1 : 0}"`;
  const name = style.name === null ? '' : ` name="${encodeEscapedAttribute(style.name)}"`;
  return (
    `<${p}tableStyleInfo${name}${flag('showFirstColumn', style.showFirstColumn)}` +
    `${flag('showLastColumn', style.showLastColumn)}${flag('showRowStripes', style.showRowStripes)}` +
    `${flag('showColumnStripes', style.showColumnStripes)}/>`
  );
}

function patchTable(context: SaveContext, sheet: Sheet, table: Table, path: string): void {
  const { patch, workbook } = context;
  if (!table.isTouched && workbook.edits.length === 0) return;
  const edits = new TextEdits(patch.text(path));
  const root = parseSpans(edits.xml);
  const originalName = originOf(workbook)?.sheets.get(sheet)?.name ?? sheet.name;
  followInXml(edits, root, new EditFollower(workbook.edits, { id: sheet.id, name: originalName }));
  if (table.isTouched) patchSettings(edits, root, table);
  patch.writeEdits(path, edits);
}

function patchSettings(edits: TextEdits, root: ElementSpan, table: Table): void {
  // What followed the moves of cells was said of the table's areas already; where it was resized besides, the model decides.
  const ref = areaAddress(table.area);
  edits.override(root, 'ref', ref);
  edits.setAttribute(root, 'displayName', table.name);
  if (attributeOf(root, 'displayName') !== table.name) edits.setAttribute(root, 'name', table.name);
  if (!table.hasHeaderRow) edits.setAttribute(root, 'headerRowCount', '0');
  if (table.hasTotalsRow) edits.setAttribute(root, 'totalsRowCount', '1');
  else edits.setAttribute(root, 'totalsRowCount', null);
  const filter = childSpan(root, 'autoFilter');
  if (filter && table.hasFilterButtons) edits.override(filter, 'ref', filterAddress(table));
  else if (filter) edits.remove(filter);
  patchTableColumns(edits, root, table);
  const style = childSpan(root, 'tableStyleInfo');
  if (style) edits.replace(style.start, style.end, styleXml(table, prefixOf(root)));
}

/** Columns of the file keep everything that they say (formulas, formats); they are found by their ids. */
function patchTableColumns(edits: TextEdits, root: ElementSpan, table: Table): void {
  const columns = childSpan(root, 'tableColumns');
  if (!columns) return;
  edits.setAttribute(columns, 'count', String(table.columns.length));
  const known = new Map(columns.children.map((element) => [Number(attributeOf(element, 'id')), element]));
  let next = 0;
  for (const column of table.columns) {
    const element = known.get(column.id);
    if (!element) {
      const at = columns.children[next]?.start ?? columns.contentEnd;
      edits.insert(at, columnXml(column, prefixOf(root)));
      continue;
    }
    next = columns.children.indexOf(element) + 1;
    edits.setAttribute(element, 'name', column.name);
  }
  const kept = new Set(table.columns.map(({ id }) => id));
  for (const [id, element] of known) if (!kept.has(id)) edits.remove(element);
}
