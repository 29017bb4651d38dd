import { createRoot } from 'react-dom/client';
import { associateCommands } from '../commands/associate';
import { provideExplanations } from '../session/latest-run';
import { Pane } from './pane';
import { ribbonSurface } from './ribbon-surface';
import { followSchemes } from './state/follow-schemes';
import { followWorkbook } from './state/follow-workbook';
import { openSheet } from './state/read-sheet';
import { engine } from './state/session';
import './look/colours.css';
import './look/base.css';
import './parts/parts.css';
import './forms/forms.css';
import './charts/charts.css';

/**
 * Shows the pane in the element, gives the buttons of the ribbon their functions, and reads the sheet in front. The client library
 * has started.
 */
export function showPane(element: HTMLElement): void {
  associateCommands(ribbonSurface);
  provideExplanations((id) => engine().explain(id));
  createRoot(element).render(<Pane />);
  followSchemes();
  void openSheet();
  void followWorkbook();
}
