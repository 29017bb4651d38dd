import { cellAddress } from '../../model/cells/address';
import type { Sheet } from '../../model/book/sheet';
import { childSpan } from '../xml/ordered-children';
import type { SheetXml } from './sheet-xml';

/** What of a sheet's view has to be written. */
export interface ViewChanges {
  readonly frozenPanes: boolean;
  readonly gridlines: boolean;
  /** Whether the sheet is in front, where that changed for the workbook; null where it did not. */
  readonly isActive: boolean | null;
}

/** Writes frozen panes, grid lines and whether the tab is in front into the sheet's first view. */
export function patchView(xml: SheetXml, sheet: Sheet, changes: ViewChanges): void {
  const { prefix: p, edits } = xml;
  const view = childSpan(xml.child('sheetViews'), 'sheetView');
  if (!view) {
    const attributes =
      (sheet.get('showGridlines') ? '' : ' showGridLines="0"') + (changes.isActive ? ' tabSelected="1"' : '');
    const panes = panesXml(sheet, p);
    if (attributes + panes === '') return;
    const content = `<${p}sheetView${attributes} workbookViewId="0">${panes}</${p}sheetView>`;
    xml.replace('sheetViews', `<${p}sheetViews>${content}</${p}sheetViews>`);
    return;
  }
  if (changes.isActive !== null) edits.setAttribute(view, 'tabSelected', changes.isActive ? '1' : null);
  if (changes.gridlines) edits.setAttribute(view, 'showGridLines', sheet.get('showGridlines') ? null : '0');
  if (!changes.frozenPanes) return;
  const kept = view.children.filter(({ local }) => local !== 'pane' && local !== 'selection');
  for (const element of view.children) if (!kept.includes(element)) edits.remove(element);
  const first = kept[0];
  if (first) edits.insert(first.start, panesXml(sheet, p));
  else edits.append(view, panesXml(sheet, p));
}

/** The pane and a selection in the part that scrolls; nothing without frozen panes. */
function panesXml(sheet: Sheet, p: string): string {
  const panes = sheet.get('frozenPanes');
  if (!panes || panes.rows + panes.columns === 0) return '';
  const splits =
    (panes.columns > 0 ? ` xSplit="${panes.columns}"` : '') +
    (panes.rows > 0 ? ` ySplit="${panes.rows}"` : '');
  const active = panes.rows === 0 ? 'topRight' : panes.columns === 0 ? 'bottomLeft' : 'bottomRight';
  const topLeft = cellAddress(panes.rows, panes.columns);
  return (
    `<${p}pane${splits} topLeftCell="${topLeft}" activePane="${active}" state="frozen"/>` +
    `<${p}selection pane="${active}" activeCell="${topLeft}" sqref="${topLeft}"/>`
  );
}
