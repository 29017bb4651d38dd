import { loadClientLibrary } from './client-library';

/** Loads the client library and the pane beside each other; the pane is shown when both are there. */
async function start(): Promise<void> {
  const [{ showPane }] = await Promise.all([import('./index'), loadClientLibrary()]);
  await Office.onReady();
  // They register with the client library as they load.
  await import(/* webpackChunkName: "functions" */ '../functions/functions');
  showPane(document.getElementById('pane') as HTMLElement);
}

void start();
