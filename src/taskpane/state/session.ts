import type { Engine } from '../../session/engine';
import { workerEngine } from '../../session/worker-engine';

let made: Engine | undefined;

/** The engine of the pane, in a worker. */
export function engine(): Engine {
  return (made ??= workerEngine());
}
