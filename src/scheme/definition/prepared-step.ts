import { Problem } from '../../locales/problem';
import type { Method } from '../../methods/shared/contract';
import { resolveParameters, type ResolvedParameters } from './parameters';
import { stepIds, type Methods, type Scheme } from './scheme';

/** A step of a scheme with everything looked up: its name, its method, all its parameters. */
export interface PreparedStep {
  readonly id: string;
  readonly method: Method;
  readonly params: ResolvedParameters;
  readonly inputs: Readonly<Record<string, string>>;
  readonly optional: boolean;
  /** Ids of the outputs that become columns; undefined: all. */
  readonly shown: readonly string[] | undefined;
}

/**
 * The steps of a scheme, ready to be bound and run.
 *
 * @throws Problem `unknown-method` for a method that this version does not have, `invalid-parameter`.
 */
export function prepareSteps(scheme: Scheme, methods: Methods): readonly PreparedStep[] {
  const ids = stepIds(scheme);
  return scheme.steps.map((step, index) => {
    const method = Object.hasOwn(methods, step.method) ? methods[step.method] : undefined;
    if (!method) throw unknownMethod(step.method, methods);
    return {
      id: ids[index] ?? method.id,
      method,
      params: resolveParameters(method, step.params),
      inputs: step.inputs ?? {},
      optional: step.optional ?? false,
      shown: step.outputs,
    };
  });
}

function unknownMethod(id: string, methods: Methods): Problem {
  const known = Object.keys(methods).join(', ');
  return new Problem('unknown-method', {
    zh: `没有“${id}”这个方法。可用的方法：${known}。`,
    en: `There is no method "${id}". Available: ${known}.`,
  });
}
