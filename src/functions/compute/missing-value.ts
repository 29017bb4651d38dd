import { Problem } from '../../locales/problem';
import type { Text } from '../../locales/text';

/** There is no number to give: #N/A in the cell, where every other problem is #VALUE!. */
export class MissingValue extends Problem {
  constructor(text: Text) {
    super('missing-value', text);
  }
}
