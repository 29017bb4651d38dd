import type { Text } from '../../../locales/text';
import type { Issue } from '../../../table/issues/issue';
import type { Expression } from '../expression/expression';
import type { Lift } from '../lift';
import type { ReadColumn } from '../readings/read-column';
import type { OutputRole } from './declaration';

/** Colours by meaning; the theme and the conditional formats decide what they look like. */
export type Tone = 'best' | 'good' | 'middle' | 'low' | 'warning' | 'unknown';

/** One class of a tier column. Tiers are listed from best to worst; `no data` last. */
export interface Tier {
  readonly id: string;
  readonly label: Text;
  readonly tone: Tone;
}

/** The class of rows whose deciding values are missing. One for all methods. */
export const noDataTier: Tier = {
  id: 'no-data',
  label: { zh: '数据不足', en: 'No data' },
  tone: 'unknown',
};

interface OutputBase {
  /** Unique within the method, kebab-case: `tier`, `cumulative-share`. */
  readonly id: string;
  readonly label: Text;
  /** Makes the column an input of later steps. */
  readonly role?: OutputRole;
  /**
   * What the column says of a row, as an expression: the one description from which Excel's formulas, and SQL, are written;
   * absent where there is none yet. The label of a tier, ★ or an empty text, a number or a text. What was learnt from all
   * customers and is no figure that others could ask for, as the coefficients of a model, stands in it as it was learnt.
   * @throws Problem `no-formula` where these parameters, or this sheet, cannot be said of a row
   */
  readonly expression?: () => Expression;
}

/** A class per row: indexes into `tiers`. `codes` may be worked out when they are first read. */
export interface TierOutput extends OutputBase {
  readonly kind: 'tier';
  readonly tiers: readonly Tier[];
  readonly codes: Uint8Array;
}

/** ★ or nothing: 1 or 0. Written in a narrow column beside the name. */
export interface StarOutput extends OutputBase {
  readonly kind: 'star';
  readonly values: Uint8Array;
  /** 1 where one of the events behind the ★ decides; the others are occasions. All of them where left out. */
  readonly decides?: Uint8Array;
}

/**
 * A number per row; NaN is written as a blank cell. `values` may be worked out when it is first read, so that a preview
 * which shows only tiers does not pay for it.
 */
export interface NumberOutput extends OutputBase {
  readonly kind: 'number';
  readonly values: Float64Array;
  readonly format: 'integer' | 'decimal' | 'share' | 'money' | 'date';
}

/** A text per row, made when it is asked for: nothing is allocated for rows that nobody looks at. */
export interface TextOutput extends OutputBase {
  readonly kind: 'text';
  readonly text: (row: number) => Text;
  /** 1 where it says something: what a later step reads as yes or no. */
  readonly says?: Uint8Array;
}

export type OutputColumn = TierOutput | StarOutput | NumberOutput | TextOutput;

/** A picture that a summary table is drawn as, where people would rather look; ids of its columns. */
export interface Chart {
  /** What the picture shows, where it is not what the table is called. */
  readonly label?: Text;
  readonly kind: 'pyramid' | 'pareto' | 'heatmap' | 'bubble' | 'funnel' | 'line' | 'bars';
  readonly x: string;
  readonly y: string;
  readonly size?: string;
  /** Lines of their own, colours of bubbles, groups of bars and heat maps. */
  readonly series?: string;
  /** What to compare with: the line where x and y are equal, or a level of y. */
  readonly reference?: 'equal' | number;
}

/**
 * A small table for the summary sheet and the preview: one row a group, every cell a number or a text. `rows` may be
 * worked out when it is first read.
 */
export interface SummaryTable {
  readonly id: string;
  readonly label: Text;
  readonly columns: readonly {
    readonly id: string;
    readonly label: Text;
    readonly format: NumberOutput['format'] | 'text';
  }[];
  readonly rows: readonly (readonly (number | Text | null)[])[];
  readonly chart?: Chart | readonly Chart[];
}

/** What one part of a score adds to it, in points. */
export interface Contribution {
  readonly label: Text;
  readonly value: number;
  /** The most that it could add. */
  readonly most: number;
}

/** An event that is a reason to contact a customer now. */
export interface FoundEvent {
  readonly text: Text;
  /** Whether it decides the tier; else it is an occasion. */
  readonly decides: boolean;
  /** In Excel days, where it is known. */
  readonly day: number | undefined;
  /** What to say or do about it, where the kind of event is known. */
  readonly talk: Text | undefined;
}

export interface MethodResult {
  readonly columns: readonly OutputColumn[];
  /** Why this row got what it got: one short sentence that a clerk understands, the decisive facts first. */
  readonly reason: (row: number) => Text;
  /** The same with its arithmetic, for who wants to know more: on the card only. */
  readonly detail?: (row: number) => Text;
  /** What lifts this customer a tier (`距高端差 30万`); undefined for the best tier and where nobody can say. */
  readonly lift?: (row: number) => Lift | undefined;
  /** What each part added to the score of this row; nothing where there is no score. */
  readonly contributions?: (row: number) => readonly Contribution[];
  /** The events behind the ★ of a row, those that decide first. */
  readonly events?: (row: number) => readonly FoundEvent[];
  readonly issues: readonly Issue[];
  /** The columns of words that decided, as they were read: what the value book lists. */
  readonly words?: readonly ReadColumn[];
  readonly summary: readonly SummaryTable[];
}

/** A long run is a generator: it yields its progress, 0..1, and can be left at any yield. */
export type MethodRun = MethodResult | Generator<number, MethodResult, void>;
