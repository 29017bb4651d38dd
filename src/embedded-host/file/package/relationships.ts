import { resolveTarget } from './part-name';
import { childrenOf, type XmlElement } from '../xml/xml-tree';

/** A relationship of a part to another part or to something outside. */
export interface Relationship {
  readonly id: string;
  /** The last word of the type's address (`worksheet`, `sharedStrings`), the same in Strict files. */
  readonly kind: string;
  /** The type's full address. */
  readonly type: string;
  /** Path of the other part, or the address outside as it stands. */
  readonly target: string;
  readonly isExternal: boolean;
}

/** Reads the relationships of the part `source`. */
export function parseRelationships(xml: XmlElement, source: string): Relationship[] {
  return childrenOf(xml, 'Relationship').map(({ attributes }) => {
    const type = attributes['Type'] ?? '';
    const target = attributes['Target'] ?? '';
    const isExternal = attributes['TargetMode'] === 'External';
    return {
      id: attributes['Id'] ?? '',
      kind: type.slice(type.lastIndexOf('/') + 1),
      type,
      target: isExternal ? target : resolveTarget(source, target),
      isExternal,
    };
  });
}
