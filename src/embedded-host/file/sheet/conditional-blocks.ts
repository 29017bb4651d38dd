import { childSpan } from '../xml/ordered-children';
import { attributeOf, type ElementSpan } from '../xml/xml-spans';
import { decodeXmlText } from '../xml/xml-text';

/** A rule of a sheet's XML. */
export interface RuleSpan {
  readonly element: ElementSpan;
  /** Its number among the sheet's conditional formats; the two halves of a rule have the same. */
  readonly id: number;
}

/** Rules that hold for the same cells. */
export interface ConditionalBlock {
  readonly element: ElementSpan;
  readonly rules: readonly RuleSpan[];
}

/**
 * The conditional formats of a sheet, counted as they are read: those of the sheet itself, then those of its extension. Rules of Excel
 * 2010 have a second half in the extension, which is found by the id that the first names.
 *
 * @param text of the whole part.
 */
export function conditionalBlocks(root: ElementSpan, text: string): ConditionalBlock[] {
  let next = 0;
  const halves = new Map<string, number>();
  const blocks = blocksIn(root).map((element) => ({
    element,
    rules: rulesIn(element).map((rule) => {
      const id = next++;
      for (const extension of childrenIn(childSpan(rule, 'extLst'), 'ext')) {
        const half = childSpan(extension, 'id');
        if (half) halves.set(decodeXmlText(text.slice(half.contentStart, half.contentEnd)), id);
      }
      return { element: rule, id };
    }),
  }));
  const extended = childrenIn(childSpan(root, 'extLst'), 'ext').flatMap((extension) =>
    blocksIn(childSpan(extension, 'conditionalFormattings')),
  );
  return [
    ...blocks,
    ...extended.map((element) => ({
      element,
      rules: rulesIn(element).map((rule) => ({
        element: rule,
        id: halves.get(attributeOf(rule, 'id') ?? '') ?? next++,
      })),
    })),
  ];
}

const blocksIn = (parent: ElementSpan | undefined) => childrenIn(parent, 'conditionalFormatting');
const rulesIn = (block: ElementSpan) => childrenIn(block, 'cfRule');

function childrenIn(parent: ElementSpan | undefined, local: string): ElementSpan[] {
  return parent?.children.filter((child) => child.local === local) ?? [];
}
