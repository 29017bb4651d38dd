import { Problem } from '../../locales/problem';
import { readFurtherSheets, recognisedColumns } from '../../session/reading/further-sheets';
import { readPreviousTiers } from '../../session/reading/read-previous';
import { furtherOfScheme, requirePointedAt } from './further-sheets';
import { perform, problemOf } from './perform';
import { isRead, readAgain, readMapped } from './read-sheet';
import { engine } from './session';
import { usePane } from './store';

const calculating = { zh: '正在计算', en: 'Calculating' };

/** Runs the chosen scheme and shows what it finds. Nothing is written. */
export async function preview(): Promise<void> {
  await perform(
    calculating,
    async (progress) => {
      if (usePane.getState().isChanged) await readAgain(progress);
      const { sheet, scheme, asOf, day } = usePane.getState();
      if (!sheet) return;
      requirePointedAt(usePane.getState());
      const further = furtherOfScheme(usePane.getState());
      const needs = await engine().needs(scheme, sheet.columns, recognisedColumns(further));
      if (!isRead(needs.columns)) await readMapped(sheet, progress, needs.columns);
      await readFurtherSheets(engine(), further, needs, progress);
      await engine().setPrevious(await readPreviousTiers(sheet, progress));
      progress.next(calculating);
      const findings = await engine().run(scheme, { asOf, day, sheets: Object.keys(further) }, ({ share }) =>
        progress.onRows(Math.round(share * 100), 100),
      );
      usePane.setState({ findings, isFollowing: false, stage: 'preview' });
    },
    { onCancel: () => void engine().cancel(), again: () => void preview() },
  );
}

/** How long a slider must rest before the preview follows. */
const rest = 60;
let waiting: ReturnType<typeof setTimeout> | undefined;

/** Has the findings follow a change of parameters or day, once no further change comes. Stale results are dropped. */
export function follow(): void {
  clearTimeout(waiting);
  if (!usePane.getState().findings) return;
  usePane.setState({ isFollowing: true });
  waiting = setTimeout(() => void followNow(), rest);
}

async function followNow(): Promise<void> {
  const { scheme, asOf, day, sheet } = usePane.getState();
  if (!sheet) return;
  try {
    const further = furtherOfScheme(usePane.getState());
    const { columns } = await engine().needs(scheme, sheet.columns, recognisedColumns(further));
    if (!isRead(columns)) return await preview();
    const findings = await engine().run(scheme, { asOf, day, sheets: Object.keys(further) });
    if (usePane.getState().scheme === scheme && usePane.getState().asOf === asOf) {
      usePane.setState({ findings, isFollowing: false, problem: null });
    }
  } catch (error) {
    // A later change took its place.
    if (error instanceof Problem && error.code === 'cancelled') return;
    usePane.setState({ problem: { problem: problemOf(error) }, isFollowing: false });
  }
}
