import { CellTag } from '../xml/cell-tag';
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
  constructor(readonly originals: number) {}

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

  /**
   * The part with the new texts behind the old ones, whose bytes are copied.
   *
   * @param unused numbers of old ones that are left blank.
   */
  appendTo(part: Uint8Array, unused: ReadonlySet<number> = new Set()): Uint8Array {
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
    const prefix = prefixOf(root);
    if (unused.size === 0) out.copy(part, rootEnd, itemsEnd);
    else copyUsed(part, rootEnd, itemsEnd, unused, `<${prefix}si><${prefix}t/></${prefix}si>`, out);
    for (const text of this.numbers.keys()) out.text(item(text, prefix));
    if (isEmpty) out.text(`</${root.name}>`);
    out.copy(part, itemsEnd);
    return out.finish();
  }
}

/** Copies the texts but for those that nobody uses, in whose places blank ones keep the numbers of the others. */
function copyUsed(
  part: Uint8Array,
  from: number,
  to: number,
  unused: ReadonlySet<number>,
  blank: string,
  out: ByteWriter,
): void {
  const tag = new CellTag(part);
  let copied = from;
  let number = -1;
  for (let at = nextTag(part, from); at >= 0 && at < to; at = nextTag(part, tag.end)) {
    tag.read(at);
    if (tag.isEnd || !tag.is('si')) continue;
    tag.end = tag.skipElement();
    if (!unused.has(++number)) continue;
    out.copy(part, copied, at);
    out.text(blank);
    copied = tag.end;
  }
  out.copy(part, copied, to);
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
