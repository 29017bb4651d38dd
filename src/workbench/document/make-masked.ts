import { proxy, wrap } from 'comlink';
import type { MaskOrder } from '../../taskpane/client-library';
import type { MaskWork } from '../book/mask-worker';
import { endOf } from './open-document';

/**
 * A masked copy of a workbook's file, made in a worker of its own: it is loaded when somebody wants one, is ended on Cancel at once,
 * and the open workbook answers meanwhile.
 *
 * @throws Problem `mask-leaks`; whatever the reason of an abort is
 */
export async function makeMasked(
  file: Blob,
  { plan, isShuffled, signal, onShare }: MaskOrder,
): Promise<Blob> {
  const worker = new Worker(
    /* webpackChunkName: "mask-worker" */ new URL('../book/mask-worker.ts', import.meta.url),
  );
  try {
    const masked = wrap<MaskWork>(worker).mask(file, plan, { isShuffled }, proxy(onShare));
    return await Promise.race([masked, endOf(worker), abortOf(signal)]);
  } finally {
    worker.terminate();
  }
}

async function abortOf(signal: AbortSignal): Promise<never> {
  signal.throwIfAborted();
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(new Error('aborted')), { once: true });
  });
}
