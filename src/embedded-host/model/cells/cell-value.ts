/**
 * An error in a cell. It is not text: a cell may also hold the letters `#N/A`.
 * There is one object a code, so errors compare with `===`.
 */
export class CellError {
  private static readonly known = new Map<string, CellError>();

  private constructor(
    /** As Excel shows it: `#N/A`, `#DIV/0!`. */
    readonly code: string,
  ) {}

  /** The error with this code. */
  static of(code: string): CellError {
    const known = CellError.known.get(code);
    if (known) return known;
    const error = new CellError(code);
    CellError.known.set(code, error);
    return error;
  }

  /** The code, so that an error shows itself in text. */
  toString(): string {
    return this.code;
  }

  /** The code: on a wire an error is its text. */
  toJSON(): string {
    return this.code;
  }
}

/** What a cell holds: a blank cell is the empty text. Dates are serial numbers; their number format says so. */
export type CellValue = string | number | boolean | CellError;
