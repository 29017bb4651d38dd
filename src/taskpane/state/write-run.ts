import { Problem } from '../../locales/problem';
import { applyPreview } from '../../session/writing/apply-preview';
import { takeBackLatest } from '../../session/writing/take-back-latest';
import { lightBlocks } from '../../workbook/conversation/blocks';
import { takeBack, type TakenBack } from '../../workbook/write/run/take-back';
import { wantedList } from './call-list';
import { canBeFormulas } from './can-be-formulas';
import { find, isStill, readNeeded, runAs, runBasis } from './find';
import { perform, type Progress } from './perform';
import { openSheet, readAgain } from './read-sheet';
import { follow } from './run-scheme';
import { engine } from './session';
import { usePane, type PaneState } from './store';
import { undoneRun } from './undone-run';

const writing = { zh: '正在写入', en: 'Writing' };
const refreshing = { zh: '正在整理结果', en: 'Settling the results' };
const undoing = { zh: '正在撤销', en: 'Undoing' };

/** Writes what the preview shows into the workbook: all of it or, on failure and Cancel, nothing. */
export async function apply(): Promise<void> {
  await perform(
    writing,
    async (progress) => {
      await catchUp(progress);
      progress.next(writing);
      const { preferences, starBesideName, leavesFoundAgain, asFormulas, findings, scheme, asOf, day } =
        usePane.getState();
      const formulas = asFormulas && canBeFormulas(findings);
      const { language } = preferences;
      const callList = wantedList(usePane.getState());
      const options = {
        ...{ language, starBesideName, formulas, leavesFoundAgain, at: new Date().toISOString() },
        ...(callList && { callList }),
      };
      const receipt = await applyPreview(engine(), options, {
        ...progress,
        onProgress: progress.onRows,
        blockSize: lightBlocks(),
      });
      usePane.setState({
        ...{ receipt, canUndo: true, undone: null, written: null, hidden: null },
        stage: 'result',
      });
      await refresh({ scheme, asOf, day }, progress);
    },
    { again: () => void apply() },
  );
}

/** Takes the latest run back: the sheet is as it was before, and nothing of that run is shown any more. */
export async function undo(): Promise<void> {
  await perform(
    undoing,
    async (progress) => {
      let taken: TakenBack;
      try {
        taken = await takeBackLatest(progress);
      } catch (error) {
        if (error instanceof Problem && error.code === 'nothing-to-undo')
          usePane.setState({ canUndo: false, hidden: null });
        throw error;
      }
      const undone = undoneRun(taken, usePane.getState());
      usePane.setState({ ...nothingFound, receipt: null, canUndo: false, undone });
      progress.next(refreshing);
      await readAgain(progress);
    },
    { again: () => void undo() },
  );
}

/** Puts a run that was interrupted back, and begins anew. */
export async function putBack(): Promise<void> {
  await perform(undoing, (progress) => takeBack(progress), { again: () => void putBack() });
  if (!usePane.getState().problem) await openSheet();
}

/** Nothing of a run that was taken back. */
const nothingFound = {
  ...{ findings: null, written: null, compared: null },
  ...{ isFollowing: false, hidden: null, card: null },
};

/** What is written is of the cells as they are and of the parameters as they are chosen, also where Apply comes very soon. */
async function catchUp(progress: Progress): Promise<void> {
  const { isChanged, isFollowing } = usePane.getState();
  if (!isChanged && !isFollowing) return;
  if (isChanged) await readAgain(progress);
  const findings = await orReadAgain(find(progress));
  usePane.setState({ findings: findings ?? null, isFollowing: false });
}

/** What was found before is not of the table that was read since: where nothing is found of that, all is to be read again. */
async function orReadAgain<T>(finding: Promise<T>): Promise<T> {
  try {
    return await finding;
  } catch (error) {
    usePane.setState({ isChanged: true });
    throw error;
  }
}

/** The sheet has other columns now: it is read again, and the same run made again on it, so that cards and cells stay right. */
async function refresh(run: Pick<PaneState, 'scheme' | 'asOf' | 'day'>, progress: Progress): Promise<void> {
  progress.next(refreshing);
  const { isChanged } = usePane.getState();
  const basis = { scheme: run.scheme, asOf: run.asOf, further: runBasis().further };
  await readAgain(progress);
  const findings = await orReadAgain(readNeeded(progress, run.scheme).then(() => runAs(run, progress)));
  // What somebody changed while it was written is in these findings, and not in the sheet.
  usePane.setState({ findings, written: isChanged ? null : findings, isFollowing: false });
  if (!isStill(basis)) follow();
}
