import { partKey } from '../package/part-name';
import { CellTag, slot } from '../xml/cell-tag';
import { nextTag } from '../xml/xml-bytes';
import { findSheetData } from '../read/split-sheet';
import { namespaces, type SaveContext } from './save-context';

const contentType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml';

/**
 * Writes new texts of cells behind those of the file, and takes out the texts that no cell refers to any more: what was deleted
 * from the sheets is not in the file. The others keep their numbers, so that sheets which nobody touched stay as they are.
 */
export function saveSharedStrings(context: SaveContext): void {
  const { patch, sharedStrings, workbookPath } = context;
  if (sharedStrings.isEmpty && !patch.isTouched) return;
  const known = patch.relationships(workbookPath).find(({ kind }) => kind === 'sharedStrings')?.target;
  if (known !== undefined && patch.has(known)) {
    const unused = unusedStrings(context);
    if (!sharedStrings.isEmpty || unused.size > 0)
      patch.write(known, sharedStrings.appendTo(patch.bytes(known), unused));
    return;
  }
  if (sharedStrings.isEmpty) return;
  const path = patch.newPath('xl/sharedStrings.xml');
  const { main } = namespaces(context.isStrict);
  const empty = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<sst xmlns="${main}"/>`;
  patch.add(path, contentType, empty);
  patch.addRelationship(workbookPath, 'sharedStrings', path);
  patch.write(path, sharedStrings.appendTo(patch.bytes(path)));
}

/** The numbers of the file's texts that no cell of any sheet refers to. */
function unusedStrings({ patch, sharedStrings, workbookPath }: SaveContext): ReadonlySet<number> {
  const { originals } = sharedStrings;
  const isUsed = new Uint8Array(originals);
  const seen = new Set<string>();
  // Sheets of other kinds, such as macro sheets, refer to texts too.
  for (const { kind, target, isExternal } of patch.relationships(workbookPath)) {
    if (isExternal || !/sheet$/iu.test(kind) || !patch.has(target) || seen.has(partKey(target))) continue;
    seen.add(partKey(target));
    markUsed(patch.bytes(target), isUsed);
  }
  const unused = new Set<number>();
  isUsed.forEach((used, number) => {
    if (used === 0) unused.add(number);
  });
  return unused;
}

function markUsed(bytes: Uint8Array, isUsed: Uint8Array): void {
  const { rowsStart, hasRows } = findSheetData(bytes);
  if (!hasRows) return;
  const tag = new CellTag(bytes);
  let isShared = false;
  for (let at = nextTag(bytes, rowsStart); at >= 0; at = nextTag(bytes, tag.end)) {
    tag.read(at);
    if (tag.isEnd) {
      if (tag.is('sheetData')) return;
    } else if (tag.is('c')) isShared = isSharedText(tag, bytes);
    else if (isShared && tag.is('v') && !tag.isEmpty) {
      const number = numberAt(bytes, tag.end);
      if (number < isUsed.length) isUsed[number] = 1;
    }
  }
}

/** Whether the type is `s`. */
function isSharedText(tag: CellTag, bytes: Uint8Array): boolean {
  const start = tag.start(slot.t);
  return start >= 0 && tag.stop(slot.t) - start === 1 && bytes[start] === 0x73;
}

/** The whole number in a text, whatever white space stands before it. */
function numberAt(bytes: Uint8Array, from: number): number {
  let at = from;
  while ((bytes[at] ?? 0x30) <= 0x20) at++;
  let number = 0;
  for (let digit = (bytes[at] ?? 0) - 0x30; digit >= 0 && digit <= 9; digit = (bytes[++at] ?? 0) - 0x30)
    number = number * 10 + digit;
  return number;
}
