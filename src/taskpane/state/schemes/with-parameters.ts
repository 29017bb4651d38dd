import type { DeclaredMethod } from '../../../scheme/definition/declared-method';
import type { Scheme } from '../../../scheme/definition/scheme';

/** The scheme with some parameters of a step changed. Values that are the declared defaults are left out of it. */
export function withParameters(
  scheme: Scheme,
  step: number,
  values: Readonly<Record<string, unknown>>,
  methods: Readonly<Record<string, DeclaredMethod>>,
): Scheme {
  return {
    ...scheme,
    steps: scheme.steps.map((own, index) => {
      if (index !== step) return own;
      const { params: before, ...rest } = own;
      const params = differing(methods[own.method], {
        ...before,
        ...values,
      });
      return Object.keys(params).length === 0 ? rest : { ...rest, params };
    }),
  };
}

function differing(method: DeclaredMethod | undefined, values: Readonly<Record<string, unknown>>) {
  return Object.fromEntries(
    Object.entries(values).filter(
      ([name, value]) => JSON.stringify(method?.params[name]?.default) !== JSON.stringify(value),
    ),
  );
}
