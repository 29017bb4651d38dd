import { actionIds } from './action-ids';
import type { CommandEvent } from './command';

/** The function of each command, by its name in manifest.xml. */
export type Commands = Readonly<Record<(typeof actionIds)[keyof typeof actionIds], Command>>;
type Command = (event?: CommandEvent) => Promise<void>;

/**
 * Gives the buttons of the ribbon, the context menu and the keyboard shortcuts their functions. At once, whatever is not loaded yet: a
 * click may be what wakes the page (office-js issues 3378, 5176), and waits here for the commands instead of getting lost. Where they
 * never come, Excel is told that it has ended.
 */
export function associateCommands(commands: Promise<Commands>): void {
  for (const id of Object.values(actionIds)) {
    Office.actions.associate(id, (event: CommandEvent) => {
      commands.then(
        (ready) => void ready[id](event),
        () => event?.completed(),
      );
    });
  }
}
