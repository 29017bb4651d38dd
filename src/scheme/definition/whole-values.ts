import * as v from 'valibot';
import type { ParameterDeclaration, ParameterDeclarations } from '../../methods/shared/contract';
import { parameterSchema } from './parameter-schema';
import type { Methods, Scheme } from './scheme';

/** A value that was checked, with the fields that its structure may leave out. */
export function wholeValue(declaration: ParameterDeclaration, value: unknown): unknown {
  return declaration.kind === 'structure' ? v.parse(parameterSchema(declaration), value) : value;
}

/** Checked parameters with their structures whole; none is added. */
export function wholeValuesOf(
  declarations: ParameterDeclarations,
  params: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => {
      const declaration = declarations[name];
      return [name, declaration ? wholeValue(declaration, value) : value];
    }),
  );
}

/** A scheme that was checked, with the structures among its parameters whole. */
export function withWholeValues(scheme: Scheme, methods: Methods): Scheme {
  return {
    ...scheme,
    steps: scheme.steps.map((step) => {
      const declarations = methods[step.method]?.params;
      if (!step.params || !declarations) return step;
      return { ...step, params: wholeValuesOf(declarations, step.params) };
    }),
  };
}
