import type { Column, FlagColumn, TextColumn } from '../../../table/columns/column';
import { flagWords } from '../../../table/cells/parse-flag';
import { blank, call, either, list, number, operation, unknown, type Expression } from './expression';
import { noFormula } from './no-formula';

/** Decimals that are kept of a number times the unit of its header, which Excel would not round: 1.1 x 10000. */
const keptDecimals = 6;
const keptDecimalsOfParts = 12;

/**
 * The row's cell of a column that was read from the sheet.
 * @throws Problem `no-formula` for a column that an earlier step made
 */
export function cellOf(column: Column): Expression {
  if (column.sheetColumn < 0) throw stepColumn(column);
  return { node: 'cell', sheetColumn: column.sheetColumn };
}

/**
 * All cells of the column, from the first customer to the last.
 * @throws Problem `no-formula`
 */
export function wholeColumnOf(column: Column): Expression {
  if (column.sheetColumn < 0) throw stepColumn(column);
  return { node: 'column', sheetColumn: column.sheetColumn };
}

/** Whether the cell of a number or a day holds one. */
export function isNumber(column: Column): Expression {
  return call('ISNUMBER', cellOf(column));
}

/** The number or the day with its time, as it was read, where the cell holds one. */
export function numberOf(column: Column): Expression {
  const scale = column.cells?.scale ?? 1;
  if (scale === 1) return cellOf(column);
  const decimals = scale < 1 ? keptDecimalsOfParts : keptDecimals;
  return call('ROUND', operation(cellOf(column), '*', number(scale)), number(decimals));
}

/** The same, and an error where the cell holds none: Excel would calculate with a blank as with 0. */
export function numberOrUnknown(column: Column): Expression {
  return either(isNumber(column), numberOf(column), unknown);
}

/** One number for yes and another for no; an error where the cell says neither. */
export function flagNumber(column: FlagColumn, yes: number, no: number): Expression {
  const known = (value: number): Expression => (Number.isNaN(value) ? unknown : number(value));
  return either(saysFlag(column, 'yes'), known(yes), either(saysFlag(column, 'no'), known(no), unknown));
}

/** The cell as text; empty where blank. A number is text as it is shown without a format. */
export function textOf(column: TextColumn | FlagColumn): Expression {
  return operation(cellOf(column), '&', blank);
}

/** Whether the cell of a text says one of these, without regard to case. */
export function isOneOf(column: TextColumn | FlagColumn, texts: readonly string[]): Expression {
  return call('OR', operation(textOf(column), '=', list(texts)));
}

/** Whether a cell says yes, or no, in any of the words that are read as that. */
export function saysFlag(column: FlagColumn, meaning: 'yes' | 'no'): Expression {
  const value = meaning === 'yes' ? 1 : 0;
  return isOneOf(
    column,
    [...flagWords].filter(([, own]) => own === value).map(([word]) => word),
  );
}

function stepColumn({ header }: Column) {
  return noFormula({
    zh: `读取了前一步的结果“${header}”`,
    en: `it reads "${header}", the result of an earlier step`,
  });
}
