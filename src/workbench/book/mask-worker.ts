import { expose } from 'comlink';
import { maskedWorkbook } from '../../cli/masked-workbook';
import { openWorkbook } from '../../embedded-host/file/read/open-workbook';
import { saveWorkbook } from '../../embedded-host/file/save/save-workbook';
import { carryProblems } from '../../session/findings/carry-problems';
import type { SheetToMask } from '../../session/writing/masking-plan';

/** What this worker does: once, then it is ended. */
export interface MaskWork {
  /** @throws Problem `mask-leaks` */
  mask(
    file: Blob,
    plan: readonly SheetToMask[],
    choices: { readonly isShuffled: boolean },
    onShare: (share: number) => void,
  ): Promise<Blob>;
}

const work: MaskWork = {
  mask: async (file, plan, choices, onShare) => {
    const workbook = openWorkbook(new Uint8Array(await file.arrayBuffer()));
    const copy = maskedWorkbook(workbook, plan, { ...choices, onShare });
    return new Blob([saveWorkbook(copy, { application: 'Huiyan' }) as BlobPart], {
      type: 'application/octet-stream',
    });
  },
};

carryProblems();
expose(work);
