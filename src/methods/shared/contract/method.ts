import type { Text } from '../../../locales/text';
import type { Column } from '../../../table/columns/column';
import type { Issue } from '../../../table/issues/issue';
import type { HabitWindows } from '../../../table/transactions/purchase-habits';
import { completeSheets, sheetIssues } from '../further-sheets';
import { inputIssues } from '../input-issues';
import type {
  InputDeclarations,
  InputsOf,
  MethodContext,
  Origin,
  ParameterDeclarations,
  ParametersOf,
  RunContext,
  SheetDeclarations,
  SheetsOf,
} from './declaration';
import type { MethodRun } from './outputs';

/** A named set of parameters that a source gives: `70/20/10`, `bank AUM tiers`. What it leaves out keeps its default. */
export interface Preset {
  readonly label: Text;
  readonly origin: Origin;
  readonly params: Readonly<Record<string, unknown>>;
}

/** A scheme of this one step, as it is offered to newcomers, with the sample that shows it at its best. */
export interface MethodPlaybook {
  /** The method's own where left out. */
  readonly id?: string;
  /** The method's own where left out. */
  readonly label?: Text;
  /** What it does, and for what sheets it is meant (`适合…`, `For …`). */
  readonly description: Text;
  readonly params?: Readonly<Record<string, unknown>>;
  /** A workbook of assets/samples. */
  readonly sample: string;
  /** Where that workbook holds the method's further sheets, by their names in the declaration. */
  readonly sheets?: Readonly<Record<string, string>>;
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
  /** Parameters that earlier versions had, and what does their work now: schemes that people saved still set them. */
  readonly gone?: Readonly<Record<string, Text>>;
  readonly presets?: Readonly<Record<string, Preset>>;
  readonly playbooks?: readonly MethodPlaybook[];
  /** It looks at rows, as holdings, deals or entries: a customer may well stand in several; they are not brought together, and nothing is said of it. */
  readonly severalRowsACustomer?: true;
  /** What it calls recent, and earlier, where its customers are added up from transactions. */
  habitWindows?(params: ParametersOf<P>): HabitWindows;
  /** References of columns that the parameters name (rules, indicators), beyond `inputs`. */
  referencedColumns?(params: ParametersOf<P>): readonly string[];
  /** Those of them whose own texts count, also where their meaning would be yes and no. */
  referencedTexts?(params: ParametersOf<P>): readonly string[];
  /** Pure: same inputs, parameters and context, same result, whatever the order of the rows. */
  run(inputs: InputsOf<I>, params: ParametersOf<P>, context: MethodContext<S>): MethodRun;
}

/**
 * Any method, as the registry and the scheme handle it. What `run` takes is checked against the declaration when a
 * scheme is bound to a table, so the caller there passes it as `never`.
 */
export interface Method extends Omit<
  MethodDefinition<InputDeclarations, ParameterDeclarations, SheetDeclarations>,
  'run' | 'referencedColumns' | 'referencedTexts' | 'habitWindows'
> {
  habitWindows?(params: never): HabitWindows;
  referencedColumns?(params: never): readonly string[];
  referencedTexts?(params: never): readonly string[];
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
