import type { Control } from '../conversation/control';
import { retrying } from '../conversation/batch';
import { markedSheets } from '../memory/marked-sheets';
import { isOwnKind } from '../memory/own-sheet-facts';

/** The sheets of the workbook that people made, in their order: those that the add-in wrote are not among them. */
export function readSheetNames(control: Control = {}): Promise<readonly string[]> {
  return retrying(async (context) => {
    const sheets = await markedSheets(context);
    return sheets.filter(({ marker, isVisible }) => isVisible && !isOwnKind(marker)).map(({ name }) => name);
  }, control);
}
