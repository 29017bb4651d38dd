import { engine } from './session';
import { usePane } from './store';

/** Has the engine tell its methods and playbooks, once. */
export async function learnCatalogue(): Promise<void> {
  if (usePane.getState().catalogue.playbooks.length > 0) return;
  usePane.setState({ catalogue: await engine().catalogue() });
}
