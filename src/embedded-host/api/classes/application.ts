import { ApiError } from '../base/api-error';
import { defineClass, method, property } from '../base/define-class';

const calculationModes = ['Automatic', 'AutomaticExceptTables', 'Manual'];

/**
 * Excel itself. This host calculates nothing: cached values stay until Excel opens the file, so calculating is accepted
 * and marks the workbook for that.
 */
export const applicationClass = defineClass('Application', {
  members: {
    CalculationMode: property(
      (_workbook, host) => host.calculationMode,
      (_workbook, mode: string, host) => {
        if (!calculationModes.includes(mode)) throw new ApiError('InvalidArgument');
        host.calculationMode = mode;
      },
    ),
    CalculationState: property(() => 'Done'),
    CalculationEngineVersion: property(() => 191_029),
    DecimalSeparator: property(() => '.'),
    ThousandsSeparator: property(() => ','),
    UseSystemSeparators: property(() => true),
    Calculate: method((workbook) => workbook.noteCalculation()),
    SuspendApiCalculationUntilNextSync: method(() => undefined),
    SuspendScreenUpdatingUntilNextSync: method(() => undefined),
  },
});
