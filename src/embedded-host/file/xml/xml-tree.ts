import { SaxesParser } from 'saxes';
import { budgets, requireReadable, requireWithin } from '../bytes/budgets';
import { FileRefused } from '../bytes/file-refused';

/** An element of a small part. Names are without prefix; attributes of other namespaces keep theirs (`r:id`). */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** The text directly inside. */
  readonly text: string;
}

interface OpenElement {
  name: string;
  attributes: Record<string, string>;
  children: OpenElement[];
  text: string;
}

/** Most elements have no children or no attributes: they share these, which nobody changes. */
const none: OpenElement[] = [];
const nothing: Record<string, string> = {};

/** Elements of workbooks have some thirty attributes; namespaces are among them. */
const mostOfElement = 2_000;

/** Parts of workbooks nest some twenty elements deep; the time to look up a namespace grows with the depth. */
const deepest = 256;

/**
 * Reads a small XML part as a tree, whatever its namespace prefixes. Of `mc:AlternateContent` the fallback counts.
 * Throws FileRefused `broken` where it is no XML, or nests its elements deeper than any workbook, `too-many` where it has more
 * elements or attributes than any.
 *
 * @param part the path, for the message.
 */
export function parseXml(xml: string, part: string): XmlElement {
  requireReadable(xml.length, part);
  const root: OpenElement = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const parser = new SaxesParser({ xmlns: true });
  let elements = 0;
  let attributeCount = 0;
  let ofElement = 0;
  parser.on('attribute', () => {
    if (++attributeCount > budgets.attributes || ++ofElement > mostOfElement)
      requireWithin('attributes', Infinity, part);
  });
  parser.on('error', (error) => {
    throw new FileRefused('broken', `${part}: ${error.message}`);
  });
  parser.on('opentag', (tag) => {
    ofElement = 0;
    requireWithin('elements', ++elements, part);
    if (open.length > deepest) throw new FileRefused('broken', `${part} nests more than ${deepest} elements`);
    let attributes = nothing;
    for (const attribute of Object.values(tag.attributes)) {
      if (attribute.prefix === 'xmlns' || attribute.name === 'xmlns') continue;
      if (attributes === nothing) attributes = {};
      attributes[attribute.uri === '' ? attribute.local : attributeName(attribute.uri, attribute.local)] =
        attribute.value;
    }
    open.push({ name: tag.local, attributes, children: none, text: '' });
  });
  const addText = (text: string) => {
    const parent = open[open.length - 1];
    if (parent) parent.text += text;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => {
    const element = open.pop() as OpenElement;
    const parent = open[open.length - 1] as OpenElement;
    if (parent.children === none) parent.children = [];
    for (const below of effective(element)) parent.children.push(below);
  });
  parser.write(xml).close();
  return root.children[0] ?? root;
}

/** Attributes of relationships are `r:...` whatever the file calls them, in Strict files too; others keep the local name. */
function attributeName(uri: string, local: string): string {
  return uri.endsWith('/relationships') ? `r:${local}` : local;
}

function effective(element: OpenElement): OpenElement[] {
  if (element.name !== 'AlternateContent') return [element];
  return element.children.find((child) => child.name === 'Fallback')?.children ?? [];
}

/** The first child of this name. */
export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((known) => known.name === name);
}

/** All children of this name. */
export function childrenOf(element: XmlElement | undefined, name: string): XmlElement[] {
  return element?.children.filter((known) => known.name === name) ?? [];
}

/** An attribute that is a number. */
export function numberAttribute(element: XmlElement | undefined, name: string): number | undefined {
  const value = Number(element?.attributes[name] ?? '');
  return element?.attributes[name] === undefined || Number.isNaN(value) ? undefined : value;
}

/** An attribute that is true or false. */
export function flagAttribute(element: XmlElement | undefined, name: string, absent = false): boolean {
  const value = element?.attributes[name];
  return value === undefined ? absent : value === '1' || value === 'true' || value === 'on';
}
