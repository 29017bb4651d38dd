import { inLanguage, type Language } from '../../locales/text';
import type { Method, ParameterDeclaration } from '../../methods/shared/contract';
import { methods } from '../../methods/registry';
import { formatParameter } from '../../scheme/definition/format-parameter';
import type { Console } from '../console';

const origins = {
  source: { zh: '来源规则', en: 'source rule' },
  ours: { zh: '本产品默认', en: 'our default' },
} as const;

/** `huiyan methods`: the registry, for people or as JSON. */
export function methodsCommand(json: boolean, language: Language, console: Console): void {
  const all: readonly Method[] = Object.values(methods);
  const text = json
    ? JSON.stringify(all.map(plain), null, 2)
    : all.map((method) => described(method, language)).join('\n\n');
  console.output.write(`${text}\n`);
}

/** A method without its code: everything declared is data, but for a structure's schema. */
function plain({ id, label, description, source, inputs, params, presets = {} }: Method) {
  const parameters = Object.entries(params).map(([name, declaration]) => {
    const { schema: _, ...data } = { schema: undefined, ...declaration };
    return [name, data] as const;
  });
  return { id, label, description, source, inputs, params: Object.fromEntries(parameters), presets };
}

function described(method: Method, language: Language): string {
  const say = (text: Method['label']) => inLanguage(text, language);
  return [
    `${method.id}  ${say(method.label)}`,
    `  ${say(method.description)}`,
    `  ${say(method.source)}`,
    ...Object.entries(method.params).map(
      ([name, declaration]) => `  ${name}: ${parameter(declaration, language)}`,
    ),
    ...Object.entries(method.presets ?? {}).map(([id, preset]) => `  --preset ${id}: ${say(preset.label)}`),
  ].join('\n');
}

function parameter(declaration: ParameterDeclaration, language: Language): string {
  const value = (given: unknown) => formatParameter(declaration, given, language);
  const { min, max } = { min: undefined, max: undefined, ...declaration };
  const bounds = [min === undefined ? '' : `≥ ${value(min)}`, max === undefined ? '' : `≤ ${value(max)}`];
  const origin = inLanguage(origins[declaration.origin], language);
  const details = [origin, ...bounds].filter((detail) => detail !== '').join(', ');
  return `${inLanguage(declaration.label, language)} = ${value(declaration.default)} (${details})`;
}
