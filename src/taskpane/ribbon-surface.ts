import type { Surface } from '../commands/surface';
import { workerEngine } from '../session/engine/worker-engine';
import { explainFrom } from './state/follow-runs';
import { perform } from './state/perform';
import { usePane } from './state/store';

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
  ran: (receipt) => usePane.setState({ receipt, canUndo: true, isChanged: true }),
  undone: () => usePane.setState({ receipt: null, canUndo: false, isChanged: true }),
};
