import { cleanText } from '../../locales/clean-text';
import { errorLocation } from '../conversation/host-problem';
import { hasExcelApi } from '../conversation/requirements';

/** What every note of the add-in begins with: by it an own note is known, and those of people are left alone. */
export const noteSignature = '慧眼 Huiyan';

// Some programs put the name of the author on a line of its own before the text.
const ownNote = new RegExp(`^\\s*(?:[^\\n]{0,80}:\\s*\\n)?${noteSignature}`, 'u');

/** What a note and a comment have in common. */
export interface Remark {
  content: string;
  getLocation(): Excel.Range;
  delete(): void;
}

interface Remarks {
  readonly items: readonly Remark[];
  load(names: string): unknown;
}

/** An own note, and where it stood when it was looked up. */
export interface OwnNote {
  readonly remark: Remark;
  readonly row: number;
  readonly column: number;
}

/** What is called with the answers of the request that it went along with; it queues the second, and gives what that answers. */
export type NotesLookup = () => () => OwnNote[];

/**
 * Queues the question for the own notes of a sheet: notes where Excel has them for add-ins (ExcelApi 1.18), before that comments
 * (1.10), which say the same in a thread.
 */
export function askForOwnNotes(sheet: Excel.Worksheet): NotesLookup {
  const collection: Remarks = hasExcelApi('1.18') && hasNotes(sheet) ? sheet.notes : sheet.comments;
  collection.load('items/content');
  return () => {
    const own = collection.items
      .filter(({ content }) => ownNote.test(content))
      .map((remark) => ({ remark, cell: remark.getLocation() }));
    for (const { cell } of own) cell.load('rowIndex,columnIndex');
    return () => own.map(({ remark, cell }) => ({ remark, row: cell.rowIndex, column: cell.columnIndex }));
  };
}

/** The set of the API is Excel's, and the library may be older than it: what is asked for must be there in both. */
function hasNotes(sheet: Excel.Worksheet): boolean {
  const { notes } = sheet as { readonly notes?: unknown };
  return notes !== undefined;
}

/** What an own note says. */
export function ownNoteOf(text: string): string {
  return `${noteSignature}\n${cleanText(text)}`;
}

/** Queues an own note on a header cell that has none. */
export function addOwnNote(sheet: Excel.Worksheet, header: Excel.Range, text: string): void {
  if (hasExcelApi('1.18') && hasNotes(sheet)) sheet.notes.add(header, ownNoteOf(text));
  else sheet.comments.add(header, ownNoteOf(text));
}

/** Whether a request ended where it was to add a note: all that stood before it is done. */
export function isOfNotes(error: unknown): boolean {
  return /^(?:Note|Comment)Collection\.add$/u.test(errorLocation(error) ?? '');
}

/**
 * The own notes of a sheet. What was queued before goes along.
 * @param alongside queues what is to be looked up at the same moment: a column inserted between two requests moves notes and headers
 */
export async function findOwnNotes(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  alongside?: () => void,
): Promise<OwnNote[]> {
  const lookup = askForOwnNotes(sheet);
  await context.sync();
  const found = lookup();
  alongside?.();
  await context.sync();
  return found();
}
