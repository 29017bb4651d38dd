import { changeFormats } from '../../cells/change-formats';
import { commonFormat } from '../../cells/read-formats';
import { defineClass, property } from '../../base/define-class';
import { requireAllowed } from '../../base/guards';

/** Which cells a protected sheet locks. */
export const formatProtectionClass = defineClass('FormatProtection', {
  members: {
    Locked: property(
      (range) => commonFormat(range, ({ locked }) => locked),
      (range, locked: boolean) => {
        requireAllowed(range.sheet);
        changeFormats(range, { locked });
      },
    ),
    FormulaHidden: property(
      (range) => commonFormat(range, ({ formulaHidden }) => formulaHidden),
      (range, formulaHidden: boolean) => {
        requireAllowed(range.sheet);
        changeFormats(range, { formulaHidden });
      },
    ),
  },
});
