import { attributeOf, type ElementSpan } from './xml-spans';
import { encodeXmlText } from './xml-text';

interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Orders texts that are put in at one place. */
  readonly rank: number;
}

/** Changes of an XML text, collected by place and made at once; everything between them stays as it is. */
export class TextEdits {
  private readonly edits: TextEdit[] = [];
  /** Contents given to elements that were empty tags. */
  private readonly filled = new Map<ElementSpan, string>();

  private readonly removed = new Set<ElementSpan>();

  constructor(readonly xml: string) {}

  get isEmpty(): boolean {
    return this.edits.length === 0;
  }

  /** Puts a text in the place of another. */
  replace(start: number, end: number, text: string): void {
    this.edits.push({ start, end, text, rank: 0 });
  }

  /** Puts a text before a place; texts for one place stand in the order of their rank, then as they come. */
  insert(at: number, text: string, rank = 0): void {
    this.edits.push({ start: at, end: at, text, rank });
  }

  /** Takes an element out. */
  remove(element: ElementSpan): void {
    this.removed.add(element);
    this.replace(element.start, element.end, '');
  }

  /** Whether the element was taken out, not only what it stands in. */
  isRemoved(element: ElementSpan): boolean {
    return this.removed.has(element);
  }

  /** Whether something was put in among the element's children. */
  isFilled({ children, contentEnd }: ElementSpan): boolean {
    const places = new Set([contentEnd, ...children.flatMap(({ start, end }) => [start, end])]);
    return this.edits.some(({ start, text }) => text !== '' && places.has(start));
  }

  /** Sets an attribute, or takes it away for null. */
  setAttribute(element: ElementSpan, name: string, value: string | null): void {
    if (attributeOf(element, name) === (value ?? undefined)) return;
    const known = element.attributes.find((attribute) => attribute.name === name);
    if (known && value === null) this.replace(known.start, known.valueEnd + 1, '');
    else if (known) this.replace(known.valueStart, known.valueEnd, encodeXmlText(value ?? ''));
    else if (value !== null) {
      this.insert(element.start + 1 + element.name.length, ` ${name}="${encodeXmlText(value)}"`);
    }
  }

  /** Sets an attribute, whatever was set for it before. */
  override(element: ElementSpan, name: string, value: string): void {
    const known = element.attributes.find((attribute) => attribute.name === name);
    if (known) this.forget(known.valueStart, known.valueEnd);
    this.setAttribute(element, name, value);
  }

  /** Puts a text into an element that holds text only, whatever was put there before. */
  overrideText(element: ElementSpan, text: string): void {
    this.forget(element.contentStart, element.contentEnd);
    this.replace(element.contentStart, element.contentEnd, encodeXmlText(text));
  }

  /** Puts a text at the end of an element's content; texts for one element follow each other as they come. */
  append(element: ElementSpan, text: string): void {
    if (!element.isEmptyTag) {
      this.insert(element.contentEnd, text);
      return;
    }
    const content = (this.filled.get(element) ?? '') + text;
    const start = element.contentStart - 2;
    if (this.filled.has(element))
      this.edits.splice(
        this.edits.findIndex((edit) => edit.start === start),
        1,
      );
    this.filled.set(element, content);
    this.replace(start, element.contentStart, `>${content}</${element.name}>`);
  }

  /** The text from `start` to `end` with the changes that lie there. */
  apply(start = 0, end = this.xml.length): string {
    const inside = this.edits
      .filter((edit) => edit.start >= start && edit.end <= end)
      .sort((a, b) => a.start - b.start || a.end - b.end || a.rank - b.rank);
    let result = '';
    let place = start;
    for (const edit of inside) {
      if (edit.start < place) continue;
      result += this.xml.slice(place, edit.start) + edit.text;
      place = edit.end;
    }
    return result + this.xml.slice(place, end);
  }

  private forget(from: number, to: number): void {
    const earlier = this.edits.findIndex(({ start, end }) => start === from && end === to);
    if (earlier >= 0) this.edits.splice(earlier, 1);
  }
}
