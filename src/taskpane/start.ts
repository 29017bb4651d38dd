import { associateCommands, type Commands } from '../commands/associate';
import { loadClientLibrary } from './client-library';
import { canRunHere, sayInstead, words } from './instead';

/** How long Excel may be silent before somebody is told; the pane comes all the same when it answers. */
const patience = 15_000;

/** Loads the client library and the pane beside each other; the pane is shown when both are there. */
async function start(pane: HTMLElement): Promise<void> {
  if (!canRunHere()) {
    sayInstead(pane, words.tooOld);
    return;
  }
  const late = setTimeout(() => sayInstead(pane, words.silent), patience);
  let missing: readonly string[] = words.noLibrary;
  try {
    const index = import('./index');
    await loadClientLibrary();
    missing = words.notLoaded;
    const shown = show(pane, index);
    associateCommands(shown);
    await shown;
  } catch (error) {
    sayInstead(pane, missing);
    throw error;
  } finally {
    clearTimeout(late);
  }
}

async function show(pane: HTMLElement, index: Promise<typeof import('./index')>): Promise<Commands> {
  const { showPane } = await index;
  // Excel may ask for a function as soon as the library is ready: by then they have to be associated.
  await import(/* webpackChunkName: "functions" */ '../functions/functions');
  await Office.onReady();
  return showPane(pane);
}

void start(document.getElementById('pane') as HTMLElement);
