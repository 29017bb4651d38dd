import { actionIds } from './action-ids';
import type { Commands } from './associate';
import { command } from './command';
import { legendCommand } from './legend';
import { runAgainCommand } from './run-again';
import type { Surface } from './surface';
import { undoCommand } from './undo';

/** What the commands of the ribbon do, on a page. */
export function commandsOn(surface: Surface): Commands {
  return {
    // There is nothing to do but what a command does that has not succeeded: open the pane.
    [actionIds.showPane]: command(() => Promise.resolve(undefined)),
    [actionIds.runAgain]: runAgainCommand(surface),
    [actionIds.undo]: undoCommand(surface),
    [actionIds.legend]: legendCommand(surface),
  };
}
