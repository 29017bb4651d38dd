import type { Engine } from '../../src/session/engine/engine';

/**
 * An engine as one across a thread has it: what goes in and what comes out is cloned, so anything but plain data throws. A function
 * that is called back stays what it is, as a proxy would.
 */
export function cloningEngine(engine: Engine): Engine {
  return new Proxy(engine, {
    get: (target, name) => {
      const member = target[name as keyof Engine] as (...args: unknown[]) => Promise<unknown>;
      return async (...args: unknown[]) => {
        const carried = args.map((arg) => (typeof arg === 'function' ? arg : structuredClone(arg)));
        return structuredClone(await member(...carried));
      };
    },
  });
}
