import { CellError, type CellValue } from '../model/cells/cell-value';

/** Bits of an invocation's flags in the client library's runtime of custom functions. */
const flag = { stream: 2, mayHoldErrors: 4 } as const;

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
  readonly mayHoldErrors: boolean;
} {
  let mayHoldErrors = false;
  const values = given.map(
    (range) =>
      range?.map((row) => {
        if (!row.some((cell) => cell instanceof CellError)) return row;
        mayHoldErrors = true;
        return row.map((cell) =>
          cell instanceof CellError ? { type: 'CustomFunctionError', code: cell.code } : cell,
        );
      }) ?? null,
  );
  return { values, mayHoldErrors };
}

/** What the runtime is told of an invocation. A function that streams can always be cancelled; Excel may say so by a bit of its own. */
export function invocationFlags(facts: {
  readonly isStream: boolean;
  readonly mayHoldErrors: boolean;
}): number {
  return (facts.isStream ? flag.stream : 0) | (facts.mayHoldErrors ? flag.mayHoldErrors : 0);
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
  const failure = errorOf(value);
  if (failure) return failure;
  const values = Array.isArray(value) ? (value as readonly unknown[]) : [[value]];
  return { values: values.map((row) => (Array.isArray(row) ? row.map(cellOf) : [cellOf(row)])) };
}

/** The error that a streaming function has shown instead of a result: it comes as a value that went well. */
function errorOf(value: unknown): InvocationResult | undefined {
  const { type, basicValue, message } = (value ?? {}) as Readonly<Record<string, unknown>>;
  if (type !== 'Error') return undefined;
  return {
    error: CellError.of(String(basicValue)),
    message: typeof message === 'string' ? message : '',
  };
}

/** GUESS: an empty text and nothing at all leave the cell empty; of data types the cell shows the plain value. */
function cellOf(value: unknown): CellValue {
  if (typeof value === 'number') return Number.isFinite(value) ? value : CellError.of('#NUM!');
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  const { type, basicValue } = (value ?? {}) as { readonly type?: string; readonly basicValue?: unknown };
  if (type === 'Error') return CellError.of(String(basicValue));
  return typeof basicValue === 'number' || typeof basicValue === 'string' ? basicValue : '';
}
