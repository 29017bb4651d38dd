import { retrying } from '../conversation/batch';
import { markerValue, sheetMarker, type OwnSheetKind } from '../memory/identity';

/**
 * Brings a sheet of the add-in's own to the front, wherever it was moved to and whatever it is called now; a hidden one is shown.
 * @returns its name, undefined where the workbook has none of this kind.
 */
export function goToOwnSheet(kind: OwnSheetKind): Promise<string | undefined> {
  return retrying(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/name,items/visibility');
    await context.sync();
    const markers = worksheets.items.map((sheet) => ({ sheet, marker: sheetMarker(sheet) }));
    await context.sync();
    const found = markers.find(({ marker }) => markerValue(marker) === kind)?.sheet;
    if (!found) return undefined;
    if (found.visibility !== 'Visible') found.visibility = 'Visible';
    found.activate();
    await context.sync();
    return found.name;
  });
}
