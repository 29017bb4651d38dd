import { parseArea } from '../model/address';
import type { Note } from '../model/note';
import { decodeEscapes } from './xml-text';
import { child, childrenOf, numberAttribute, type XmlElement } from './xml-tree';

/**
 * Reads the notes of a comments part. The stand-ins that files keep for threaded comments (their author is `tc=...`) count as
 * notes here only by their place in the file: the result has one entry a comment, null for such.
 */
export function readNotes(xml: XmlElement): (Note | null)[] {
  const authors = childrenOf(child(xml, 'authors'), 'author').map((author) => author.text);
  return childrenOf(child(xml, 'commentList'), 'comment').map((comment) => {
    const area = parseArea(comment.attributes['ref'] ?? '');
    const author = authors[numberAttribute(comment, 'authorId') ?? 0] ?? '';
    if (!area || author.startsWith('tc=')) return null;
    return { row: area.top, column: area.left, author, text: textOf(child(comment, 'text')), visible: false };
  });
}

function textOf(text: XmlElement | undefined): string {
  const runs = text?.children.flatMap((run) =>
    run.name === 't' ? run : run.name === 'r' ? childrenOf(run, 't') : [],
  );
  return decodeEscapes(runs?.map((run) => run.text).join('') ?? '');
}
