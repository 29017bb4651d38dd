import { applyRun, type ApplyControl, type Receipt } from '../../workbook/write/run/apply-run';
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
  const plan = await engine.planWriting(options);
  return applyRun(runOf(plan, engine.cells), control);
}
