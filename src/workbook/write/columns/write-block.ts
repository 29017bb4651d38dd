import type { Control } from '../../conversation/control';
import { retrying } from '../../conversation/batch';
import { BlockSize } from '../../conversation/blocks';
import { classifyFailure } from '../../conversation/host-problem';

export interface WriteControl extends Control {
  readonly blockSize: BlockSize;
  /** Told after each block: how many rows it had. */
  readonly onRows?: (rows: number) => void;
}

/**
 * Cuts `total` rows into blocks that fit a request and has each written and synced. A block may be written twice: given values into
 * given cells. One that Excel finds too large is halved. No range may be used after the sync that follows it.
 *
 * @param after each block, once it is written for good: with the row that the next one begins at.
 */
export async function inBlocks(
  total: number,
  bytesPerRow: number,
  write: (context: Excel.RequestContext, from: number, to: number) => Promise<void>,
  control: WriteControl,
  after?: (to: number) => Promise<void>,
): Promise<void> {
  for (let from = 0; from < total;) {
    control.checkCancelled?.();
    const to = Math.min(total, from + control.blockSize.rowsFor(bytesPerRow));
    try {
      await retrying((context) => write(context, from, to), control);
    } catch (error) {
      if (classifyFailure(error) === 'too-large' && to - from > 1 && control.blockSize.halve()) continue;
      throw error;
    }
    control.onRows?.(to - from);
    from = to;
    await after?.(to);
  }
}
