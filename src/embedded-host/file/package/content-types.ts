import { partKey } from './part-name';
import { childrenOf, type XmlElement } from '../xml/xml-tree';

/** What kind of content each part has. */
export class ContentTypes {
  private readonly defaults = new Map<string, string>();
  private readonly overrides = new Map<string, string>();

  constructor(xml: XmlElement | null) {
    for (const { attributes } of childrenOf(xml ?? undefined, 'Default')) {
      this.defaults.set((attributes['Extension'] ?? '').toLowerCase(), attributes['ContentType'] ?? '');
    }
    for (const { attributes } of childrenOf(xml ?? undefined, 'Override')) {
      this.overrides.set(partKey(attributes['PartName'] ?? ''), attributes['ContentType'] ?? '');
    }
  }

  /** The content type of a part; empty for none. */
  of(path: string): string {
    const key = partKey(path);
    return this.overrides.get(key) ?? this.ofExtension(key.slice(key.lastIndexOf('.') + 1)) ?? '';
  }

  /** What every part of this extension is, unless it says otherwise itself. */
  ofExtension(extension: string): string | undefined {
    return this.defaults.get(extension);
  }

  /** Whether the part has an entry of its own. */
  hasOverride(path: string): boolean {
    return this.overrides.has(partKey(path));
  }
}
