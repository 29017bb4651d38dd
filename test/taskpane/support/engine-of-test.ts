import type { Engine } from '../../../src/session/engine/engine';

let used: Engine | undefined;

/** Names the engine that the pane asks from now on; stands in for the one in a worker. */
export function useEngine(engine: Engine): void {
  used = engine;
}

export function engine(): Engine {
  if (!used) throw new Error('no engine');
  return used;
}
