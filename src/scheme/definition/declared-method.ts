import type { Method, ParameterDeclaration } from '../../methods/shared/contract';
import { wholeValue, wholeValuesOf } from './whole-values';

/** A parameter as data alone: the schema of a structure, which is code, stays with the method. */
export type DeclaredParameter = WithoutSchema<ParameterDeclaration>;

type WithoutSchema<P> = P extends { readonly schema: unknown } ? Omit<P, 'schema'> : P;

/** What a method declares, as data alone: enough for forms, labels and lists, in any thread. */
export interface DeclaredMethod extends Pick<
  Method,
  'id' | 'label' | 'description' | 'source' | 'inputs' | 'sheets' | 'presets'
> {
  readonly params: Readonly<Record<string, DeclaredParameter>>;
}

/** The declaration of a method; its structures are complete to the last field, as editors take them. */
export function declaredMethod(method: Method): DeclaredMethod {
  const { id, label, description, source, inputs, sheets, presets } = method;
  const params = Object.entries(method.params).map(([name, parameter]) => [name, withoutSchema(parameter)]);
  return {
    ...{ id, label, description, source, inputs },
    params: Object.fromEntries(params) as DeclaredMethod['params'],
    ...(sheets && { sheets }),
    ...(presets && { presets: wholePresets(method) }),
  };
}

function withoutSchema(parameter: ParameterDeclaration): DeclaredParameter {
  if (parameter.kind !== 'structure') return parameter;
  const { schema: _schema, ...declared } = parameter;
  return { ...declared, default: wholeValue(parameter, parameter.default) };
}

function wholePresets({ params, presets = {} }: Method): NonNullable<Method['presets']> {
  return Object.fromEntries(
    Object.entries(presets).map(([id, preset]) => [
      id,
      { ...preset, params: wholeValuesOf(params, preset.params) },
    ]),
  );
}
