import { jsonToXml, xmlToJson } from './xml-json';

/** What is kept in the custom XML parts of one namespace. */
export interface Kept<Content> {
  readonly found: readonly { readonly part: Excel.CustomXmlPart; readonly content: Content }[];
  /** How many parts cannot be read: what another version wrote, or something else changed. */
  readonly unread: number;
}

/** How a content is kept. */
export interface Keeping<Content> {
  readonly namespace: string;
  /** Undefined where a JSON value is no such content. */
  readonly read: (json: unknown) => Content | undefined;
}

/** Reads every part of a namespace; one that cannot be read is counted. What was queued before goes along. */
export async function readKept<Content>(
  context: Excel.RequestContext,
  { namespace, read }: Keeping<Content>,
): Promise<Kept<Content>> {
  const parts = context.workbook.customXmlParts.getByNamespace(namespace).load('items/id');
  await context.sync();
  if (parts.items.length === 0) return { found: [], unread: 0 };
  const texts = parts.items.map((part) => ({ part, xml: part.getXml() }));
  await context.sync();
  const found = texts.flatMap(({ part, xml }) => {
    const content = read(xmlToJson(xml.value));
    return content === undefined ? [] : [{ part, content }];
  });
  return { found, unread: texts.length - found.length };
}

/**
 * Puts a content in the place of those that can be read; undefined takes them away. A part that cannot be read is left alone. Safe to do
 * twice.
 */
export async function writeKept<Content>(
  context: Excel.RequestContext,
  keeping: Keeping<Content>,
  content: unknown,
): Promise<void> {
  const { found } = await readKept(context, keeping);
  const [first, ...others] = found.map(({ part }) => part);
  const isGone = content === undefined;
  const xml = isGone ? '' : jsonToXml(keeping.namespace, content);
  for (const part of isGone && first ? [first, ...others] : others) part.delete();
  if (!isGone && first) first.setXml(xml);
  else if (!isGone) context.workbook.customXmlParts.add(xml);
  await context.sync();
}
