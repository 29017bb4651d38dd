import type { ColumnReference, Says } from '../../methods/shared/expression/expression';
import { flagWords } from '../../table/cells/parse-flag';
import type { NumberCell } from './certainty';
import { blank, call, cell, list, number, operation, truth, type Formula } from './formula';
import { refused } from './refusals';

/** Decimals that are kept of a number times the unit of its header, which Excel would not round: 1.1 x 10000. */
const keptDecimals = 6;
const keptDecimalsOfParts = 12;

/** The cell itself, whatever it holds. */
export function bareCell(own: ColumnReference): Formula {
  return cell(placeOf(own));
}

/** The column's cells from the first customer to the last. */
export function wholeColumn(own: ColumnReference): Formula {
  return { node: 'column', sheetColumn: placeOf(own) };
}

/** The number or the day with its time, as it was read, where the cell holds one. */
export function cellFormula(own: NumberCell): Formula {
  if (own.node === 'output') return { node: 'output', id: own.id };
  const { scale } = own;
  if (scale === 1) return bareCell(own);
  const decimals = scale < 1 ? keptDecimalsOfParts : keptDecimals;
  return call('ROUND', operation(bareCell(own), '*', number(scale)), number(decimals));
}

/** Whether all the cells hold numbers. */
export function areNumbers(cells: readonly NumberCell[]): Formula {
  const bare = cells.map((own) => (own.node === 'output' ? cellFormula(own) : bareCell(own)));
  const [only] = bare;
  if (only === undefined) return truth(true);
  if (bare.length === 1) return call('ISNUMBER', only);
  return operation(call('COUNT', ...bare), '=', number(bare.length));
}

/** The cell as text; empty where blank. A number is text as it is shown without a format. */
export function textFormula(own: ColumnReference<'text' | 'flag'>): Formula {
  return operation(bareCell(own), '&', blank);
}

/** Whether a cell says yes, or no, in any of the words that are read as that. */
export function flagFormula({ flag, answer }: Says): Formula {
  const value = answer === 'yes' ? 1 : 0;
  const words = [...flagWords].filter(([, own]) => own === value).map(([word]) => word);
  return call('OR', operation(textFormula(flag), '=', list(words)));
}

function placeOf({ sheetColumn, header }: ColumnReference): number {
  if (sheetColumn < 0) throw refused.stepColumn(header);
  return sheetColumn;
}
