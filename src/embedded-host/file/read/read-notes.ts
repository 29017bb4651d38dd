import { parseArea } from '../../model/cells/address';
import type { Note } from '../../model/parts/note';
import { decodeEscapes } from '../xml/xml-text';
import { child, childrenOf, numberAttribute, type XmlElement } from '../xml/xml-tree';

/**
 * Reads the notes of a comments part. The stand-ins that files keep for threaded comments (their author is `tc=...`) count as
 * notes here only by their place in the file: the result has one entry a comment, null for such.
 *
 * @param drawings the drawing parts with the notes' boxes, which say whether a note is always seen.
 */
export function readNotes(xml: XmlElement, drawings: readonly string[] = []): (Note | null)[] {
  const shown = new Set(drawings.flatMap(shownNotes));
  const authors = childrenOf(child(xml, 'authors'), 'author').map((author) => author.text);
  return childrenOf(child(xml, 'commentList'), 'comment').map((comment) => {
    const area = parseArea(comment.attributes['ref'] ?? '');
    const author = authors[numberAttribute(comment, 'authorId') ?? 0] ?? '';
    if (!area || author.startsWith('tc=')) return null;
    const { top: row, left: column } = area;
    const visible = shown.has(cellKey(row, column));
    return { row, column, author, text: textOf(child(comment, 'text')), visible };
  });
}

function textOf(text: XmlElement | undefined): string {
  const runs = text?.children.flatMap((run) =>
    run.name === 't' ? run : run.name === 'r' ? childrenOf(run, 't') : [],
  );
  return decodeEscapes(runs?.map((run) => run.text).join('') ?? '');
}

/** The cells whose notes are always seen. Drawing parts are text here, not XML: Excel itself writes unclosed tags into them. */
function shownNotes(vml: string): string[] {
  return vml
    .split('<x:ClientData ')
    .slice(1)
    .map((data) => data.split('</x:ClientData>', 1)[0] ?? '')
    .filter((data) => data.startsWith('ObjectType="Note"') && data.includes('<x:Visible'))
    .map((data) => cellKey(numberIn(data, 'Row'), numberIn(data, 'Column')));
}

function numberIn(data: string, line: 'Row' | 'Column'): number {
  return Number(new RegExp(`<x:${line}>\\s*(\\d+)`, 'u').exec(data)?.[1]);
}

function cellKey(row: number, column: number): string {
  return `${row},${column}`;
}
