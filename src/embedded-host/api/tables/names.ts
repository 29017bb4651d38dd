import { parseArea } from '../../model/cells/address';
import type { Sheet } from '../../model/book/sheet';
import type { Workbook } from '../../model/book/workbook';

const longestName = 255;

/** Whether a table or a name may be called so: letters, digits, `_`, `.` and `\`, not like a cell. */
export function isValidName(name: string): boolean {
  return (
    /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name) &&
    name.length <= longestName &&
    !parseArea(name) &&
    !/^(?:R|C|R\d+C?\d*|C\d+)$/i.test(name)
  );
}

/** Whether neither a table nor a name of this scope has the name. */
export function isFreeName(workbook: Workbook, name: string, scope: Sheet | null = null): boolean {
  const isTable = workbook.tables().some((table) => table.name.toLowerCase() === name.toLowerCase());
  return !isTable && !workbook.definedNames.get(name, scope);
}
