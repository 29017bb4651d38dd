/** An error in a cell, on its way into a function and out of it: `#DIV/0!`. */
export interface Fault {
  readonly fault: string;
}

/** What stands in a cell besides numbers and blanks. */
export type OtherCell = string | boolean | Fault;

/**
 * A range as a function gets it, row by row: numbers in one typed array, NaN where there is none, and the cells that hold
 * something else beside it. Plain data that reaches a worker without being copied cell by cell.
 */
export interface Range {
  readonly rows: number;
  readonly columns: number;
  readonly numbers: Float64Array<ArrayBuffer>;
  /** The places of {@link others}, ascending. */
  readonly places: Int32Array<ArrayBuffer>;
  readonly others: readonly OtherCell[];
}

/** The range of an argument, a single value as one cell; undefined where it was left out. */
export function rangeOf(argument: unknown): Range | undefined {
  if (argument === null || argument === undefined) return undefined;
  const cells = Array.isArray(argument) ? (argument as readonly unknown[]) : [[argument]];
  return Array.isArray(cells[0]) ? pack(cells as readonly (readonly unknown[])[]) : pack([cells]);
}

function pack(cells: readonly (readonly unknown[])[]): Range {
  const columns = cells[0]?.length ?? 0;
  const numbers = new Float64Array(cells.length * columns);
  const places: number[] = [];
  const others: OtherCell[] = [];
  let at = 0;
  for (const row of cells) {
    for (let column = 0; column < columns; column++, at++) {
      const cell = row[column];
      if (typeof cell === 'number') {
        numbers[at] = cell;
        continue;
      }
      numbers[at] = NaN;
      const other = otherCell(cell);
      if (other === undefined) continue;
      places.push(at);
      others.push(other);
    }
  }
  return { rows: cells.length, columns, numbers, places: Int32Array.from(places), others };
}

/** Undefined for a blank cell. */
function otherCell(cell: unknown): OtherCell | undefined {
  if (cell === '' || cell === null || cell === undefined) return undefined;
  if (typeof cell === 'string' || typeof cell === 'boolean') return cell;
  const { code } = cell as { readonly code?: unknown };
  return { fault: typeof code === 'string' ? code : '#VALUE!' };
}

/** How many cells there are. */
export function sizeOf({ numbers }: Range): number {
  return numbers.length;
}

/** Whether a cell is an error. */
export function isFault(cell: OtherCell): cell is Fault {
  return typeof cell === 'object';
}
