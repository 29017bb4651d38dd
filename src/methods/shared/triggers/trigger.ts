import type { Text } from '../../../locales/text';
import type { Column } from '../../../table/columns/column';
import type { InputDeclarations, InputsOf, ParameterDeclaration } from '../contract';

/** The numeric parameters of a trigger: days, amounts, shares. */
export type TriggerParameters = Readonly<Record<string, Extract<ParameterDeclaration, { min?: number }>>>;

/** What a trigger found. */
export interface TriggerFinding {
  /** 1 where the event was found. */
  readonly found: Uint8Array;
  /** The event in words, for a row where it was found: `定存 50万 于 2026-07-03 到期`. */
  readonly evidence: (row: number) => Text;
  /** Its day, for a row where it was found. */
  readonly day?: (row: number) => number;
}

/**
 * An event found from columns, which decides a purchase or is an occasion to call. It runs where the sheet has its inputs (all that are not
 * optional), and is silent elsewhere.
 */
export interface TriggerDefinition<I extends InputDeclarations, P extends TriggerParameters> {
  readonly id: string;
  readonly label: Text;
  readonly inputs: I;
  readonly params: P;
  /** Whether the event makes a potential customer high-end; else it is an occasion: ★, and no other tier. A scheme may say otherwise. */
  readonly decides: boolean;
  /** How long the event lasts. */
  readonly expiry: Text;
  /** What to say or do about it: one line of the call list. */
  readonly talk: Text;
  /** Undefined where the columns that are there say nothing together. */
  find(
    inputs: InputsOf<I>,
    params: { readonly [K in keyof P]: number },
    asOf: number,
  ): TriggerFinding | undefined;
}

/** Any trigger, as the library holds it. */
export interface Trigger extends Omit<TriggerDefinition<InputDeclarations, TriggerParameters>, 'find'> {
  find(inputs: never, params: never, asOf: number): TriggerFinding | undefined;
}

/** Declares a trigger; what `find` takes follows from its inputs and parameters. */
export function defineTrigger<const I extends InputDeclarations, const P extends TriggerParameters>(
  definition: TriggerDefinition<I, P>,
): TriggerDefinition<I, P> {
  return definition;
}

/** Runs a trigger over the columns of a sheet, by role; undefined where the sheet lacks one that it needs. */
export function findTrigger(
  trigger: Trigger,
  columns: Readonly<Record<string, Column | undefined>>,
  params: Readonly<Record<string, unknown>>,
  asOf: number,
): TriggerFinding | undefined {
  const inputs = Object.fromEntries(Object.keys(trigger.inputs).map((name) => [name, columns[name]]));
  const complete = Object.entries(trigger.inputs).every(([name, input]) => input.optional || inputs[name]);
  return complete ? trigger.find(inputs as never, params as never, asOf) : undefined;
}

/** A parameter in days, ours. */
export function daysParameter(zh: string, en: string, value: number) {
  return { kind: 'days', label: { zh, en }, origin: 'ours', default: value, min: 0, max: 3660 } as const;
}

/** A parameter in money, ours. */
export function moneyParameter(zh: string, en: string, value: number) {
  return { kind: 'money', label: { zh, en }, origin: 'ours', default: value, min: 0 } as const;
}

/** Marks the days from `first` to `last`, both included. */
export function daysBetween(days: Float64Array, first: number, last: number): Uint8Array {
  const found = new Uint8Array(days.length);
  for (let row = 0; row < days.length; row++) {
    const day = Math.floor(days[row]!);
    found[row] = day >= first && day <= last ? 1 : 0;
  }
  return found;
}
