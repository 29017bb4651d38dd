import type { Control } from '../../workbook/conversation/control';
import type { WorkbookState } from '../../workbook/memory/state';
import { ownSheetCells } from '../../workbook/read/own-sheet-cells';
import type { Engine } from '../engine/engine';

/**
 * Tells the engine what people typed into the call list that stands in the workbook, and what was read of lists before. Asked again
 * before a list is written: what was typed since the preview counts.
 */
export async function readOutcomes(
  engine: Pick<Engine, 'setListCells'>,
  { sheets }: Pick<WorkbookState, 'sheets'>,
  control: Control = {},
): Promise<void> {
  const isThere = 'call-list' in sheets || 'outcomes' in sheets;
  const cells = isThere ? await ownSheetCells(['call-list', 'outcomes'], control) : undefined;
  await engine.setListCells(
    cells && { list: cells.get('call-list') ?? [], outcomes: cells.get('outcomes') ?? [] },
  );
}
