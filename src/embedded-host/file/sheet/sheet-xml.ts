import { childSpan, insertInOrder, prefixOf } from '../xml/ordered-children';
import { TextEdits } from '../xml/text-edits';
import { worksheetOrder } from './worksheet-order';
import { parseSpans, type ElementSpan } from '../xml/xml-spans';

/** A sheet's part without its rows, while it is changed: `sheetData` stands in it as an empty element. */
export class SheetXml {
  readonly edits: TextEdits;
  readonly root: ElementSpan;
  /** Of the sheet's elements, with its colon. */
  readonly prefix: string;

  constructor(xml: string) {
    this.edits = new TextEdits(xml);
    this.root = parseSpans(xml);
    this.prefix = prefixOf(this.root);
  }

  /** The child of this name, or undefined. */
  child(local: string): ElementSpan | undefined {
    return childSpan(this.root, local);
  }

  /** Puts a new child where the schema wants it. */
  insert(local: string, text: string): void {
    insertInOrder(this.edits, this.root, worksheetOrder, local, text);
  }

  /** Puts a text in the place of a child, or where it would stand; the empty text takes it away. */
  replace(local: string, text: string): void {
    const known = this.child(local);
    if (known) this.edits.replace(known.start, known.end, text);
    else if (text !== '') this.insert(local, text);
  }
}
