import { maxColumns } from '../cells/limits';
import { translateFormula } from './translate-formula';
import type { ArrayFormula, DataTableFormula, FormulaRecord } from './formula';

/** The formulas of a sheet by cell. Cached values are with the cells. */
export class FormulaStore {
  /** Whether a formula went or moved since opening: what the file says about the order of calculation is stale then. */
  hasLostCells = false;
  /** Counts up with each change. */
  version = 0;
  private records = new Map<number, FormulaRecord>();
  private found: readonly (ArrayFormula | DataTableFormula)[] = [];
  private blocksAt = -1;

  get size(): number {
    return this.records.size;
  }

  /** How the formula is kept, or undefined. */
  record(row: number, column: number): FormulaRecord | undefined {
    return this.records.get(row * maxColumns + column);
  }

  /** The formula's text for this cell; undefined where there is none of its own. */
  text(row: number, column: number): string | undefined {
    const record = this.record(row, column);
    if (record === undefined || typeof record === 'string') return record;
    if (record.kind === 'shared') {
      return translateFormula(record.text, row - record.row, column - record.column);
    }
    return record.kind === 'array' ? record.text : undefined;
  }

  /** Formulas whose results fill an area together: array formulas with braces, and what-if data tables. */
  blocks(): readonly (ArrayFormula | DataTableFormula)[] {
    if (this.blocksAt !== this.version) {
      this.found = [...this.records.values()].filter(isBlock);
      this.blocksAt = this.version;
    }
    return this.found;
  }

  set(row: number, column: number, record: FormulaRecord): void {
    this.version++;
    this.records.set(row * maxColumns + column, record);
  }

  delete(row: number, column: number): void {
    if (this.records.size === 0 || !this.records.delete(row * maxColumns + column)) return;
    this.hasLostCells = true;
    this.version++;
  }

  /** All formulas with their cells, in no order. */
  *all(): IterableIterator<[row: number, column: number, record: FormulaRecord]> {
    for (const [key, record] of this.records) {
      yield [Math.floor(key / maxColumns), key % maxColumns, record];
    }
  }

  /** Puts other formulas in the place of all. */
  replaceAll(formulas: Iterable<[row: number, column: number, record: FormulaRecord]>): void {
    const records = new Map<number, FormulaRecord>();
    for (const [row, column, record] of formulas) records.set(row * maxColumns + column, record);
    this.records = records;
    this.hasLostCells = true;
    this.version++;
  }
}

function isBlock(record: FormulaRecord): record is ArrayFormula | DataTableFormula {
  return (
    typeof record === 'object' && record.kind !== 'shared' && !(record.kind === 'array' && record.isDynamic)
  );
}
