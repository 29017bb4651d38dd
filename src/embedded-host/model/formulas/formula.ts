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

/** A what-if data table; stands in the first cell of its results and has no text of its own. */
export interface DataTableFormula {
  readonly kind: 'data-table';
  /** The results. Left of them and above them stand the values that are tried. */
  readonly area: Area;
  /** The cells that the values are tried in: of the row, or the only one, first. Null where it is gone. */
  readonly inputs: readonly (Area | null)[];
  /** What the file says of it besides. */
  readonly attributes: Readonly<Record<string, string>>;
}

/** How a cell's formula is kept: plain formulas as their text without the equals sign. */
export type FormulaRecord = string | SharedFormula | ArrayFormula | DataTableFormula;
