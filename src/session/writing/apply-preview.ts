import { applyRun, type ApplyControl, type Receipt } from '../../workbook/write/run/apply-run';
import { retrying } from '../../workbook/conversation/batch';
import { readState } from '../../workbook/memory/state';
import { readOutcomes } from '../reading/read-outcomes';
import type { Engine } from '../engine/engine';
import { runOf, type WritingOptions } from '../findings/writing-plan';

/**
 * Writes what the engine's latest run found into the workbook: all of it or nothing.
 * @throws Problem `no-header-row`, and those of {@link applyRun}
 */
export async function applyPreview(
  engine: Engine,
  options: WritingOptions,
  control: ApplyControl = {},
): Promise<Receipt> {
  // What was typed into the list since the preview counts.
  if (options.callList) await readOutcomes(engine, await retrying(readState, control), control);
  const plan = await engine.planWriting(options);
  return applyRun(runOf(plan, engine.cells), control);
}
