import { intersection, type Area } from '../../embedded-host/model/cells/area';
import type { Sheet } from '../../embedded-host/model/book/sheet';
import type { CopiedCells } from './book';
import { shownText } from './input-text';

/** The cells of an area as they are shown, hidden rows and columns left out, as far as cells are in use. */
export function copyCells(sheet: Sheet, area: Area): CopiedCells {
  const used = sheet.usedRange();
  const copied = (used && intersection(area, used)) ?? { ...area, bottom: area.top, right: area.left };
  const rows = lines(copied.top, copied.bottom, (row) => sheet.rows.isHidden(row));
  const columns = lines(copied.left, copied.right, (column) => sheet.columns.get(column).isHidden ?? false);
  const texts = rows.map((row) => columns.map((column) => shownText(sheet, row, column)));
  const plain = texts.map((row) => row.map(quoted).join('\t')).join('\r\n');
  const html = texts
    .map((row) => `<tr>${row.map((text) => `<td>${escaped(text)}</td>`).join('')}</tr>`)
    .join('');
  return {
    plain: new Blob([plain], { type: 'text/plain' }),
    html: new Blob([`<table>${html}</table>`], { type: 'text/html' }),
  };
}

function lines(first: number, last: number, isHidden: (line: number) => boolean): number[] {
  return Array.from({ length: last - first + 1 }, (_, place) => first + place).filter(
    (line) => !isHidden(line),
  );
}

function quoted(text: string): string {
  return /[\t\r\n"]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\n': '<br>' };

function escaped(text: string): string {
  return text.replace(/[&<>\n]/gu, (letter) => entities[letter] ?? letter);
}
