import type { Control } from '../conversation/control';
import { retrying } from '../conversation/batch';
import { isSourceMarker, markerValue, sheetMarker } from '../memory/identity';

/** The sheets of the workbook that people made, in their order: those that the add-in wrote are not among them. */
export function readSheetNames(control: Control = {}): Promise<readonly string[]> {
  return retrying(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/name,items/visibility');
    await context.sync();
    const shown = worksheets.items.filter(({ visibility }) => visibility === 'Visible');
    const markers = shown.map((sheet) => ({ name: sheet.name, marker: sheetMarker(sheet) }));
    await context.sync();
    return markers
      .filter(({ marker }) => isSourceMarker(markerValue(marker) ?? 'source-'))
      .map(({ name }) => name);
  }, control);
}
