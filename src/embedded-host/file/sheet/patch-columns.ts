import type { Sheet } from '../../model/book/sheet';
import { editedSpan } from '../../model/cells/workbook-edit';
import type { EditFollower } from './follow-edits';
import type { SheetXml } from './sheet-xml';
import { attributeOf, type ElementSpan } from '../xml/xml-spans';
import { encodeXmlText } from '../xml/xml-text';

interface Span {
  first: number;
  last: number;
  readonly attributes: ReadonlyMap<string, string>;
}

/** Writes the columns' widths: spans of the file moved with the edits, those of touched columns cut out and written anew. */
export function patchColumns(xml: SheetXml, sheet: Sheet, follower: EditFollower): void {
  const isMoved = follower.lineEdits.some(({ axis }) => axis === 'columns');
  if (sheet.columns.touched.size === 0 && !isMoved) return;
  const original = xml.child('cols')?.children.map(readSpan) ?? [];
  let spans = original.flatMap((span) => movedSpan(span, follower));
  for (const column of sheet.columns.touched) {
    const covering = spans.find((span) => span.first <= column && column <= span.last);
    spans = spans.flatMap((span) => cutOut(span, column));
    spans.push({ first: column, last: column, attributes: settingsOf(sheet, column, covering?.attributes) });
  }
  spans.sort((a, b) => a.first - b.first);
  const { prefix: p } = xml;
  const elements = spans.map((span) => `<${p}col${attributesText(span)}/>`).join('');
  xml.replace('cols', elements === '' ? '' : `<${p}cols>${elements}</${p}cols>`);
}

function readSpan(element: ElementSpan): Span {
  const attributes = new Map(element.attributes.map(({ name, value }) => [name, value]));
  attributes.delete('min');
  attributes.delete('max');
  const first = Number(attributeOf(element, 'min') ?? 1) - 1;
  return { first, last: Number(attributeOf(element, 'max') ?? first + 1) - 1, attributes };
}

function movedSpan(span: Span, follower: EditFollower): Span[] {
  let place: [number, number] | null = [span.first, span.last];
  for (const edit of follower.lineEdits) {
    if (edit.axis === 'columns' && place) place = editedSpan(edit, place[0], place[1]);
  }
  return place ? [{ ...span, first: place[0], last: place[1] }] : [];
}

function cutOut(span: Span, column: number): Span[] {
  if (column < span.first || column > span.last) return [span];
  return [
    { ...span, last: column - 1 },
    { ...span, first: column + 1 },
  ].filter(({ first, last }) => first <= last);
}

function settingsOf(
  sheet: Sheet,
  column: number,
  covering: ReadonlyMap<string, string> | undefined,
): Map<string, string> {
  const attributes = new Map(covering);
  const { width = sheet.get('standardWidth'), isHidden = false, style } = sheet.columns.get(column);
  attributes.set('width', String(width));
  attributes.set('customWidth', '1');
  attributes.delete('hidden');
  attributes.delete('bestFit');
  if (style !== undefined) attributes.set('style', String(style));
  if (isHidden) attributes.set('hidden', '1');
  return attributes;
}

function attributesText(span: Span): string {
  const others = [...span.attributes].map(([name, value]) => ` ${name}="${encodeXmlText(value)}"`);
  return ` min="${span.first + 1}" max="${span.last + 1}"${others.join('')}`;
}
