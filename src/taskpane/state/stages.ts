/** The steps of the way through, in their order. */
export const stages = ['data', 'words', 'scheme', 'preview', 'result'] as const;

export type Stage = (typeof stages)[number];

/** The step that a key leads to from another, among those that are open. */
export function neighbour(open: readonly Stage[], from: Stage, key: string): Stage | undefined {
  const at = open.indexOf(from);
  switch (key) {
    case 'ArrowRight':
      return open[(at + 1) % open.length];
    case 'ArrowLeft':
      return open.at(at - 1);
    case 'Home':
      return open[0];
    case 'End':
      return open.at(-1);
    default:
      return undefined;
  }
}
