import { Problem } from '../../locales/problem';
import { recognisedColumns } from '../../session/reading/further-sheets';
import { calculating, compareWithSheet, find, isStill, runBasis } from './find';
import { furtherOfScheme } from './further-sheets';
import { perform, problemOf } from './perform';
import { isRead, readAgain } from './read-sheet';
import { engine } from './session';
import { usePane } from './store';
import { whenAtRest } from './when-at-rest';

/** Runs the chosen scheme and shows what it finds. Nothing is written. */
export async function preview(): Promise<void> {
  await perform(
    calculating,
    async (progress) => {
      try {
        if (usePane.getState().isChanged) await readAgain(progress);
        const findings = await find(progress);
        if (findings) usePane.setState({ findings, isFollowing: false, undone: null, stage: 'preview' });
      } catch (error) {
        // What was found before is not of the cells as they were read now.
        usePane.setState(({ stage }) => ({
          findings: null,
          isFollowing: false,
          stage: stage === 'preview' ? 'scheme' : stage,
        }));
        throw error;
      }
    },
    { onCancel: () => void engine().cancel(), again: () => void preview() },
  );
}

const followSoon = whenAtRest(followNow);

/** Has the findings follow a change of parameters or day, once no further change comes. Stale results are dropped. */
export function follow(): void {
  if (!usePane.getState().findings) return;
  usePane.setState({ isFollowing: true });
  followSoon();
}

async function followNow(): Promise<void> {
  const { scheme, asOf, day, sheet, compared, findings: shown } = usePane.getState();
  if (!sheet || !shown) return;
  const basis = runBasis();
  try {
    const further = furtherOfScheme(usePane.getState());
    const { columns } = await engine().needs(scheme, sheet.columns, recognisedColumns(further));
    if (!isRead(columns, sheet)) return await preview();
    // What stands in the sheet may have been written or undone since the preview.
    if (compared?.number !== sheet.state.runs.at(-1)?.number) await compareWithSheet();
    const findings = await engine().run(scheme, { asOf, day, sheets: Object.keys(further) });
    if (isStill(basis) && usePane.getState().findings) {
      usePane.setState({ findings, isFollowing: false, problem: null });
    }
  } catch (error) {
    // A later change took its place.
    if (error instanceof Problem && error.code === 'cancelled') return;
    // The findings stay behind what is chosen, and are shown so.
    if (isStill(basis)) usePane.setState({ problem: { problem: problemOf(error) } });
  }
}
