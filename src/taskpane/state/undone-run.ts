import type { RecognisedSheet } from '../../session/sheet/recognised-sheet';
import type { RunEntry } from '../../workbook/memory/state';
import type { Receipt } from '../../workbook/write/run/apply-run';
import type { TakenBack } from '../../workbook/write/run/take-back';

/** A run that was taken back. */
export interface UndoneRun {
  readonly number: number;
  /** The run as the pane knew it: the one that was written last, or one of those that stood in the workbook when it was read. */
  readonly run: RunEntry | undefined;
  /** The call list stays, with the outcomes that were typed into it since. */
  readonly keepsCallList: boolean;
}

/** What is to be said of a run that was taken back. */
export function undoneRun(
  { run: number, kept }: TakenBack,
  { receipt, sheet }: { readonly receipt: Receipt | null; readonly sheet: RecognisedSheet | null },
): UndoneRun {
  const known = [...(receipt ? [receipt.run] : []), ...(sheet?.state.runs ?? [])];
  const run = known.find((own) => own.number === number);
  return { number, run, keepsCallList: kept.includes('call-list') };
}
