import type { Area } from '../cells/area';

/** A formula that the file writes once for many cells; each cell's text is the master's, moved. */
export interface SharedFormula {
  readonly kind: 'shared';
  /** Text of the master cell, without the equals sign. */
  readonly text: string;
  readonly row: number;
  readonly column: number;
}

/** An array formula, old (with braces) or dynamic; stands in the first cell of its area. */
export interface ArrayFormula {
  readonly kind: 'array';
  readonly text: string;
  readonly area: Area;
  readonly isDynamic: boolean;
}

/** A cell of a what-if data table; it has no text of its own and is kept as the file has it. */
export interface DataTableFormula {
  readonly kind: 'data-table';
  readonly area: Area;
}

/** How a cell's formula is kept: plain formulas as their text without the equals sign. */
export type FormulaRecord = string | SharedFormula | ArrayFormula | DataTableFormula;
