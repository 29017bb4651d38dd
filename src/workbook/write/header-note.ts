import { hasExcelApi } from '../requirements';

/** The most characters of the message that Excel shows beside a selected cell. */
const longestPrompt = 255;

/**
 * Puts the note on a header cell: how the column was made. A note where Excel has them for add-ins (ExcelApi 1.18); before
 * that, the message that Excel shows when the cell is selected, which is shorter. Done again, it replaces.
 */
export async function writeHeaderNote(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  header: Excel.Range,
  text: string,
): Promise<void> {
  if (!hasExcelApi('1.18')) {
    header.dataValidation.prompt = { showPrompt: true, title: '慧眼 Huiyan', message: shorten(text) };
    return;
  }
  header.load('address');
  await context.sync();
  const note = sheet.notes.getItemOrNullObject(header.address);
  await context.sync();
  if (note.isNullObject) sheet.notes.add(header.address, text);
  else note.content = text;
}

function shorten(text: string): string {
  return text.length <= longestPrompt ? text : `${text.slice(0, longestPrompt - 1)}…`;
}
