/**
 * Makes every wait of the code under test a millisecond long: what is tested is that it waits and goes on, not for how long.
 * Switched off again after the file's tests.
 */
export function shortenPauses(): void {
  const real = globalThis.setTimeout;
  beforeAll(() => {
    globalThis.setTimeout = ((callback: () => void, _milliseconds?: number, ...args: unknown[]) =>
      real(callback, 1, ...(args as []))) as typeof setTimeout;
  });
  afterAll(() => {
    globalThis.setTimeout = real;
  });
}
