import { CellError, type CellValue } from '../model/cell-value';

/** Bits of an invocation's flags in the client library's runtime of custom functions. */
const mayHoldErrors = 4;

/** The client's numbers for errors of an invocation (`_getCustomFunctionResultErrorCodeFromErrorCode` of its debug build). */
const errorOfNumber: Readonly<Record<number, string>> = {
  1: '#N/A',
  5: '#DIV/0!',
  6: '#NUM!',
  7: '#VALUE!',
  8: '#NULL!',
  9: '#NAME?',
  10: '#NAME?',
};

/**
 * GUESSES: how Excel hands cells to a function. Blank cells of a range as empty texts, errors in the form that the client
 * library turns into its own error objects, and the flag for that only where there are errors.
 */
export function invocationArguments(given: readonly (readonly (readonly CellValue[])[] | null)[]): {
  readonly values: readonly unknown[];
  readonly flags: number;
} {
  let flags = 0;
  const values = given.map(
    (range) =>
      range?.map((row) => {
        if (!row.some((cell) => cell instanceof CellError)) return row;
        flags = mayHoldErrors;
        return row.map((cell) =>
          cell instanceof CellError ? { type: 'CustomFunctionError', code: cell.code } : cell,
        );
      }) ?? null,
  );
  return { values, flags };
}

/** What an invocation gave: its cells, or an error with its message. */
export type InvocationResult =
  | { readonly values: readonly (readonly CellValue[])[] }
  | { readonly error: CellError; readonly message: string };

/** Reads one entry of the client's results: id, whether it went well, the value or a message, and the number of the error. */
export function invocationResult([, isDone, value, errorNumber]: readonly unknown[]): InvocationResult {
  if (isDone !== true) {
    const error = CellError.of(errorOfNumber[Number(errorNumber)] ?? '#VALUE!');
    return { error, message: typeof value === 'string' ? value : '' };
  }
  const values = Array.isArray(value) ? (value as readonly unknown[]) : [[value]];
  return { values: values.map((row) => (Array.isArray(row) ? row.map(cellOf) : [cellOf(row)])) };
}

/** GUESS: an empty text and nothing at all leave the cell empty; of data types the cell shows the plain value. */
function cellOf(value: unknown): CellValue {
  if (typeof value === 'number') return Number.isFinite(value) ? value : CellError.of('#NUM!');
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  const { type, basicValue } = (value ?? {}) as { readonly type?: string; readonly basicValue?: unknown };
  if (type === 'Error') return CellError.of(String(basicValue));
  return typeof basicValue === 'number' || typeof basicValue === 'string' ? basicValue : '';
}
