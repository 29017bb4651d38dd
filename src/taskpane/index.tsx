import { createRoot } from 'react-dom/client';
import type { Commands } from '../commands/associate';
import { commandsOn } from '../commands/commands';
import { Pane } from './pane';
import { ribbonSurface } from './ribbon-surface';
import { followLooks } from './state/follow/follow-looks';
import { followRuns } from './state/follow/follow-runs';
import { followSchemes } from './state/follow/follow-schemes';
import { followWorkbook } from './state/follow/follow-workbook';
import { openSheet } from './state/read-sheet';
import './look/colours.css';
import './look/base.css';
import './controls/controls.css';
import './stages/stages.css';
import './stages/words/words.css';
import './card/card.css';
import './forms/forms.css';
import './charts/charts.css';

/**
 * Shows the pane in the element and reads the sheet in front. The client library has started.
 * @returns what the buttons of the ribbon do
 */
export function showPane(element: HTMLElement): Commands {
  element.replaceChildren();
  createRoot(element).render(<Pane />);
  followRuns();
  followSchemes();
  followLooks();
  void openSheet();
  void followWorkbook();
  return commandsOn(ribbonSurface);
}
