import { TextEdits } from '../xml/text-edits';
import { parseSpans } from '../xml/xml-spans';
import type { SaveContext } from './save-context';

/** What a file's properties say of its sheets and names; nobody reads it, and Excel writes it anew. */
const titles = ['HeadingPairs', 'TitlesOfParts'];

/** The properties of a file list its sheets: where one was removed or renamed, its old name goes from there too. */
export function dropOldTitles({ patch, workbook }: SaveContext): void {
  if (!workbook.edits.some(({ kind }) => kind === 'rename' || kind === 'remove-sheet')) return;
  const path = patch.relationships('').find(({ kind }) => kind === 'extended-properties')?.target;
  if (path === undefined || !patch.has(path)) return;
  const edits = new TextEdits(patch.text(path));
  for (const element of parseSpans(edits.xml).children)
    if (titles.includes(element.local)) edits.remove(element);
  patch.writeEdits(path, edits);
}
