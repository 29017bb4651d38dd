import { failureNumbers } from '../../../src/embedded-host/api/requests/faults';

/**
 * Error codes that Excel answers a request with, of `Excel.ErrorCodes` in @types/office-js: those that a run may meet on its way
 * because of the sheet, of other people, or of Excel itself.
 */
const codesOfExcel = [
  'AccessDenied',
  'Conflict',
  'FilteredRangeConflict',
  'GeneralException',
  'InactiveWorkbook',
  'InsertDeleteConflict',
  'InvalidArgument',
  'InvalidOperation',
  'InvalidOperationInCellEditMode',
  'InvalidReference',
  'ItemNotFound',
  'RequestAborted',
] as const;

/** All codes of the matrix: those above, and the failures under the Rich API, where no answer of Excel arrives at all. */
export const errorCodes: readonly string[] = [...codesOfExcel, ...Object.keys(failureNumbers)];
