import { ownThings } from '../../workbook/write/run/own-things';
import { removeOwn, type Removal } from '../../workbook/write/run/remove-own';
import { perform } from './perform';
import { openSheet } from './read-sheet';
import { usePane } from './store';

const looking = { zh: '正在查看慧眼的内容', en: 'Looking for what is Huiyan’s' };
const removing = { zh: '正在移除', en: 'Removing' };

/** Asks what is to become of all that is Huiyan's in the workbook; nothing is changed yet. */
export async function askToRemove(): Promise<void> {
  await perform(looking, async (progress) => {
    usePane.setState({ removal: await ownThings(progress) });
  });
}

/** Takes Huiyan out of the workbook, and reads the sheet as it is then. */
export async function remove(removal: Removal): Promise<void> {
  const done = await perform(
    removing,
    async ({ onWaiting, hasGivenUp }) => {
      // It ends half way only where Excel fails; a second try goes on from there.
      await removeOwn(removal, { onWaiting, hasGivenUp });
      usePane.setState({ removal: null, receipt: null, hidden: null, undone: null, canUndo: false });
      return true;
    },
    { again: () => void remove(removal) },
  );
  if (done) await openSheet();
}
