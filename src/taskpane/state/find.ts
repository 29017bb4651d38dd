import type { Findings } from '../../session/findings/findings';
import { recognisedColumns } from '../../session/reading/further-sheets';
import { readPreviousTiers } from '../../session/reading/read-previous';
import { furtherOfScheme, readFurther, requirePointedAt } from './further-sheets';
import type { Progress } from './perform';
import { isRead, readMapped } from './read-sheet';
import { engine } from './session';
import { usePane, type PaneState } from './store';

/** What a run depends on. Findings of other than these are not those that the pane shows. */
type RunBasis = Pick<PaneState, 'sheet' | 'scheme' | 'asOf' | 'further'>;

/** What a run would depend on now. */
export function runBasis(): RunBasis {
  const { sheet, scheme, asOf, further } = usePane.getState();
  return { sheet, scheme, asOf, further };
}

/** Whether nothing of what a run depends on has changed since. */
export function isStill(basis: Partial<RunBasis>): boolean {
  const now = runBasis();
  return (Object.keys(basis) as (keyof RunBasis)[]).every((part) => now[part] === basis[part]);
}

export const calculating = { zh: '正在计算', en: 'Calculating' };

/** Runs the chosen scheme, with all it needs read before; once more where somebody chose otherwise meanwhile. */
export async function find(progress: Progress): Promise<Findings | undefined> {
  for (;;) {
    await readNeeded(progress);
    await compareWithSheet(progress);
    const basis = runBasis();
    const { scheme, asOf, day } = usePane.getState();
    if (!basis.sheet) return undefined;
    const findings = await runAs({ scheme, asOf, day }, progress);
    if (isStill(basis)) return findings;
    progress.checkCancelled();
  }
}

/** Runs a scheme on what was read. */
export function runAs(
  { scheme, asOf, day }: Pick<PaneState, 'scheme' | 'asOf' | 'day'>,
  progress: Progress,
): Promise<Findings> {
  progress.next(calculating);
  const sheets = Object.keys(furtherOfScheme({ ...usePane.getState(), scheme }));
  return engine().run(scheme, { asOf, day, sheets }, ({ share }) => progress.onShare(share));
}

/** Reads what a scheme needs besides what was read: the chosen one, unless another is given. */
export async function readNeeded(
  progress: Progress,
  scheme: PaneState['scheme'] = usePane.getState().scheme,
): Promise<void> {
  const state = { ...usePane.getState(), scheme };
  const { sheet } = state;
  if (!sheet) return;
  requirePointedAt(state);
  const further = furtherOfScheme(state);
  const needs = await engine().needs(scheme, sheet.columns, recognisedColumns(further));
  if (!isRead(needs.columns, sheet)) await readMapped(sheet, progress, needs.columns);
  await readFurther(further, needs, progress);
}

/** Has the engine compare with what stands beside the customers now, where the latest run wrote it. */
export async function compareWithSheet(progress?: Progress): Promise<void> {
  const { sheet } = usePane.getState();
  if (!sheet) return;
  await engine().setPrevious(await readPreviousTiers(sheet, progress));
  usePane.setState({ compared: sheet.state.runs.at(-1) ?? null });
}
