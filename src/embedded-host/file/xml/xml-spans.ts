import { decodeXmlText } from './xml-text';

/** An attribute with the place of its value, quotes not included. */
export interface AttributeSpan {
  readonly name: string;
  /** Decoded. */
  readonly value: string;
  /** Place of the blank before the name. */
  readonly start: number;
  readonly valueStart: number;
  readonly valueEnd: number;
}

/** An element of a text with the places of its parts, so that the text can be changed there and nowhere else. */
export interface ElementSpan {
  /** With prefix. */
  readonly name: string;
  /** Without prefix. */
  readonly local: string;
  readonly attributes: readonly AttributeSpan[];
  readonly children: ElementSpan[];
  readonly parent: ElementSpan | null;
  /** Place of the `<`. */
  readonly start: number;
  /** Place behind the start tag. */
  readonly contentStart: number;
  readonly isEmptyTag: boolean;
  /** Place of the end tag's `<`; of the start tag's end for an empty tag. */
  contentEnd: number;
  /** Place behind the element. */
  end: number;
}

const markup =
  /<!--[^]*?-->|<!\[CDATA\[[^]*?\]\]>|<\?[^]*?\?>|<![^>]*>|<(\/?)([^\s<>/]+)((?:[^>"']|"[^"]*"|'[^']*')*)>/g;
const attributePattern = /\s+([^\s=<>/"']+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** Reads well-formed XML (opening has checked it) as a tree of places. Answers the root element. */
export function parseSpans(xml: string): ElementSpan {
  const document = newSpan('', [], null, 0, 0, false);
  let open: ElementSpan = document;
  for (const match of xml.matchAll(markup)) {
    const [text, slash, name, rest = ''] = match;
    if (name === undefined) continue;
    const end = match.index + text.length;
    if (slash === '/') {
      open.contentEnd = match.index;
      open.end = end;
      open = open.parent ?? document;
      continue;
    }
    const isEmptyTag = rest.endsWith('/');
    const attributes = parseAttributes(rest, match.index + 1 + name.length);
    const element = newSpan(name, attributes, open, match.index, end, isEmptyTag);
    open.children.push(element);
    if (!isEmptyTag) open = element;
  }
  return document.children[0] ?? document;
}

function newSpan(
  name: string,
  attributes: AttributeSpan[],
  parent: ElementSpan | null,
  start: number,
  contentStart: number,
  isEmptyTag: boolean,
): ElementSpan {
  const local = name.slice(name.indexOf(':') + 1);
  const end = contentStart;
  return {
    name,
    local,
    attributes,
    children: [],
    parent,
    start,
    contentStart,
    isEmptyTag,
    contentEnd: end,
    end,
  };
}

function parseAttributes(text: string, start: number): AttributeSpan[] {
  return [...text.matchAll(attributePattern)].map((match) => {
    const raw = match[2] ?? match[3] ?? '';
    const valueEnd = start + match.index + match[0].length - 1;
    return {
      name: match[1] ?? '',
      value: decodeXmlText(raw),
      start: start + match.index,
      valueStart: valueEnd - raw.length,
      valueEnd,
    };
  });
}

/** The value of an attribute by its full name. */
export function attributeOf(element: ElementSpan, name: string): string | undefined {
  return element.attributes.find((attribute) => attribute.name === name)?.value;
}

/** The element and all below it, in the order of the text. */
export function* walk(element: ElementSpan): IterableIterator<ElementSpan> {
  yield element;
  for (const below of element.children) yield* walk(below);
}
