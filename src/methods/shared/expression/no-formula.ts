import { Problem } from '../../../locales/problem';
import type { Text } from '../../../locales/text';

/** The code of the problem that an output cannot be written as a formula. */
export const noFormulaCode = 'no-formula';

/** Why an output, or what it is made of, cannot be said in Excel's own formulas. The text is a part of a sentence. */
export function noFormula(why: Text): Problem {
  return new Problem(noFormulaCode, why);
}
