import { cellAddress } from '../../embedded-host/model/cells/address';
import type { Workbook } from '../../embedded-host/model/book/workbook';
import { Problem } from '../../locales/problem';
import type { PersonalValues } from '../../table/privacy/personal-values';

/**
 * Reads a finished copy again: texts and names of sheets. However it was made, it leaves the house only without
 * the values by which somebody is known.
 *
 * @throws Problem `mask-leaks`, with the cell
 */
export function requireNobody(copy: Workbook, personal: PersonalValues): void {
  const checked = new Set<string>();
  const check = (text: string, place: string) => {
    if (checked.has(text)) return;
    if (personal.isIn(text)) throw leak(place);
    if (checked.size < mostRemembered) checked.add(text);
  };
  for (const sheet of copy.sheets) {
    check(sheet.name, sheet.name);
    for (const [row, cells] of sheet.cells.rows()) {
      cells.shape.columns.forEach((column, place) => {
        const value = cells.values[place];
        if (typeof value === 'string') check(value, `${sheet.name}!${cellAddress(row, column)}`);
      });
    }
  }
}

/** Most texts of a masked copy are alike. */
const mostRemembered = 100_000;

function leak(cell: string): Problem {
  const text = {
    zh: `遮盖副本的“${cell}”里还有原表的姓名或号码，没有写出。请报告这个问题，或先删去该列再遮盖。`,
    en: `"${cell}" of the masked copy still holds a name or number of the source; nothing was written. Please report it, or delete that column first.`,
  };
  return new Problem('mask-leaks', text, { cell });
}
