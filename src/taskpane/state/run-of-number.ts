import type { RunEntry } from '../../workbook/memory/state';
import type { PaneState } from './store';

/** A run of this workbook as the pane knows it: the one that was written last, or one of those that stood there when it read; else null. */
export function runOfNumber(
  number: number,
  { receipt, sheet }: Pick<PaneState, 'receipt' | 'sheet'>,
): RunEntry | null {
  const known = [...(receipt ? [receipt.run] : []), ...(sheet?.state.runs ?? [])];
  return known.find((run) => run.number === number) ?? null;
}
