import { actionIds } from './action-ids';
import { command } from './command';
import { legendCommand } from './legend';
import { runAgainCommand } from './run-again';
import type { Surface } from './surface';
import { undoCommand } from './undo';

/** Gives the buttons of the ribbon, the context menu and the keyboard shortcuts their functions, by the names in manifest.xml. */
export function associateCommands(surface: Surface): void {
  const commands = {
    // There is nothing to do but what a command does that has not succeeded: open the pane.
    [actionIds.showPane]: command(() => Promise.resolve(undefined)),
    [actionIds.runAgain]: runAgainCommand(surface),
    [actionIds.undo]: undoCommand(surface),
    [actionIds.legend]: legendCommand(surface),
  };
  for (const [id, run] of Object.entries(commands)) Office.actions.associate(id, (event) => void run(event));
}
