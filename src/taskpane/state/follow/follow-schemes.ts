import type { Scheme } from '../../../scheme/definition/scheme';
import { problemOf } from '../perform';
import { engine } from '../session';
import { usePane, type PaneState } from '../store';

/** From now on the pane knows what the sheet lacks for each scheme; it follows the columns and the chosen scheme. */
export function followSchemes(): void {
  usePane.subscribe((now, before) => {
    const { scheme, catalogue } = now;
    const all = [...now.savedSchemes, ...catalogue.playbooks].filter(({ id }) => id !== scheme.id);
    const isOther =
      now.sheet?.columns !== before.sheet?.columns ||
      catalogue !== before.catalogue ||
      now.savedSchemes !== before.savedSchemes;
    if (isOther) {
      void learnLacks(now, [...all, scheme]);
    } else if (scheme !== before.scheme || now.further !== before.further) {
      void learnLacks(now, [scheme]);
    }
  });
}

async function learnLacks({ sheet }: PaneState, schemes: readonly Scheme[]): Promise<void> {
  if (!sheet) return;
  try {
    const found = await engine().lacks(schemes, sheet.columns);
    if (usePane.getState().sheet?.columns !== sheet.columns) return;
    const lacks = Object.fromEntries(schemes.map(({ id }, index) => [id, found[index] ?? []]));
    usePane.setState((state) => ({ lacks: { ...state.lacks, ...lacks } }));
  } catch (error) {
    usePane.setState({ problem: { problem: problemOf(error) } });
  }
}
