import type { Sheet } from '../../model/book/sheet';
import type { Workbook } from '../../model/book/workbook';
import { requireWithin } from '../bytes/budgets';
import { child, childrenOf, flagAttribute, numberAttribute, type XmlElement } from '../xml/xml-tree';

/** Reads the names of a workbook; names of tabs that are no worksheets are left to the file. */
export function readDefinedNames(xml: XmlElement, workbook: Workbook, tabs: readonly (Sheet | null)[]): void {
  const elements = childrenOf(child(xml, 'definedNames'), 'definedName');
  requireWithin('names', elements.length, 'the workbook');
  for (const element of elements) {
    const tab = numberAttribute(element, 'localSheetId');
    const scope = tab === undefined ? null : tabs[tab];
    if (scope === undefined || (tab !== undefined && scope === null)) continue;
    workbook.definedNames.load({
      name: element.attributes['name'] ?? '',
      scope,
      formula: element.text,
      isHidden: flagAttribute(element, 'hidden'),
      comment: element.attributes['comment'] ?? '',
    });
  }
}
