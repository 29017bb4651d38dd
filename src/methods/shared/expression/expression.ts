import type { Text } from '../../../locales/text';
import type { ColumnKind } from '../../../table/columns/column';

/**
 * What a column says of each row, as data: the one description from which writers make Excel's formulas or SQL, and by which
 * `evaluate.ts` works the column out. Methods declare meanings; how a program says them is its writer's matter.
 *
 * - A number, a day or a text of a row may be **missing**. Arithmetic, rounding, the least and the greatest of something
 *   missing are missing, and so is what has no finite result, as a division by 0.
 * - A condition has **two** truths. A comparison with something missing is false, and `not` of it is true. What needs
 *   Kleene's three is said by two conditions, that it holds and that it may (see {@link Kleene} in `kleene.ts`).
 */
export type Expression = Numeric | Wording | Condition | ColumnReference<'flag'>;

/** A number or a day of each row, or nothing. */
export type Numeric =
  | NumberLiteral
  | DayLiteral
  | Missing
  | ColumnReference<'number' | 'date'>
  | OutputReference
  | FirstKnown
  | Cases<Numeric>
  | Bands<Numeric>
  | Arithmetic
  | Extreme
  | Rounded
  | DayOf
  | Exponential
  | Count
  | Lookup
  | Ranking
  | Figure;

/** A text of each row; a column's may be missing, a literal is empty where nothing is to be said. */
export type Wording = TextLiteral | ColumnReference<'text'> | Cases<Wording> | Bands<Wording>;

/** True or false in each row. */
export type Condition =
  TruthLiteral | IsKnown | Says | Comparison | Junction | Negation | IsOneOf | HasWord | Cases<Condition>;

export interface NumberLiteral {
  readonly node: 'number';
  readonly value: number;
}

/** A day in Excel's 1900 system (2026-06-30 is 46203). */
export interface DayLiteral {
  readonly node: 'day';
  readonly value: number;
}

/** In the language in which the run is written. */
export interface TextLiteral {
  readonly node: 'text';
  readonly text: Text;
}

export interface TruthLiteral {
  readonly node: 'truth';
  readonly value: boolean;
}

/** No number. */
export interface Missing {
  readonly node: 'missing';
}

/**
 * What was read from the row's cell of a column: the number in the sheet's unit (万 and 亿 scaled), the day with its time,
 * the trimmed text that is not empty.
 */
export interface ColumnReference<K extends ColumnKind = ColumnKind> {
  readonly node: 'column';
  readonly kind: K;
  readonly header: string;
  readonly role: string | undefined;
  /** Zero-based in the sheet; -1 for what an earlier step made. */
  readonly sheetColumn: number;
  /** A number is its cell times this: 10000 under a header in 万. */
  readonly scale: number;
}

/** The number of another output of the same step, by its id; of a run, by the identity of the own column. */
export interface OutputReference {
  readonly node: 'output';
  readonly id: string;
}

/** The first that is known; missing where none is. */
export interface FirstKnown {
  readonly node: 'first-known';
  readonly of: readonly Numeric[];
}

/** What is said where the first condition that holds, in this order; else the last. */
export interface Cases<E> {
  readonly node: 'cases';
  readonly cases: readonly { readonly when: Condition; readonly then: E }[];
  readonly otherwise: E;
}

/**
 * A class by half-open bounds: that of the first step, from the greatest bound down, that the value reaches (at the bound
 * is in the class); `below` where it reaches none, `unknown` where it is missing. Nobody reaches a bound that is missing.
 */
export interface Bands<E> {
  readonly node: 'bands';
  readonly value: Numeric;
  readonly steps: readonly { readonly from: Numeric; readonly then: E }[];
  readonly below: E;
  readonly unknown: E;
}

export interface Arithmetic {
  readonly node: 'arithmetic';
  readonly operator: '+' | '-' | '*' | '/';
  readonly left: Numeric;
  readonly right: Numeric;
}

/** The least or the greatest; missing where one of them is. */
export interface Extreme {
  readonly node: 'least' | 'greatest';
  readonly of: readonly Numeric[];
}

/** To so many decimals, halves away from zero. */
export interface Rounded {
  readonly node: 'rounded';
  readonly value: Numeric;
  readonly decimals: number;
}

/** A day without its time: the whole number below. */
export interface DayOf {
  readonly node: 'day-of';
  readonly value: Numeric;
}

/** e to the power of it. */
export interface Exponential {
  readonly node: 'exp';
  readonly value: Numeric;
}

/** How many of the conditions hold. */
export interface Count {
  readonly node: 'count';
  readonly of: readonly Condition[];
}

/**
 * The number that stands for a text; missing for a text that is not listed. `exact` tells every two texts apart, `folded`
 * those only that `foldText` does: of two entries alike, the last counts.
 */
export interface Lookup {
  readonly node: 'lookup';
  readonly text: ColumnReference<'text'>;
  readonly entries: readonly (readonly [text: string, value: number])[];
  readonly match: 'exact' | 'folded';
}

/**
 * The place of a row's value among all customers whose value is known; missing where it is missing.
 * - `percent`: (average rank - 1) / (n - 1), 0 the least and 1 the greatest; ties share the mean of their ranks; .5 where one
 *   customer only is known.
 * - `dense`: 1 the greatest, equal values share a rank and no rank is left out.
 */
export interface Ranking {
  readonly node: 'ranking';
  readonly variant: 'percent' | 'dense';
  readonly of: Numeric;
}

/**
 * A figure of all customers whose value is known, the same in each row: lowest, highest, mean, deviation of the sample
 * (n - 1; 0 where all are equal), median (the mean of the middle two), or the least value of the `share` of customers with
 * the greatest (of round(share x n) customers, halves up; none of nobody).
 */
export interface Figure {
  readonly node: 'figure';
  readonly statistic: 'lowest' | 'highest' | 'mean' | 'deviation' | 'median' | 'least-of-top';
  readonly share?: number;
  readonly of: Numeric;
  /** What the run found; NaN for none. A writer that cannot ask all customers takes it. */
  readonly found: number;
}

/** Whether there is a number, a day or a text. */
export interface IsKnown {
  readonly node: 'is-known';
  readonly value: Numeric | ColumnReference<'text'>;
}

/** Whether a yes-or-no column says this; neither where it is missing. */
export interface Says {
  readonly node: 'says';
  readonly flag: ColumnReference<'flag'>;
  readonly answer: 'yes' | 'no';
}

export type Comparator = '=' | '<' | '<=' | '>' | '>=';

/** False where one of the two is missing. */
export interface Comparison {
  readonly node: 'comparison';
  readonly operator: Comparator;
  readonly left: Numeric;
  readonly right: Numeric;
}

export interface Junction {
  readonly node: 'and' | 'or';
  readonly of: readonly Condition[];
}

export interface Negation {
  readonly node: 'not';
  readonly of: Condition;
}

/** Whether the text is one of these, both folded by `foldText`; false where it is missing. */
export interface IsOneOf {
  readonly node: 'is-one-of';
  readonly text: ColumnReference<'text'>;
  readonly texts: readonly string[];
}

/** Whether one of the words is found in the text as `wordMatcher` finds words; false where the text is missing. */
export interface HasWord {
  readonly node: 'has-word';
  readonly text: ColumnReference<'text'>;
  readonly words: readonly string[];
  readonly exclusions: readonly string[];
}
