import { hideRemoved } from '../../session/writing/hide-removed';
import { showRows } from '../../workbook/write/run/hide-rows';
import { perform } from './perform';
import { engine } from './session';
import { usePane } from './store';

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
  await perform(showing, async (progress) => {
    const { hidden } = usePane.getState();
    if (!hidden) return;
    await showRows(hidden, progress);
    usePane.setState({ hidden: null });
  });
}
