import { Problem } from '../../locales/problem';
import type { Control } from '../../workbook/conversation/control';
import type { Engine } from '../engine/engine';
import type { RecognisedSheets } from './further-sheets';
import { applyDecimals } from '../sheet/decimals';
import { mapColumns } from '../sheet/mapping';
import type { RecognisedSheet } from '../sheet/recognised-sheet';
import { recogniseSheet } from './recognise-sheet';

/** The further sheets that the latest run on this sheet read, as they are now. Those that are gone or empty are left out. */
export async function rememberedSheets(
  engine: Engine,
  { memory }: Pick<RecognisedSheet, 'memory'>,
  control: Control = {},
): Promise<RecognisedSheets> {
  const found: Record<string, RecognisedSheet> = {};
  for (const [name, { sheet, mapping, decimals = {} }] of Object.entries(memory?.further ?? {})) {
    try {
      const fresh = await recogniseSheet(engine, { sheet }, { control });
      const mapped = mapColumns(fresh, mapping, 'where-present');
      const columns = applyDecimals(mapped.columns, decimals, 'where-present');
      found[name] = { ...fresh, ...mapped, columns };
    } catch (error) {
      const isGone = error instanceof Problem && ['no-such-sheet', 'empty-sheet'].includes(error.code);
      if (!isGone) throw error;
    }
  }
  return found;
}
