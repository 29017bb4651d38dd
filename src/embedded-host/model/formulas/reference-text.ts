import { columnLetters } from '../cells/address';
import type { FormulaReference, ReferenceCorner } from './formula-references';

/** Writes a reference, with what stands before it. */
export function referenceText(
  prefix: string,
  first: ReferenceCorner,
  last: ReferenceCorner,
  isArea: boolean,
): string {
  return prefix + cornerText(first) + (isArea ? `:${cornerText(last)}` : '');
}

/** Whether the reference was written with two corners. */
export function isAreaReference(reference: FormulaReference): boolean {
  return reference.text.includes(':');
}

/** The sheet names in a prefix (two for `Jan:Mar!`), without quotes; empty for other workbooks and for no prefix. */
export function sheetsOfPrefix(prefix: string): string[] {
  if (prefix === '' || prefix.includes('[')) return [];
  const bare = prefix.startsWith("'") ? prefix.slice(1, -2).replaceAll("''", "'") : prefix.slice(0, -1);
  return bare.split(':');
}

/** Writes sheet names as the prefix of a reference, quoted where a formula needs it. */
export function prefixOfSheets(names: readonly string[]): string {
  const joined = names.join(':');
  return names.every(needsNoQuotes) ? `${joined}!` : `'${joined.replaceAll("'", "''")}'!`;
}

/** A bare name is made of letters, digits, `_` and `.`, does not begin with a digit and does not look like a cell. */
function needsNoQuotes(name: string): boolean {
  return (
    /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) &&
    !/^[A-Za-z]{1,3}\d{1,7}$/.test(name) &&
    !/^(?:R\d*C?\d*|C\d*|TRUE|FALSE)$/i.test(name)
  );
}

function cornerText(corner: ReferenceCorner): string {
  const column = corner.column < 0 ? '' : (corner.isColumnAbsolute ? '$' : '') + columnLetters(corner.column);
  const row = corner.row < 0 ? '' : (corner.isRowAbsolute ? '$' : '') + String(corner.row + 1);
  return column + row;
}
