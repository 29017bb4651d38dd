/** A custom XML part: a document that travels in the workbook and that nobody sees. */
export interface CustomXmlPart {
  /** `{8-4-4-4-12}` in capitals, unique in the workbook. */
  readonly id: string;
  readonly xml: string;
  /** Namespace of the root element; empty for none. */
  readonly namespaceUri: string;
}

/** The custom XML parts of a workbook. */
export class CustomXmlParts {
  private readonly parts = new Map<string, CustomXmlPart>();
  private readonly loaded = new Set<string>();
  /** Ids whose text was set, added or removed since opening. */
  readonly touched = new Set<string>();

  all(): CustomXmlPart[] {
    return [...this.parts.values()];
  }

  get(id: string): CustomXmlPart | undefined {
    return this.parts.get(id.toUpperCase());
  }

  byNamespace(namespaceUri: string): CustomXmlPart[] {
    return this.all().filter((part) => part.namespaceUri === namespaceUri);
  }

  /** Adds a part. Its id is made from what is there, so that the same steps give the same file. */
  add(xml: string): CustomXmlPart {
    let serial = this.parts.size + 1;
    while (this.parts.has(partId(serial, xml))) serial++;
    return this.put(partId(serial, xml), xml);
  }

  /** Puts another document in the place of a part's. */
  setXml(id: string, xml: string): void {
    if (this.parts.has(id)) this.put(id, xml);
  }

  /** Takes a part away; false if it was not there. */
  remove(id: string): boolean {
    this.touched.add(id);
    return this.parts.delete(id);
  }

  /** Takes over a part of the file. */
  load(id: string, xml: string): void {
    this.loaded.add(id);
    this.parts.set(id, { id, xml, namespaceUri: rootNamespace(xml) });
  }

  /** Whether the file has this part already. */
  isLoaded(id: string): boolean {
    return this.loaded.has(id);
  }

  private put(id: string, xml: string): CustomXmlPart {
    const part = { id, xml, namespaceUri: rootNamespace(xml) };
    this.parts.set(id, part);
    this.touched.add(id);
    return part;
  }
}

/**
 * A GUID of version 8 (own making) from a running number and the beginning of the text, by FNV-1a; not a secret, only unique.
 * Parts may be megabytes long, so not all of the text goes in.
 */
function partId(serial: number, xml: string): string {
  const text = `${serial} ${xml.length} ${xml.slice(0, 256)}`;
  let digits = '';
  for (let round = 0; round < 4; round++) {
    let hash = 0x811c9dc5 ^ round;
    for (let index = 0; index < text.length; index++)
      hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
    digits += (hash >>> 0).toString(16).padStart(8, '0');
  }
  const id = digits.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, '{$1-$2-8$3-A$4-$5}');
  return id.toUpperCase();
}

function rootNamespace(xml: string): string {
  const root = /<(?:([^\s<>/:?!]+):)?[^\s<>/:?!]+((?:\s[^<>]*)?)\/?>/.exec(xml);
  if (!root) return '';
  const attribute = root[1] === undefined ? 'xmlns' : `xmlns:${root[1]}`;
  const value = new RegExp(`\\s${attribute}\\s*=\\s*(["'])(.*?)\\1`).exec(root[2] ?? '');
  return value?.[2] ?? '';
}
