import type { Engine } from '../session/engine/engine';
import type { RecognisedSheets } from '../session/reading/further-sheets';
import type { Mapping } from '../session/sheet/mapping';
import type { RecognisedSheet } from '../session/sheet/recognised-sheet';
import { recogniseSheet } from '../session/reading/recognise-sheet';

interface Mappings {
  readonly customers: Mapping;
  /** By the name of the further sheet. */
  readonly further: Readonly<Record<string, Mapping>>;
}

/**
 * Parts `--map` by sheet: `sellers.attendanceRate=出勤` speaks of the sheet that `--input sellers=…` points at.
 *
 * @example
 * mappingsBySheet({ name: '户名', 'sellers.name': '姓名' }, ['sellers'])
 * // { customers: { name: '户名' }, further: { sellers: { name: '姓名' } } }
 */
export function mappingsBySheet(mapping: Mapping, sheets: readonly string[]): Mappings {
  const customers: Record<string, string> = {};
  const further: Record<string, Record<string, string>> = {};
  for (const [given, header] of Object.entries(mapping)) {
    const [sheet = '', ...role] = given.split('.');
    if (role.length > 0 && sheets.includes(sheet)) (further[sheet] ??= {})[role.join('.')] = header;
    else customers[given] = header;
  }
  return { customers, further };
}

/** Recognises each further sheet, one after the other. */
export async function recogniseSheets(
  engine: Engine,
  inputs: Readonly<Record<string, string>>,
  mappings: Mappings['further'],
): Promise<RecognisedSheets> {
  const sheets: Record<string, RecognisedSheet> = {};
  for (const [name, sheet] of Object.entries(inputs)) {
    sheets[name] = await recogniseSheet(engine, { sheet }, { mapping: mappings[name] ?? {} });
  }
  return sheets;
}
