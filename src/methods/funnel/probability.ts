import type { NumberColumn } from '../../table/columns/column';
import type { Stage } from './stages';

/** The probability of each deal, and how many of the sheet's are none. */
export interface Probabilities {
  readonly values: Float64Array;
  /** Whether the stage's own default was taken. */
  readonly isDefault: Uint8Array;
  readonly outside: number;
}

/**
 * The sheet's probability, else the stage's. A value outside 0..100 % is no probability; a lost deal has 0, a deal without a
 * stage none.
 */
export function probabilitiesOf(
  stageOf: Uint8Array,
  stages: readonly Stage[],
  column: NumberColumn | undefined,
): Probabilities {
  const values = new Float64Array(stageOf.length).fill(NaN);
  const isDefault = new Uint8Array(stageOf.length);
  let outside = 0;
  for (let row = 0; row < stageOf.length; row++) {
    const stage = stageOf[row]!;
    if (stage === stages.length) values[row] = 0;
    if (stage >= stages.length) continue;
    const given = column?.values[row] ?? NaN;
    if (given < 0 || given > 1) outside++;
    else if (!Number.isNaN(given)) values[row] = given;
    else {
      values[row] = stages[stage]!.probability;
      isDefault[row] = 1;
    }
  }
  return { values, isDefault, outside };
}
