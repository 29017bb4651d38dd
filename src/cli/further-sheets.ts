import type { Engine } from '../session/engine/engine';
import type { RecognisedSheets } from '../session/reading/further-sheets';
import type { RecognisedSheet } from '../session/sheet/recognised-sheet';
import type { DecimalSign } from '../table/reading/table-reading';
import { recogniseSheet } from '../session/reading/recognise-sheet';

/** What an option says, parted by the sheet that it speaks of. */
interface BySheet<T> {
  readonly customers: Readonly<Record<string, T>>;
  /** By the name of the further sheet. */
  readonly further: Readonly<Record<string, Readonly<Record<string, T>>>>;
}

/** What is said of the columns of all sheets. */
export interface Layouts {
  readonly mapping: BySheet<string>;
  readonly decimals: BySheet<DecimalSign>;
}

/**
 * Parts `--map` and `--decimals` by sheet: `sellers.attendanceRate=出勤` speaks of the sheet that `--input sellers=…` points at.
 *
 * @example
 * partedBySheet({ name: '户名', 'sellers.name': '姓名' }, ['sellers'])
 * // { customers: { name: '户名' }, further: { sellers: { name: '姓名' } } }
 */
export function partedBySheet<T>(given: Readonly<Record<string, T>>, sheets: readonly string[]): BySheet<T> {
  const customers: Record<string, T> = {};
  const further: Record<string, Record<string, T>> = {};
  for (const [name, value] of Object.entries(given)) {
    const [sheet = '', ...own] = name.split('.');
    if (own.length > 0 && sheets.includes(sheet)) (further[sheet] ??= {})[own.join('.')] = value;
    else customers[name] = value;
  }
  return { customers, further };
}

/** Recognises each further sheet, one after the other. */
export async function recogniseSheets(
  engine: Engine,
  inputs: Readonly<Record<string, string>>,
  { mapping, decimals }: Layouts,
): Promise<RecognisedSheets> {
  const sheets: Record<string, RecognisedSheet> = {};
  for (const [name, sheet] of Object.entries(inputs)) {
    const known = { mapping: mapping.further[name] ?? {}, decimals: decimals.further[name] ?? {} };
    sheets[name] = await recogniseSheet(engine, { sheet }, known);
  }
  return sheets;
}
