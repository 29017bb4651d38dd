import { retrying } from '../../conversation/batch';
import type { Control } from '../../conversation/control';
import { classifyFailure, isOfHost, isPassing } from '../../conversation/host-problem';
import { addOwnNote, findOwnNotes, noteSignature, ownNoteOf } from '../../memory/own-notes';

/** The notes on the header cells of a sheet: how each column was made. */
export interface NotesToWrite {
  readonly write: readonly {
    /** Asks for the header cell. */
    readonly headerOn: (sheet: Excel.Worksheet) => Excel.Range;
    readonly text: string;
  }[];
  /** Cells whose own note goes. */
  readonly remove?: readonly { readonly row: number; readonly column: number }[];
}

/**
 * Puts notes on header cells, in place of those that a run left there; notes of people stay. In a request of their own, for a run does not
 * fail because of them: an Excel that offers notes and has none for add-ins, or that refuses them twice, gets the text as the input
 * message of the cell, and where it refuses that too the legend alone has it.
 *
 * @throws Problem where Excel is not reached, and those of Cancel
 */
export async function writeNotes(
  sheetName: string,
  notes: NotesToWrite,
  control: Control = {},
): Promise<void> {
  if (notes.write.length + (notes.remove?.length ?? 0) === 0) return;
  for (const way of [writeAsNotes, writeAsNotes, writeAsPrompts]) {
    try {
      await retrying(
        (context) => way(context, context.workbook.worksheets.getItem(sheetName), notes),
        control,
      );
      return;
    } catch (error) {
      if (!isOfHost(error) || isPassing(classifyFailure(error))) throw error;
    }
  }
}

async function writeAsNotes(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { write, remove = [] }: NotesToWrite,
): Promise<void> {
  let standing: readonly Excel.Range[] = [];
  // At the same moment as the notes: a column that is inserted between two requests moves both.
  const found = await findOwnNotes(context, sheet, () => {
    standing = write.map(({ headerOn }) => headerOn(sheet).load('rowIndex,columnIndex'));
  });
  const own = new Map(found.map(({ remark, row, column }) => [placeOf(row, column), remark]));
  for (const { row, column } of remove) own.get(placeOf(row, column))?.delete();
  write.forEach(({ headerOn, text }, index) => {
    const at = standing[index];
    const there = at && own.get(placeOf(at.rowIndex, at.columnIndex));
    if (there) there.content = ownNoteOf(text);
    else addOwnNote(sheet, headerOn(sheet), text);
  });
  await context.sync();
}

/** So many characters Excel shows of an input message. */
const mostOfPrompt = 255;

async function writeAsPrompts(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { write }: NotesToWrite,
): Promise<void> {
  for (const { headerOn, text } of write) {
    headerOn(sheet).dataValidation.prompt = {
      title: noteSignature,
      message: text.slice(0, mostOfPrompt),
      showPrompt: true,
    };
  }
  await context.sync();
}

function placeOf(row: number, column: number): string {
  return `${String(row)},${String(column)}`;
}
