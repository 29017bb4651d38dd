const patience = 10_000;

/**
 * Waits until something holds that the client library does in tasks of its own, as long as a busy machine needs for it. Where it
 * never does, the assertion that follows says so.
 */
export async function eventually(holds: () => boolean): Promise<void> {
  const until = Date.now() + patience;
  while (!holds() && Date.now() < until) await new Promise((resolve) => setTimeout(resolve, 5));
}
