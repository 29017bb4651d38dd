import { hideRows, type RowsOfRun } from '../../workbook/write/run/hide-rows';
import type { Receipt } from '../../workbook/write/run/apply-run';
import type { Control } from '../../workbook/conversation/control';
import type { Engine } from '../engine/engine';

/** Hides the rows that the run which was just written marks for removal. Undo shows them again. */
export async function hideRemoved(
  engine: Pick<Engine, 'removed'>,
  { sheet, run }: Pick<Receipt, 'sheet' | 'run'>,
  control: Control = {},
): Promise<RowsOfRun> {
  const wanted = { sheetName: sheet, run: run.number, ...(await engine.removed()) };
  return wanted.rows.length === 0 ? wanted : hideRows(wanted, control);
}
