import { actionIds } from './action-ids';
import { command } from './command';
import { legendCommand } from './legend';
import { runAgainCommand } from './run-again';
import { undoCommand } from './undo';

const showPane = command(undefined, async () => {
  await Office.addin.showAsTaskpane();
  return undefined;
});

const commands = {
  [actionIds.showPane]: showPane,
  [actionIds.runAgain]: runAgainCommand,
  [actionIds.undo]: undoCommand,
  [actionIds.legend]: legendCommand,
};

/** Gives the buttons of the ribbon, the context menu and the keyboard shortcuts their functions, by the names in manifest.xml. */
export function associateCommands(): void {
  for (const [id, run] of Object.entries(commands)) Office.actions.associate(id, (event) => void run(event));
}
