import type { DefinedName, NameScope } from '../../model/parts/defined-name';
import type { Sheet } from '../../model/book/sheet';
import type { Workbook } from '../../model/book/workbook';
import { childSpan, insertInOrder, prefixOf } from '../xml/ordered-children';
import { originOf } from '../package/origin';
import { namespaces, type SaveContext } from './save-context';
import { TextEdits } from '../xml/text-edits';
import { attributeOf, parseSpans, type ElementSpan } from '../xml/xml-spans';
import { encodeXmlText } from '../xml/xml-text';

const order = (
  'fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames calcPr ' +
  'oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing fileRecoveryPr webPublishObjects extLst'
).split(' ');

/** A tab as it will stand in the file: a worksheet, or another kind of sheet by its element in the file. */
type Tab = Sheet | ElementSpan;

/**
 * Writes tabs, names and the order to calculate into the workbook's part, as far as they were touched.
 *
 * @param newRelationships ids of relationships to the parts of new sheets.
 */
export function saveWorkbookPart(context: SaveContext, newRelationships: ReadonlyMap<Sheet, string>): void {
  const { patch, workbook, workbookPath } = context;
  const edits = new TextEdits(patch.text(workbookPath));
  const root = parseSpans(edits.xml);
  const tabs = tabsOf(workbook, childSpan(root, 'sheets')?.children ?? []);
  if (workbook.isSheetListTouched) {
    writeTabs(context, edits, root, tabs, newRelationships);
    writeActiveTab(edits, root, workbook, tabs);
  }
  if (workbook.isSheetListTouched || workbook.definedNames.isTouched) writeNames(edits, root, workbook, tabs);
  if (workbook.needsCalculation && workbook.sheets.some(({ formulas }) => formulas.size > 0)) {
    orderCalculation(edits, root);
  }
  patch.writeEdits(workbookPath, edits);
}

/** The worksheets in the model's order; tabs of other kinds stay behind the worksheet that they stood behind. */
function tabsOf(workbook: Workbook, elements: readonly ElementSpan[]): Tab[] {
  const tabs: Tab[] = [...workbook.sheets];
  const original = originOf(workbook)?.tabs ?? [];
  let before: Tab | undefined;
  elements.forEach((element, place) => {
    const sheet = original[place];
    if (sheet) {
      if (tabs.includes(sheet)) before = sheet;
    } else {
      tabs.splice(before ? tabs.indexOf(before) + 1 : 0, 0, element);
      before = element;
    }
  });
  return tabs;
}

function writeTabs(
  context: SaveContext,
  edits: TextEdits,
  root: ElementSpan,
  tabs: readonly Tab[],
  newRelationships: ReadonlyMap<Sheet, string>,
): void {
  const list = childSpan(root, 'sheets');
  const p = prefixOf(root);
  const originals = originOf(context.workbook)?.tabs ?? [];
  const elements = tabs.map((tab) => {
    if ('local' in tab) return edits.xml.slice(tab.start, tab.end);
    const element = list?.children[originals.indexOf(tab)];
    return element
      ? changedTab(edits.xml, element, tab)
      : newTab(context, tab, newRelationships.get(tab) ?? '', p);
  });
  if (list) edits.replace(list.start, list.end, `<${p}sheets>${elements.join('')}</${p}sheets>`);
}

function changedTab(xml: string, element: ElementSpan, sheet: Sheet): string {
  const text = xml.slice(element.start, element.end);
  const edits = new TextEdits(text);
  const root = parseSpans(text);
  edits.setAttribute(root, 'name', sheet.name);
  edits.setAttribute(root, 'state', sheet.visibility === 'visible' ? null : sheet.visibility);
  return edits.apply();
}

function newTab(context: SaveContext, sheet: Sheet, relationshipId: string, p: string): string {
  const state = sheet.visibility === 'visible' ? '' : ` state="${sheet.visibility}"`;
  const namespace = namespaces(context.isStrict).relationships;
  return (
    `<${p}sheet xmlns:r="${namespace}" name="${encodeXmlText(sheet.name)}" sheetId="${sheet.id}"${state} ` +
    `r:id="${relationshipId}"/>`
  );
}

function writeActiveTab(edits: TextEdits, root: ElementSpan, workbook: Workbook, tabs: readonly Tab[]): void {
  const place = String(Math.max(0, tabs.indexOf(workbook.activeSheet)));
  const views = childSpan(root, 'bookViews');
  const view = childSpan(views, 'workbookView');
  const p = prefixOf(root);
  if (view) {
    if (place !== '0' || attributeOf(view, 'activeTab') !== undefined)
      edits.setAttribute(view, 'activeTab', place);
    const first = Number(attributeOf(view, 'firstSheet') ?? 0);
    if (first >= tabs.length) edits.setAttribute(view, 'firstSheet', null);
  } else if (place !== '0') {
    insertInOrder(
      edits,
      root,
      order,
      'bookViews',
      `<${p}bookViews><${p}workbookView activeTab="${place}"/></${p}bookViews>`,
    );
  }
}

function writeNames(edits: TextEdits, root: ElementSpan, workbook: Workbook, tabs: readonly Tab[]): void {
  const list = childSpan(root, 'definedNames');
  const p = prefixOf(root);
  const originals = originOf(workbook)?.tabs ?? [];
  const oldTabs = childSpan(root, 'sheets')?.children ?? [];
  const left = new Map(workbook.definedNames.all().map((name) => [keyOf(name.name, name.scope), name]));
  const kept = (list?.children ?? []).map((element) => {
    const scopeId = attributeOf(element, 'localSheetId');
    const oldPlace = Number(scopeId);
    const scope = scopeId === undefined ? null : originals[oldPlace];
    if (scope === undefined || (scopeId !== undefined && scope === null)) {
      return otherTabsName(edits.xml, element, tabs.indexOf(oldTabs[oldPlace] as ElementSpan));
    }
    const key = keyOf(attributeOf(element, 'name') ?? '', scope);
    const name = left.get(key);
    left.delete(key);
    return name ? changedName(edits.xml, element, name, tabs) : '';
  });
  const added = [...left.values()].map((name) => newName(name, tabs, p));
  const content = [...kept, ...added].join('');
  const text = content === '' ? '' : `<${p}definedNames>${content}</${p}definedNames>`;
  if (list) edits.replace(list.start, list.end, text);
  else if (text !== '') insertInOrder(edits, root, order, 'definedNames', text);
}

function keyOf(name: string, scope: NameScope | null): string {
  return `${scope?.id ?? ''} ${name.toLowerCase()}`;
}

/** The place of the tab where a name holds. */
function placeOf(scope: NameScope, tabs: readonly Tab[]): number {
  return tabs.findIndex((tab) => tab === scope);
}

/** A name that belongs to a chart sheet: only the place of the tab may change. */
function otherTabsName(xml: string, element: ElementSpan, place: number): string {
  const text = xml.slice(element.start, element.end);
  const edits = new TextEdits(text);
  edits.setAttribute(parseSpans(text), 'localSheetId', String(place));
  return place < 0 ? '' : edits.apply();
}

function changedName(xml: string, element: ElementSpan, name: DefinedName, tabs: readonly Tab[]): string {
  const text = xml.slice(element.start, element.end);
  const edits = new TextEdits(text);
  const root = parseSpans(text);
  if (name.scope) edits.setAttribute(root, 'localSheetId', String(placeOf(name.scope, tabs)));
  if ((attributeOf(root, 'hidden') === '1') !== name.isHidden) {
    edits.setAttribute(root, 'hidden', name.isHidden ? '1' : null);
  }
  if (name.comment !== (attributeOf(root, 'comment') ?? ''))
    edits.setAttribute(root, 'comment', name.comment);
  edits.replace(root.contentStart, root.contentEnd, encodeXmlText(name.formula));
  return edits.apply();
}

function newName(name: DefinedName, tabs: readonly Tab[], p: string): string {
  const scope = name.scope ? ` localSheetId="${placeOf(name.scope, tabs)}"` : '';
  const comment = name.comment === '' ? '' : ` comment="${encodeXmlText(name.comment)}"`;
  const hidden = name.isHidden ? ' hidden="1"' : '';
  const start = `<${p}definedName name="${encodeXmlText(name.name)}"${comment}${scope}${hidden}>`;
  return `${start}${encodeXmlText(name.formula)}</${p}definedName>`;
}

function orderCalculation(edits: TextEdits, root: ElementSpan): void {
  const known = childSpan(root, 'calcPr');
  if (known) edits.setAttribute(known, 'fullCalcOnLoad', '1');
  else insertInOrder(edits, root, order, 'calcPr', `<${prefixOf(root)}calcPr fullCalcOnLoad="1"/>`);
}
