import type { Control } from '../conversation/control';
import { retrying } from '../conversation/batch';
import { markedSheets } from '../memory/marked-sheets';
import { isOwnKind } from '../memory/own-sheet-facts';

/** The sheets of the workbook that people made, in their order: those that the add-in wrote are not among them. */
export function readSheetNames(control: Control = {}): Promise<readonly string[]> {
  return retrying(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/name,items/visibility');
    // The same sync that looks for the markers brings them.
    const marked = await markedSheets(context);
    const own = new Set(marked.filter(({ marker }) => isOwnKind(marker)).map(({ name }) => name));
    const shown = worksheets.items.filter(({ visibility }) => visibility === 'Visible');
    return shown.map(({ name }) => name).filter((name) => !own.has(name));
  }, control);
}
