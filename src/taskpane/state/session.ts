import type { Engine } from '../../session/engine/engine';
import { workerEngine } from '../../session/engine/worker-engine';

let made: Engine | undefined;

/** The engine of the pane, in a worker. */
export function engine(): Engine {
  return (made ??= workerEngine());
}
