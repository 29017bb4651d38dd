import { applyPreview } from '../../session/writing/apply-preview';
import { lightBlocks } from '../../workbook/conversation/blocks';
import { takeBack } from '../../workbook/write/run/take-back';
import { canBeFormulas } from './can-be-formulas';
import { furtherOfScheme } from './further-sheets';
import { perform, type Progress } from './perform';
import { openSheet, readAgain } from './read-sheet';
import { engine } from './session';
import { usePane } from './store';

const writing = { zh: '正在写入', en: 'Writing' };
const refreshing = { zh: '正在整理结果', en: 'Settling the results' };
const undoing = { zh: '正在撤销', en: 'Undoing' };

/** Writes what the preview shows into the workbook: all of it or, on failure and Cancel, nothing. */
export async function apply(): Promise<void> {
  await perform(
    writing,
    async (progress) => {
      const { preferences, starBesideName, asFormulas, findings } = usePane.getState();
      const formulas = asFormulas && canBeFormulas(findings);
      const { language } = preferences;
      const options = { language, starBesideName, formulas, at: new Date().toISOString() };
      const receipt = await applyPreview(engine(), options, {
        ...progress,
        onProgress: progress.onRows,
        blockSize: lightBlocks(),
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
      await takeBack(progress);
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
  const { scheme, asOf, day, findings } = usePane.getState();
  const sheets = Object.keys(furtherOfScheme(usePane.getState()));
  if (findings) usePane.setState({ findings: await engine().run(scheme, { asOf, day, sheets }) });
}
