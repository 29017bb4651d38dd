import type { Scheme } from '../../../scheme/definition/scheme';
import type { QuickLook } from '../../../session/engine/quick-looks';
import type { Trial } from '../../../session/engine/try-schemes';
import { furtherOfScheme, isFurtherRead } from '../further-sheets';
import { withReadingsOf } from '../readings';
import { engine } from '../session';
import { usePane, type PaneState } from '../store';
import { whenAtRest } from '../when-at-rest';

/**
 * From now on the pane knows, without being asked, what the chosen scheme would find and how each scheme does on the sheet. As long as
 * nobody chose one, the best fitting is taken.
 */
export function followLooks(): void {
  usePane.subscribe((now, before) => {
    if (isOtherSheet(now, before)) {
      usePane.setState({ isSchemeChosen: now.sheet?.state.scheme !== undefined, trials: {}, look: null });
      return;
    }
    const isReadAnew = now.facts !== before.facts;
    if (isReadAnew || now.catalogue !== before.catalogue || now.savedSchemes !== before.savedSchemes) {
      void tryOut(now);
    }
    if (isReadAnew || basisOf(now).some((part, index) => part !== basisOf(before)[index])) lookSoon();
  });
}

function isOtherSheet({ sheet }: PaneState, { sheet: before }: PaneState): boolean {
  if (!sheet || sheet === before) return false;
  return (
    sheet.source.sheetName !== before?.source.sheetName || sheet.source.tableName !== before.source.tableName
  );
}

/** What a look depends on besides the cells. */
function basisOf({ scheme, asOf, further, findings }: PaneState): readonly unknown[] {
  return [scheme, asOf, further, findings === null];
}

const lookSoon = whenAtRest(lookNow);

/** Nothing is looked at where a preview tells it, and a look that cannot be had is none: the preview says why. */
async function lookNow(): Promise<void> {
  const state = usePane.getState();
  const { facts, findings } = state;
  if (!facts || findings) return;
  const look = await lookAt(state).catch(() => null);
  const now = usePane.getState();
  const isStill = (['facts', 'scheme', 'asOf', 'further'] as const).every(
    (part) => now[part] === state[part],
  );
  if (isStill) usePane.setState({ look });
}

async function lookAt(state: PaneState): Promise<QuickLook | null> {
  const { scheme, asOf, day } = state;
  const further = furtherOfScheme(state);
  if (!(await isFurtherRead(state, further))) return null;
  return engine().look(scheme, { asOf, day, sheets: Object.keys(further) });
}

async function tryOut({ facts, catalogue, savedSchemes, asOf }: PaneState): Promise<void> {
  const schemes = [...catalogue.playbooks, ...savedSchemes];
  if (!facts || facts.rows === 0 || schemes.length === 0) return;
  const tried = await engine()
    .tryOut(schemes, { asOf })
    .catch(() => undefined);
  if (!tried || usePane.getState().facts !== facts) return;
  const trials = Object.fromEntries(schemes.map(({ id }, index) => [id, tried[index] as Trial]));
  usePane.setState({ trials });
  const best = bestFitting(schemes, trials);
  const { isSchemeChosen, findings, scheme } = usePane.getState();
  if (!best || isSchemeChosen || findings || best.id === scheme.id) return;
  usePane.setState({ scheme: withReadingsOf(scheme, best), callList: {} });
}

/** The scheme that fits best; undefined where all that any of them finds is "no data". */
export function bestFitting(
  schemes: readonly Scheme[],
  trials: Readonly<Record<string, Trial>>,
): Scheme | undefined {
  const fitOf = ({ id }: Scheme): number => trials[id]?.fit ?? 0;
  const [best] = schemes.toSorted((a, b) => fitOf(b) - fitOf(a));
  return best && fitOf(best) > 0 ? best : undefined;
}
