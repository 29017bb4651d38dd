import type { Engine } from '../../session/engine';
import { localEngine } from '../../session/local-engine';
import { workerEngine } from '../../session/worker-engine';

let made: Engine | undefined;

/** The engine of the pane: in a worker, and where there are no workers in this thread. */
export function engine(): Engine {
  return (made ??= typeof Worker === 'undefined' ? localEngine() : workerEngine());
}
