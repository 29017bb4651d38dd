import type { Control } from '../conversation/control';
import { retrying } from '../conversation/batch';
import { markedSheets } from '../memory/marked-sheets';
import type { OwnSheetKind } from '../memory/identity';

/** The values of own sheets from A1 on, wherever they were moved to and whatever they are called; nothing of those that are not there. */
export function ownSheetCells(
  kinds: readonly OwnSheetKind[],
  control: Control = {},
): Promise<ReadonlyMap<OwnSheetKind, readonly (readonly unknown[])[]>> {
  return retrying(async (context) => {
    const sheets = await markedSheets(context);
    const found = kinds.flatMap((kind) => {
      const name = sheets.find(({ marker, isCopy }) => marker === kind && !isCopy)?.name;
      if (name === undefined) return [];
      const sheet = context.workbook.worksheets.getItem(name);
      const cells = sheet.getUsedRange(true).getBoundingRect('A1');
      cells.load('values');
      return [[kind, cells] as const];
    });
    await context.sync();
    return new Map(found.map(([kind, cells]) => [kind, cells.values as unknown[][]]));
  }, control);
}
