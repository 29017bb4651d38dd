import type { Surface } from '../commands/surface';
import { workerEngine } from '../session/engine/worker-engine';
import { explainFrom } from './state/follow/follow-runs';
import { perform } from './state/perform';
import { usePane } from './state/store';
import { undoneRun } from './state/undone-run';

/** What the pane had found is not what stands in the sheet any more; its own columns say that. */
const unknown = { findings: null, written: null, hidden: null, isChanged: true };

/** The pane as the buttons of the ribbon use it: their work and their problems show where its own do. */
export const ribbonSurface: Surface = {
  language: () => usePane.getState().preferences.language,
  perform,
  withEngine: async (work) => {
    const engine = workerEngine();
    try {
      const done = await work(engine);
      explainFrom(engine);
      return done;
    } catch (error) {
      engine.end();
      throw error;
    }
  },
  ran: (receipt) => usePane.setState({ ...unknown, receipt, undone: null, canUndo: true }),
  undone: (taken) =>
    usePane.setState((state) => ({
      ...unknown,
      receipt: null,
      undone: undoneRun(taken, state),
      canUndo: false,
    })),
};
