import { cellAddress } from '../../model/cells/address';
import type { Note } from '../../model/parts/note';
import { largest } from '../../model/cells/largest';
import type { Sheet } from '../../model/book/sheet';
import type { EditFollower } from '../sheet/follow-edits';
import { followInXml } from '../sheet/follow-in-xml';
import { clustersOf, emptyNoteDrawing } from '../sheet/note-shape';
import { childSpan, prefixOf } from '../xml/ordered-children';
import { patchNoteDrawing } from '../sheet/patch-note-drawing';
import { readNotes } from '../read/read-notes';
import { namespaces, type SaveContext } from './save-context';
import type { SheetXml } from '../sheet/sheet-xml';
import { TextEdits } from '../xml/text-edits';
import { parseSpans, type ElementSpan } from '../xml/xml-spans';
import { encodeCellText, encodeXmlText } from '../xml/xml-text';
import { parseXml } from '../xml/xml-tree';

const commentsType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml';
const drawingType = 'application/vnd.openxmlformats-officedocument.vmlDrawing';

/** Writes the notes of a sheet into its comments part and their boxes into its drawing part, and moves what is there. */
export function saveNotes(
  context: SaveContext,
  sheet: Sheet,
  sheetPath: string,
  xml: SheetXml,
  follower: EditFollower,
): void {
  const { patch } = context;
  const isMoved = follower.lineEdits.length > 0;
  if (!sheet.notes.isTouched && !isMoved) return;
  const relationships = patch.relationships(sheetPath);
  const byKind = (kind: string) => relationships.find((relationship) => relationship.kind === kind)?.target;
  const commentsPath = byKind('comments');
  const changed = sheet.notes.changedOriginals();
  const gone = new Set([...sheet.notes.removedOriginals(), ...changed.map(({ id }) => id)]);
  const added = [...changed, ...sheet.notes.added()];
  let removedCells = new Set<string>();
  if (commentsPath !== undefined) {
    removedCells = patchComments(context, commentsPath, gone, added, follower);
    const threads = byKind('threadedComment');
    if (threads !== undefined && isMoved) followPart(context, threads, follower);
  } else if (added.length > 0) {
    const path = patch.newPath('xl/comments#.xml');
    patch.add(path, commentsType, newComments(added, context.isStrict));
    patch.addRelationship(sheetPath, 'comments', path);
  }
  saveDrawing(context, sheetPath, xml, removedCells, added, follower);
}

/** Answers the cells, as in the file, whose notes went. */
function patchComments(
  context: SaveContext,
  path: string,
  gone: ReadonlySet<number>,
  added: readonly Note[],
  follower: EditFollower,
): Set<string> {
  const edits = new TextEdits(context.patch.text(path));
  const root = parseSpans(edits.xml);
  const list = childSpan(root, 'commentList');
  const authors = childSpan(root, 'authors');
  if (!list || !authors) return new Set();
  followInXml(edits, root, follower);
  const removed = removeComments(edits, list, readNotes(parseXml(edits.xml, path)), gone);
  const p = prefixOf(root);
  const names = authors.children.map((author) => edits.xml.slice(author.contentStart, author.contentEnd));
  for (const note of added) {
    const name = encodeXmlText(note.author);
    if (!names.includes(name)) {
      names.push(name);
      edits.append(authors, `<${p}author>${name}</${p}author>`);
    }
  }
  const comments = added
    .map((note) => commentXml(note, names.indexOf(encodeXmlText(note.author)), p))
    .join('');
  if (comments !== '') edits.append(list, comments);
  context.patch.writeEdits(path, edits);
  return removed;
}

function removeComments(
  edits: TextEdits,
  list: ElementSpan,
  notes: readonly (Note | null)[],
  gone: ReadonlySet<number>,
): Set<string> {
  const removed = new Set<string>();
  let id = 0;
  list.children.forEach((comment, place) => {
    const note = notes[place];
    if (!note || !gone.has(id++)) return;
    edits.remove(comment);
    removed.add(`${note.row},${note.column}`);
  });
  return removed;
}

function newComments(notes: readonly Note[], isStrict: boolean): string {
  const authors = [...new Set(notes.map(({ author }) => author))];
  const comments = notes.map((note) => commentXml(note, authors.indexOf(note.author), '')).join('');
  const names = authors.map((author) => `<author>${encodeXmlText(author)}</author>`).join('');
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    `<comments xmlns="${namespaces(isStrict).main}"><authors>${names}</authors><commentList>${comments}</commentList></comments>`
  );
}

function commentXml(note: Note, author: number, p: string): string {
  const text = `<${p}t xml:space="preserve">${encodeCellText(note.text)}</${p}t>`;
  const font = `<${p}rPr><${p}sz val="9"/><${p}color indexed="81"/></${p}rPr>`;
  const ref = cellAddress(note.row, note.column);
  return `<${p}comment ref="${ref}" authorId="${author}"><${p}text><${p}r>${font}${text}</${p}r></${p}text></${p}comment>`;
}

function followPart(context: SaveContext, path: string, follower: EditFollower): void {
  const edits = new TextEdits(context.patch.text(path));
  followInXml(edits, parseSpans(edits.xml), follower);
  context.patch.writeEdits(path, edits);
}

function saveDrawing(
  context: SaveContext,
  sheetPath: string,
  xml: SheetXml,
  removed: ReadonlySet<string>,
  added: readonly Note[],
  follower: EditFollower,
): void {
  const { patch } = context;
  const legacy = xml.child('legacyDrawing');
  const id = legacy?.attributes.find(({ name }) => name.endsWith(':id'))?.value;
  const known = patch.relationships(sheetPath).find((relationship) => relationship.id === id)?.target;
  if (known !== undefined && patch.has(known)) {
    const before = patch.text(known);
    const after = patchNoteDrawing(before, removed, follower, added);
    if (after !== before) patch.write(known, after);
    return;
  }
  if (added.length === 0) return;
  const path = patch.newPath('xl/drawings/vmlDrawing#.vml');
  const empty = emptyNoteDrawing(nextCluster(context));
  patch.writeTyped(path, drawingType, patchNoteDrawing(empty, new Set(), follower, added));
  const newId = patch.addRelationship(sheetPath, 'vmlDrawing', path);
  const namespace = namespaces(context.isStrict).relationships;
  xml.replace('legacyDrawing', `<${xml.prefix}legacyDrawing xmlns:r="${namespace}" r:id="${newId}"/>`);
}

/** A cluster of shapes above those of all drawings: ids of shapes are unique in the workbook. */
function nextCluster({ patch }: SaveContext): number {
  const drawings = patch.paths().filter((path) => path.toLowerCase().endsWith('.vml'));
  const clusters = drawings.flatMap((path) => clustersOf(patch.text(path)));
  return largest(0, clusters) + 1;
}
