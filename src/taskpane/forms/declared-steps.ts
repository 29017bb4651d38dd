import type { DeclaredMethod } from '../../scheme/definition/declared-method';
import { stepIds, type Scheme } from '../../scheme/definition/scheme';

/** A step of a scheme as a form shows it. */
export interface DeclaredStep {
  readonly id: string;
  /** Its place in the scheme. */
  readonly index: number;
  readonly method: DeclaredMethod;
  /** The values it runs with: those of the scheme, and the declared default for the rest. */
  readonly params: Readonly<Record<string, unknown>>;
}

/** The steps of a scheme with what their methods declare; one whose method is not known yet is left out. */
export function declaredSteps(
  scheme: Scheme,
  methods: Readonly<Record<string, DeclaredMethod>>,
): readonly DeclaredStep[] {
  const ids = stepIds(scheme);
  return scheme.steps.flatMap((step, index): DeclaredStep[] => {
    const method = methods[step.method];
    if (!method) return [];
    const defaults = Object.entries(method.params).map(
      ([name, { default: value }]) => [name, value] as const,
    );
    const params = { ...Object.fromEntries(defaults), ...step.params };
    return [{ id: ids[index] ?? method.id, index, method, params }];
  });
}
