import { retrying } from '../conversation/batch';
import type { OwnSheetKind } from '../memory/identity';
import { markedSheets } from '../memory/marked-sheets';

/**
 * Brings a sheet of the add-in's own to the front, wherever it was moved to and whatever it is called now; a hidden one is shown.
 * @returns its name, undefined where the workbook has none of this kind.
 */
export function goToOwnSheet(kind: OwnSheetKind): Promise<string | undefined> {
  return retrying(async (context) => {
    const sheets = await markedSheets(context);
    const own = sheets.find(({ marker, isCopy }) => marker === kind && !isCopy);
    if (!own) return undefined;
    const found = context.workbook.worksheets.getItem(own.name).load('name,visibility');
    await context.sync();
    if (found.visibility !== 'Visible') found.visibility = 'Visible';
    found.activate();
    await context.sync();
    return found.name;
  });
}
