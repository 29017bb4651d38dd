import type { GenericSchema, InferOutput } from 'valibot';
import type { Text } from '../../../locales/text';
import type { Column, ColumnKind, ColumnOfKind, TextColumn } from '../../../table/columns/column';
import type { RoleId } from '../../../table/columns/roles';
import type { ContactStanding } from '../contact/standing';
import type { ChosenReadings } from '../readings/reading';

/** Where a default comes from: the source states it (and it stands), or it is ours. Shown in the pane and the docs. */
export type Origin = 'source' | 'ours';

/** A column that a method reads: by role from the sheet, or by the role that an earlier step gave to its output. */
export interface InputDeclaration {
  readonly role: RoleId | OutputRole;
  readonly kind: ColumnKind;
  readonly label?: Text;
  /** A method runs without an optional input and says what it could not see. */
  readonly optional?: boolean;
  /** Stand in for `role`, the first that is there, where no column has it and the scheme names none; the run says which. */
  readonly orRoles?: readonly RoleId[];
  /** A parameter of the method that says the same where it is set: the column is not looked for then. */
  readonly unless?: string;
  /** The further sheet that tells the same: where it is pointed at, the column is not needed. */
  readonly orSheet?: string;
}

/** Roles that methods give to their outputs, so that later steps of a scheme can read them. */
export type OutputRole =
  | 'score'
  | 'star'
  | 'tierLevel'
  | 'urgencyLevel'
  | 'priorityRank'
  | 'aliveProbability'
  | 'removal'
  | 'contactList'
  | 'nextContact'
  | 'contactKind';

interface ParameterBase {
  readonly label: Text;
  readonly help?: Text;
  readonly origin: Origin;
  /** It takes effect only while a choice of the method has one of these options. */
  readonly onlyWith?: { readonly parameter: string; readonly options: readonly string[] };
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
  /** How a person said that words are to be read, by the role of their column. */
  readonly chosenReadings?: ChosenReadings;
  /** Who may be contacted, by all columns of the table; undefined where a method runs without a sheet. */
  readonly contact?: ContactStanding;
  /** The further sheets that were pointed at, by their names in the declaration; {@link SheetsOf} gives their types. */
  readonly sheets?: Readonly<Record<string, FurtherSheet | undefined>>;
}

/** The context with the further sheets typed by the declaration. */
export type MethodContext<S extends SheetDeclarations> = Omit<RunContext, 'sheets'> & {
  readonly sheets: SheetsOf<S>;
};
