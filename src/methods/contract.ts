import type { GenericSchema, InferOutput } from 'valibot';
import type { Text } from '../locales/text';
import type { Column, ColumnKind, ColumnOfKind, TextColumn } from '../table/column';
import type { Issue } from '../table/issue';
import type { HabitWindows } from '../table/purchase-habits';
import type { RoleId } from '../table/roles';
import type { Expression } from './formula/expression';
import { completeSheets, sheetIssues } from './further-sheets';
import { inputIssues } from './input-issues';
import type { Lift } from './lift';

/** Where a default comes from: the source states it (and it stands), or it is ours. Shown in the pane and the docs. */
export type Origin = 'source' | 'ours';

/** A column that a method reads: by role from the sheet, or by the role that an earlier step gave to its output. */
export interface InputDeclaration {
  readonly role: RoleId | OutputRole;
  readonly kind: ColumnKind;
  readonly label?: Text;
  /** A method runs without an optional input and says what it could not see. */
  readonly optional?: boolean;
  /** The further sheet that tells the same: where it is pointed at, the column is not needed. */
  readonly orSheet?: string;
}

/** Roles that methods give to their outputs, so that later steps of a scheme can read them. */
export type OutputRole =
  'score' | 'star' | 'tierLevel' | 'urgencyLevel' | 'priorityRank' | 'aliveProbability';

interface ParameterBase {
  readonly label: Text;
  readonly help?: Text;
  readonly origin: Origin;
}

interface NumericParameter extends ParameterBase {
  readonly default: number;
  readonly min?: number;
  readonly max?: number;
}

/**
 * A parameter with its kind, default and bounds. `share` is 0..1 and shown in percent; `money` is in the sheet's unit;
 * `count` and `days` are whole numbers; `words` is a list of texts; `structure` is data with a schema of its own and an
 * editor of that name in the pane.
 */
export type ParameterDeclaration =
  | (NumericParameter & { readonly kind: 'share' | 'number' | 'money' | 'count' | 'days' })
  | (ParameterBase & { readonly kind: 'switch'; readonly default: boolean })
  | (ParameterBase & {
      readonly kind: 'choice';
      readonly default: string;
      readonly options: Readonly<Record<string, Text>>;
    })
  | (ParameterBase & { readonly kind: 'words'; readonly default: readonly string[] })
  | (ParameterBase & {
      readonly kind: 'structure';
      readonly editor:
        'rules' | 'indicators' | 'triggers' | 'cuts' | 'bands' | 'breaks' | 'segments' | 'stages' | 'cadence';
      readonly default: unknown;
      readonly schema: GenericSchema;
    });

export type InputDeclarations = Readonly<Record<string, InputDeclaration>>;

/**
 * A further sheet that a method reads beside the customers: sellers, products, who brought whom. The person points at it
 * by the name it has in the declaration (`--input sellers=业务员`); its columns are recognised as any sheet's are.
 */
export interface SheetDeclaration {
  readonly label: Text;
  /** What stands in it, one row a what. */
  readonly help?: Text;
  /** A method runs without an optional sheet and says what it could not see. */
  readonly optional?: boolean;
  readonly inputs: Readonly<Record<string, SheetInputDeclaration>>;
}

/** A column of a further sheet. Only sheets have it: no step before has written there. */
export interface SheetInputDeclaration extends InputDeclaration {
  readonly role: RoleId;
  /** Looked for where no column has `role`: in a list of sellers, the column headed 姓名 is the seller. */
  readonly orRole?: RoleId;
}

export type SheetDeclarations = Readonly<Record<string, SheetDeclaration>>;
export type ParameterDeclarations = Readonly<Record<string, ParameterDeclaration>>;

/** The columns that `run` receives, typed by the declaration; optional ones may be undefined. */
export type InputsOf<I extends InputDeclarations> = {
  readonly [K in keyof I]: I[K] extends { readonly optional: true } | { readonly orSheet: string }
    ? ColumnOfKind<I[K]['kind']> | undefined
    : ColumnOfKind<I[K]['kind']>;
};

/** A further sheet as `run` receives it. */
export interface FurtherSheet<C = Readonly<Record<string, Column | undefined>>> {
  /** The name of the sheet in the workbook; empty where none was read. */
  readonly name: string;
  readonly rowCount: number;
  /** Where each row stands in its own sheet, zero-based. */
  readonly sheetRows: Int32Array;
  readonly columns: C;
}

/** The further sheets that `run` receives, typed by the declaration; optional ones may be undefined. */
export type SheetsOf<S extends SheetDeclarations> = {
  readonly [K in keyof S]: S[K] extends { readonly optional: true }
    ? FurtherSheet<InputsOf<S[K]['inputs']>> | undefined
    : FurtherSheet<InputsOf<S[K]['inputs']>>;
};

/** The values that `run` receives for the parameters, typed by the declaration. */
export type ParametersOf<P extends ParameterDeclarations> = {
  readonly [K in keyof P]: P[K] extends { readonly kind: 'switch' }
    ? boolean
    : P[K] extends { readonly kind: 'choice'; readonly options: infer O }
      ? keyof O & string
      : P[K] extends { readonly kind: 'words' }
        ? readonly string[]
        : P[K] extends { readonly kind: 'structure'; readonly schema: infer S extends GenericSchema }
          ? InferOutput<S>
          : number;
};

/** What a method may know besides its inputs. Nothing here reads a clock or a source of chance of its own. */
export interface RunContext {
  readonly rowCount: number;
  /** The day that the run speaks of, in Excel days. */
  readonly asOf: number;
  /** Uniform numbers in [0, 1), from the seed of the run. */
  readonly random: () => number;
  /** Where each row stands in its sheet, zero-based: for the cells that issues name. */
  readonly sheetRows: Int32Array;
  /** Any column of the table, by role or header: for methods whose parameters name columns. */
  readonly column: (reference: string) => Column | undefined;
  /** The customer's id, which decides ties; undefined where the sheet has none (then the name, then the row decides). */
  readonly customerId: TextColumn | undefined;
  /** The further sheets that were pointed at, by their names in the declaration; {@link SheetsOf} gives their types. */
  readonly sheets?: Readonly<Record<string, FurtherSheet | undefined>>;
}

/** The context with the further sheets typed by the declaration. */
export type MethodContext<S extends SheetDeclarations> = Omit<RunContext, 'sheets'> & {
  readonly sheets: SheetsOf<S>;
};

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
   * How Excel's own formulas work the column out of the cells of its row; absent where they cannot. What was learnt from all
   * customers stands in it as it was learnt. The label of a tier, a number or a text; blank for a missing number.
   * @throws Problem `no-formula` where these parameters, or this sheet, cannot be said in formulas
   */
  readonly formula?: () => Expression;
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

export interface MethodResult {
  readonly columns: readonly OutputColumn[];
  /** Why this row got what it got, in words a clerk understands. */
  readonly reason: (row: number) => Text;
  /** What lifts this customer a tier (`距高端差 30万`); undefined for the best tier and where nobody can say. */
  readonly lift?: (row: number) => Lift | undefined;
  /** What each part added to the score of this row; nothing where there is no score. */
  readonly contributions?: (row: number) => readonly Contribution[];
  readonly issues: readonly Issue[];
  readonly summary: readonly SummaryTable[];
}

/** A long run is a generator: it yields its progress, 0..1, and can be left at any yield. */
export type MethodRun = MethodResult | Generator<number, MethodResult, void>;

/** A named set of parameters that a source gives: `70/20/10`, `bank AUM tiers`. What it leaves out keeps its default. */
export interface Preset {
  readonly label: Text;
  readonly origin: Origin;
  readonly params: Readonly<Record<string, unknown>>;
}

/** A method as declared. Form, validation, docs, command line and conformance tests all read this one object. */
export interface MethodDefinition<
  I extends InputDeclarations,
  P extends ParameterDeclarations,
  S extends SheetDeclarations = Record<never, never>,
> {
  readonly id: string;
  readonly label: Text;
  /** What it is for, in one or two sentences. */
  readonly description: Text;
  /** The literature or the rule it follows, and the exact variant. Shown in the pane, the header note and the docs. */
  readonly source: Text;
  readonly inputs: I;
  /** Sheets that it reads beside the customers. */
  readonly sheets?: S;
  readonly params: P;
  readonly presets?: Readonly<Record<string, Preset>>;
  /** A row is a holding or a deal: a customer may well stand in several, and nothing is said of it. */
  readonly severalRowsACustomer?: true;
  /** What it calls recent, and earlier, where its customers are added up from transactions. */
  habitWindows?(params: ParametersOf<P>): HabitWindows;
  /** References of columns that the parameters name (rules, indicators), beyond `inputs`. */
  referencedColumns?(params: ParametersOf<P>): readonly string[];
  /** Pure: same inputs, parameters and context, same result, whatever the order of the rows. */
  run(inputs: InputsOf<I>, params: ParametersOf<P>, context: MethodContext<S>): MethodRun;
}

/**
 * Any method, as the registry and the scheme handle it. What `run` takes is checked against the declaration when a
 * scheme is bound to a table, so the caller there passes it as `never`.
 */
export interface Method extends Omit<
  MethodDefinition<InputDeclarations, ParameterDeclarations, SheetDeclarations>,
  'run' | 'referencedColumns' | 'habitWindows'
> {
  habitWindows?(params: never): HabitWindows;
  referencedColumns?(params: never): readonly string[];
  /** `context.sheets` may lack what the declaration has: sheets are then without rows. */
  run(inputs: never, params: never, context: RunContext): MethodRun;
}

/**
 * Declares a method; its id's type and the types of `run` follow from the declaration. Every run also reports what is
 * remarkable about the columns it was given, so that no method can forget it; a required sheet that nobody pointed at
 * (when a method is asked for its outputs only) has no rows.
 */
export function defineMethod<
  const Id extends string,
  const I extends InputDeclarations,
  const P extends ParameterDeclarations,
  const S extends SheetDeclarations = Record<never, never>,
>(
  definition: MethodDefinition<I, P, S> & { readonly id: Id },
): MethodDefinition<I, P, S> & { readonly id: Id } {
  return {
    ...definition,
    run: (inputs, params, context) => {
      const references = definition.referencedColumns?.(params) ?? [];
      const named = Object.fromEntries(references.map((reference) => [reference, context.column(reference)]));
      const columns: Readonly<Record<string, Column | undefined>> = { ...inputs, ...named };
      const rows = definition.severalRowsACustomer ? { ...context, customerId: undefined } : context;
      const sheets = completeSheets(definition.sheets ?? {}, (context as RunContext).sheets);
      const run = definition.run(inputs, params, { ...context, sheets: sheets as SheetsOf<S> });
      return withIssues(run, [...inputIssues(columns, rows), ...sheetIssues(sheets)]);
    },
  };
}

function withIssues(run: MethodRun, issues: readonly Issue[]): MethodRun {
  if (!('next' in run)) return { ...run, issues: [...issues, ...run.issues] };
  return (function* () {
    const result = yield* run;
    return { ...result, issues: [...issues, ...result.issues] };
  })();
}
