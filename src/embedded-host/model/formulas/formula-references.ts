import { columnIndex } from '../cells/address';
import { maxRows } from '../cells/limits';

/** One corner of a reference; `row` or `column` is -1 in references to whole columns or rows. */
export interface ReferenceCorner {
  readonly row: number;
  readonly column: number;
  readonly isRowAbsolute: boolean;
  readonly isColumnAbsolute: boolean;
}

/** A reference to cells as it stands in a formula. */
export interface FormulaReference {
  /** What stands before, with the exclamation mark: `客户!`, `'a b'!`, `Jan:Mar!`, `[1]Data!`; empty for the own sheet. */
  readonly prefix: string;
  readonly text: string;
  readonly first: ReferenceCorner;
  /** The same as `first` for one cell. */
  readonly last: ReferenceCorner;
}

const word = String.raw`[\p{L}\p{N}_.\\?]`;
const end = String.raw`(?!${word}|\(|!)`;
const cell = String.raw`\$?[A-Za-z]{1,3}\$?\d{1,7}`;
const column = String.raw`\$?[A-Za-z]{1,3}`;
const row = String.raw`\$?\d{1,7}`;

/** In this order: texts, errors, references with what stands before them, words and numbers; brackets and the rest one by one. */
const token = new RegExp(
  [
    String.raw`"(?:[^"]|"")*"?`,
    String.raw`#(?:REF|DIV\/0|NAME|NULL|NUM|VALUE|SPILL|CALC|FIELD|BLOCKED|CONNECT|BUSY|UNKNOWN|N\/A|GETTING_DATA)[!?]?`,
    String.raw`(?<prefix>(?:'(?:[^']|'')*'|(?:\[[^\]']*\])?${word}+(?::${word}+)?)!)?(?<reference>` +
      String.raw`${cell}:${cell}${end}|${column}:${column}${end}|${row}:${row}${end}|${cell}${end})`,
    String.raw`'(?:[^']|'')*'!?`,
    String.raw`(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?`,
    String.raw`${word}+!?`,
    String.raw`\[`,
    String.raw`[^]`,
  ].join('|'),
  'uy',
);

/**
 * Copies a formula with each reference to cells replaced by what `map` answers for it. Texts, names, functions, errors and
 * structured references (`Table[[#All],[Column]]`) are copied as they are.
 *
 * @param formula without equals sign.
 */
export function mapReferences(formula: string, map: (reference: FormulaReference) => string): string {
  let result = '';
  let position = 0;
  while (position < formula.length) {
    token.lastIndex = position;
    const match = token.exec(formula);
    if (!match) break;
    const text = match[0];
    const reference = match.groups?.['reference'];
    position = text === '[' ? endOfBracket(formula, position) : position + text.length;
    if (reference === undefined) {
      result += formula.slice(match.index, position);
      continue;
    }
    const parsed = parseReference(match.groups?.['prefix'] ?? '', reference);
    result += parsed ? map(parsed) : text;
  }
  return result;
}

/** The place after the bracket that closes the one at `start`; an apostrophe takes the next character's meaning away. */
function endOfBracket(formula: string, start: number): number {
  let depth = 0;
  for (let position = start; position < formula.length; position++) {
    const character = formula[position];
    if (character === "'") position++;
    else if (character === '[') depth++;
    else if (character === ']' && --depth === 0) return position + 1;
  }
  return formula.length;
}

function parseReference(prefix: string, reference: string): FormulaReference | null {
  const [firstText = '', lastText = firstText] = reference.split(':');
  const first = parseCorner(firstText);
  const last = parseCorner(lastText);
  return first && last ? { prefix, text: reference, first, last } : null;
}

const cornerPattern = /^(\$?)([A-Za-z]*)(\$?)(\d*)$/;

/** Null for what only looks like a reference: the name `ABC9999999`, or column `XFE`. */
function parseCorner(text: string): ReferenceCorner | null {
  const [, dollar1 = '', letters = '', dollar2 = '', digits = ''] = cornerPattern.exec(text) ?? [];
  const columnOfLetters = letters === '' ? -1 : columnIndex(letters);
  const rowOfDigits = digits === '' ? -1 : Number(digits) - 1;
  if (letters !== '' && columnOfLetters < 0) return null;
  if (digits !== '' && (rowOfDigits < 0 || rowOfDigits >= maxRows)) return null;
  return {
    row: rowOfDigits,
    column: columnOfLetters,
    isRowAbsolute: letters === '' ? dollar1 === '$' : dollar2 === '$',
    isColumnAbsolute: letters !== '' && dollar1 === '$',
  };
}
