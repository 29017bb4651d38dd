import type { TextEdits } from './text-edits';
import type { ElementSpan } from './xml-spans';

/**
 * Puts a new child into an element whose schema has its children in a fixed order: before the first child that comes later.
 *
 * @param order local names of the children in the schema's order.
 * @param local local name of the new child, `text` its XML.
 */
export function insertInOrder(
  edits: TextEdits,
  parent: ElementSpan,
  order: readonly string[],
  local: string,
  text: string,
): void {
  const rank = order.indexOf(local);
  const later = parent.children.find((child) => order.indexOf(effectiveName(child)) > rank);
  if (later) edits.insert(later.start, text, rank);
  else if (parent.isEmptyTag) edits.append(parent, text);
  else edits.insert(parent.contentEnd, text, rank);
}

/** Alternatives stand where the element that they hold would stand. */
function effectiveName(element: ElementSpan): string {
  return element.local === 'AlternateContent'
    ? (element.children[0]?.children[0]?.local ?? '')
    : element.local;
}

/** The first child of this local name. */
export function childSpan(parent: ElementSpan | undefined, local: string): ElementSpan | undefined {
  return parent?.children.find((child) => child.local === local);
}

/** The prefix of an element with its colon, for new elements of the same namespace. */
export function prefixOf(element: ElementSpan): string {
  return element.name.slice(0, element.name.length - element.local.length);
}
