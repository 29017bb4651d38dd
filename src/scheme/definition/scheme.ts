import type { Text } from '../../locales/text';
import type { Method } from '../../methods/shared/contract';
import type { ChosenReadings } from '../../methods/shared/readings/reading';

/** One method of a scheme, with the parameters and inputs that differ from its declaration. */
export interface SchemeStep {
  /** The id of a method in the registry. */
  readonly method: string;
  /** Only what differs from the declared defaults. */
  readonly params?: Readonly<Record<string, unknown>>;
  /** Input name → the column to read instead of the declared role: a role, a header, or `step.output`. */
  readonly inputs?: Readonly<Record<string, string>>;
  /** Ids of the outputs that become columns; all unless said. Later steps read the others all the same. */
  readonly outputs?: readonly string[];
  /** Left out, and said so, where the sheet does not have what the step requires. */
  readonly optional?: boolean;
}

/**
 * A scheme: methods with parameters, in the order they run, as data. It is what a person chooses, changes, exports and
 * hands to a colleague; the same JSON lies in the workbook and in a file. Later steps can read what earlier steps found.
 */
export interface Scheme {
  /** Where editors find the JSON Schema, `huiyan-scheme.schema.json`. */
  readonly $schema?: string;
  readonly version: 1;
  /** Kebab-case; names the scheme on the command line and in the workbook. */
  readonly id: string;
  readonly label: Text;
  readonly description?: Text;
  readonly steps: readonly SchemeStep[];
  /** Of the random numbers of methods that use them; 1 unless said otherwise. */
  readonly seed?: number;
  /** How a person said that words of the sheet are to be read: by role, by the text, the reading. Goes before every word list. */
  readonly readings?: ChosenReadings;
  /** Whether sex, age and health may decide anything. Off unless a person switches it on, and then reported. */
  readonly allowProtected?: boolean;
}

/** The methods that a scheme may name, by id. */
export type Methods = Readonly<Record<string, Method>>;

/**
 * The name of each step within its scheme: the method's id, and `abc-2` for the second step of the same method. Output
 * columns are identified by it (`abc-2.class`), and so are parameters on the command line (`abc-2.cutA=0.7`).
 */
export function stepIds(scheme: Scheme): readonly string[] {
  const seen = new Map<string, number>();
  return scheme.steps.map(({ method }) => {
    const count = (seen.get(method) ?? 0) + 1;
    seen.set(method, count);
    return count === 1 ? method : `${method}-${count}`;
  });
}
