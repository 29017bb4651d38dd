import { methods } from '../../methods/registry';
import type { Method } from '../../methods/contract';
import type { Scheme } from '../../scheme/scheme';

/** The scheme with some parameters of a step changed. Values that are the declared defaults are left out of it. */
export function withParameters(
  scheme: Scheme,
  step: number,
  values: Readonly<Record<string, unknown>>,
): Scheme {
  return {
    ...scheme,
    steps: scheme.steps.map((own, index) => {
      if (index !== step) return own;
      const { params: before, ...rest } = own;
      const params = differing((methods as Readonly<Record<string, Method>>)[own.method], {
        ...before,
        ...values,
      });
      return Object.keys(params).length === 0 ? rest : { ...rest, params };
    }),
  };
}

function differing(method: Method | undefined, values: Readonly<Record<string, unknown>>) {
  return Object.fromEntries(
    Object.entries(values).filter(
      ([name, value]) => JSON.stringify(method?.params[name]?.default) !== JSON.stringify(value),
    ),
  );
}
