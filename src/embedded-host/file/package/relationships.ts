import { requireWithin } from '../bytes/budgets';
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

/** Reads the relationships of the part `source`. Throws FileRefused `too-many` where they are more than any part has. */
export function parseRelationships(xml: XmlElement, source: string): Relationship[] {
  const elements = childrenOf(xml, 'Relationship');
  requireWithin('relationships', elements.length, source);
  return elements.map(({ attributes }) => {
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
