/** The most that one request should carry, in bytes of JSON. Half of what Excel on the web refuses, and to spare. */
export const blockBytes = 2_000_000;

/**
 * How many rows go into one block. Starts from an estimate, halves when Excel says that a request was too large,
 * and never grows again within a run.
 */
export class BlockSize {
  private limit: number;

  /** @param limit bytes of JSON a block; {@link blockBytes} unless a test wants otherwise. */
  constructor(limit: number = blockBytes) {
    this.limit = limit;
  }

  /** Rows that fit, given the bytes of one row; at least one. */
  rowsFor(bytesPerRow: number): number {
    return Math.max(1, Math.floor(this.limit / Math.max(1, bytesPerRow)));
  }

  /** Halves the limit. False when a single row already was too much. */
  halve(): boolean {
    if (this.limit < 2_000) return false;
    this.limit /= 2;
    return true;
  }
}

/** The bytes that a cell takes in a JSON request: digits of a number, UTF-8 and quotes of a text. */
export function cellBytes(cell: unknown): number {
  if (typeof cell === 'string') {
    let bytes = 3;
    for (let index = 0; index < cell.length; index++) bytes += utf8Bytes(cell.charCodeAt(index));
    return bytes;
  }
  if (typeof cell === 'number') return Number.isInteger(cell) ? 12 : 20;
  return 6;
}

function utf8Bytes(unit: number): number {
  if (unit < 0x20) return 6;
  if (unit < 0x80) return unit === 0x22 || unit === 0x5c ? 2 : 1;
  if (unit < 0x800) return 2;
  // A surrogate pair takes four bytes for its two units.
  return unit >= 0xd800 && unit < 0xe000 ? 2 : 3;
}

/** The bytes of a row of cells. */
export function rowBytes(row: readonly unknown[]): number {
  let bytes = 2;
  for (const cell of row) bytes += cellBytes(cell);
  return bytes;
}
