import { ApiError } from '../../embedded-host/api/base/api-error';
import { writeCells, type Written } from '../../embedded-host/api/cells/write-cells';
import type { EmbeddedHost } from '../../embedded-host/api/embedded-host';
import { intersection, type Area } from '../../embedded-host/model/cells/area';
import type { Sheet } from '../../embedded-host/model/book/sheet';
import type { CellEdit, PasteOutcome, WriteOutcome } from './book';
import { copiedRows } from './copied-rows';
import { inputText } from './input-text';
import { mergedAreaAt } from './merged-area-at';

/** Writes typed texts into cells; what was not changed is not written, so that text stays text. The pane is told. */
export function writeTexts(host: EmbeddedHost, sheet: Sheet, edits: readonly CellEdit[]): WriteOutcome {
  return outcomeOf(() => {
    for (const { row, column, text } of edits) {
      const { top, left } = mergedAreaAt(sheet, row, column) ?? { top: row, left: column };
      if (inputText(sheet, top, left) === text) continue;
      writeCells({ sheet, area: { top, left, bottom: top, right: left } }, text, host);
    }
  });
}

/** Writes copied text from the upper left of an area on; one value fills the area as far as cells are in use. */
export function pasteText(host: EmbeddedHost, sheet: Sheet, area: Area, text: string): PasteOutcome {
  const rows = copiedRows(text);
  const isSingle = rows.length === 1 && rows[0]?.length === 1;
  const filled = isSingle ? filledBy(sheet, area) : sizedLike(rows, area);
  const written = isSingle ? (rows[0]?.[0] ?? '') : changedTexts(sheet, filled, rows);
  return { area: filled, outcome: outcomeOf(() => writeCells({ sheet, area: filled }, written, host)) };
}

/** Makes the cells of an area blank, as far as cells are in use. */
export function clearCells(host: EmbeddedHost, sheet: Sheet, area: Area): WriteOutcome {
  const used = sheet.usedRange();
  const cleared = used && intersection(area, used);
  return cleared ? outcomeOf(() => writeCells({ sheet, area: cleared }, '', host)) : 'written';
}

function outcomeOf(write: () => void): WriteOutcome {
  try {
    write();
    return 'written';
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    return error.code === 'AccessDenied' ? 'protected' : 'refused';
  }
}

/** Null for what stays as it is, so that ids with leading zeros stay text when a list is pasted over itself. */
function changedTexts(sheet: Sheet, { top, left }: Area, rows: readonly (readonly string[])[]): Written[][] {
  return rows.map((texts, row) =>
    texts.map((text, column) => (inputText(sheet, top + row, left + column) === text ? null : text)),
  );
}

/** Whole rows and columns are filled only where the sheet is in use. */
function filledBy(sheet: Sheet, area: Area): Area {
  const used = sheet.usedRange();
  return (used && intersection(area, used)) ?? { ...area, bottom: area.top, right: area.left };
}

function sizedLike(rows: readonly (readonly string[])[], { top, left }: Area): Area {
  return { top, left, bottom: top + rows.length - 1, right: left + (rows[0]?.length ?? 1) - 1 };
}
