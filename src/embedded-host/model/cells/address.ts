import type { Area } from './area';
import { maxColumns, maxRows } from './limits';

const letterCache: string[] = [];

/** The letters of a column counted from 0: 0 is `A`, 16383 is `XFD`. */
export function columnLetters(column: number): string {
  const known = letterCache[column];
  if (known !== undefined) return known;
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return (letterCache[column] = letters);
}

/** The column of its letters, counted from 0, or -1 where the letters are no column of a sheet. */
export function columnIndex(letters: string): number {
  if (!/^[A-Za-z]{1,3}$/.test(letters)) return -1;
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column <= maxColumns ? column - 1 : -1;
}

/** `C5` for row 4, column 2. */
export function cellAddress(row: number, column: number): string {
  return columnLetters(column) + (row + 1);
}

/** `A1:C5`, `C5` for one cell, `A:C` for whole columns, `1:3` for whole rows. */
export function areaAddress(area: Area): string {
  if (area.top === 0 && area.bottom === maxRows - 1) {
    return `${columnLetters(area.left)}:${columnLetters(area.right)}`;
  }
  if (area.left === 0 && area.right === maxColumns - 1) return `${area.top + 1}:${area.bottom + 1}`;
  const first = cellAddress(area.top, area.left);
  const last = cellAddress(area.bottom, area.right);
  return first === last ? first : `${first}:${last}`;
}

const areaPattern = /^\$?([A-Za-z]{1,3})?\$?(\d{1,7})?(?::\$?([A-Za-z]{1,3})?\$?(\d{1,7})?)?$/;

/**
 * Reads `A1`, `A1:C5`, `A:C` or `1:3`, with or without `$`, corners in any order.
 * Null where the text is no address inside a sheet.
 */
export function parseArea(address: string): Area | null {
  const match = areaPattern.exec(address);
  if (!match) return null;
  const [, letters1, digits1, letters2 = letters1, digits2 = digits1] = match;
  const isRange = address.includes(':');
  if (isRange && (match[3] === undefined) !== (letters1 === undefined)) return null;
  if (isRange && (match[4] === undefined) !== (digits1 === undefined)) return null;
  if (!isRange && (letters1 === undefined || digits1 === undefined)) return null;
  const columns =
    letters1 === undefined ? [0, maxColumns - 1] : [columnIndex(letters1), columnIndex(letters2 ?? '')];
  const rows = digits1 === undefined ? [0, maxRows - 1] : [Number(digits1) - 1, Number(digits2) - 1];
  return areaWithin(rows as [number, number], columns as [number, number]);
}

function areaWithin([row1, row2]: [number, number], [column1, column2]: [number, number]): Area | null {
  const area = {
    top: Math.min(row1, row2),
    left: Math.min(column1, column2),
    bottom: Math.max(row1, row2),
    right: Math.max(column1, column2),
  };
  return area.top >= 0 && area.left >= 0 && area.bottom < maxRows ? area : null;
}

/** Reads a list of areas as files keep them: separated by spaces. Unreadable ones are left out. */
export function parseAreas(list: string): Area[] {
  return list.split(/\s+/).flatMap((address) => parseArea(address) ?? []);
}

/** Writes a list of areas separated by spaces. */
export function areasAddress(areas: readonly Area[]): string {
  return areas.map(areaAddress).join(' ');
}
