import type { Surface } from '../commands/surface';
import { workerEngine } from '../session/worker-engine';
import { perform } from './state/perform';
import { usePane } from './state/store';

/** The pane as the buttons of the ribbon use it: their work and their problems show where its own do. */
export const ribbonSurface: Surface = {
  language: () => usePane.getState().preferences.language,
  perform,
  withEngine: async (work) => {
    const engine = workerEngine();
    try {
      return await work(engine);
    } finally {
      engine.end();
    }
  },
  ran: (receipt) => usePane.setState({ receipt, canUndo: true, isChanged: true }),
  undone: () => usePane.setState({ receipt: null, canUndo: false, isChanged: true }),
};
