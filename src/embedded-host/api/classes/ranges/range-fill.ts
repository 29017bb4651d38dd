import { changeFormats } from '../../cells/change-formats';
import { requireColor } from '../../cells/colors';
import { commonFormat } from '../../cells/read-formats';
import { defineClass, method, property } from '../../base/define-class';
import { requireAllowed } from '../../base/guards';

/** Background of a range. Cells without one read as white, as in Excel. */
export const rangeFillClass = defineClass('RangeFill', {
  members: {
    Color: property(
      ({ sheet, area }) =>
        commonFormat({ sheet, area }, ({ fill }) => {
          const color = fill.pattern === 'none' ? null : sheet.workbook.styles.hex(fill.foreground);
          return color ?? '#FFFFFF';
        }) ?? '',
      (range, color: string) => {
        requireAllowed(range.sheet, 'formatCells');
        changeFormats(range, { fillColor: requireColor(color) });
      },
    ),
    Clear: method((range) => {
      requireAllowed(range.sheet, 'formatCells');
      changeFormats(range, { fillColor: null });
    }),
  },
});
