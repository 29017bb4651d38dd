import { hideRemoved } from '../../session/writing/hide-removed';
import { showRows, type RowsOfRun } from '../../workbook/write/run/hide-rows';
import { perform, type Progress } from './perform';
import { engine } from './session';
import { usePane, type PaneState } from './store';

const hiding = { zh: '正在隐藏', en: 'Hiding rows' };
const showing = { zh: '正在显示', en: 'Showing rows' };

/** Hides the rows that the run in the sheet marks for removal. */
export async function hideMarked(): Promise<void> {
  await perform(hiding, async (progress) => {
    const { receipt } = usePane.getState();
    if (!receipt) return;
    const hidden = await hideRemoved(engine(), receipt, progress);
    usePane.setState({ hidden: hidden.rows.length > 0 ? hidden : null });
  });
}

/** Shows them again. */
export async function showMarked(): Promise<void> {
  await perform(showing, showHidden);
}

/** As a part of other work, which ends what is known of them: the next run gives up the journal by which they are found again. */
export async function showHidden(progress?: Progress): Promise<void> {
  const { hidden } = usePane.getState();
  if (!hidden) return;
  progress?.next(showing);
  await showRows(hidden, progress);
  usePane.setState({ hidden: null });
}

/** What is known of hidden rows where the pane reads anew: only the journal of the run finds them, on a sheet of the same name. */
export function stillHidden(
  { hidden }: Pick<PaneState, 'hidden'>,
  journal: number | undefined,
  sheetNames: readonly string[],
): RowsOfRun | null {
  return hidden?.run === journal && hidden && sheetNames.includes(hidden.sheetName) ? hidden : null;
}
