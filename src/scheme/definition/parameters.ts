import * as v from 'valibot';
import type { Text } from '../../locales/text';
import type { Method } from '../../methods/shared/contract';
import { parametersSchema } from './parameter-schema';
import { schemaProblem } from './schema-problem';

/** A method's parameters, complete and checked: number, boolean, text, list of texts, or a structure's own type. */
export type ResolvedParameters = Readonly<Record<string, unknown>>;

/**
 * The values a method runs with: what was given, checked against the declaration (kind, bounds, options, a structure's
 * own schema), and the declared default for the rest.
 *
 * @throws Problem `invalid-parameter`, with the parameter's path (`abc.cutA`) and what is allowed.
 */
export function resolveParameters(
  method: Pick<Method, 'id' | 'params' | 'gone'>,
  given: Readonly<Record<string, unknown>> = {},
): ResolvedParameters {
  const result = v.safeParse(parametersSchema(method.params), given);
  if (!result.success) {
    throw schemaProblem('invalid-parameter', result.issues, method.id, ([first, ...deeper]) =>
      deeper.length > 0 ? undefined : goneParameter(method, first?.key),
    );
  }
  return result.output as ResolvedParameters;
}

/** What does the work of a parameter that the method had in earlier versions. */
export function goneParameter({ gone = {} }: Pick<Method, 'gone'>, name: unknown): Text | undefined {
  return typeof name === 'string' && Object.hasOwn(gone, name) ? gone[name] : undefined;
}
