/** The most that one request should carry, in bytes of JSON. Half of what Excel on the web refuses, and to spare. */
export const blockBytes = 2_000_000;

/**
 * How many rows go into one block. Starts from an estimate, halves when Excel says that a request was too large,
 * and never grows again within a run.
 */
export class BlockSize {
  private limit: number;

  /**
   * @param limit bytes of JSON a block; {@link blockBytes} unless a block has to be light for another reason too
   * @param mostRows of a block, however small they are
   */
  constructor(
    limit: number = blockBytes,
    private mostRows = Infinity,
  ) {
    this.limit = limit;
  }

  /** Rows that fit, given the bytes of one row; at least one. */
  rowsFor(bytesPerRow: number): number {
    return Math.max(1, Math.min(this.mostRows, Math.floor(this.limit / Math.max(1, bytesPerRow))));
  }

  /** Halves the limits. False when a single row already was too much. */
  halve(): boolean {
    if (this.limit < 2_000) return false;
    this.limit /= 2;
    this.mostRows = Math.ceil(this.mostRows / 2);
    return true;
  }
}

/** Blocks for a page that somebody looks at: putting one together, or taking one apart, is one task, and keeps nobody waiting. */
export function lightBlocks(): BlockSize {
  return new BlockSize(400_000, 8_000);
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
