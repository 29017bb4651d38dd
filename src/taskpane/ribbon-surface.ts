import type { Surface } from '../commands/surface';
import { perform } from './state/perform';
import { usePane } from './state/store';

/** The pane as the buttons of the ribbon use it: their work and their problems show where its own do. */
export const ribbonSurface: Surface = {
  language: () => usePane.getState().preferences.language,
  perform,
  ran: (receipt) => usePane.setState({ receipt, canUndo: true, isChanged: true }),
  undone: () => usePane.setState({ receipt: null, canUndo: false, isChanged: true }),
};
