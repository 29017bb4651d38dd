import type { Area } from '../cells/area';
import type { DifferentialFormat } from '../styles/cell-format';

/** Comparison of a cell with one or two values. */
export type Comparison =
  | 'lessThan'
  | 'lessThanOrEqual'
  | 'equal'
  | 'notEqual'
  | 'greaterThanOrEqual'
  | 'greaterThan'
  | 'between'
  | 'notBetween';

/** Where a text is looked for in a cell. */
export type TextComparison = 'containsText' | 'notContains' | 'beginsWith' | 'endsWith';

/** A point of a colour scale, or an end of a data bar. */
export interface ScalePoint {
  readonly type: 'min' | 'max' | 'num' | 'percent' | 'percentile' | 'formula';
  /** The number, percentage or formula; absent for `min` and `max`. */
  readonly value?: string;
  /** `#RRGGBB`; data bars have one colour of their own. */
  readonly color?: string;
}

/** The rules that this host can make. Formulas are without equals sign and relative to the first area's first cell. */
export type ConditionalRule =
  | {
      readonly type: 'cellIs';
      readonly operator: Comparison;
      readonly formulas: readonly string[];
      readonly format: DifferentialFormat;
    }
  | { readonly type: 'expression'; readonly formula: string; readonly format: DifferentialFormat }
  | {
      readonly type: 'text';
      readonly operator: TextComparison;
      readonly text: string;
      readonly format: DifferentialFormat;
    }
  | { readonly type: 'colorScale'; readonly points: readonly ScalePoint[] }
  | {
      readonly type: 'dataBar';
      readonly minimum: ScalePoint;
      readonly maximum: ScalePoint;
      readonly color: string;
    }
  /** Any other rule of the file: kept, moved with its cells, not made here. `kind` is the file's word for it. */
  | { readonly type: 'other'; readonly kind: string };

/** A conditional format on a sheet. */
export interface ConditionalFormat {
  readonly areas: readonly Area[];
  /** 1 is looked at first. */
  readonly priority: number;
  readonly stopIfTrue: boolean;
  readonly rule: ConditionalRule;
}
