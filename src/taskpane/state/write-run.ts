import { runOf } from '../../session/writing-plan';
import { BlockSize } from '../../workbook/blocks';
import { applyRun } from '../../workbook/write/apply-run';
import { takeBack } from '../../workbook/write/take-back';
import { perform, type Progress } from './perform';
import { openSheet, readAgain } from './read-sheet';
import { engine } from './session';
import { usePane } from './store';

const writing = { zh: '正在写入', en: 'Writing' };
const refreshing = { zh: '正在整理结果', en: 'Settling the results' };
const undoing = { zh: '正在撤销', en: 'Undoing' };

/** Blocks that keep the pane awake, as for reading. */
const paneBlockBytes = 400_000;

/** Writes what the preview shows into the workbook: all of it or, on failure and Cancel, nothing. */
export async function apply(): Promise<void> {
  await perform(
    writing,
    async (progress) => {
      const { preferences, starBesideName } = usePane.getState();
      const { planWriting, cells } = engine();
      const at = new Date().toISOString();
      const plan = await planWriting({ language: preferences.language, starBesideName, at });
      const receipt = await applyRun(runOf(plan, cells), {
        ...progress,
        onProgress: progress.onRows,
        blockSize: new BlockSize(paneBlockBytes),
      });
      usePane.setState({ receipt, canUndo: true, stage: 'result' });
      await refresh(progress);
    },
    { again: () => void apply() },
  );
}

/** Takes the latest run back: the sheet is as it was before. */
export async function undo(): Promise<void> {
  await perform(
    undoing,
    async (progress) => {
      await takeBack();
      usePane.setState({ receipt: null, canUndo: false });
      await refresh(progress);
    },
    { again: () => void undo() },
  );
}

/** Puts a run that was interrupted back, and begins anew. */
export async function putBack(): Promise<void> {
  await perform(undoing, takeBack, { again: () => void putBack() });
  if (!usePane.getState().problem) await openSheet();
}

/** The sheet has other columns now: it is read again, and the run made again on it, so that cards and cells stay right. */
async function refresh(progress: Progress): Promise<void> {
  progress.next(refreshing);
  await readAgain(progress);
  const { scheme, asOf, findings } = usePane.getState();
  if (findings) usePane.setState({ findings: await engine().run(scheme, asOf) });
}
