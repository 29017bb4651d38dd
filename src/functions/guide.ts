import type { Text } from '../locales/text';
import type { Example } from './example';

/** What there is to know of the functions, group by group: scripts/functions-metadata.mjs makes it of their comments and examples. */
export type Guide = readonly FunctionGroup[];

/** Functions that belong together. */
export interface FunctionGroup {
  readonly label: Text;
  readonly functions: readonly GuidedFunction[];
}

/** A function as people are told of it. */
export interface GuidedFunction {
  /** Its name behind `HY.`. */
  readonly id: string;
  readonly text: Text;
  readonly arguments: readonly {
    readonly name: Text;
    readonly text: Text;
    readonly isOptional: boolean;
  }[];
  readonly result: Text;
  readonly example: Example;
}

/** Loads the guide: a page of the pane that most people seldom open. */
export async function loadGuide(): Promise<Guide> {
  const { default: guide } = await import(
    /* webpackChunkName: "functions-guide" */ '../../assets/functions-guide.json'
  );
  return guide as Guide;
}
