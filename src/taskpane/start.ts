import { loadClientLibrary } from './client-library';

/** Loads the client library and the pane beside each other; the pane is shown when both are there. */
async function start(): Promise<void> {
  const [{ showPane }] = await Promise.all([import('./index'), loadClientLibrary()]);
  // Excel may ask for a function as soon as the library is ready: by then they have to be associated.
  await import(/* webpackChunkName: "functions" */ '../functions/functions');
  await Office.onReady();
  showPane(document.getElementById('pane') as HTMLElement);
}

void start();
