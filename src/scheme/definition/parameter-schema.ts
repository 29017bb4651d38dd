import * as v from 'valibot';
import { schemeLimits } from './check-scheme-size';
import type { ParameterDeclaration, ParameterDeclarations } from '../../methods/shared/contract';

type NumericDeclaration = Extract<ParameterDeclaration, { readonly min?: number }>;

/**
 * The valibot schema of one parameter value, from its declaration: kind, bounds, options, and what the pane shows as
 * its title and help. Checking a scheme and describing it in the JSON Schema file both read this.
 */
export function parameterSchema(declaration: ParameterDeclaration): v.GenericSchema {
  return v.pipe(
    valueSchema(declaration),
    v.title(bilingual(declaration.label)),
    v.description(help(declaration)),
  );
}

/** The schema of a method's parameters: each may be left out, no other may be given. */
export function parametersSchema(declarations: ParameterDeclarations): v.GenericSchema {
  return closedObject(
    Object.fromEntries(
      Object.entries(declarations).map(([name, declaration]) => [
        name,
        v.exactOptional(parameterSchema(declaration), declaration.default),
      ]),
    ),
  );
}

/** An object that may have these fields and no others; its message for an unknown field is the list of them. */
export function closedObject<const E extends v.ObjectEntries>(entries: E) {
  return v.strictObject(entries, Object.keys(entries).join(', '));
}

function valueSchema(declaration: ParameterDeclaration): v.GenericSchema {
  switch (declaration.kind) {
    case 'switch':
      return v.boolean();
    case 'choice':
      return v.picklist(Object.keys(declaration.options));
    case 'words':
      return v.pipe(v.array(v.pipe(v.string(), v.nonEmpty())), v.maxLength(schemeLimits.words));
    case 'structure':
      return declaration.schema;
    case 'count':
    case 'days':
      return v.pipe(v.number(), v.integer(), ...bounds(declaration));
    case 'share':
    case 'number':
    case 'money':
      return v.pipe(v.number(), ...bounds(declaration));
  }
}

function bounds({ min, max }: NumericDeclaration) {
  return [
    v.finite(),
    ...(min === undefined ? [] : [v.minValue<number, number>(min)]),
    ...(max === undefined ? [] : [v.maxValue<number, number>(max)]),
  ];
}

function help(declaration: ParameterDeclaration): string {
  const origin = declaration.origin === 'source' ? '来源规则 / source rule' : '本产品默认 / our default';
  return declaration.help ? `${bilingual(declaration.help)} (${origin})` : origin;
}

function bilingual({ zh, en }: { readonly zh: string; readonly en: string }): string {
  return `${zh} / ${en}`;
}
