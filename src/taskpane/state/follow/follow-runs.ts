import { provideExplanations } from '../../../session/findings/latest-run';
import type { RunningEngine } from '../../../session/engine/worker-engine';
import { engine } from '../session';
import { usePane } from '../store';

/** The engine of a button of the ribbon, as long as its run is the latest one. */
let lent: RunningEngine | undefined;

/** From now on HY.WHY and HY.NEXTTIER say what the card says, and say it anew after each run of the pane. */
export function followRuns(): void {
  explainFromPane();
  usePane.subscribe(({ findings }, before) => {
    // The ribbon's run empties what the pane had found, and goes on answering for itself.
    const isOver = findings === null && lent !== undefined;
    if (findings !== before.findings && !isOver) explainFromPane();
  });
}

/** HY.WHY and HY.NEXTTIER say what this engine ran last, until the pane runs again. The engine is ended then. */
export function explainFrom(engineOfRun: RunningEngine): void {
  lent?.end();
  lent = engineOfRun;
  provideExplanations((ids) => engineOfRun.explain(ids));
}

function explainFromPane(): void {
  lent?.end();
  lent = undefined;
  provideExplanations((ids) => engine().explain(ids));
}
