import { ByteWriter } from '../bytes/byte-writer';
import { afterTag, isEmptyTag, nextTag } from '../xml/xml-bytes';
import { TextEdits } from '../xml/text-edits';
import { attributeOf, parseSpans } from '../xml/xml-spans';
import { encodeCellText, needsSpacePreserved } from '../xml/xml-text';
import { prefixOf } from '../xml/ordered-children';

/**
 * New texts of cells, appended to those that the file has. (Against texts inside the cells: a column of 50,000 labels takes
 * a third of the bytes, and readers that know no inline texts exist.)
 */
export class SharedStringWriter {
  private readonly numbers = new Map<string, number>();
  private references = 0;

  /** @param originals how many texts the file has; they are not looked through, so a text may come to stand there twice. */
  constructor(private readonly originals: number) {}

  /** The number by which a cell refers to the text. */
  numberOf(text: string): number {
    this.references++;
    const known = this.numbers.get(text);
    if (known !== undefined) return known;
    const number = this.originals + this.numbers.size;
    this.numbers.set(text, number);
    return number;
  }

  get isEmpty(): boolean {
    return this.numbers.size === 0;
  }

  /** The part with the new texts behind the old ones, whose bytes are copied. */
  appendTo(part: Uint8Array): Uint8Array {
    const rootStart = nextTag(part, 0);
    const rootEnd = afterTag(part, rootStart);
    const isEmpty = isEmptyTag(part, rootEnd);
    const startTag = new TextDecoder().decode(part.subarray(rootStart, rootEnd));
    const root = parseSpans(isEmpty ? startTag : `${startTag.slice(0, -1)}/>`);
    const edits = new TextEdits(isEmpty ? `${startTag.slice(0, -2)}>` : startTag);
    edits.setAttribute(
      root,
      'count',
      String(Number(attributeOf(root, 'count') ?? this.originals) + this.references),
    );
    edits.setAttribute(root, 'uniqueCount', String(this.originals + this.numbers.size));
    const itemsEnd = isEmpty ? rootEnd : endOfItems(part);
    const out = new ByteWriter(part.length + this.numbers.size * 64 + 1024);
    out.copy(part, 0, rootStart);
    out.text(edits.apply());
    out.copy(part, rootEnd, itemsEnd);
    const prefix = prefixOf(root);
    for (const text of this.numbers.keys()) out.text(item(text, prefix));
    if (isEmpty) out.text(`</${root.name}>`);
    out.copy(part, itemsEnd);
    return out.finish();
  }
}

/** The place behind the last text: before what an extension adds, and before the end tag. */
function endOfItems(part: Uint8Array): number {
  let at = part.lastIndexOf(0x3c);
  for (;;) {
    const before = part.lastIndexOf(0x3c, at - 1);
    const end = afterTag(part, before);
    const tag = new TextDecoder().decode(part.subarray(before, end));
    if (/^<(?:\/?(?:[^\s<>/:]+:)?(?:si|sst))[\s/>]/.test(tag)) return end;
    at = before;
  }
}

function item(text: string, prefix: string): string {
  const space = needsSpacePreserved(text) ? ' xml:space="preserve"' : '';
  return `<${prefix}si><${prefix}t${space}>${encodeCellText(text)}</${prefix}t></${prefix}si>`;
}
