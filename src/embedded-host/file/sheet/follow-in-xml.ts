import { parseArea } from '../../model/cells/address';
import type { EditFollower } from './follow-edits';
import { childSpan } from '../xml/ordered-children';
import type { TextEdits } from '../xml/text-edits';
import { attributeOf, walk, type ElementSpan } from '../xml/xml-spans';
import { decodeXmlText, encodeXmlText } from '../xml/xml-text';

/** Elements whose text is a formula: of conditional formats, validations, sparklines, charts, tables. */
const formulaElements = new Set([
  'formula',
  'formula1',
  'formula2',
  'f',
  'calculatedColumnFormula',
  'totalsRowFormula',
]);
/** Attributes that are formulas: targets of links, texts of shapes, cells of form controls. */
const formulaAttributes = new Set([
  'location',
  'textlink',
  'fmlaLink',
  'fmlaRange',
  'fmlaGroup',
  'fmlaTxbx',
  'linkedCell',
  'listFillRange',
]);
const areaAttributes = new Set(['ref', 'sqref', 'activeCell', 'topLeftCell', 'sourceRef']);
/** Elements that mean nothing without their area. */
const removable = new Set([
  'conditionalFormatting',
  'dataValidation',
  'hyperlink',
  'ignoredError',
  'protectedRange',
  'sparkline',
  'comment',
  'threadedComment',
  'cellWatch',
  'sortCondition',
  'sortState',
  'inputCells',
  'scenario',
]);

/** Repeats the workbook's edits on all references inside an element of a part. */
export function followInXml(edits: TextEdits, root: ElementSpan, follower: EditFollower): void {
  for (const element of walk(root)) {
    followAttributes(edits, element, follower);
    if (formulaElements.has(element.local)) followText(edits, element, (text) => follower.formula(text));
    if (follower.lineEdits.length === 0) continue;
    if (element.local === 'sqref') followText(edits, element, (text) => follower.areas(text));
    if (element.local === 'brk') followBreak(edits, element, follower);
    if (element.local === 'autoFilter') followFilterColumns(edits, element, follower);
    if (element.local === 'cellWatch' || element.local === 'inputCells')
      followArea(edits, element, 'r', follower);
    if (element.local.endsWith('Anchor') || element.local === 'anchor')
      followAnchor(edits, element, follower);
  }
}

function followAttributes(edits: TextEdits, element: ElementSpan, follower: EditFollower): void {
  // The extent is written anew from the cells.
  if (element.local === 'dimension') return;
  for (const { name, value } of element.attributes) {
    if (areaAttributes.has(name)) followArea(edits, element, name, follower);
    else if (formulaAttributes.has(name) || isFormulaPoint(element, name)) {
      edits.setAttribute(element, name, follower.formula(value));
    }
  }
}

/** An end of a scale may be a formula: `<cfvo type="formula" val="...">`. */
function isFormulaPoint(element: ElementSpan, name: string): boolean {
  return element.local === 'cfvo' && name === 'val' && attributeOf(element, 'type') === 'formula';
}

function followArea(edits: TextEdits, element: ElementSpan, name: string, follower: EditFollower): void {
  const value = attributeOf(element, name) ?? '';
  const moved = follower.areas(value);
  if (moved === value) return;
  if (moved !== null) edits.setAttribute(element, name, moved);
  else if (removable.has(element.local)) edits.remove(element);
  else if (element.local === 'selection') edits.setAttribute(element, name, 'A1');
}

function followText(edits: TextEdits, element: ElementSpan, follow: (text: string) => string | null): void {
  if (element.isEmptyTag || element.children.length > 0) return;
  const text = decodeXmlText(edits.xml.slice(element.contentStart, element.contentEnd));
  const followed = follow(text);
  if (followed === text) return;
  if (followed !== null) {
    edits.replace(element.contentStart, element.contentEnd, encodeXmlText(followed));
    return;
  }
  let gone: ElementSpan | null = element;
  while (gone && !removable.has(gone.local)) gone = gone.parent;
  if (gone) edits.remove(gone);
}

/** A break stands before the line that its id counts from 0. */
function followBreak(edits: TextEdits, element: ElementSpan, follower: EditFollower): void {
  const axis = element.parent?.local === 'colBreaks' ? 'columns' : 'rows';
  const id = Number(attributeOf(element, 'id') ?? 0);
  edits.setAttribute(element, 'id', String(follower.nearestLine(axis, id)));
}

/** Columns of a filter are counted from its own left. */
function followFilterColumns(edits: TextEdits, element: ElementSpan, follower: EditFollower): void {
  const ref = attributeOf(element, 'ref') ?? '';
  const before = parseArea(ref);
  const after = parseArea(follower.areas(ref) ?? '');
  if (!before || !after) return;
  for (const column of element.children) {
    if (column.local !== 'filterColumn') continue;
    const line = follower.line('columns', before.left + Number(attributeOf(column, 'colId') ?? 0));
    if (line < 0) edits.remove(column);
    else edits.setAttribute(column, 'colId', String(line - after.left));
  }
}

/** Where a drawing or a control is fastened to cells: `from` and `to`, or `from` and a size. */
function followAnchor(edits: TextEdits, element: ElementSpan, follower: EditFollower): void {
  if (attributeOf(element, 'editAs') === 'absolute') return;
  const isOneCell = attributeOf(element, 'editAs') === 'oneCell';
  const from = childSpan(element, 'from');
  const to = childSpan(element, 'to');
  for (const [axis, local] of [
    ['columns', 'col'],
    ['rows', 'row'],
  ] as const) {
    const start = from && childSpan(from, local);
    const end = to && childSpan(to, local);
    if (!start) continue;
    const startLine = lineOf(edits, start);
    const moved = follower.nearestLine(axis, startLine);
    setLine(edits, start, moved);
    if (!end) continue;
    const endLine = lineOf(edits, end);
    setLine(edits, end, isOneCell ? endLine + moved - startLine : follower.nearestLine(axis, endLine));
  }
}

function lineOf(edits: TextEdits, element: ElementSpan): number {
  return Number(edits.xml.slice(element.contentStart, element.contentEnd));
}

function setLine(edits: TextEdits, element: ElementSpan, line: number): void {
  if (line !== lineOf(edits, element)) edits.replace(element.contentStart, element.contentEnd, String(line));
}
