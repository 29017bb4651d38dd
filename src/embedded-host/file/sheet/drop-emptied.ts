import type { TextEdits } from '../xml/text-edits';
import { attributeOf, type ElementSpan } from '../xml/xml-spans';

/** Lists that the schema does not let stand empty, the inner ones before those that hold them. */
const lists = new Set([
  'conditionalFormatting',
  'conditionalFormattings',
  'dataValidations',
  'hyperlinks',
  'protectedRanges',
  'cellWatches',
  'ignoredErrors',
  'scenarios',
  'sparklines',
  'sparklineGroups',
  'ext',
  'extLst',
]);

/** Elements that mean nothing without a child of this name. */
const needed: Readonly<Record<string, string>> = {
  conditionalFormatting: 'cfRule',
  sparklineGroup: 'sparklines',
  ignoredErrors: 'ignoredError',
};

/** Takes lists out whose items were all taken out, and counts the others anew: Excel repairs a file with empty lists. */
export function dropEmptied(edits: TextEdits, element: ElementSpan): void {
  for (const child of element.children) dropEmptied(edits, child);
  const left = element.children.filter((child) => !edits.isRemoved(child));
  if (left.length === element.children.length || edits.isRemoved(element)) return;
  const need = needed[element.local];
  const isEmpty = need === undefined ? left.length === 0 : !left.some(({ local }) => local === need);
  const isGone = isEmpty && (need !== undefined || lists.has(element.local));
  if (isGone && !edits.isFilled(element)) edits.remove(element);
  else if (
    lists.has(element.local) &&
    attributeOf(element, 'count') !== undefined &&
    !edits.isFilled(element)
  )
    edits.override(element, 'count', String(left.length));
}
