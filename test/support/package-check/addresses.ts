/** A rectangle of cells, from 1, both ends included. */
export interface Area {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const [lastColumn, lastRow] = [16_384, 1_048_576];

/** `A1`, `$A$1:B2`; whole columns and rows too. Null for what is none, or lies outside a sheet. */
export function areaOf(reference: string): Area | null {
  const [, a, b, c, d] = /^\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?$/u.exec(reference) ?? [];
  if (a === undefined || b === undefined) return wholeLines(reference);
  const area = { left: columnOf(a), top: Number(b), right: columnOf(c ?? a), bottom: Number(d ?? b) };
  const isInside = area.left >= 1 && area.top >= 1 && area.right <= lastColumn && area.bottom <= lastRow;
  return isInside && area.left <= area.right && area.top <= area.bottom ? area : null;
}

function wholeLines(reference: string): Area | null {
  const [, first, last] = /^\$?([A-Z]{1,3}|\d+):\$?([A-Z]{1,3}|\d+)$/u.exec(reference) ?? [];
  if (first === undefined || last === undefined) return null;
  return /\d/u.test(first)
    ? { left: 1, right: lastColumn, top: Number(first), bottom: Number(last) }
    : { top: 1, bottom: lastRow, left: columnOf(first), right: columnOf(last) };
}

export function columnOf(letters: string): number {
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
}

export function meet(a: Area, b: Area): boolean {
  return a.left <= b.right && b.left <= a.right && a.top <= b.bottom && b.top <= a.bottom;
}
