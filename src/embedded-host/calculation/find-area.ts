import { parseArea } from '../model/cells/address';
import type { Area } from '../model/cells/area';
import type { NameScope } from '../model/parts/defined-name';
import { sheetsOfPrefix } from '../model/formulas/reference-text';
import type { Sheet, WorkbookOfSheet } from '../model/book/sheet';
import type { SheetArea } from '../model/book/sheet-area';
import { structuredArea } from '../model/book/structured-references';

/** How many names may stand for names. */
const deepest = 8;

/**
 * The cells that a reference of a formula means: an address, of another sheet too, a name, or a part of a table. `B2#` are the
 * cells that the formula in B2 spilled into. Null where there are none.
 *
 * @param home the sheet of the formula, or of the name that stands for it.
 */
export function findArea(
  workbook: WorkbookOfSheet,
  home: NameScope,
  text: string,
  depth = 0,
): SheetArea | null {
  const mark = text.lastIndexOf('!');
  const address = text.slice(mark + 1);
  const [sheetName, ...more] = mark < 0 ? [home.name] : sheetsOfPrefix(text.slice(0, mark + 1));
  const sheet = sheetName === undefined || more.length > 0 ? undefined : workbook.sheet(sheetName);
  if (!sheet) return null;
  const area = parseArea(address.replace(/#$/u, ''));
  if (area) return { sheet, area: address.endsWith('#') ? spilled(sheet, area) : area };
  const table = structuredArea(workbook, address.replace(/\[\[([^[\]]*)\]\]$/u, '[$1]'));
  if (table) return table;
  const named = workbook.definedNames.get(address, sheet) ?? workbook.definedNames.get(address);
  return named && depth < deepest ? findArea(workbook, named.scope ?? home, named.formula, depth + 1) : null;
}

function spilled(sheet: Sheet, { top, left }: Area): Area {
  const record = sheet.formulas.record(top, left);
  const isSpill = typeof record === 'object' && record.kind === 'array';
  return isSpill ? record.area : { top, left, bottom: top, right: left };
}
