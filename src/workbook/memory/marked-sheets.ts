import { markerValue, sheetMarker } from './identity';

/** A sheet with what its marker says: the kind of an own sheet, `source-1` on a customer sheet, undefined elsewhere. */
export interface MarkedSheet {
  readonly name: string;
  readonly marker: string | undefined;
}

/** Every worksheet, in the order of the tabs. */
export async function markedSheets(context: Excel.RequestContext): Promise<readonly MarkedSheet[]> {
  const { worksheets } = context.workbook;
  worksheets.load('items/name');
  await context.sync();
  const markers = worksheets.items.map((sheet) => ({ name: sheet.name, marker: sheetMarker(sheet) }));
  await context.sync();
  return markers.map(({ name, marker }) => ({ name, marker: markerValue(marker) }));
}
