import type { FormulaPlaces } from './formula-text';

const lastRow = 1_048_575;
const lastColumn = 16_383;

/** Places whose addresses are as long as they may become: for how much room a formula takes at most. */
export const farPlaces: FormulaPlaces = {
  inputs: { get: () => lastColumn },
  own: { get: () => lastColumn },
  headerRow: 0,
  firstRow: lastRow,
  lastRow,
};
