import { Problem } from '../../locales/problem';
import type { Language, Text } from '../../locales/text';
import type { Block } from '../block';
import type { Given } from './arguments';
import { FaultyArgument } from './faulty-argument';
import { MissingValue } from './missing-value';
import { computes, type ComputeId } from './registry';

/** One call of a function, as plain data. */
export interface Call {
  readonly id: ComputeId;
  readonly given: Given;
  readonly language: Language;
}

/** What a call gives: cells, or an error of Excel's with a message. */
export type Answer = { readonly block: Block } | { readonly error: string; readonly text: Text };

/** Answers calls, each on its own: one that fails does not touch the others. */
export function answers(calls: readonly Call[]): Answer[] {
  return calls.map(answer);
}

function answer({ id, given, language }: Call): Answer {
  try {
    return { block: computes[id](given, language) };
  } catch (error) {
    if (error instanceof FaultyArgument)
      return { block: { columns: [{ kind: 'cells', values: [error.cell] }] } };
    if (!(error instanceof Problem)) throw error;
    return { error: error instanceof MissingValue ? '#N/A' : '#VALUE!', text: error.text };
  }
}
