/**
 * A failure that the client receives as `OfficeExtension.Error`. The codes are those that real Excel uses; the wording of
 * messages was not compared with it.
 */
export class ApiError extends Error {
  override readonly name = 'ApiError';

  constructor(
    readonly code: ErrorCode,
    message: string = defaultMessage[code],
  ) {
    super(message);
  }
}

const defaultMessage = {
  AccessDenied: 'You cannot perform the requested operation.',
  ActivityLimitReached: 'Activity limit has been reached.',
  ApiNotFound: 'The API you are trying to use could not be found. It may be available in a newer version.',
  GeneralException: 'There was an internal error while processing the request.',
  InsertDeleteConflict: 'The insert or delete operation attempted resulted in a conflict.',
  InvalidArgument: 'The argument is invalid or missing or has an incorrect format.',
  InvalidOperation: 'The operation attempted is invalid on the object.',
  InvalidOperationInCellEditMode: 'Excel is in cell-editing mode. Please exit the edit mode and try again.',
  InvalidReference: 'This reference is not valid for the current operation.',
  InvalidSelection: 'The current selection is invalid for this operation.',
  ItemAlreadyExists: 'The resource being created already exists.',
  ItemNotFound: "The requested resource doesn't exist.",
  NonBlankCellOffSheet: 'This would push cells that are not blank off the sheet.',
  NotImplemented: "The requested feature isn't implemented.",
  PivotTableRangeConflict: 'The attempted operation causes a conflict with a PivotTable range.',
  RequestAborted: 'The request was aborted during run time.',
  UnsupportedOperation: 'The operation being attempted is not supported.',
} as const;

/** The codes of Excel's errors that this host uses. */
export type ErrorCode = keyof typeof defaultMessage;

const statusCodes: Partial<Record<ErrorCode, number>> = {
  AccessDenied: 403,
  ActivityLimitReached: 429,
  ApiNotFound: 404,
  GeneralException: 500,
  InsertDeleteConflict: 409,
  ItemAlreadyExists: 409,
  ItemNotFound: 404,
  NotImplemented: 501,
};

/** The status code that goes with an error code; 400 where nothing else is said. */
export function httpStatusOf(code: string): number {
  return statusCodes[code as ErrorCode] ?? 400;
}
