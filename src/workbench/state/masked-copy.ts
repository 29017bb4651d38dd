import { Problem } from '../../locales/problem';
import type { MaskedCopies, MaskOrder } from '../../taskpane/client-library';
import { makeMasked } from '../document/make-masked';
import { maskedName, type OpenDocument } from '../document/open-document';
import { words } from '../words';
import { handOver } from './files';
import { useWorkbench } from './store';

/** What the pane in the frame is offered: copies of a workbook in which nobody can be recognised. */
export function maskedCopyOf(document: OpenDocument): MaskedCopies {
  const name = maskedName(document.fileName);
  return {
    revision: () => useWorkbench.getState().book?.revision ?? 0,
    make: async (order) => {
      try {
        const copy = await maskedCopy(document, order);
        order.signal.throwIfAborted();
        handOver(copy, name);
        return { name };
      } catch (error) {
        const { code, text, place } =
          error instanceof Problem ? error : new Problem('not-masked', words.cannotSave(name), {}, error);
        return { problem: { code, text, place } };
      }
    },
  };
}

async function maskedCopy({ book }: OpenDocument, order: MaskOrder): Promise<Blob> {
  const { file, revision } = await book.snapshot();
  // A plan says which columns hold names; of a workbook that has changed it may mean the wrong ones.
  if (revision !== order.revision) throw new Problem('mask-changed', words.changedWhileMasking);
  return makeMasked(file, order);
}
