import { object } from '../../base/api-object';
import { ApiError } from '../../base/api-error';
import { defineClass, method } from '../../base/define-class';

const millisecondsADay = 86_400_000;
/** The days that Excel calls 0: the eve of 1900 (with its false leap day) and the first day of 1904. */
const dayZero = { from1900: Date.UTC(1899, 11, 30), from1904: Date.UTC(1904, 0, 1) } as const;

/** Worksheet functions that can be called without a cell. Only those that need nothing but the workbook's settings. */
export const functionsClass = defineClass('Functions', {
  members: {
    /** DATE for days since March 1900; earlier ones stand on the false leap day's other side. */
    Date: method((workbook, [year, month, day]: [number, number, number]) => {
      const zero = workbook.date1904 ? dayZero.from1904 : dayZero.from1900;
      const serial = (Date.UTC(year, month - 1, day) - zero) / millisecondsADay;
      if (!(year >= 1901 && year <= 9999)) {
        throw new ApiError('NotImplemented', 'DATE answers for the years 1901 to 9999.');
      }
      return object('FunctionResult', { value: serial });
    }),
  },
});
